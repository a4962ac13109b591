import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../model/day.ts";
import type { TimeWindow } from "./index.ts";
import { around, panBy, reveal, zoomAt } from "./camera.ts";
import { MIN_SPAN } from "./window.ts";

const domain = { from: dayOf(2000), to: dayOf(2030) };
const windows = fc
  .tuple(
    fc.double({ min: 0.2, max: 0.5, noNaN: true }),
    fc.double({ min: 40, max: 900, noNaN: true }),
  )
  .map(([at, span]) => {
    const from = domain.from + at * (domain.to - domain.from);
    return { from, to: from + span };
  });

describe("zoomAt", () => {
  it("keeps the day under the pointer where it is, five times closer and back", () => {
    fc.assert(
      fc.property(windows, fc.double({ min: 0, max: 1, noNaN: true }), (window, share) => {
        const dayAt = ({ from, to }: TimeWindow): number => from + share * (to - from);
        const anchor = dayAt(window);
        const near = zoomAt(window, 5, anchor, domain);
        const far = zoomAt(near, 1 / 5, anchor, domain);
        expect(near.to - near.from).toBeGreaterThan(MIN_SPAN);
        expect(dayAt(near)).toBeCloseTo(anchor, 6);
        expect(far.from).toBeCloseTo(window.from, 6);
        expect(far.to).toBeCloseTo(window.to, 6);
      }),
    );
  });
});

describe("panBy and reveal", () => {
  const window = { from: dayOf(2019), to: dayOf(2020) };
  it("keeps the span and stops at the end of the domain", () => {
    const moved = panBy(window, 1e6, domain);
    expect(moved.to).toBe(domain.to);
    expect(moved.to - moved.from).toBe(365);
  });
  it("moves only as far as it must for a day to be inside", () => {
    expect(reveal(window, dayOf(2019, 6), domain)).toBe(window);
    const later = reveal(window, dayOf(2021), domain);
    // A tenth of the span stays behind it, and no more.
    expect(later.to).toBeCloseTo(dayOf(2021) + 36.5);
  });
  it("gives a single day some air", () => {
    const day = dayOf(2019, 4, 4);
    const close = around(day, day + 1, domain);
    expect(close.to - close.from).toBe(MIN_SPAN);
    expect((close.from + close.to) / 2).toBeCloseTo(day + 0.5);
  });
});
