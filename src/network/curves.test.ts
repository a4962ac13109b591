import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  angleAtEnd,
  bendPast,
  bent,
  between,
  endsAt,
  lengthOf,
  pointAt,
  shortened,
  trimmed,
} from "./curves.ts";
import { crossings, turned } from "./geometry.ts";

const a = { x: 0, y: 0 };
const b = { x: 100, y: 0 };
const box = { x0: -500, y0: -500, x1: 500, y1: 500 };

describe("a line between two marks", () => {
  it("is straight when nothing is in the way", () => {
    expect(bendPast({ a, b, obstacles: [], box })).toBe(0);
  });
  it("bends past a mark that stands on it", () => {
    const obstacle = { point: { x: 50, y: 0 }, r: 6 };
    const bend = bendPast({ a, b, obstacles: [obstacle], box });
    const near = Math.min(
      ...Array.from({ length: 101 }, (_, i) => {
        const p = pointAt(bent(a, b, bend), i / 100);
        return Math.hypot(p.x - 50, p.y);
      }),
    );
    expect(near).toBeGreaterThan(6);
  });
  it("bends away from the edge of the box rather than over it", () => {
    const obstacle = { point: { x: 50, y: 0 }, r: 6 };
    const low = { x0: -10, y0: -200, x1: 110, y1: 4 };
    expect(
      pointAt(bent(a, b, bendPast({ a, b, obstacles: [obstacle], box: low })), 0.5).y,
    ).toBeLessThan(0);
  });
  it("bends away from the end of another that comes from nearly the same side", () => {
    const ends = endsAt(bent(a, { x: 100, y: -10 }, 0), [12, 12]);
    const gaps = [12, 12] as const;
    const own = endsAt(
      bent(a, b, bendPast({ a, b, obstacles: [], box, gaps, ends: [[ends[0]], [ends[1]]] })),
      gaps,
    )[0];
    expect(Math.hypot(own.x - ends[0].x, own.y - ends[0].y)).toBeGreaterThan(6);
  });
  it("of several of a pair only bends farther to its own side", () => {
    const obstacle = { point: { x: 50, y: 8 }, r: 6 };
    expect(bendPast({ a, b, obstacles: [obstacle], box }, 0.15, true)).toBeGreaterThanOrEqual(0.15);
  });
});

describe("trimmed", () => {
  const around = (x: number) => (p: { x: number; y: number }) => Math.hypot(p.x - x, p.y) < 20;
  it("cuts off what lies inside the marks", () => {
    const curve = trimmed(bent(a, b, 0), around(0), around(100));
    expect(curve?.a.x).toBeGreaterThanOrEqual(20);
    expect(curve?.b.x).toBeLessThanOrEqual(80);
  });
  it("cuts at the edge itself, however long the line", () => {
    const far = { x: 1000, y: 0 };
    const curve = trimmed(bent(a, far, 0), around(0), around(1000));
    expect(curve?.a.x).toBeCloseTo(20, 0);
    expect(curve?.b.x).toBeCloseTo(980, 0);
  });
  it("leaves nothing of a line between marks that touch", () => {
    expect(
      trimmed(
        bent(a, b, 0),
        () => true,
        () => true,
      ),
    ).toBeNull();
  });
});

describe("parts of a curve", () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  it("lie on the whole", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 1, noNaN: true }),
        part,
        part,
        part,
        (bend, t0, t1, t) => {
          const [from, to] = t0 < t1 ? [t0, t1] : [t1, t0];
          const whole = bent(a, b, bend);
          const here = pointAt(between(whole, from, to), t);
          const there = pointAt(whole, from + (to - from) * t);
          expect(Math.hypot(here.x - there.x, here.y - there.y)).toBeLessThan(1e-6);
        },
      ),
    );
  });
  it("are shorter by what is cut off", () => {
    expect(lengthOf(shortened(bent(a, b, 0), 4, 7))).toBeCloseTo(89, 5);
  });
  it("point where the line goes", () => {
    expect(angleAtEnd(bent(a, b, 0))).toBeCloseTo(0);
    expect(angleAtEnd(bent(b, a, 0))).toBeCloseTo(180);
  });
});

describe("geometry of a layout", () => {
  it("counts the lines that cross, not those that meet at an actor", () => {
    const cross = [
      { a: { x: 0, y: 0 }, b: { x: 10, y: 10 }, from: 0, to: 1, cost: 1 },
      { a: { x: 0, y: 10 }, b: { x: 10, y: 0 }, from: 2, to: 3, cost: 0.5 },
      { a: { x: 0, y: 0 }, b: { x: 10, y: 0 }, from: 0, to: 3, cost: 1 },
    ];
    expect(crossings(cross)).toBe(0.5);
  });
  it("turns a cloud of points onto the long side of its box", () => {
    const steep = [0, 1, 2, 3].map((i) => ({ x: i, y: 3 * i }));
    const spread = (points: readonly { x: number; y: number }[], axis: "x" | "y") =>
      Math.max(...points.map((p) => p[axis])) - Math.min(...points.map((p) => p[axis]));
    expect(spread(turned(steep, "x"), "y")).toBeCloseTo(0);
    expect(spread(turned(steep, "y"), "x")).toBeCloseTo(0);
  });
});
