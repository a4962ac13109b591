import { describe, expect, it } from "vitest";
import { buildIndex } from "../query/index.ts";
import { eventOf, setOf, sourceOf } from "../query/set.fixture.ts";
import { accountsOfNoSource, columnsOf } from "./columns.ts";

const sources = [
  { ...sourceOf("rare", { en: "Rare" }), publisher: { en: "Wire", ar: "الوكالة" } },
  { ...sourceOf("often", { en: "Often" }), publisher: { ar: "الوكالة", en: "Wire" } },
  { ...sourceOf("alone", { en: "Alone" }), lang: "ar" },
  sourceOf("never", { en: "Never" }),
];
const meeting = eventOf({
  id: "meeting",
  date: "2020-04-02",
  evidence: [
    { source: "often", voices: ["wire"], stance: "supports", for: ["date"] },
    { source: "alone", voices: ["alone", "aide"], stance: "supports", for: ["text"] },
  ],
  alternatives: [
    { field: "text", value: { en: "the first" }, according: "aide" },
    { field: "text", value: { en: "the second" }, according: "mission" },
    { field: "date", value: { en: "the day before" }, according: "rare" },
  ],
});
const index = buildIndex(
  setOf([meeting, eventOf({ id: "talks", date: "2020-05-01", sources: ["often", "alone"] })], {
    sources,
  }),
);

describe("columnsOf", () => {
  it("puts the most cited first and keeps those that nobody cites", () => {
    expect(columnsOf(index, "source").map(({ id, cited }) => [id, cited])).toEqual([
      ["often", 2],
      ["alone", 2],
      ["rare", 1],
      ["never", 0],
    ]);
  });

  it("takes the sources of one publisher together, however its names are ordered", () => {
    const columns = columnsOf(index, "publisher");
    expect(columns.map(({ ids }) => [...ids])).toEqual([["rare", "often"], ["alone"], ["never"]]);
    expect(columns.map(({ label }) => label["en"])).toEqual(["Wire", "Alone", "Never"]);
    expect(columns[0]?.cited).toBe(2);
  });
});

describe("accountsOfNoSource", () => {
  it("keeps the account of somebody whom no source of the event relays", () => {
    expect(accountsOfNoSource(meeting, index.sources).map(({ according }) => according)).toEqual([
      "mission",
    ]);
  });
});
