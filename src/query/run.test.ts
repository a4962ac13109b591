import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countOf, lowerBound, partOfRun, positionOf, rowsOf, runOf, touching } from "./run.ts";

/** Rows 0 … n−1 by start; some open at either end, some long. */
const runs = fc
  .array(
    fc.tuple(
      fc.oneof(fc.integer({ min: 0, max: 300 }), fc.constant(-Infinity)),
      fc.constantFrom(1, 1, 1, 30, 250, Infinity),
    ),
    { maxLength: 400 },
  )
  .map((spans) => {
    const sorted = spans.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const starts = Float64Array.from(sorted, ([start]) => start);
    const ends = Float64Array.from(sorted, ([start, days]) =>
      start === -Infinity ? days : start + days,
    );
    return runOf(Uint32Array.from(sorted.keys()), starts, ends);
  });
const windows = fc
  .tuple(fc.integer({ min: -10, max: 310 }), fc.integer({ min: 1, max: 200 }))
  .map(([from, days]) => ({ from, to: from + days }));

describe("touching", () => {
  it("agrees with asking every row", () => {
    fc.assert(
      fc.property(runs, windows, (run, window) => {
        const naive = [...run.rows].filter(
          (_, at) => (run.starts[at] ?? 0) < window.to && (run.ends[at] ?? 0) > window.from,
        );
        const here = touching(run, window);
        expect([...rowsOf(run, here)]).toEqual(naive);
        expect(countOf(here)).toBe(naive.length);
      }),
    );
  });
});

describe("partOfRun", () => {
  it("keeps the order and the columns of what it keeps", () => {
    fc.assert(
      fc.property(runs, (run) => {
        const odd = partOfRun(run, (row) => row % 2 === 1);
        expect([...odd.rows]).toEqual([...run.rows].filter((row) => row % 2 === 1));
        odd.rows.forEach((row, at) => {
          expect(odd.starts[at]).toBe(run.starts[row]);
          expect(odd.ends[at]).toBe(run.ends[row]);
        });
      }),
    );
  });
});

it("finds a value in an ascending list, and where it would stand", () => {
  expect(lowerBound([1, 3, 3, 7], 3)).toBe(1);
  expect(lowerBound([1, 3, 3, 7], 8)).toBe(4);
  expect(positionOf(Uint32Array.of(2, 4, 8), 4)).toBe(1);
  expect(positionOf(Uint32Array.of(2, 4, 8), 5)).toBe(-1);
});
