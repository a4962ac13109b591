import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meets, parseQuery, stems, wordsOf } from "./words.ts";

describe("wordsOf", () => {
  it("gives whole words with their place in the source, marks and invisible signs included", () => {
    const source = "كبار \u2067المسؤُولِين\u2069، Salamé";
    const words = wordsOf(source);
    expect(words.map(({ value }) => value)).toEqual(["كبار", "المسوولين", "salame"]);
    expect(words.map(({ start, end }) => source.slice(start, end).replace(/\u2069/g, ""))).toEqual([
      "كبار",
      "المسؤُولِين",
      "Salamé",
    ]);
    expect(words[1]?.seatless).toBe("المسولين");
  });

  it("keeps the words of a ligature on the ligature", () => {
    const words = wordsOf("قال ﷺ");
    expect(words.length).toBeGreaterThan(2);
    expect(words.slice(1).every(({ start, end }) => start === 4 && end === 5)).toBe(true);
  });

  it("has ranges inside the source, in order and never empty", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (source) => {
        let last = 0;
        for (const { start, end } of wordsOf(source)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(source.length);
          last = start;
        }
      }),
    );
  });
});

describe("stems", () => {
  it("takes off articles and endings, and one letter only when loose", () => {
    expect(stems("والقرارات", false)).toContain("قرار");
    expect(stems("بليبيا", false)).toEqual([]);
    expect(stems("بليبيا", true)).toEqual(["ليبيا"]);
    expect(stems("militias", false)).toEqual(["militia"]);
    expect(stems("countries", false)).toEqual(["country"]);
  });

  it("meets a plural with its singular", () => {
    expect(stems("غارات", false)).toContain("غاره");
    expect(stems("قوات", false)).toContain("قوه");
    expect(stems("مذكرتين", false)).toContain("مذكره");
  });

  it("leaves at least two letters, and never the word itself", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("البكفولتينهعم")) }),
        fc.boolean(),
        (word, loose) => {
          for (const stem of stems(word, loose)) {
            expect(stem.length).toBeGreaterThanOrEqual(2);
            expect(stem).not.toBe(word);
          }
        },
      ),
    );
  });
});

describe("parseQuery", () => {
  const finds = (query: string, source: string): boolean =>
    parseQuery(query).every((terms) => wordsOf(source).some((word) => meets(terms, word)));

  it("asks for the words that tell something", () => {
    expect(parseQuery("مؤتمر في برلين")).toHaveLength(2);
    expect(parseQuery("في")).toHaveLength(1);
    expect(parseQuery(" – «»")).toHaveLength(0);
  });

  it("takes the last word for unfinished until a space follows", () => {
    expect(finds("طراب", "طرابلس")).toBe(true);
    expect(finds("طراب ", "طرابلس")).toBe(false);
    expect(finds("المؤت", "مؤتمر")).toBe(true);
    expect(finds("مؤت", "المؤتمر")).toBe(true);
  });

  it("keeps a name apart from a noun that only shares its letters", () => {
    expect(finds("سلامة ", "عاصفة السلام")).toBe(false);
    expect(finds("تركيا", "البرلمان التركي")).toBe(false);
  });
});
