import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex } from "./index.ts";
import { searchSteps } from "./search.ts";
import { finish } from "./steps.ts";
import { actorOf, eventOf, placeOf, setOf } from "./set.fixture.ts";

/** Query, text, whether the query must find the text. */
const CASES: readonly (readonly [string, string, boolean])[] = [
  ["احمد", "أحمد", true],
  ["ليبيا", "بليبيا", true],
  ["ليبيا", "لليبيا", true],
  ["الامم المتحده", "بعثة الأمم المتّحدة", true],
  ["غدامس", "في غدامس", true],
  ["المؤتمر", "ومؤتمر برلين", true],
  ["٢٠٢٠", "19 يناير 2020", true],
  ["2510", "القرار ٢٥١٠", true],
  ["مسؤول", "كبار المسؤولين", true],
  ["مسئول", "كبار المسؤولين", true],
  ["موتمر", "مؤتمر برلين", true],
  ["رئيس", "الرئيس", true],
  ["شؤون", "شئون", true],
  ["لا", "ﻻ", true],
  ["زكى", "حسام زكي", true],
  ["محمد", "مُحَمَّد", true],
  ["محمد", "محـــمد", true],
  ["طرابلس", "وطرابلس", true],
  ["تركيا", "التركي", false],
  ["unsmil", "UNSMIL", true],
  ["salame", "Salamé", true],
  ["برلين", "طرابلس", false],
  ["وفاق", "حكومة الوفاق", true],
  ["قرار", "القرارات", true],
];

const index = buildIndex(
  setOf(
    [
      eventOf({
        id: "offensive",
        date: "2019-04-04",
        title: { ar: "هجوم على طرابلس", en: "Offensive on Tripoli" },
        text: {
          ar: "أعلنت القيادة العامة بدء العملية.",
          en: "The command announced the operation.",
        },
        actors: ["haftar"],
        place: "tripoli",
      }),
      eventOf({
        id: "berlin",
        date: "2020-01-19",
        title: { ar: "مؤتمر برلين بشأن ليبيا", en: "Berlin conference on Libya" },
        text: { ar: "شاركت بعثة الأمم المتحدة. ونوقش وقف القتال حول طرابلس." },
        actors: ["unsmil"],
        wording: [
          { term: "عودة الحياة", lang: "ar", by: "unsmil", reading: { ar: "استئناف الحوار" } },
        ],
      }),
      eventOf({
        id: "blockade",
        date: "2020-01/2020-03",
        title: { ar: "إغلاق الموانئ", en: "Ports closed" },
        place: "tripoli",
      }),
    ],
    {
      actors: [
        actorOf("haftar", { ar: "خليفة حفتر", en: "Khalifa Haftar" }, "Hifter"),
        actorOf(
          "unsmil",
          { ar: "بعثة الأمم المتحدة للدعم", en: "UN support mission" },
          "UNSMIL",
          "أنسميل",
        ),
      ],
      places: [placeOf("tripoli", { ar: "طرابلس", en: "Tripoli" })],
    },
  ),
);
const search = finish(searchSteps(index));
const found = (query: string): string[] =>
  index.whole.filter((_, row) => (search(query)?.rows[row] ?? 0) > 0).map(({ id }) => id);

describe("a search", () => {
  it.each(CASES)("%s in “%s”: %s", (query, text, expected) => {
    const one = buildIndex(setOf([eventOf({ id: "one", date: "1999", title: { ar: text } })]));
    expect((finish(searchSteps(one))(query)?.rows[0] ?? 0) > 0).toBe(expected);
  });

  it("answers null when there is nothing to look for", () => {
    for (const query of ["", "  ", "؟", "\u200f"]) expect(search(query)).toBeNull();
  });

  it("looks into texts, aliases, places and terms, in all languages", () => {
    expect(found("القيادة")).toEqual(["offensive"]);
    expect(found("hifter")).toEqual(["offensive"]);
    expect(found("انسميل")).toEqual(["berlin"]);
    expect(found("tripoli")).toEqual(["offensive", "blockade"]);
    expect(found("عودة الحياة")).toEqual(["berlin"]);
  });

  it("asks for all words", () => {
    expect(found("مؤتمر طرابلس")).toEqual(["berlin"]);
    expect(found("مؤتمر غدامس")).toEqual([]);
  });

  it("finds dates by year, month and day, in any digits and month names", () => {
    expect(found("٢٠٢٠")).toEqual(["blockade", "berlin"]);
    expect(found("19 يناير 2020")).toEqual(["berlin"]);
    expect(found("كانون الثاني ٢٠٢٠")).toEqual(["blockade", "berlin"]);
    expect(found("Feb 2020")).toEqual(["blockade"]);
    expect(found("نيسان")).toEqual(["offensive"]);
  });

  it("takes particles off a query that finds nothing as it stands", () => {
    expect(found("وبطرابلس")).toEqual(["offensive", "blockade", "berlin"]);
  });

  it("puts a title before a place before a text, and a whole word before a beginning", () => {
    const hits = search("طرابلس");
    const at = (id: string) => hits?.rows[index.rowById.get(id) ?? -1] ?? 0;
    expect(at("offensive")).toBe(255);
    expect(at("offensive")).toBeGreaterThan(at("blockade"));
    expect(at("blockade")).toBeGreaterThan(at("berlin"));
    const beginning = search("مؤت");
    expect(beginning?.rows[index.rowById.get("berlin") ?? -1]).toBe(255);
    expect(hits?.best.map((row) => index.whole[row]?.id)).toEqual([
      "offensive",
      "blockade",
      "berlin",
    ]);
  });

  it("lists no more of the best than can be looked through, equals in time order", () => {
    const many = Array.from({ length: 300 }, (_, at) =>
      eventOf({ id: `shelling-${at}`, date: String(1700 + at), title: { en: "Shelling" } }),
    );
    const hits = finish(searchSteps(buildIndex(setOf(many))))("shelling");
    expect(hits?.rows.every((worth) => worth === 255)).toBe(true);
    expect(hits?.best).toEqual(Array.from({ length: 64 }, (_, row) => row));
  });

  it("never throws, and answers with one byte a row", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (query) => {
        const hits = search(query);
        expect(hits === null || hits.rows.length === index.events.length).toBe(true);
      }),
    );
  });

  it("finds every event by any word of its title", () => {
    for (const [row, event] of index.whole.entries())
      for (const title of Object.values(event.title))
        for (const word of title.split(" "))
          expect(search(word)?.rows[row] ?? 0).toBeGreaterThan(0);
  });

  it("works on a set without events", () => {
    expect(finish(searchSteps(buildIndex(setOf([]))))("طرابلس")).toEqual({
      rows: new Uint8Array(0),
      best: [],
    });
  });
});
