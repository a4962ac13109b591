import fc from "fast-check";
import { expect, it } from "vitest";
import { dayOf, formatDay } from "../model/day.ts";
import { buildIndex } from "../query/index.ts";
import { touching } from "../query/times.ts";
import { eventOf, setOf } from "../query/set.fixture.ts";
import { ROOMY } from "./capacity.ts";
import { lanesOf } from "./lanes.ts";
import type { Placing } from "./layout.ts";
import { place, type Placed } from "./place.ts";
import { timeScale } from "./timeScale.ts";
import { labelOfRow } from "./labels.fixture.ts";

const WIDTH = 600;
const AIR = 150;
const MOST = 3;
const HOME = { from: dayOf(2019), to: dayOf(2020) };
const DAYS = (AIR * (HOME.to - HOME.from)) / WIDTH;

const dates = fc
  .tuple(fc.integer({ min: -90, max: 454 }), fc.constantFrom(0, 0, 0, 1, 9, 60, 200))
  .map(([at, length]) => {
    const from = formatDay(HOME.from + at);
    return length === 0 ? from : `${from}/${formatDay(HOME.from + at + length)}`;
  });

const placedIn = (placing: Placing): Placed[] =>
  placing.lanes.flatMap((lane) => {
    const here = touching(placing.index.times, lane.rows, placing.scale.window);
    return place(placing, lane, here, MOST);
  });

const covers = ({ extent, label }: Placed): readonly [from: number, to: number] => [
  Math.min(Math.max(extent.from, 0), label.s),
  Math.max(Math.min(extent.to, WIDTH + 2 * AIR), label.s + label.width),
];

it("places what is at home as without the air around it, and nothing over anything else", () => {
  fc.assert(
    fc.property(fc.array(dates, { maxLength: 40 }), fc.nat(39), (all, opened) => {
      const index = buildIndex(setOf(all.map((date, at) => eventOf({ id: `e${at}`, date }))));
      const own = {
        index,
        lanes: lanesOf(index, index.all, "none"),
        labelOf: labelOfRow,
        metrics: ROOMY,
        open: opened < all.length ? opened : null,
      };
      const bare = placedIn({ ...own, scale: timeScale(HOME, WIDTH, false) });
      const airy = placedIn({
        ...own,
        scale: timeScale({ from: HOME.from - DAYS, to: HOME.to + DAYS }, WIDTH + 2 * AIR, false),
        home: { window: HOME, from: AIR, to: AIR + WIDTH },
      });
      for (const { row, line, label } of bare) {
        expect(index.starts[row]).toBeLessThan(HOME.to);
        expect(index.ends[row]).toBeGreaterThan(HOME.from);
        const same = airy.find((each) => each.row === row);
        expect(same?.line).toBe(line);
        expect(same?.label.s).toBeCloseTo(label.s + AIR, 6);
      }
      const over = airy.flatMap((a) =>
        airy.filter((b) => {
          const [x, y] = [covers(a), covers(b)];
          return a.row < b.row && a.line === b.line && x[1] > y[0] && y[1] > x[0];
        }),
      );
      expect(over).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
