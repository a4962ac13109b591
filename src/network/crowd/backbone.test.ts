import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backboneOf } from "./backbone.ts";

describe("the backbone of a crowd", () => {
  it("keeps of each actor the tie that carries most, and no more than two for each", () => {
    const actors = 12;
    const end = fc.integer({ min: 0, max: actors - 1 });
    const tie = fc.record({
      a: end,
      b: end,
      events: fc.integer({ min: 0, max: 9 }),
      active: fc.constantFrom(0, 1),
    });
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 60 }), (all) => {
        const ties = all.filter(({ a, b }) => a !== b);
        const column = (of: (tie: (typeof ties)[number]) => number) => ties.map(of);
        const kept = backboneOf(
          {
            actors,
            from: Uint32Array.from(column(({ a }) => a)),
            to: Uint32Array.from(column(({ b }) => b)),
          },
          {
            active: Uint8Array.from(column(({ active }) => active)),
            events: Uint32Array.from(column(({ events }) => events)),
          },
        );
        expect(ties.every(({ active }, at) => active === 1 || kept[at] === 0)).toBe(true);
        expect(kept.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(2 * actors);
        for (let actor = 0; actor < actors; actor++) {
          const own = ties.flatMap((each, at) =>
            each.active === 1 && (each.a === actor || each.b === actor) ? [{ ...each, at }] : [],
          );
          const most = Math.max(...own.map(({ events }) => events));
          expect(
            own.length === 0 || own.some(({ at, events }) => kept[at] === 1 && events === most),
          ).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
