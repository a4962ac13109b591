import { describe, expect, it } from "vitest";
import { NEW } from "./acledRows.fixture.ts";
import { importFiles } from "./import.ts";
import type { DocumentImporter, FileContent } from "./importer.ts";
import { acledDocument, ucdpDocument } from "./providerDocuments.ts";
import { Recorder } from "./recorder.fixture.ts";

const contentOf = (json: unknown): FileContent => ({
  name: "file.json",
  bytes: new Uint8Array(),
  text: "",
  json,
});
async function read(importer: DocumentImporter, json: unknown): Promise<Recorder> {
  const draft = new Recorder();
  await importer.read(contentOf(json), draft, { dateOrder: {}, mapping: {} });
  return draft;
}
const UCDP = {
  id: 900001,
  type_of_violence: 1,
  side_a: "Government of Libya",
  side_b: "Invented Front",
  date_prec: 1,
  date_start: "2014-05-16",
  date_end: "2014-05-16",
  where_prec: 1,
  where_coordinates: "Testville town",
  country: "Libya",
  dyad_name: "Invented",
  conflict_name: "Invented",
  best: 3,
  low: 0,
  high: 4,
};

describe("JSON of providers", () => {
  it("reads the answer of ACLED's API, whose values are all texts", async () => {
    const json = {
      success: true,
      count: 2,
      data: [NEW, null, { ...NEW, event_id_cnty: "INV2", event_date: "soon" }],
    };
    expect(acledDocument.takes(contentOf(json))).toBeGreaterThan(0.9);
    const draft = await read(acledDocument, json);
    expect(draft.events.map(({ row, event }) => [row, event.id])).toEqual([[1, "acled-inv1"]]);
    expect(draft.left).toMatchObject([
      { row: 2, code: "bad-record" },
      { row: 3, code: "unread-date", column: "/event_date", value: "soon" },
    ]);
  });

  it("decides the order of day and month by all records, and tells where they leave it open", async () => {
    const dated = (event_date: string, id: string) => ({
      ...NEW,
      event_date,
      event_id_cnty: id,
      year: "2014",
    });
    const sure = await read(acledDocument, [dated("01/02/2014", "A"), dated("13/02/2014", "B")]);
    expect(sure.events.map(({ event }) => event.date)).toEqual(["2014-02-01", "2014-02-13"]);
    expect(sure.codes).not.toContain("order-undecided");
    const open = await read(acledDocument, [dated("01/02/2014", "A")]);
    expect(open.codes).toContain("order-undecided");
  });

  it("reads GeoJSON with UCDP's columns as properties, and the point where they have none", async () => {
    const feature = {
      type: "Feature",
      properties: UCDP,
      geometry: { type: "Point", coordinates: [20.25, 30.5] },
    };
    const json = {
      type: "FeatureCollection",
      features: [
        feature,
        { type: "Feature", properties: { ...UCDP, id: 2, best: "x" }, geometry: null },
      ],
    };
    expect(ucdpDocument.takes(contentOf(json))).toBeGreaterThan(0.9);
    const draft = await read(ucdpDocument, json);
    expect(draft.killed("best")).toBe(3);
    expect([...draft.places.values()][0]).toMatchObject({
      point: [20.25, 30.5],
      precision: "exact",
    });
    expect(draft.notes).toMatchObject([{ code: "bad-number", row: 2, column: "/properties/best" }]);
  });

  it("leaves other JSON alone", () => {
    for (const json of [undefined, null, [], {}, { data: "x" }, { events: [] }, [[1, 2]]])
      for (const importer of [acledDocument, ucdpDocument])
        expect(importer.takes(contentOf(json))).toBe(0);
  });
});

describe("JSON records with the headers of a table", () => {
  const opened = async (text: string) => importFiles([new File([text], "export.json")]);
  const events = [
    { date: "2019-04-04", title: "Attack", actors: ["Army", "Front"] },
    { date: "2019-05", title: "Talks" },
    { date: "soon", title: "Left out" },
  ];

  it.each([
    ["as a list", JSON.stringify(events)],
    ["as an answer's results", JSON.stringify({ results: events })],
    ["a record a line", `${events.map((each) => JSON.stringify(each)).join("\n")}\n`],
  ])("are read as the table that they are, %s", async (_, text) => {
    const { dataset, report } = await opened(text);
    expect(report).toMatchObject({ format: "table", rows: 3, events: 2, left: 1 });
    expect(report.problems).toMatchObject([
      { code: "unread-date", row: 3, column: "/date", value: "soon" },
    ]);
    expect(dataset?.events.map(({ date, actors }) => [date.edtf, actors.length])).toEqual([
      ["2019-04-04", 2],
      ["2019-05", 0],
    ]);
  });

  it("keep a key that only a late record has, and tell what no cell holds", async () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ date: "2019", title: `Event ${at}` }));
    const last = { date: "2019", title: "Last", killed: 3, place: { name: "Sirte" } };
    const { report } = await opened(JSON.stringify([...many, last]));
    expect(report.killed).toEqual({ low: 3, best: 3, high: 3 });
    expect(report.problems).toMatchObject([
      { code: "part-lost", row: 301, column: "/place", value: '{"name":"Sirte"}' },
    ]);
  });

  it("are no table of events without a date and a title, nor when a line breaks off", async () => {
    expect((await opened('[{"a":"2019","b":"x"}]')).report.counts).toEqual({ "unknown-format": 1 });
    const { problems } = (await opened('{"date":"2019","title":"A"}\n{"date":"20')).report;
    expect(problems).toMatchObject([{ code: "not-json", values: { line: 2 } }]);
  });
});
