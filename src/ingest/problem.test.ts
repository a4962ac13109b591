import { parse as parseMessage } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import ar from "../i18n/messages/ar/problems.json" with { type: "json" };
import en from "../i18n/messages/en/problems.json" with { type: "json" };
import { resolveEdtf } from "../model/edtf.ts";
import { describe as inWords } from "./describe.ts";
import { parseDataset } from "./parse.ts";
import { type ProblemCode, PROBLEMS } from "./problem.ts";

const both = { ar: "ع", en: "E" };
const meta = { id: "x", title: both, asOf: "2020" };
const event = { id: "e", date: "2019", title: both, category: "c" };
const lists = { categories: [{ id: "c", name: both }], actors: [{ id: "a", name: both }] };
const set = (more: object): object => ({
  format: "siyaq/1",
  meta,
  ...lists,
  events: [event],
  ...more,
});
const withEvent = (more: object): object => set({ events: [{ ...event, ...more }] });

/** A file for each problem that a file can have; those of the network, the folder and data:check have tests of their own. */
type Elsewhere =
  | "aborted"
  | "not-found"
  | "unreachable"
  | "redirected"
  | "web-page"
  | "not-json"
  | "folder-name"
  | "derived-otherwise"
  | "other-weekday"
  | "no-day-of-writing"
  | "unread-date"
  | "overlap"
  | "no-paragraphs";

const withChange = (more: object): object =>
  set({
    meta: {
      ...meta,
      version: "1.1",
      changes: [
        { version: "1.1", date: "2020-01-01", kind: "changed", event: "e", note: both, ...more },
      ],
    },
  });

const FILES: Record<Exclude<ProblemCode, Elsewhere>, readonly [file: unknown, pointer: string]> = {
  "not-a-dataset": [["siyaq/1"], ""],
  "wrong-version": [{ format: "siyaq/2", meta }, "/format"],
  "no-meta": [{ format: "siyaq/1" }, "/meta"],
  "bad-value": [withEvent({ weight: 6 }), "/events/0/weight"],
  "missing-field": [set({ actors: [{ id: "a" }] }), "/actors/0"],
  "event-without-date": [set({ events: [{ id: "e", title: both }] }), "/events/0"],
  "bad-date": [withEvent({ date: "2019-02-30" }), "/events/0/date"],
  "bad-offsets": [
    set({
      sources: [
        { id: "s", title: "S", length: 5, paragraphs: [{ start: 2, end: 6, summary: both }] },
      ],
    }),
    "/sources/0/paragraphs/0",
  ],
  "unknown-actor": [set({ ties: [{ from: "a", to: "b", kind: "leads" }] }), "/ties/0/to"],
  "unknown-place": [withEvent({ place: "p" }), "/events/0/place"],
  "unknown-source": [withEvent({ evidence: [{ source: "s" }] }), "/events/0/evidence/0/source"],
  "unknown-event": [withEvent({ links: ["f"] }), "/events/0/links/0"],
  "unknown-party": [
    withEvent({ alternatives: [{ field: "date", value: both, according: "p" }] }),
    "/events/0/alternatives/0/according",
  ],
  "duplicate-id": [set({ actors: [...lists.actors, ...lists.actors] }), "/actors/1"],
  "change-of-nothing": [withChange({ event: "f" }), "/meta/changes/0/event"],
  "withdrawn-but-there": [withChange({ kind: "withdrawn" }), "/meta/changes/0/event"],
  "changes-order": [withChange({ version: "1.2" }), "/meta/changes/0/version"],
  "unknown-category": [withEvent({ category: "d" }), "/events/0/category"],
  "no-category": [withEvent({ category: undefined }), "/events/0"],
  "bad-id": [withEvent({ id: "E 1" }), "/events/0/id"],
  "repeated-id": [set({ events: [event, { ...event, date: "2020" }] }), "/events/1/id"],
  "no-title": [set({ meta: { ...meta, title: undefined } }), "/meta"],
  "no-as-of": [set({ meta: { ...meta, asOf: undefined } }), "/meta"],
  "missing-language": [withEvent({ text: { en: "E" } }), "/events/0/text"],
  "language-absent": [
    {
      format: "siyaq/1",
      meta: { ...meta, title: { en: "E" } },
      events: [{ ...event, title: { en: "E" } }],
    },
    "",
  ],
  "no-reference": [withEvent({ basis: "outside" }), "/events/0/basis"],
  "far-date": [withEvent({ date: "0999" }), "/events/0/date"],
  empty: [set({ events: [] }), "/events"],
};

const CODES = Object.keys(PROBLEMS);

describe("problems", () => {
  it.each(Object.entries(FILES))("%s", (code, [file, pointer]) => {
    const { dataset, problems } = parseDataset(file, "x.json", resolveEdtf);
    const found = problems.find((each) => each.code === code);
    expect(found).toMatchObject({ pointer, file: "x.json" });
    expect(dataset === null).toBe(found?.severity === "fatal");
  });

  it("have a message in both languages, and no message is without a problem", () => {
    expect(Object.keys(en)).toEqual(CODES);
    expect(Object.keys(ar)).toEqual(CODES);
  });

  it.each(["en", "ar"] as const)("fill every value of their message (%s)", (lang) => {
    for (const [file] of Object.values(FILES))
      for (const problem of parseDataset(file, "x.json", resolveEdtf).problems)
        expect(inWords(problem, lang)).not.toMatch(/[{}]|undefined/);
  });

  it.each(Object.entries({ ...en, ...ar }))("%s is a message that can be parsed", (_, message) => {
    expect(parseMessage(message).length).toBeGreaterThan(0);
  });

  it("come worst first", () => {
    const file = set({
      events: [
        { ...event, date: "0999", place: "p" },
        { ...event, id: "f", text: { en: "E" } },
      ],
    });
    const { problems } = parseDataset(file, "x.json", resolveEdtf);
    expect(problems.map(({ severity }) => severity)).toEqual(["dropped", "warning", "warning"]);
  });
});
