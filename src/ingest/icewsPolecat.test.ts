import { describe, expect, it } from "vitest";
import { icews } from "./icews.ts";
import { polecat } from "./polecat.ts";
import { imported, type Row, tableOf } from "./recorder.fixture.ts";

/** Invented. */
const ICEWS: Row = {
  "Event ID": "101",
  "Event Date": "2014-05-16",
  "Source Name": "Government (Libya)",
  "Source Sectors": "Government,Executive",
  "Source Country": "Libya",
  "Event Text": "Make a visit",
  "CAMEO Code": "042",
  Intensity: "1.9",
  "Target Name": "Italy",
  "Target Sectors": "",
  "Target Country": "Italy",
  "Story ID": "55",
  "Sentence Number": "2",
  Publisher: "Invented Wire",
  City: "Testville",
  District: "",
  Province: "Lazio",
  Country: "Italy",
  Latitude: "41.5",
  Longitude: "12.25",
};
const POLECAT: Row = {
  "Event ID": "20230101_1_a",
  "Event Date": "2023-01-01",
  "Event Type": "CONSULT",
  "Event Mode": "meet",
  Intensity: "1",
  "Quad Code": "VERBAL COOPERATION",
  Contexts: "diplomatic; military",
  "Actor Name": "Libya; Invented Person",
  "Actor Country": "LBY; LBY",
  "Actor COW": "620; 620",
  "Primary Actor Sector": "GOV",
  "Actor Sectors": "GOV; MIL",
  "Actor Title": "None",
  "Actor Name Raw": "Libyan; Person",
  "Wikipedia Actor ID": "None",
  "Recipient Name": "Italy",
  "Recipient Country": "ITA",
  "Recipient COW": "325",
  "Primary Recipient Sector": "None",
  "Recipient Sectors": "None",
  "Recipient Title": "None",
  "Recipient Name Raw": "Italian",
  "Wikipedia Recipient ID": "None",
  Placename: "Testville",
  City: "Testville",
  District: "None",
  Province: "None",
  Country: "Italy",
  Latitude: "41.5",
  Longitude: "12.25",
  "GeoNames ID": "1",
  "Raw Placename": "Testville",
  "Feature Type": "PPL",
  Source: "Invented Wire",
  "Publication Date": "2023-01-02",
  Language: "English",
  Version: "1",
};
const swapped: Row = {
  ...POLECAT,
  "Event ID": "20230101_1_b",
  "Actor Name": "Italy",
  "Actor Country": "ITA",
  "Actor Name Raw": "Italian",
  "Actor Sectors": "None",
  "Recipient Name": "Libya; Invented Person",
  "Recipient Country": "LBY; LBY",
  "Recipient Name Raw": "Libyan; Person",
};
const headerOf = (row: Row) => ({ name: "", header: Object.keys(row), rows: [], delimiter: "\t" });

describe("ICEWS", () => {
  it("has a source and a target", () => {
    expect(icews.takes(headerOf(ICEWS))).toBeGreaterThan(0.9);
    const draft = imported(icews, ...tableOf([ICEWS]));
    expect(draft.events[0]?.event).toMatchObject({
      id: "icews-101",
      date: "2014-05-16",
      certainty: "unverified",
      title: {
        en: "Government (Libya) → Italy: Make a visit, Testville, Italy",
        ar: "الحكومة (ليبيا) ← إيطاليا: زيارة إلى، Testville، إيطاليا",
      },
      actors: [
        { actor: "icews:Government (Libya)|Libya", role: "initiator" },
        { actor: "icews:Italy|Italy", role: "target" },
      ],
    });
    expect([...draft.actors.values()].map(({ kind }) => kind)).toEqual(["institution", "state"]);
    expect([...draft.places.values()]).toMatchObject([
      { precision: "place", point: [12.25, 41.5] },
    ]);
  });

  it("counts an id once and leaves out what has no day", () => {
    const draft = imported(icews, ...tableOf([ICEWS, ICEWS, { ...ICEWS, "Event Date": "" }]));
    expect([draft.events.length, draft.merged.length, draft.left.length]).toEqual([1, 1, 1]);
  });
});

describe("POLECAT", () => {
  it("splits actors that stand in one cell", () => {
    expect(polecat.takes(headerOf(POLECAT))).toBeGreaterThan(0.9);
    const draft = imported(polecat, ...tableOf([POLECAT]));
    expect(draft.events[0]?.event).toMatchObject({
      date: "2023-01-01",
      certainty: "unverified",
      category: "quad-verbal-cooperation",
      title: {
        en: "Libya, Invented Person → Italy: consultation (meet), Testville, Italy",
        ar: "ليبيا، Invented Person ← إيطاليا: تشاور (لقاء)، Testville، إيطاليا",
      },
      tags: ["diplomatic", "military", "PLOVER CONSULT"],
      actors: [
        { actor: "polecat:Libya", role: "initiator" },
        { actor: "polecat:Invented Person", role: "initiator" },
        { actor: "polecat:Italy", role: "target" },
      ],
    });
    expect(draft.actors.get("polecat:Invented Person")).toMatchObject({
      kind: "armed-force",
      aliases: ["Person"],
    });
  });

  it("calls a country by its name where a code of three letters stands", () => {
    const draft = imported(polecat, ...tableOf([{ ...POLECAT, Country: "LBY" }]));
    expect([...draft.places.values()]).toMatchObject([{ name: { en: "Testville, Libya" } }]);
  });

  it("tells an address that is none", () => {
    const draft = imported(polecat, ...tableOf([{ ...POLECAT, URL: "vbscript:x" }]));
    expect(draft.notes).toMatchObject([
      { code: "bad-link", row: 2, column: "URL", value: "vbscript:x" },
      { code: "machine-coded" },
    ]);
  });

  it("merges the two directions of one event: then nobody is its target", () => {
    const draft = imported(
      polecat,
      ...tableOf([POLECAT, swapped, { ...swapped, "Event ID": "20230101_2" }]),
    );
    expect(
      draft.events.map(({ event }) =>
        event.actors?.map((part) => (typeof part === "string" ? part : part.role)),
      ),
    ).toEqual([["participant", "participant", "participant"]]);
    expect(draft.events[0]?.event.title).toMatchObject({
      en: "Consultation (meet): Italy, Libya, Invented Person, Testville, Italy",
    });
    expect(draft.merged).toEqual([3, 4]);
  });
});
