import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allRows, countBoth, inAll, inAny, rowsMarked, without } from "./rowSet.ts";

const bytes = fc.array(fc.constantFrom(0, 0, 1), { maxLength: 700 });
/** Two sets of one size, as bytes. */
const pairs = bytes.chain((a) =>
  fc.tuple(
    fc.constant(a),
    fc.array(fc.constantFrom(0, 1, 1), { minLength: a.length, maxLength: a.length }),
  ),
);
const rowsOf = (list: readonly number[]): number[] =>
  list.flatMap((byte, row) => (byte === 1 ? [row] : []));

describe("a set of rows", () => {
  it("agrees with a list of them", () => {
    fc.assert(
      fc.property(bytes, fc.nat({ max: 800 }), fc.nat({ max: 800 }), (list, a, b) => {
        const set = rowsMarked(Uint8Array.from(list));
        const naive = rowsOf(list);
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const between = naive.filter((row) => row >= from && row < to);
        expect([...set.rows()]).toEqual(naive);
        expect([...set.rows(from, to)]).toEqual(between);
        expect(set.count).toBe(naive.length);
        expect(set.countIn(from, to)).toBe(between.length);
        expect(set.rankOf(a)).toBe(naive.filter((row) => row < a).length);
        expect(set.has(a)).toBe(naive.includes(a));
        expect(set.next(a)).toBe(naive.find((row) => row >= a) ?? list.length);
        expect(set.previous(a)).toBe(naive.findLast((row) => row <= a) ?? -1);
      }),
    );
  });
});

describe("sets of rows together", () => {
  it("agree with lists of them", () => {
    fc.assert(
      fc.property(pairs, fc.nat({ max: 800 }), fc.nat({ max: 800 }), ([a, b], x, y) => {
        const [one, other] = [rowsMarked(Uint8Array.from(a)), rowsMarked(Uint8Array.from(b))];
        const [mine, theirs] = [rowsOf(a), rowsOf(b)];
        const both = mine.filter((row) => theirs.includes(row));
        const either = a.flatMap((byte, row) => (byte === 1 || b[row] === 1 ? [row] : []));
        const size = a.length;
        const [from, to] = [Math.min(x, y, size), Math.min(Math.max(x, y), size)];
        expect([...inAll(one, other).rows()]).toEqual(both);
        expect([...inAny(size, [one, other]).rows()]).toEqual(either);
        expect([...without(one, other).rows()]).toEqual(
          mine.filter((row) => !theirs.includes(row)),
        );
        expect(countBoth(one, other, from, to)).toBe(
          both.filter((row) => row >= from && row < to).length,
        );
        // What de Morgan says.
        const all = allRows(size);
        expect([...without(all, inAny(size, [one, other])).rows()]).toEqual([
          ...inAll(without(all, one), without(all, other)).rows(),
        ]);
      }),
    );
  });
});
