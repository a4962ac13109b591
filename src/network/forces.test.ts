import { describe, expect, it } from "vitest";
import { finish } from "../query/steps.ts";
import { settle, type Forces, type Pull } from "./forces.ts";

const settled = (places: readonly (readonly [number, number])[], forces: Partial<Forces>) => {
  const plane = {
    xs: Float64Array.from(places, ([x]) => x),
    ys: Float64Array.from(places, ([, y]) => y),
  };
  const rest = { pulls: [], charge: 0, reach: 500, apart: 0, middle: 0, steps: 300 };
  finish(settle(plane, { ...rest, ...forces }));
  return (a: number, b: number): number =>
    Math.hypot((plane.xs[a] ?? 0) - (plane.xs[b] ?? 0), (plane.ys[a] ?? 0) - (plane.ys[b] ?? 0));
};

const pull = (from: number, to: number): Pull => ({ from, to, length: 60, strength: 0.5 });

describe("bodies in a plane", () => {
  it("come to rest at the length of what pulls them", () => {
    const distance = settled(
      [
        [-200, 10],
        [200, -10],
      ],
      { pulls: [pull(0, 1)] },
    );
    expect(distance(0, 1)).toBeCloseTo(60, 0);
  });

  it("push each other apart up to a reach", () => {
    const distance = settled(
      [
        [0, 0],
        [10, 5],
        [900, 0],
      ],
      { charge: 240, reach: 200 },
    );
    expect(distance(0, 1)).toBeGreaterThan(100);
    expect(distance(0, 2)).toBeGreaterThan(700);
  });

  it("do not stand on one another, nor for ever on one place", () => {
    const distance = settled(
      [
        [0, 0],
        [0, 0],
        [3, 0],
      ],
      { apart: 48 },
    );
    for (const [a, b] of [
      [0, 1],
      [1, 2],
      [0, 2],
    ] as const)
      expect(distance(a, b)).toBeGreaterThan(40);
  });
});
