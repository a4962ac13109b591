import { describe, expect, it } from "vitest";
import { findTyped, neighbourAt, stepFor, type Entry } from "./keys.ts";

/** Two actors; the first is open on one tie, to the second. */
const entries: Entry[] = [
  { kind: "actor", key: "turkey", actor: 0, ties: 1, place: 1, of: 3 },
  { kind: "tie", key: "turkey supports:turkey~gna", actor: 0, other: 1, edge: 0, place: 1, of: 1 },
  { kind: "actor", key: "gna", actor: 1, ties: 1, place: 2, of: 3 },
  { kind: "actor", key: "silent", actor: 2, ties: 0, place: 3, of: 3 },
];
const points = [
  { x: 0, y: 0 },
  { x: 100, y: 10 },
  { x: 10, y: 80 },
];
const press = (
  key: string,
  at: number,
  more: {
    ctrl?: boolean;
    alt?: boolean;
    dir?: "rtl" | "ltr";
    open?: number | null;
    focused?: boolean;
  } = {},
) =>
  stepFor(
    { key, ctrl: more.ctrl ?? false, alt: more.alt ?? false },
    {
      entries,
      at,
      open: more.open === undefined ? 0 : more.open,
      focused: more.focused ?? false,
      dir: more.dir ?? "rtl",
      points,
    },
  );

describe("keys of the tree", () => {
  it("walk the list by up and down, and stop at its ends", () => {
    expect(press("ArrowDown", 0)).toEqual({ do: "go", to: 1 });
    expect(press("ArrowUp", 2)).toEqual({ do: "go", to: 1 });
    expect(press("ArrowUp", 0)).toBeNull();
    expect(press("ArrowDown", 3)).toBeNull();
    expect(press("End", 0)).toEqual({ do: "go", to: 3 });
  });

  it("open and enter by the arrow in the direction of reading", () => {
    expect(press("ArrowLeft", 2, { dir: "rtl" })).toEqual({ do: "open" });
    expect(press("ArrowRight", 2, { dir: "ltr" })).toEqual({ do: "open" });
    expect(press("ArrowLeft", 0, { dir: "rtl" })).toEqual({ do: "go", to: 1 });
  });

  it("leave and close by the other arrow", () => {
    expect(press("ArrowRight", 1, { dir: "rtl" })).toEqual({ do: "go", to: 0 });
    expect(press("ArrowLeft", 1, { dir: "ltr" })).toEqual({ do: "go", to: 0 });
    expect(press("ArrowRight", 0, { dir: "rtl" })).toEqual({ do: "close" });
  });

  it("do not open an actor that has no ties", () => {
    expect(press("ArrowLeft", 3)).toBeNull();
  });

  it("jump to the actor at the other end of a tie", () => {
    expect(press("Enter", 1, { ctrl: true })).toEqual({ do: "jump", actor: 1 });
    expect(press("Enter", 1)).toEqual({ do: "choose" });
  });

  it("go up by Escape, then let go of the focus, then leave it to the page", () => {
    expect(press("Escape", 1)).toEqual({ do: "go", to: 0 });
    expect(press("Escape", 0)).toEqual({ do: "close" });
    expect(press("Escape", 0, { open: null, focused: true })).toEqual({ do: "release" });
    expect(press("Escape", 0, { open: null })).toBeNull();
  });

  it("leave the browser its own: Ctrl and a letter or an arrow", () => {
    expect(press("ArrowDown", 0, { ctrl: true })).toBeNull();
    expect(press("0", 0, { ctrl: true })).toBeNull();
  });
});

describe("neighbourAt", () => {
  it("finds the nearest actor by side of the screen", () => {
    expect(neighbourAt(points, 0, "ArrowRight")).toBe(1);
    expect(neighbourAt(points, 0, "ArrowDown")).toBe(2);
    expect(neighbourAt(points, 0, "ArrowUp")).toBeNull();
  });
});

describe("findTyped", () => {
  const names = [
    "حكومة الوفاق الوطني",
    "الجيش الوطني الليبي",
    "جامعة الدول العربية",
    "أردوغان Erdoğan",
  ];
  it("finds by any word, folded, with or without the article", () => {
    expect(findTyped(names, 0, "الجيش")).toBe(1);
    expect(findTyped(names, 0, "جيش")).toBe(1);
    expect(findTyped(names, 0, "اردو")).toBe(3);
    expect(findTyped(names, 0, "erdog")).toBe(3);
  });
  it("moves on with a single letter and stays with more", () => {
    expect(findTyped(names, 1, "ج")).toBe(2);
    expect(findTyped(names, 2, "جا")).toBe(2);
    expect(findTyped(names, 2, "ج")).toBe(1);
  });
  it("finds nothing where nothing begins so", () => {
    expect(findTyped(names, 0, "ظ")).toBe(-1);
    expect(findTyped([], 0, "ج")).toBe(-1);
  });
});
