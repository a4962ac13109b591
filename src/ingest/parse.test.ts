import { describe, expect, it } from "vitest";
import { dayOf } from "../model/day.ts";
import { resolveEdtf } from "../model/edtf.ts";
import type { ConflictEvent, Dataset } from "../model/types.ts";
import { parseDataset } from "./parse.ts";
import { base, both, meta, talks } from "./small.fixture.ts";

const parse = (json: unknown) => parseDataset(json, "small.json", resolveEdtf);

function whole(json: unknown): Dataset {
  const { dataset, problems } = parse(json);
  expect(problems).toEqual([]);
  if (dataset === null) throw new Error("no data set");
  return dataset;
}

function only(event: object): ConflictEvent {
  const [found] = whole({ ...base, events: [{ ...talks, ...event }] }).events;
  if (found === undefined) throw new Error("no event");
  return found;
}

describe("short forms", () => {
  it("gives what is left out its default", () =>
    expect(only({})).toEqual({
      id: "talks",
      date: {
        edtf: "2019-04-04",
        start: dayOf(2019, 4, 4),
        end: dayOf(2019, 4, 4),
        precision: "day",
        approximate: false,
        uncertain: false,
      },
      basis: "stated",
      status: "occurred",
      certainty: "unverified",
      title: both("Talks"),
      category: "diplomacy",
      tags: [],
      weight: 3,
      actors: [],
      evidence: [],
      wording: [],
      alternatives: [],
      harm: [],
      links: [],
    }));

  it("takes an id for a participant", () =>
    expect(
      only({ actors: ["zaki", { actor: "las", role: "host", note: both("n") }] }).actors,
    ).toEqual([
      { actor: "zaki", role: "participant" },
      { actor: "las", role: "host", note: both("n") },
    ]));

  it("takes a source's id for evidence, and completes the long form", () =>
    expect(
      only({ evidence: ["res", { source: "awj", start: 3, end: 9, voices: ["las"] }] }).evidence,
    ).toEqual([
      { source: "res", voices: [], stance: "supports", for: [] },
      { source: "awj", start: 3, end: 9, voices: ["las"], stance: "supports", for: [] },
    ]));

  it("takes an event's id for a link to what it follows", () => {
    const second = { ...talks, id: "second", links: ["talks", { rel: "causes", to: "talks" }] };
    expect(whole({ ...base, events: [talks, second] }).events[1]?.links).toEqual([
      { rel: "follows", to: "talks" },
      { rel: "causes", to: "talks" },
    ]);
  });

  it("takes the source's date words with or without their language", () => {
    expect(only({ dateText: "yesterday" }).dateText).toEqual({ value: "yesterday", lang: "en" });
    expect(only({ dateText: { value: "أمس", lang: "ar" } }).dateText).toEqual({
      value: "أمس",
      lang: "ar",
    });
  });

  it("takes a plain string for a text in the language of the file", () => {
    const { dataset, problems } = parse({ ...base, events: [{ ...talks, title: "Talks" }] });
    expect(dataset?.events[0]?.title).toEqual({ en: "Talks" });
    expect(problems).toMatchObject([
      {
        code: "missing-language",
        severity: "warning",
        pointer: "/events/0/title",
        values: { lang: "ar" },
      },
    ]);
  });

  it("takes a date for the day on which a source says that it was written", () => {
    const sources = [
      { id: "a", title: both("A"), written: "2020-04-01" },
      { id: "b", title: both("B"), written: { date: "2020-04", basis: "resolved" } },
    ];
    const read = whole({ ...base, sources, events: [talks] }).sources;
    expect(read.map(({ written }) => [written?.date.edtf, written?.basis])).toEqual([
      ["2020-04-01", "stated"],
      ["2020-04", "resolved"],
    ]);
  });

  it("gives categories their colours in turn", () => {
    const categories = Array.from({ length: 9 }, (_, at) => ({ id: `c${at}`, name: both("C") }));
    const read = whole({ ...base, categories, events: [{ ...talks, category: "c0" }] }).categories;
    expect(read.map(({ slot }) => slot)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 1]);
  });

  it("takes null for a field that is left out", () =>
    expect(only({ place: null }).place).toBeUndefined());

  it("ignores keys that it does not know", () =>
    expect(only({ remark: { x: 1 } })).toEqual(only({})));

  it("reads the day and the window of the set", () => {
    const read = whole({
      ...base,
      meta: { ...meta, asOf: "2020", window: "2019-03/2020-04" },
      events: [talks],
    });
    expect(read.meta.asOf).toBe(dayOf(2020, 12, 31));
    expect(read.meta.window).toMatchObject({ start: dayOf(2019, 3), end: dayOf(2020, 4, 30) });
  });
});

describe("ids that the file does not give", () => {
  const ids = (events: readonly object[]) =>
    parse({ ...base, events }).dataset?.events.map(({ id }) => id);

  it("come from the date and the English title, not from the row", () => {
    const a = { ...talks, id: undefined };
    const b = { ...talks, id: undefined, date: "2019-05", title: both("More talks") };
    expect(ids([a, b])).toEqual(["2019-04-04-talks", "2019-05-more-talks"]);
    expect(ids([b, a])).toEqual(["2019-05-more-talks", "2019-04-04-talks"]);
  });

  it("stay apart, in any order, when two events have the same date and title", () => {
    const a = { ...talks, id: undefined, text: both("one") };
    const b = { ...talks, id: undefined, text: both("two") };
    const [first, second] = ids([a, b]) ?? [];
    expect(first).not.toBe(second);
    expect(ids([b, a])).toEqual([second, first]);
  });

  it("name ties by what they say", () => {
    const ties = [{ from: "zaki", to: "las", kind: "represents", date: "2019" }];
    expect(whole({ ...base, ties, events: [talks] }).ties[0]?.id).toBe("zaki-represents-las-2019");
  });
});
