import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveEdtf } from "../model/edtf.ts";
import type { Problem } from "../model/types.ts";
import { parseDataset } from "./parse.ts";
import { base, both, talks } from "./small.fixture.ts";

const parse = (json: unknown) => parseDataset(json, "small.json", resolveEdtf);

const said = (problems: readonly Problem[]): string[] =>
  problems.map(({ code, pointer }) => `${code} ${pointer}`);

describe("what is broken among what is good", () => {
  it("leaves out the smallest part, and points into the file as it was given", () => {
    const { dataset, problems } = parse({
      ...base,
      events: [
        7,
        { title: both("No date") },
        {
          ...talks,
          status: "maybe",
          actors: [{ role: "host" }, "zaki", { actor: "las", role: "boss" }, "nobody"],
          evidence: [{ source: "awj", start: 90, end: 110, voices: ["ghost", "las"] }],
        },
      ],
    });
    expect(said(problems).toSorted()).toEqual([
      "bad-offsets /events/2/evidence/0",
      "bad-value /events/0",
      "bad-value /events/2/actors/2/role",
      "bad-value /events/2/status",
      "event-without-date /events/1",
      "missing-field /events/2/actors/0",
      "unknown-actor /events/2/actors/3",
      "unknown-actor /events/2/evidence/0/voices/0",
    ]);
    expect(dataset?.events).toMatchObject([
      {
        status: "occurred",
        actors: [
          { actor: "zaki", role: "participant" },
          { actor: "las", role: "participant" },
        ],
        evidence: [{ source: "awj", voices: ["las"] }],
      },
    ]);
  });

  it("says what was expected", () => {
    const { problems } = parse({ ...base, events: [{ ...talks, weight: 9, basis: "rumour" }] });
    expect(problems.map(({ values }) => values)).toEqual([
      { expected: '("stated" | "resolved" | "outside")', received: '"rumour"' },
      { expected: "<=5", received: "9" },
    ]);
  });

  it("keeps references to an id that had to be replaced", () => {
    const { dataset, problems } = parse({
      ...base,
      actors: [{ id: "The League", name: both("League") }],
      events: [{ ...talks, actors: ["The League"] }],
    });
    expect(dataset?.events[0]?.actors[0]?.actor).toBe("league");
    expect(said(problems)).toEqual(["bad-id /actors/0/id"]);
  });

  it("asks a date from outside for a reference, which the relayed text itself is not", () => {
    const outside = (evidence: readonly string[]) =>
      said(parse({ ...base, events: [{ ...talks, basis: "outside", evidence }] }).problems);
    expect(outside([])).toEqual(["no-reference /events/0/basis"]);
    expect(outside(["awj"])).toEqual(["no-reference /events/0/basis"]);
    expect(outside(["awj", "res"])).toEqual([]);
    expect(outside(["page"])).toEqual([]);
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "//example.org",
    "ftp://example.org",
    "https://",
  ])("does not take %s for an address", (url) => {
    const { dataset, problems } = parse({
      ...base,
      sources: [{ id: "s", title: both("S"), url }],
      events: [talks],
    });
    expect(dataset?.sources[0]?.url).toBeUndefined();
    expect(said(problems)).toEqual(["bad-value /sources/0/url"]);
  });

  it("is not moved by keys of prototypes", () => {
    const json: unknown = JSON.parse(`{
      "format": "siyaq/1", "__proto__": { "events": [{}] },
      "meta": { "id": "x", "title": { "en": "X", "ar": "س", "__proto__": "P" }, "lang": "en", "asOf": "2020", "constructor": 1 },
      "categories": [{ "id": "constructor", "name": { "en": "C", "ar": "ف" } }],
      "events": [{ "id": "constructor", "date": "2019", "category": "constructor", "title": { "en": "E", "ar": "ح" },
        "actors": ["__proto__", "toString"], "__proto__": { "place": "p" } }]
    }`);
    const { dataset, problems } = parse(json);
    expect(said(problems)).toEqual([
      "unknown-actor /events/0/actors/0",
      "unknown-actor /events/0/actors/1",
    ]);
    expect(dataset?.events[0]).toMatchObject({
      id: "constructor",
      category: "constructor",
      actors: [],
    });
    expect(Object.keys(dataset?.meta.title ?? {})).toEqual(["en", "ar"]);
    expect(Object.hasOwn(Object.prototype, "place")).toBe(false);
  });

  it("never throws, whatever the JSON", () => {
    const anything = fc.jsonValue();
    const record = fc.dictionary(
      fc.constantFrom(
        "id",
        "date",
        "title",
        "name",
        "actors",
        "evidence",
        "from",
        "to",
        "kind",
        "source",
        "slot",
        "__proto__",
      ),
      fc.oneof(
        anything,
        fc.constantFrom<unknown>("2019", "zaki", ["zaki"], [{ source: "awj" }], { ar: "x" }),
      ),
    );
    const list = fc.oneof(anything, fc.array(record, { maxLength: 4 }));
    const file = fc.record({
      format: fc.constant("siyaq/1"),
      meta: fc.oneof(anything, record),
      categories: list,
      actors: list,
      places: list,
      sources: list,
      events: list,
      ties: list,
    });
    fc.assert(
      fc.property(fc.oneof(anything, file), (json) => {
        const { dataset, problems } = parse(json);
        expect(dataset === null).toBe(problems[0]?.severity === "fatal");
      }),
      { numRuns: 500 },
    );
  });

  it("reads nests of any depth", () => {
    let deep: unknown = 1;
    for (let at = 0; at < 20_000; at++) deep = [deep];
    const { dataset } = parse({ ...base, events: [{ ...talks, place: deep, remark: deep }] });
    expect(dataset?.events).toHaveLength(1);
  });
});
