import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseDataset } from "../ingest/parse.ts";
import { resolveEdtf } from "../model/edtf.ts";
import { idsOf, LISTS } from "./lists.ts";
import { referencesOf, referencesTo, renamed, withoutRecord } from "./references.ts";
import { type SetFile, valueAt } from "./tree.ts";

const shipped = (id: string): SetFile =>
  JSON.parse(readFileSync(`data/${id}/set.json`, "utf8")) as SetFile;

const problemsOf = (file: SetFile): string[] =>
  parseDataset(file, "set.json", resolveEdtf).problems.map(({ code }) => code);

const small: SetFile = {
  meta: { changes: [{ version: "1", kind: "changed", event: "one" }] },
  actors: [{ id: "un" }, { id: "unsmil", parent: "un" }],
  sources: [{ id: "s" }],
  events: [
    {
      id: "one",
      actors: ["un", { actor: "un", role: "host", note: { en: "chaired" } }, "unsmil"],
      evidence: [{ source: "s", voices: ["unsmil", "un"] }],
      alternatives: [
        { field: "date", according: "un" },
        { field: "date", according: "s" },
      ],
      links: ["one", { rel: "causes", to: "two" }],
    },
    { id: "two", links: [{ to: "one" }], evidence: ["s"] },
  ],
  ties: [{ from: "un", to: "unsmil", kind: "leads" }],
};

describe("renaming", () => {
  it("goes to every place that names the record, in the form that it has there", () => {
    const file = renamed(small, "actors", 0, "united-nations");
    expect(valueAt(file, ["actors"])).toEqual([
      { id: "united-nations" },
      { id: "unsmil", parent: "united-nations" },
    ]);
    expect(valueAt(file, ["events", 0, "actors"])).toEqual([
      "united-nations",
      { actor: "united-nations", role: "host", note: { en: "chaired" } },
      "unsmil",
    ]);
    expect(valueAt(file, ["events", 0, "evidence", 0, "voices"])).toEqual([
      "unsmil",
      "united-nations",
    ]);
    expect(valueAt(file, ["ties", 0, "from"])).toBe("united-nations");
    expect(referencesOf(file).filter(({ id }) => id === "un")).toEqual([]);
  });

  it.each(["libya-follow-up-committee", "libya-2011-2021", "example-two-accounts"])(
    "leaves %s without a problem, whatever is renamed",
    (id) => {
      const file = shipped(id);
      expect(problemsOf(file)).toEqual([]);
      const first = LISTS.flatMap((list) =>
        idsOf(file, list)
          .slice(0, 4)
          .map((before, at) => ({ list, before, at })),
      );
      const changed = first.reduce(
        (next, { list, at }) => renamed(next, list, at, `renamed-${at}`),
        file,
      );
      expect(problemsOf(changed)).toEqual([]);
      const back = first.reduce(
        (next, { list, before, at }) => renamed(next, list, at, before),
        changed,
      );
      expect(back).toEqual(file);
    },
  );
});

describe("deleting", () => {
  it("tells what names the record, and not the record itself", () => {
    expect(referencesTo(small, "events", 0).map(({ path }) => path.join("/"))).toEqual([
      "events/1/links/0/to",
      "meta/changes/0/event",
    ]);
  });

  it("takes out with it the rows that are nothing without it", () => {
    const file = withoutRecord(small, "actors", 0, true);
    expect(file["actors"]).toEqual([{ id: "unsmil" }]);
    expect(file["ties"]).toEqual([]);
    expect(valueAt(file, ["events", 0])).toMatchObject({
      actors: ["unsmil"],
      evidence: [{ source: "s", voices: ["unsmil"] }],
      alternatives: [{ field: "date", according: "s" }],
    });
    expect(referencesTo(small, "actors", 0).length).toBeGreaterThan(0);
  });

  it("takes out a source with its evidence, and what lies inside the evidence", () => {
    const file = withoutRecord(small, "sources", 0, true);
    expect(valueAt(file, ["events", 0])).not.toHaveProperty("evidence");
    expect(valueAt(file, ["events", 1])).not.toHaveProperty("evidence");
    expect(valueAt(file, ["events", 0, "alternatives"])).toEqual([
      { field: "date", according: "un" },
    ]);
  });

  it("keeps what names it when that is wanted", () => {
    const file = withoutRecord(small, "actors", 0, false);
    expect(file["events"]).toBe(small["events"]);
  });

  it("never leaves a name without its record in the shipped sets", () => {
    const file = shipped("libya-follow-up-committee");
    for (const list of LISTS)
      idsOf(file, list).forEach((_, at) => {
        if (at % 6 !== 0) return;
        const codes = problemsOf(withoutRecord(file, list, at, true));
        expect(codes.filter((code) => code.startsWith("unknown"))).toEqual([]);
      });
  });
});
