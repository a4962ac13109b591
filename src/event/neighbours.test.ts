import fc from "fast-check";
import { expect, test } from "vitest";
import { neighbours, sequenceAround, type Walk } from "./neighbours.ts";

const walkOf = (...rows: readonly number[]): Walk => ({
  before: (row) => rows.findLast((each) => each < row) ?? null,
  after: (row) => rows.find((each) => each > row) ?? null,
});
const rows = walkOf(2, 5, 7, 11, 12);

test("previous and next follow the selection's time order", () => {
  expect(neighbours(rows, 7)).toEqual({ previous: 5, next: 11 });
  expect(neighbours(rows, 2)).toEqual({ previous: null, next: 5 });
  expect(neighbours(rows, 12)).toEqual({ previous: 11, next: null });
});

test("an event that the filters hide still leads back into the selection", () => {
  expect(neighbours(rows, 6)).toEqual({ previous: 5, next: 7 });
  expect(neighbours(walkOf(), 6)).toEqual({ previous: null, next: null });
});

test("before and after: two on either side, fewer at the ends", () => {
  expect(sequenceAround(rows, 7)).toEqual([2, 5, 7, 11, 12]);
  expect(sequenceAround(rows, 2)).toEqual([2, 5, 7]);
  expect(sequenceAround(rows, 6)).toEqual([2, 5, 6, 7, 11]);
  expect(sequenceAround(walkOf(), 6)).toEqual([6]);
});

test("going to the next event and back is where one was", () => {
  const ascending = fc
    .uniqueArray(fc.nat(1000), { minLength: 1 })
    .map((list) => Uint32Array.from(list.toSorted((a, b) => a - b)));
  fc.assert(
    fc.property(ascending, fc.nat(), (list, at) => {
      const row = list[at % list.length] ?? 0;
      const { next } = neighbours(walkOf(...list), row);
      expect(next === null ? row : neighbours(walkOf(...list), next).previous).toBe(row);
      const around = sequenceAround(walkOf(...list), row);
      expect(around).toContain(row);
      expect(around).toEqual(around.toSorted((a, b) => a - b));
    }),
  );
});
