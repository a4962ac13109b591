import { describe, expect, it } from "vitest";
import { gdelt } from "./gdelt.ts";
import { GDELT_FIELDS } from "./gdeltColumns.ts";
import { imported, type Row } from "./recorder.fixture.ts";

/** Invented; no such article. */
const ROW: Row = {
  GLOBALEVENTID: "1",
  SQLDATE: "20191024",
  MonthYear: "201910",
  Year: "2019",
  FractionDate: "2019.8055",
  Actor1Code: "LBYGOV",
  Actor1Name: "TRIPOLI",
  Actor1CountryCode: "LBY",
  Actor1Type1Code: "GOV",
  Actor2Code: "ITA",
  Actor2Name: "ITALY",
  Actor2CountryCode: "ITA",
  IsRootEvent: "1",
  EventCode: "043",
  EventBaseCode: "043",
  EventRootCode: "04",
  QuadClass: "1",
  GoldsteinScale: "2.8",
  NumMentions: "12",
  NumSources: "1",
  NumArticles: "12",
  AvgTone: "1.5",
  ActionGeo_Type: "4",
  ActionGeo_FullName: "Testville, Tripoli, Libya",
  ActionGeo_CountryCode: "LY",
  ActionGeo_ADM1Code: "LY61",
  ActionGeo_ADM2Code: "1",
  ActionGeo_Lat: "32.5",
  ActionGeo_Long: "13.25",
  ActionGeo_FeatureID: "-123",
  DATEADDED: "20191024143000",
  SOURCEURL: "https://news.example/one",
};
const V1 = GDELT_FIELDS.filter((field) => !field.endsWith("ADM2Code"));
const OLD = V1.slice(0, -1);
const cellsOf = (row: Row, fields: readonly string[] = GDELT_FIELDS): string[] =>
  fields.map((field) => ({ ...ROW, ...row })[field] ?? "");
const sure = (header: readonly string[], rows: readonly (readonly string[])[]) =>
  gdelt.takes({ name: "", header, rows, delimiter: "\t" });

describe("a row of GDELT", () => {
  it("has a direction and is unverified", () => {
    const draft = imported(gdelt, [], [cellsOf({})]);
    expect(draft.events[0]?.event).toMatchObject({
      id: "gdelt-1",
      date: "2019-10-24",
      certainty: "unverified",
      category: "quad-verbal-cooperation",
      tags: ["CAMEO 043"],
      title: {
        en: "Libya (government) → Italy: visit hosted, Testville, Tripoli, Libya",
        ar: "ليبيا (حكومة) ← إيطاليا: استقبال زيارة، Testville، Tripoli، ليبيا",
      },
      actors: [
        { actor: "cameo:LBYGOV", role: "initiator", note: { en: "Named in the text: TRIPOLI" } },
        { actor: "cameo:ITA", role: "target" },
      ],
      evidence: ["https://news.example/one"],
    });
    expect(draft.actors.get("cameo:ITA")).toMatchObject({ kind: "state" });
    expect(draft.actors.get("cameo:LBYGOV")).toMatchObject({ kind: "institution" });
  });

  it("says when its day may be computed from the article", () => {
    const draft = imported(
      gdelt,
      [],
      [cellsOf({ SQLDATE: "20181024", MonthYear: "201810", Year: "2018" })],
    );
    expect(draft.events[0]?.event).toMatchObject({ date: "2018-10-24", basis: "resolved" });
    expect(draft.codes).toContain("older-than-report");
  });

  it("keeps codes that nobody knows", () => {
    const draft = imported(
      gdelt,
      [],
      [
        cellsOf({
          Actor1Code: "QQQZZZ",
          Actor1CountryCode: "QQQ",
          Actor1Type1Code: "ZZZ",
          EventCode: "999",
          EventRootCode: "99",
        }),
      ],
    );
    expect(draft.events[0]?.event.title).toMatchObject({
      en: expect.stringContaining("QQQ (ZZZ) → Italy: CAMEO 999") as string,
    });
    expect(
      draft.notes.filter(({ code }) => code === "unknown-code").map(({ value }) => value),
    ).toEqual(["QQQ", "ZZZ"]);
  });

  it("has no point in the middle of a country, and no link that is none", () => {
    const draft = imported(
      gdelt,
      [],
      [
        cellsOf({
          ActionGeo_Type: "1",
          ActionGeo_FullName: "Libya",
          SOURCEURL: "javascript:alert(1)",
        }),
      ],
    );
    expect([...draft.places.values()]).toEqual([
      { name: { en: "Libya", ar: "ليبيا" }, precision: "country" },
    ]);
    expect([...draft.sources.values()]).toEqual([
      { title: "javascript:alert(1)", kind: "article", lang: "und" },
    ]);
    expect(draft.notes.filter(({ code }) => code === "bad-link")).toMatchObject([
      { row: 1, column: "SOURCEURL", value: "javascript:alert(1)" },
    ]);
    expect(imported(gdelt, [], [cellsOf({ SOURCEURL: "BBC Monitoring" })]).codes).toEqual([
      "machine-coded",
    ]);
  });

  it("is the same event whichever row of its article comes first", () => {
    const rows = ["10", "9", "11"].map((GLOBALEVENTID) =>
      cellsOf({ GLOBALEVENTID, NumMentions: GLOBALEVENTID }),
    );
    const [one, other] = [rows, rows.toReversed()].map(
      (all) => imported(gdelt, [], all).events[0]?.event,
    );
    expect(one).toMatchObject({
      id: "gdelt-9",
      text: { en: expect.stringContaining(": 9;") as string },
    });
    expect(other).toEqual(one);
  });

  it("merges rows of one article, kind, place and day; whoever is on both sides only takes part", () => {
    const draft = imported(
      gdelt,
      [],
      [
        cellsOf({}),
        cellsOf({
          GLOBALEVENTID: "2",
          Actor1Code: "ITA",
          Actor1CountryCode: "ITA",
          Actor1Type1Code: "",
          Actor2Code: "FRA",
          Actor2CountryCode: "FRA",
          EventCode: "042",
        }),
        cellsOf({ GLOBALEVENTID: "3", SQLDATE: "20191023" }),
        cellsOf({ GLOBALEVENTID: "4", SOURCEURL: "https://news.example/two" }),
      ],
    );
    expect(draft.events).toHaveLength(3);
    expect(draft.merged).toEqual([2]);
    expect(draft.events[0]?.event.actors).toMatchObject([
      { actor: "cameo:LBYGOV", role: "initiator" },
      { actor: "cameo:ITA", role: "participant" },
      { actor: "cameo:FRA", role: "target" },
    ]);
    expect(draft.notes.find(({ code }) => code === "same-report")?.values).toEqual({ count: 1 });
  });
});

describe("the layouts of GDELT", () => {
  it.each([
    ["2.0, 61 columns", GDELT_FIELDS],
    ["1.0, 58 columns", V1],
    ["1.0 until March 2013, 57 columns", OLD],
  ])("%s, without a header and with one", (_, fields) => {
    const cells = [cellsOf({}, fields)];
    expect(sure([], cells)).toBeGreaterThan(0.9);
    const bare = imported(gdelt, [], cells);
    expect([...bare.places.values()]).toMatchObject([{ point: [13.25, 32.5] }]);
    const shuffled = fields.toReversed().map((field) => field.toLowerCase());
    expect(sure(shuffled, [])).toBeGreaterThan(0.9);
    expect(
      imported(
        gdelt,
        shuffled,
        cells.map((row) => row.toReversed()),
      ).events[0]?.event,
    ).toEqual(bare.events[0]?.event);
  });

  it("reads rows of 57 and 58 in one file, and what is left of a row cut short", () => {
    const draft = imported(
      gdelt,
      [],
      [
        cellsOf({ GLOBALEVENTID: "1" }, OLD),
        cellsOf({ GLOBALEVENTID: "2" }, V1),
        cellsOf({ GLOBALEVENTID: "3" }).slice(0, 40),
        cellsOf({ GLOBALEVENTID: "4" }).slice(0, 20),
        ["no", "row"],
      ],
    );
    expect(draft.events.map(({ event }) => event.id)).toEqual(["gdelt-1", "gdelt-2", "gdelt-3"]);
    expect(draft.left.map(({ code, row }) => [code, row])).toEqual([
      ["bad-record", 4],
      ["bad-record", 5],
    ]);
  });

  it("leaves other tables alone", () => {
    expect(sure([], [["1", "20191024", "a"]])).toBe(0);
    expect(sure(["id", "day", "title"], [])).toBe(0);
  });
});
