import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf, roomFor, sizeOf } from "./words.ts";

const width = (text: string): number => text.length * 6;

describe("linesOf", () => {
  it("leaves a short name on one line", () => {
    expect(linesOf("Turkey", 100, width)).toEqual(["Turkey"]);
  });
  it("breaks a long one into lines of like length", () => {
    expect(linesOf("Government of National Accord", 100, width)).toEqual([
      "Government of",
      "National Accord",
    ]);
  });
  it("does not cut a word, however long", () => {
    expect(linesOf("Rindfleischetikettierung", 60, width)).toEqual(["Rindfleischetikettierung"]);
  });
  it("loses and adds nothing", () => {
    const word = fc.stringMatching(/^[a-zء-ي]{1,12}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 20, max: 200 }),
        (words, max) => {
          const lines = linesOf(words.join(" "), max, width);
          expect(lines.join(" ")).toBe(words.join(" "));
          expect(lines.length).toBeLessThanOrEqual(3);
        },
      ),
    );
  });
});

describe("roomFor", () => {
  it("is enough for the name in each of its languages", () => {
    const ar = roomFor({ ar: "حكومة الوفاق الوطني" }, 150);
    const en = roomFor({ en: "GNA" }, 150);
    const both = roomFor({ ar: "حكومة الوفاق الوطني", en: "GNA" }, 150);
    expect(both.width).toBe(Math.max(ar.width, en.width));
  });
  it("grows with the lines", () => {
    expect(sizeOf(["a", "b"], width).height).toBeGreaterThan(sizeOf(["a"], width).height);
  });
});
