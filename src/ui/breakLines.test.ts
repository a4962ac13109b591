import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cut, wrapped } from "./breakLines.ts";

const ten = (text: string): number => text.length * 10;

describe("wrapped", () => {
  it("breaks between words and ends in … when there is more", () => {
    expect(wrapped("one two three four", 80, 9, ten)).toEqual(["one two", "three", "four"]);
    expect(wrapped("one two three four", 80, 2, ten)).toEqual(["one two", "three…"]);
  });

  it("never makes a line wider than it may be", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 200 });
    fc.assert(
      fc.property(text, fc.integer({ min: 100, max: 600 }), (value, width) => {
        for (const line of wrapped(value, width, 50, ten))
          expect(ten(line) <= width || [...new Intl.Segmenter().segment(line)].length === 1).toBe(
            true,
          );
      }),
    );
  });
});

it("cuts one line between words", () => {
  expect(cut("وزارة الخارجية التركية", 160, ten)).toBe("وزارة الخارجية…");
  expect(cut("short", 160, ten)).toBe("short");
});
