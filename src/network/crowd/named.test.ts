import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlaps } from "../geometry.ts";
import { markRect } from "../labels.ts";
import { namesInSight } from "./named.ts";

const box = { x0: 0, y0: 0, x1: 800, y1: 400 };
const actor = fc.record({
  x: fc.double({ min: -200, max: 1000, noNaN: true }),
  y: fc.double({ min: -200, max: 600, noNaN: true }),
  r: fc.double({ min: 1, max: 15, noNaN: true }),
  width: fc.integer({ min: 10, max: 160 }),
  height: fc.constantFrom(17, 33),
});
const crowd = fc.array(actor, { maxLength: 300 });
/** Found by chance: the name of the first reaches the mark of the second. */
const TOUCHED = [
  { x: 5e-324, y: 5e-324, r: 1, width: 10, height: 17 },
  { x: 7.1108303504524955, y: 5e-324, r: 7.944945802763385, width: 101, height: 17 },
];
const NOBODY = { x: 0, y: 0, r: 1, width: 1, height: 1 };

const namesOf = (actors: readonly (typeof NOBODY)[]) => {
  const at = (each: number) => actors[each] ?? NOBODY;
  return namesInSight({
    order: [...actors.keys()],
    point: (each) => ({ x: at(each).x, y: at(each).y }),
    radius: (each) => at(each).r,
    label: (each) => ({ width: at(each).width, height: at(each).height }),
    box,
  });
};

describe("names of a crowd", () => {
  it("never lie on one another, on a mark that is named, or over the edge", () => {
    fc.assert(
      fc.property(crowd, (actors) => {
        const marks = [...namesOf(actors)];
        for (const [one, { label }] of marks) {
          if (!label) throw new Error("a name without a place");
          expect(Math.min(label.x0, label.y0)).toBeGreaterThanOrEqual(0);
          expect(label.x1).toBeLessThanOrEqual(box.x1);
          expect(label.y1).toBeLessThanOrEqual(box.y1);
          for (const [other, mark] of marks) {
            if (other === one) continue;
            expect(overlaps(label, markRect(mark, mark.r))).toBe(false);
            expect(mark.label !== null && overlaps(label, mark.label)).toBe(false);
          }
        }
      }),
      { examples: [[TOUCHED]] },
    );
  });

  it("always have room for the strongest, well inside the box", () => {
    const inside = actor.map((each) => ({ ...each, x: 400, y: 200 }));
    fc.assert(
      fc.property(inside, crowd, (strongest, actors) => {
        expect(namesOf([strongest, ...actors]).has(0)).toBe(true);
      }),
    );
  });

  it("go to the strongest in sight first: no weaker one changes who is named above it", () => {
    fc.assert(
      fc.property(crowd, fc.nat(300), (actors, size) => {
        const few = namesOf(actors.slice(0, size));
        const many = namesOf(actors);
        for (const [at, mark] of few) expect(many.get(at)).toEqual(mark);
      }),
    );
  });
});
