import { describe, expect, it } from "vitest";
import { differencesOf, toldOtherwise, voicesOf } from "./differences.ts";
import { buildIndex } from "./index.ts";
import { NO_FILTERS, select } from "./select.ts";
import { eventOf, setOf } from "./set.fixture.ts";

const plain = eventOf({ id: "plain", date: "2020-01-01", sources: ["paper"] });
const retold = eventOf({
  id: "retold",
  date: "2020-01-02",
  alternatives: [{ field: "date", value: { en: "the day before" }, according: "paper" }],
});
const disputed = eventOf({
  id: "disputed",
  date: "2020-01-03",
  evidence: [
    { source: "paper", voices: ["paper", "wire", "aide"], stance: "supports", for: [] },
    { source: "paper", voices: ["paper"], stance: "disputes", for: ["date"] },
  ],
});
const loaded = eventOf({
  id: "loaded",
  date: "2020-01-04",
  wording: [{ term: "liberation", lang: "en", by: "aide", reading: { en: "capture" } }],
});
const denial = eventOf({
  id: "denial",
  date: "2020-01-05",
  links: [
    { rel: "contradicts", to: "plain" },
    { rel: "follows", to: "loaded" },
  ],
});
const events = [plain, retold, disputed, loaded, denial];

describe("differencesOf", () => {
  it("tells what differs, at both ends of a contradiction", () => {
    expect(Object.fromEntries(differencesOf(events))).toEqual({
      plain: ["contradicts"],
      retold: ["record"],
      disputed: ["record"],
      loaded: ["wording"],
      denial: ["contradicts"],
    });
  });

  it("says nothing of an event whose accounts agree", () => {
    expect(differencesOf([plain]).size).toBe(0);
  });
});

describe("the filters by voice and by difference", () => {
  const index = buildIndex(setOf(events));
  const found = (chosen: Partial<typeof NO_FILTERS>) =>
    [...select(index, { ...NO_FILTERS, ...chosen }, index.extent).rows].map(
      (row) => index.events.at(row)?.id,
    );

  it("find an event by its innermost voice and by any outer one", () => {
    expect(voicesOf(disputed)).toEqual(["paper", "wire", "aide"]);
    for (const voice of ["paper", "wire", "aide"])
      expect(found({ voice: [voice] })).toEqual(["disputed"]);
    expect(found({ voice: ["nobody"] })).toEqual([]);
  });

  it("find what is told otherwise; a term alone is found as wording and is not marked", () => {
    expect(found({ differs: ["record"] })).toEqual(["retold", "disputed"]);
    expect(found({ differs: ["record", "contradicts"] })).toEqual(
      events.map(({ id }) => id).filter((id) => toldOtherwise(index, id)),
    );
    expect(found({ differs: ["wording"] })).toEqual(["loaded"]);
    expect(toldOtherwise(index, "loaded")).toBe(false);
  });
});
