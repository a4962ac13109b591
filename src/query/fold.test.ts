import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldWithOffsets } from "./fold.ts";

const ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىئًٌٍَُِّْٰٱپچکگیﻻﷺ٠٩۵";
const ODD = `${ARABIC} éñİıßœ-«»'’\u2067\u2069\u200d`;
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(...ODD.split("")) }),
);

describe("fold", () => {
  it.each([
    ["أحمد إبراهيم آل ٱلزين", "احمد ابراهيم ال الزين"],
    ["مُحَمَّد", "محمد"],
    ["محـــمد", "محمد"],
    ["مسؤول مسئول", "مسوول مسيول"],
    ["بناء", "بنا"],
    ["زكى", "زكي"],
    ["المتحدة", "المتحده"],
    ["ﻻ", "لا"],
    ["ایران پاکستان", "ايران باكستان"],
    ["٢٠٢٠ ۲۰۲۰", "2020 2020"],
    ["Salamé, Erdoğan, Łódź", "salame, erdogan, lodz"],
    ["Sana’a and ʿAbd", "sanaa and abd"],
    ["\u2068UN\u2069SMIL\u200f", "unsmil"],
  ])("%s → %s", (source, folded) => {
    expect(fold(source)).toBe(folded);
  });

  it("folds a decomposed letter like the composed one", () => {
    for (const source of ["مسؤول", "شئون", "أحمد", "آسيا", "Salamé"])
      expect(fold(source.normalize("NFD"))).toBe(fold(source.normalize("NFC")));
  });

  it("remembers the seats of hamza, composed or not", () => {
    expect(foldWithOffsets("مسؤول").seats).toEqual([2]);
    expect(foldWithOffsets("مسؤول".normalize("NFD")).seats).toEqual([2]);
    expect(foldWithOffsets("مسوول").seats).toEqual([]);
  });

  it("is done after once", () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(fold(fold(source))).toBe(fold(source));
      }),
    );
  });

  it("leaves no letter of the whole of Unicode half folded", () => {
    const halfFolded = [];
    for (let code = 0; code < 0x30000; code++) {
      const once = fold(String.fromCodePoint(code));
      if (fold(once) !== once) halfFolded.push(code.toString(16));
    }
    expect(halfFolded).toEqual([]);
  });

  it("points each folded unit at the character that it comes from", () => {
    const source = "«المُؤتمَر»";
    const { value, offsets } = foldWithOffsets(source);
    expect(value).toBe("«الموتمر»");
    expect(offsets.map((at) => source[at] ?? "end")).toEqual([...Array.from("«المؤتمر»"), "end"]);
  });

  it("has offsets that never fall, one a unit and the length of the source at the end", () => {
    fc.assert(
      fc.property(text, (source) => {
        const { value, offsets, seats } = foldWithOffsets(source);
        expect(value).toBe(fold(source));
        expect(offsets).toHaveLength(value.length + 1);
        expect(offsets.at(-1)).toBe(source.length);
        expect(offsets.every((at, i) => i === 0 || at >= (offsets[i - 1] ?? 0))).toBe(true);
        expect(seats.every((at) => value[at] === "و" || value[at] === "ي")).toBe(true);
      }),
    );
  });
});
