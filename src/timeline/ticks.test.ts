import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, formatDay } from "../model/day.ts";
import type { Dates } from "../i18n/locale.ts";
import { ticks } from "./ticks.ts";
import { timeScale } from "./timeScale.ts";

const say = (at: number): string => formatDay(at);
const dates: Dates = {
  day: say,
  dayMonth: (at) => formatDay(at).slice(5),
  weekday: say,
  month: (at) => `month ${formatDay(at).slice(5, 7)}`,
  monthYear: (at) => formatDay(at).slice(0, 7),
  year: (at) => formatDay(at).slice(0, 4),
  range: say,
  window: say,
  interval: () => "",
  short: () => "",
  hijri: () => null,
};
const measure = (text: string): number => text.length * 7;

describe("ticks", () => {
  it("names months under years for a year or two", () => {
    const scale = timeScale({ from: dayOf(2019, 3), to: dayOf(2020, 5) }, 1200, true);
    const { coarse, fine } = ticks(scale, dates, measure);
    expect(coarse.map((tick) => tick.label)).toEqual(["2019", "2020"]);
    expect(fine[0]?.label).toBe("month 03");
  });
  it("keeps labels apart at every width and span", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 40_000 }),
        fc.integer({ min: 200, max: 1600 }),
        (span, width) => {
          const from = dayOf(1950, 3, 7);
          const { fine } = ticks(
            timeScale({ from, to: from + span }, width, false),
            dates,
            measure,
          );
          const ends = fine.slice(0, -1).map((tick) => tick.s + measure(tick.label));
          expect(ends.every((end, at) => end < (fine[at + 1]?.s ?? 0))).toBe(true);
          // Never one tick an event or a day of a century: only what the width can carry.
          expect(fine.length).toBeLessThanOrEqual(width / 20 + 2);
        },
      ),
    );
  });
});
