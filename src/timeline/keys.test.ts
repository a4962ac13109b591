import { describe, expect, it } from "vitest";
import { buildIndex } from "../query/index.ts";
import { eventOf, setOf } from "../query/set.fixture.ts";
import { ROOMY } from "./capacity.ts";
import {
  across,
  beside,
  cellKey,
  cellsOf,
  moveOf,
  targetAt,
  targetsOf,
  type Cell,
} from "./keys.ts";
import { labelOfRow } from "./labels.fixture.ts";
import { lanesOf } from "./lanes.ts";
import { layout } from "./layout.ts";
import { timeScale } from "./timeScale.ts";

const press = (key: string, more: Partial<Parameters<typeof moveOf>[0]> = {}) => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

describe("moveOf", () => {
  it("reads arrows by the side of the screen: with time to the left, left is later", () => {
    expect(moveOf(press("ArrowLeft"), true)).toEqual({ kind: "in-lane", later: 1 });
    expect(moveOf(press("ArrowLeft"), false)).toEqual({ kind: "in-lane", later: -1 });
    expect(moveOf(press("ArrowRight", { ctrlKey: true }), true)).toEqual({
      kind: "pan",
      share: -0.5,
    });
  });
  it("reads letters and brackets by their place on the keyboard, so that an Arabic one works", () => {
    expect(moveOf(press("ج", { code: "BracketLeft" }), true)).toEqual({ kind: "story", later: -1 });
    expect(moveOf(press("٠", { code: "Digit0" }), true)).toEqual({ kind: "all" });
    expect(moveOf(press("؟"), true)).toEqual({ kind: "help" });
  });
  it("leaves the browser its own", () => {
    expect(moveOf(press("-", { ctrlKey: true }), false)).toBeNull();
    expect(moveOf(press("a"), false)).toBeNull();
    expect(moveOf(press("Tab"), false)).toBeNull();
    expect(moveOf(press("ArrowLeft", { altKey: true }), false)).toBeNull();
  });
});

const cell = (lane: number, row: number, s: number): Cell => ({
  key: `${lane}/${row}`,
  lane,
  has: (other) => other === row,
  first: row,
  s,
});

describe("beside and across", () => {
  const first = cell(0, 0, 10);
  const middle = cell(0, 1, 50);
  const last = cell(0, 2, 90);
  it("goes through all of a lane, and ends at its ends", () => {
    expect(beside([first, middle, last], first, 1)).toBe(middle);
    expect(beside([first, middle, last], last, -1)).toBe(middle);
    expect(beside([first, middle, last], last, 1)).toBeNull();
    expect(beside([first, middle, last], first, -1)).toBeNull();
  });
  it("goes to the nearest in time of the next lane that has any", () => {
    const near = cell(2, 5, 60);
    const far = cell(2, 4, 10);
    expect(across([[first, last], [], [far, near]], last, 1)).toBe(near);
    expect(across([[first, last], [], [far, near]], near, -1)).toBe(last);
    expect(across([[first]], first, -1)).toBeNull();
  });
});

describe("what stands in a lane", () => {
  const days = ["2019-01-01", "2019-03-01", "2019-03-02", "2019-03-03", "2019-06", "2019-12-01"];
  const index = buildIndex(setOf(days.map((date) => eventOf({ id: date, date }))));
  const label = { ...labelOfRow(0), width: 240 };
  const placing = {
    index,
    lanes: lanesOf(index, index.all, "none"),
    scale: timeScale({ from: index.extent.from, to: index.extent.to }, 600, false),
    labelOf: () => label,
    metrics: ROOMY,
    open: null,
  };
  const scene = layout(placing, [{ lines: 1, busy: true }]);
  it("comes in the order of time, labelled, small or gathered", () => {
    const cells = cellsOf(scene).flat();
    expect(cells.map(({ first }) => first)).toEqual(
      cells.map(({ first }) => first).toSorted((a, b) => a - b),
    );
    expect(index.all.rows().every((row) => cells.some((each) => each.has(row)))).toBe(true);
    expect(new Set(scene.lanes.flatMap(targetsOf).map((each) => "row" in each)).size).toBe(2);
  });
  it("is found by the key of its cell", () => {
    for (const lane of scene.lanes)
      for (const target of targetsOf(lane))
        expect(targetAt(scene, cellKey(lane.lane.id, target))).toBe(target);
    expect(targetAt(scene, "nowhere/0")).toBeNull();
  });
});
