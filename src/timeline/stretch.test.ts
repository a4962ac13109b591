import fc from "fast-check";
import { expect, it } from "vitest";
import { dayOf, formatDay } from "../model/day.ts";
import { buildIndex } from "../query/index.ts";
import { eventOf, setOf } from "../query/set.fixture.ts";
import { ROOMY } from "./capacity.ts";
import { lanesOf } from "./lanes.ts";
import { layout } from "./layout.ts";
import { stretched, stretchOf } from "./stretch.ts";
import { timeScale } from "./timeScale.ts";
import { labelOfRow } from "./labels.fixture.ts";

const WIDTH = 600;
const HOME = { from: dayOf(2019), to: dayOf(2020) };

const dates = fc
  .tuple(fc.integer({ min: -30, max: 394 }), fc.constantFrom(0, 0, 0, 1, 9, 60, 200))
  .map(([at, length]) => {
    const from = formatDay(HOME.from + at);
    return length === 0 ? from : `${from}/${formatDay(HOME.from + at + length)}`;
  });

/** A window around the same middle, `factor` times as close. */
const closer = (factor: number) => {
  const [middle, half] = [(HOME.from + HOME.to) / 2, (HOME.to - HOME.from) / 2 / factor];
  return { from: middle - half, to: middle + half };
};

const sceneOf = (all: readonly string[]) => {
  const index = buildIndex(setOf(all.map((date, at) => eventOf({ id: `e${at}`, date }))));
  const scale = timeScale(HOME, WIDTH, false);
  const lanes = lanesOf(index, index.all, "none");
  const placing = { index, lanes, scale, labelOf: labelOfRow, metrics: ROOMY, open: null };
  return { scene: layout(placing, [{ lines: 3, busy: true }]), scale };
};

it("shows the window that was laid out as it was laid out", () => {
  fc.assert(
    fc.property(fc.array(dates, { maxLength: 30 }), (all) => {
      const { scene, scale } = sceneOf(all);
      const { marks, words } = stretched(scene, stretchOf(scale, scale));
      const inSight = scene.lanes.flatMap((lane) => lane.marks).filter(({ to }) => to > 0);
      expect(marks.map(({ row }) => row)).toEqual(inSight.map(({ row }) => row));
      const labels = scene.lanes.flatMap((lane) => lane.marks.filter(({ label }) => label));
      const counts = scene.lanes.flatMap((lane) => lane.clusters.filter((each) => each.counted));
      expect(words).toHaveLength(labels.length + counts.length);
      for (const { from, to } of words) expect(to).toBeCloseTo(from, 6);
    }),
    { numRuns: 40 },
  );
});

it("keeps words and days at their size, lets what lasts grow, and lays no word on another", () => {
  fc.assert(
    fc.property(
      fc.array(dates, { minLength: 1, maxLength: 30 }),
      fc.double({ min: 0.2, max: 5, noNaN: true }),
      (all, factor) => {
        const { scene, scale } = sceneOf(all);
        const after = timeScale(closer(factor), WIDTH, false);
        const stretch = stretchOf(scale, after);
        const before = new Map(scene.lanes.flatMap((lane) => lane.marks).map((m) => [m.row, m]));
        const { marks, words } = stretched(scene, stretch);
        for (const mark of marks) {
          const was = before.get(mark.row);
          const size = (was?.to ?? 0) - (was?.from ?? 0);
          const grown = mark.shape.form === "disc" ? size : size * factor;
          expect(mark.to - mark.from).toBeCloseTo(grown, 6);
          expect(after.dayAt(mark.head)).toBeCloseTo(scale.dayAt(was?.head ?? 0), 6);
        }
        const over = words.flatMap((a, at) =>
          words
            .slice(at + 1)
            .filter((b) => a.y === b.y && a.to + a.room > b.to && b.to + b.room > a.to),
        );
        expect(over).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
