import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isolate, isolateForeign, negotiateLang, stripMarks } from "./direction.ts";

describe("isolate", () => {
  it("closes a run off by its first letter, or by the direction given", () => {
    expect(isolate("UNSMIL")).toBe("\u2068UNSMIL\u2069");
    expect(isolate("+218 91 5678", "ltr")).toBe("\u2066+218 91 5678\u2069");
    expect(isolate("حفتر", "rtl")).toBe("\u2067حفتر\u2069");
  });

  it("is undone by stripMarks", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(stripMarks(isolate(text))).toBe(stripMarks(text));
      }),
    );
  });
});

describe("isolateForeign", () => {
  it.each([
    ["UNSMIL", "rtl", true],
    ["بعثة UNSMIL", "rtl", true],
    ["البعثة", "rtl", false],
    ["2510 (2020)", "rtl", false],
    ["١٤–١٦", "ltr", false],
    ["٦٢٪", "ltr", false],
    ["حفتر", "ltr", true],
    ["14–16 أبريل 2019", "ltr", true],
    ["Haftar", "ltr", false],
    ["", "rtl", false],
  ] as const)("%s in a line that runs %s: %s", (text, around, isolated) => {
    expect(isolateForeign(text, around)).toBe(isolated ? isolate(text) : text);
  });

  it("does not isolate twice", () => {
    const once = isolateForeign("UNSMIL", "rtl");
    expect(isolateForeign(once, "rtl")).toBe(once);
  });
});

describe("negotiateLang", () => {
  it.each([
    ["en", ["ar-LY"], "en"],
    [null, ["en-GB", "ar"], "en"],
    [null, ["fr-FR", "AR-ly", "en"], "ar"],
    [null, ["fr", "de"], "ar"],
    [null, [], "ar"],
    [null, ["arc", "enm"], "ar"],
  ] as const)("asked %s, browser %j: %s", (asked, browser, lang) => {
    expect(negotiateLang(asked, browser)).toBe(lang);
  });
});
