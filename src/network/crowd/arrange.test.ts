import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finish } from "../../query/steps.ts";
import { arrangeSteps, type Places, type Plan } from "./arrange.ts";
import { levelsOf } from "./coarsen.ts";
import { Quadtree } from "./quadtree.ts";

const plan = (actors: number, pairs: readonly (readonly [number, number])[]): Plan => ({
  actors,
  aspect: "wide",
  springs: {
    from: Uint32Array.from(pairs, ([a]) => a),
    to: Uint32Array.from(pairs, ([, b]) => b),
    weight: new Float64Array(pairs.length).fill(1),
  },
});

/** Groups of twenty, each joined to itself many times and to the next one once. */
const groups = (count: number): Plan => {
  const pairs: [number, number][] = [];
  for (let group = 0; group < count; group++) {
    for (let at = 0; at < 20; at++)
      for (const step of [1, 3, 7]) pairs.push([group * 20 + at, group * 20 + ((at + step) % 20)]);
    pairs.push([group * 20, ((group + 1) % count) * 20 + 5]);
  }
  return plan(count * 20, pairs);
};

const distance = (places: Places, a: number, b: number): number =>
  Math.hypot(
    (places[a * 2] ?? 0) - (places[b * 2] ?? 0),
    (places[a * 2 + 1] ?? 0) - (places[b * 2 + 1] ?? 0),
  );

describe("an arrangement", () => {
  it("keeps groups together, and apart from others", () => {
    const places = finish(arrangeSteps(groups(8)));
    const mean = (pairs: readonly (readonly [number, number])[]): number =>
      pairs.reduce((sum, [a, b]) => sum + distance(places, a, b), 0) / pairs.length;
    const all = Array.from({ length: 160 }, (_, at) => at);
    const within = all.map((at) => [at, Math.floor(at / 20) * 20 + ((at + 9) % 20)] as const);
    const across = all.map((at) => [at, (at + 60) % 160] as const);
    expect(mean(within)).toBeLessThan(mean(across) / 2);
  });

  it("is the same each time, and shows itself on the way", () => {
    const shown: Places[] = [];
    const first = finish(arrangeSteps(groups(10), (make) => shown.push(make())));
    expect(finish(arrangeSteps(groups(10)))).toEqual(first);
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.at(-1)).toEqual(first);
  });

  it("gives everybody a place in the box, whoever is joined to whom", () => {
    const end = fc.nat(39);
    fc.assert(
      fc.property(fc.array(fc.tuple(end, end), { maxLength: 80 }), (pairs) => {
        const places = finish(arrangeSteps(plan(40, pairs)));
        expect(places).toHaveLength(80);
        for (const place of places) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe("levels", () => {
  it("stand for the same actors, in ever fewer bodies", () => {
    const { actors, springs } = groups(40);
    const levels = levelsOf(actors, springs);
    expect(levels.length).toBeGreaterThan(2);
    levels.forEach(({ masses, parents }, at) => {
      expect(masses.reduce((sum, mass) => sum + mass, 0)).toBe(actors);
      const coarser = levels[at + 1];
      if (!coarser) return;
      expect(coarser.masses.length).toBeLessThan(masses.length);
      const sums = new Float64Array(coarser.masses.length);
      parents?.forEach(
        (parent, body) => (sums[parent] = (sums[parent] ?? 0) + (masses[body] ?? 0)),
      );
      expect(sums).toEqual(coarser.masses);
    });
  });
});

describe("the quadtree", () => {
  it("pushes about as every body pushing every other would", () => {
    const coordinate = fc.double({ min: -500, max: 500, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 120 }),
        (bodies) => {
          const xs = Float64Array.from(bodies, ([x]) => x);
          const ys = Float64Array.from(bodies, ([, y]) => y);
          const masses = Float64Array.from(bodies, (_, at) => 1 + (at % 3));
          const tree = new Quadtree(masses);
          const vx = new Float64Array(bodies.length);
          const vy = new Float64Array(bodies.length);
          tree.fill(xs, ys);
          tree.push(xs, ys, vx, vy, 1);
          bodies.forEach(([x, y], at) => {
            let fx = 0;
            let fy = 0;
            let size = 0;
            bodies.forEach(([ox, oy], other) => {
              if (other === at || (x === ox && y === oy)) return;
              const by = (masses[other] ?? 0) / Math.max(1, (x - ox) ** 2 + (y - oy) ** 2);
              fx += (x - ox) * by;
              fy += (y - oy) * by;
              size += Math.hypot(x - ox, y - oy) * by;
            });
            expect(Math.hypot((vx[at] ?? 0) - fx, (vy[at] ?? 0) - fy)).toBeLessThan(
              size * 0.25 + 0.06,
            );
          });
        },
      ),
    );
  });
});
