import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { largest, PairTable } from "./pairs.ts";

describe("PairTable", () => {
  it("gives each unordered pair one place, in the order of first meeting", () => {
    const pair = fc.tuple(fc.nat(60), fc.nat(60));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 1500 }), (pairs) => {
        const table = new PairTable();
        const naive = new Map<string, number>();
        for (const [a, b] of pairs) {
          const key = `${Math.min(a, b)}~${Math.max(a, b)}`;
          const place = naive.get(key) ?? naive.size;
          naive.set(key, place);
          expect(table.add(a, b)).toBe(place);
          expect([table.low(place), table.high(place)]).toEqual([Math.min(a, b), Math.max(a, b)]);
        }
        expect(table.size).toBe(naive.size);
        for (let a = 0; a <= 60; a += 7)
          for (let b = a; b <= 60; b += 5)
            expect(table.find(b, a)).toBe(naive.get(`${a}~${b}`) ?? -1);
      }),
      { numRuns: 30 },
    );
  });
});

describe("largest", () => {
  it("keeps as many as a sort would, and the same ones", () => {
    const value = fc.oneof(
      fc.constantFrom(0, 0.5, 1, 1 / 3),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(value), fc.nat(80), (list, count) => {
        const order = list.map((_, at) => at).toSorted((a, b) => (list[b] ?? 0) - (list[a] ?? 0));
        const wanted = new Set(order.slice(0, count));
        expect([...largest(Float64Array.from(list), count)]).toEqual(
          list.map((_, at) => Number(wanted.has(at))),
        );
      }),
    );
  });
});
