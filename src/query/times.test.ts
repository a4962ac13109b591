import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsMarked } from "./rowSet.ts";
import { lowerBound } from "./lowerBound.ts";
import { firstFrom, rowsTouching, touching, whenOf } from "./times.ts";

/** Events by start; some open at either end, some long. */
const sets = fc
  .array(
    fc.tuple(
      fc.oneof(fc.integer({ min: 0, max: 300 }), fc.constant(-Infinity)),
      fc.constantFrom(1, 1, 1, 30, 250, Infinity),
      fc.integer({ min: 1, max: 5 }),
      fc.boolean(),
    ),
    { maxLength: 400 },
  )
  .map((spans) => {
    const sorted = spans.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const { times } = whenOf({
      starts: Float64Array.from(sorted, ([start]) => start),
      ends: Float64Array.from(sorted, ([start, days]) =>
        start === -Infinity ? days : start + days,
      ),
      weights: Uint8Array.from(sorted, ([, , weight]) => weight),
    });
    return { times, rows: rowsMarked(Uint8Array.from(sorted, ([, , , chosen]) => +chosen)) };
  });
const windows = fc
  .tuple(fc.double({ min: -50, max: 350, noNaN: true }), fc.integer({ min: 1, max: 400 }))
  .map(([from, days]) => ({ from, to: from + days }));

describe("touching", () => {
  it("finds the rows of a set that a look at every row would", () => {
    fc.assert(
      fc.property(sets, windows, ({ times, rows }, window) => {
        const naive = [...rows.rows()].filter(
          (row) => (times.starts[row] ?? 0) < window.to && (times.ends[row] ?? 0) > window.from,
        );
        const here = touching(times, rows, window);
        expect([...rowsTouching(rows, here)]).toEqual(naive);
        expect(here.count).toBe(naive.length);
      }),
    );
  });
});

it("finds where a day begins, with a table of days and without", () => {
  const day = fc.double({ min: -50, max: 400, noNaN: true });
  fc.assert(
    fc.property(sets, day, ({ times }, at) => {
      const naive = lowerBound(times.starts, at);
      expect(firstFrom(times, at)).toBe(naive);
      expect(firstFrom({ ...times, days: null }, at)).toBe(naive);
    }),
  );
});

it("finds a value in an ascending list", () => {
  expect(lowerBound([1, 3, 3, 7], 3)).toBe(1);
  expect(lowerBound([1, 3, 3, 7], 8)).toBe(4);
});

it("tells from the first known day to the day after the last, whatever is open", () => {
  const dated = (starts: number[], ends: number[]) => ({
    starts: Float64Array.from(starts),
    ends: Float64Array.from(ends),
    weights: new Uint8Array(starts.length).fill(3),
  });
  expect(whenOf(dated([-Infinity, 4, 9], [6, Infinity, 12])).extent).toEqual({ from: 4, to: 12 });
  expect(whenOf(dated([-Infinity], [Infinity])).extent).toEqual({ from: 0, to: 1 });
  const whole = { from: 0, to: 99 };
  expect(whenOf(dated([4], [5]), whole).extent).toBe(whole);
});
