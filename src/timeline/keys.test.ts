import { describe, expect, it } from "vitest";
import { across, beside, moveOf, type Cell } from "./keys.ts";

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
