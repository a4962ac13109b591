import { describe, expect, it } from "vitest";
import { numberOf, pointOf } from "./foreign.ts";

describe("numberOf", () => {
  it.each([
    ["32.89", 32.89],
    ["٣٢٫٨٩", 32.89],
    ["-13,5", -13.5],
    ["32°53′", null],
    ["", undefined],
    ["\u201312.5", -12.5],
  ])("reads %s", (value, number) => expect(numberOf(value)).toBe(number));
});

describe("pointOf", () => {
  it("takes both coordinates or neither", () => {
    expect(pointOf("13.18", "32.88")).toEqual([13.18, 32.88]);
    expect(pointOf("", "")).toBeUndefined();
    expect(pointOf("13.18", "")).toBeNull();
    expect(pointOf("13.18", "north")).toBeNull();
    expect(pointOf("13.18", "91")).toBeNull();
  });
});
