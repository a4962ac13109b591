import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../model/day.ts";
import { columnsOf, layout, pathOf } from "./layout.ts";
import { brokenScale, ticksOf } from "./scale.ts";
import { spread } from "./spread.ts";
import { litBy, storyOf, tellersOf, walkOf } from "./story.ts";
import { toldIndex } from "./told.fixture.ts";

const index = toldIndex();
const [source] = tellersOf(index);
if (!source) throw new Error("a source with paragraphs");
const story = storyOf(index, source);
const ids = (rows: Iterable<number>): string[] =>
  [...rows].map((row) => index.events.at(row)?.id ?? "");

describe("a story", () => {
  it("counts paragraphs as a reader does and finds what each mentions, in the order of the text", () => {
    expect(story.told.map(({ number }) => number)).toEqual([0, 1, 2]);
    expect(story.told.map(({ rows }) => ids(rows))).toEqual([
      [],
      ["talks", "truce"],
      ["offensive", "talks"],
    ]);
  });
  it("hears the chains of voices of each paragraph, each once", () => {
    expect(story.told[1]?.voices).toEqual([["awj", "official"]]);
    expect(story.told[2]?.voices).toEqual([["awj", "lna"], ["awj"]]);
  });
  it("places a term where the evidence bears on the wording", () => {
    expect(story.told.map(({ terms }) => terms.map(({ term }) => term))).toEqual([
      [],
      [],
      ["free"],
    ]);
  });
  it("is walked as told or by date, each event once", () => {
    expect(ids(walkOf(story, "told").map(({ row }) => row))).toEqual([
      "talks",
      "truce",
      "offensive",
    ]);
    expect(ids(walkOf(story, "time").map(({ row }) => row))).toEqual([
      "offensive",
      "truce",
      "talks",
    ]);
  });
  it("lights a paragraph with its events, an event with all its paragraphs", () => {
    expect(ids(litBy(story, { kind: "paragraph", at: 1 }).rows).toSorted()).toEqual([
      "talks",
      "truce",
    ]);
    const row = index.rowById.get("talks") ?? -1;
    expect([...litBy(story, { kind: "event", row }).paragraphs]).toEqual([1, 2]);
  });
});

describe("labels", () => {
  const wish = fc.record({
    y: fc.double({ min: -100, max: 2000, noNaN: true }),
    height: fc.integer({ min: 1, max: 80 }),
  });
  it("never overlap, keep their order, and stay inside when they fit", () => {
    fc.assert(
      fc.property(
        fc.array(wish, { maxLength: 40 }),
        fc.integer({ min: 0, max: 3000 }),
        (wishes, room) => {
          const gap = 5;
          const total = wishes.reduce((sum, { height }) => sum + height + gap, -gap);
          const bottom = Math.max(room, total);
          const tops = spread(wishes, gap, 0, bottom);
          expect(tops).toHaveLength(wishes.length);
          tops.forEach((top, at) => {
            const height = wishes[at]?.height ?? 0;
            expect(top).toBeGreaterThanOrEqual(-1e-6);
            expect(top + height).toBeLessThanOrEqual(bottom + 1e-6);
            expect(tops[at + 1] ?? Infinity).toBeGreaterThanOrEqual(top + height + gap - 1e-6);
          });
        },
      ),
    );
  });
  it("stand exactly where they wish when nobody is in the way", () => {
    expect(
      spread(
        [
          { y: 50, height: 20 },
          { y: 200, height: 40 },
        ],
        5,
        0,
        400,
      ),
    ).toEqual([40, 180]);
  });
});

describe("the broken axis", () => {
  it("folds half a year and more without an event and says which days are folded", () => {
    const scale = brokenScale(
      [dayOf(2011, 2, 26), dayOf(2019, 4, 4), dayOf(2019, 10, 9), dayOf(2020, 6, 1)],
      0,
      600,
    );
    expect(scale.stretches.map(({ from, to }) => [from, to])).toEqual([
      [dayOf(2011, 2), dayOf(2011, 3)],
      // Five months are drawn, seven are not.
      [dayOf(2019, 4), dayOf(2019, 11)],
      [dayOf(2020, 6), dayOf(2020, 7)],
    ]);
    expect(scale.folds.map(({ from, to }) => [from, to])).toEqual([
      [dayOf(2011, 3), dayOf(2019, 4)],
      [dayOf(2019, 11), dayOf(2020, 6)],
    ]);
  });
  it("never turns time round, gives a day one height outside its folds, and keeps its ticks apart", () => {
    const day = fc.integer({ min: dayOf(1990), max: dayOf(2030) });
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 30 }), (days) => {
        const scale = brokenScale(days, 10, 900);
        const heights = days.toSorted((a, b) => a - b).map(scale.y);
        expect(heights).toEqual(heights.toSorted((a, b) => a - b));
        const perDay = scale.stretches.map(
          ({ from, to, top, bottom }) => (bottom - top) / (to - from),
        );
        for (const each of perDay) expect(each).toBeCloseTo(perDay[0] ?? 0, 6);
        const ticks = ticksOf(scale, 19);
        ticks.forEach(({ y }, at) => {
          expect((ticks[at + 1]?.y ?? Infinity) - y).toBeGreaterThanOrEqual(19 - 1e-6);
        });
      }),
    );
  });
});

describe("the drawing", () => {
  const measured = {
    paragraphs: [
      { top: 0, height: 30 },
      { top: 30, height: 90 },
      { top: 120, height: 90 },
    ],
    events: [40, 58, 40],
  };
  const scene = layout(index, story, measured, 900);

  it("begins each curve in the box of its paragraph and ends it in the box of its event", () => {
    expect(scene.curves).toHaveLength(4);
    for (const { at, row, from, to } of scene.curves) {
      const box = measured.paragraphs[at] ?? { top: NaN, height: NaN };
      const event = scene.events.find((each) => each.row === row) ?? { top: NaN, height: NaN };
      expect(from).toBeGreaterThan(box.top);
      expect(from).toBeLessThan(box.top + box.height);
      expect(to).toBeGreaterThan(event.top);
      expect(to).toBeLessThan(event.top + event.height);
    }
  });
  it("marks the day of writing at its place among the events", () => {
    expect(scene.written?.day).toBe(dayOf(2020, 4, 1));
    const before = scene.events.filter(({ top }) => top < (scene.written?.top ?? 0));
    expect(ids(before.map(({ row }) => row))).toEqual(["offensive", "truce", "talks"]);
  });
  it("keeps its columns apart, from the narrowest place to the widest", () => {
    for (const width of [680, 820, 1440, 2400]) {
      const { told, mark, label, labelEnd, axis } = columnsOf(width);
      const edges = [150, told, mark, label, labelEnd, axis, width];
      expect(edges).toEqual(edges.toSorted((a, b) => a - b));
    }
  });
  it("draws from the edge of the paragraphs to the marks", () => {
    const { columns } = scene;
    const path = pathOf(columns, { at: 1, row: 0, from: 10, to: 90 });
    expect(path.startsWith(`M${columns.told},10C`)).toBe(true);
    expect(path.endsWith(` ${columns.mark},90`)).toBe(true);
  });
});
