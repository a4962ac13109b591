import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../ingest/canonical.ts";
import { importFiles } from "../ingest/import.ts";
import { parseDataset } from "../ingest/parse.ts";
import { resolveEdtf } from "../model/edtf.ts";
import type { Dataset } from "../model/types.ts";
import { emptySet, openText, shortForm } from "./begin.ts";
import { findFlaws } from "./findFlaws.ts";
import { fileName, serialise } from "./serialise.ts";
import type { SetFile } from "./tree.ts";

const SETS = ["libya-follow-up-committee", "libya-2011-2021", "example-two-accounts"];
const textOf = (id: string): string => readFileSync(`data/${id}/set.json`, "utf8");
const parse = (json: unknown): Dataset => {
  const { dataset } = parseDataset(json, "set.json", resolveEdtf);
  if (dataset === null) throw new Error("No set");
  return dataset;
};
const opened = (text: string): SetFile => {
  const file = openText(text);
  if (typeof file === "string") throw new Error(file);
  return file;
};

describe.each(SETS)("%s", (id) => {
  it("opens from its file, and is saved byte by byte as it was", () => {
    const file = opened(textOf(id));
    expect(parse(JSON.parse(serialise(file)))).toEqual(parse(JSON.parse(textOf(id))));
    expect(JSON.parse(serialise(file))).toEqual(JSON.parse(textOf(id)));
    expect(findFlaws(file).filter(({ missing }) => !missing)).toEqual([]);
  });

  it("is copied from the explorer without loss, and opens there again as any file does", async () => {
    const dataset = parse(JSON.parse(textOf(id)));
    const saved = serialise(shortForm(dataset));
    expect(parse(JSON.parse(saved))).toEqual(dataset);
    const imported = await importFiles([new File([saved], fileName(shortForm(dataset)))]);
    expect(imported.dataset).toEqual(dataset);
    expect(imported.report.problems).toEqual([]);
  });

  it("opens from what the build publishes, with dates as people write them", () => {
    const dataset = parse(JSON.parse(textOf(id)));
    const file = opened(canonicalJson(dataset));
    expect(file).not.toHaveProperty("canonical");
    expect(serialise(file)).not.toContain('"edtf"');
    expect(parse(file)).toEqual(dataset);
  });
});

it("keeps what nobody knows, and gives ids to what has none", () => {
  const file = opened(
    JSON.stringify({
      format: "siyaq/1",
      own: { a: [1] },
      meta: { lang: "en", remark: "ask Sana" },
      actors: [{ name: "UN", colour: "blue" }, { name: "UN" }],
      events: [{ date: "2019-04", title: "A call", seen: true }, "no record"],
    }),
  );
  expect(JSON.parse(serialise(file))).toEqual({
    format: "siyaq/1",
    own: { a: [1] },
    meta: { lang: "en", remark: "ask Sana" },
    actors: [
      { id: "un", name: "UN", colour: "blue" },
      { id: "un-2", name: "UN" },
    ],
    events: [{ id: "2019-04-a-call", date: "2019-04", title: "A call", seen: true }, "no record"],
  });
});

it.each([
  ["", "not-json"],
  ['{"format": "siyaq/1", ', "not-json"],
  ["[]", "not-a-set"],
  ['{"type": "FeatureCollection"}', "not-a-set"],
  ['{"format": "siyaq/9", "meta": {}}', "wrong-version"],
  ['{"format": "siyaq/1", "meta": []}', "not-a-set"],
  ['{"format": "siyaq/1", "meta": {}, "events": {}}', "lists"],
  [
    JSON.stringify({
      format: "siyaq/1",
      meta: {},
      events: Array.from({ length: 501 }, () => ({})),
    }),
    "too-many",
  ],
])("refuses %.40s as %s", (text, refused) => expect(openText(text)).toBe(refused));

it("writes keys in the order of data/README.md, and unknown ones behind them", () => {
  const file: SetFile = {
    events: [
      {
        mood: "calm",
        title: { en: "B", fr: "B", ar: "ب" },
        evidence: [{ note: { en: "n" }, source: "s" }, "t"],
        date: "2019",
        id: "b",
      },
    ],
    meta: { title: { en: "T" }, id: "t" },
    format: "siyaq/1",
  };
  expect(serialise(file).replace(/\s+/g, "")).toBe(
    '{"format":"siyaq/1","meta":{"id":"t","title":{"en":"T"}},"events":[{"id":"b","date":"2019",' +
      '"title":{"ar":"ب","en":"B","fr":"B"},"evidence":[{"source":"s","note":{"en":"n"}},"t"],"mood":"calm"}]}',
  );
});

it("names the file by the set's id, and never by a path", () => {
  expect(fileName(emptySet("ar", 0))).toBe("new-set.json");
  expect(fileName({ meta: { id: "../etc" } })).toBe("set.json");
});
