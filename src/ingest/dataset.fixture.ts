import fc from "fast-check";
import { resolveEdtf } from "../model/edtf.ts";
import {
  ACTOR_KINDS,
  BASES,
  CERTAINTIES,
  type Dataset,
  LINK_RELS,
  ROLES,
  STANCES,
  STATUSES,
  TIE_KINDS,
} from "../model/types.ts";
import { parseDataset } from "./parse.ts";

const words = fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" });
const text = fc.oneof(words, fc.record({ ar: words, en: words }), fc.record({ en: words }));
const edtf = fc.constantFrom(
  "2019-04-04",
  "2019-04~",
  "2019-04-14/2019-04-16",
  "2011/..",
  "../2019",
  "201X",
  "2019-21",
  "-0044-03-15",
  "0999",
  "2150",
);
const actor = fc.constantFrom("a0", "a1", "a2");
const source = fc.constantFrom("s0", "s1");
const lacking = { requiredKeys: [] };

const evidence = fc.array(
  fc.oneof(
    source,
    fc
      .record(
        {
          stance: fc.constantFrom(...STANCES),
          voices: fc.array(actor),
          for: fc.array(words),
          note: text,
        },
        lacking,
      )
      .chain((rest) => source.map((id) => ({ ...rest, source: id, start: 1, end: 3 }))),
  ),
  { maxLength: 3 },
);

const event = fc
  .record(
    {
      dateText: fc.oneof(words, fc.record({ value: words, lang: fc.constant("ar") })),
      basis: fc.constantFrom(...BASES),
      dateNote: text,
      status: fc.constantFrom(...STATUSES),
      certainty: fc.constantFrom(...CERTAINTIES),
      short: text,
      text,
      category: fc.constantFrom("c", "unknown"),
      tags: fc.array(words),
      weight: fc.integer({ min: 1, max: 5 }),
      actors: fc.array(
        fc.oneof(actor, fc.record({ actor, role: fc.constantFrom(...ROLES), note: text })),
      ),
      place: fc.constantFrom("p", "nowhere"),
      evidence,
      wording: fc.array(fc.record({ term: words, by: actor, reading: text, note: text })),
      alternatives: fc.array(
        fc.record({ field: words, value: text, according: fc.oneof(actor, source) }),
      ),
      harm: fc.array(fc.record({ kind: fc.constant("killed"), low: fc.nat(), high: fc.nat() })),
      links: fc.array(fc.record({ rel: fc.constantFrom(...LINK_RELS), to: fc.constant("e0") })),
    },
    lacking,
  )
  .chain((rest) => fc.record({ title: text, date: edtf }).map((core) => ({ ...rest, ...core })));

/** Sets as a person might write them, with everything that the format knows. */
const file = fc.record({
  format: fc.constant("siyaq/1"),
  meta: fc.record(
    {
      id: fc.constant("x"),
      title: text,
      summary: text,
      asOf: fc.constant("2020-04-01"),
      window: edtf,
      method: text,
      version: fc.constant("1.1"),
      changes: fc.constantFrom(
        [],
        [
          { version: "1.0", date: "2020-03-01", kind: "added", event: "e0", note: "N" },
          { version: "1.1", date: "2020-04-01", kind: "withdrawn", event: "gone", note: "N" },
        ],
      ),
    },
    lacking,
  ),
  categories: fc.constant([{ id: "c", name: "C" }]),
  actors: fc.tuple(fc.constantFrom(...ACTOR_KINDS), text).map(([kind, note]) => [
    { id: "a0", name: "A", kind, note },
    { id: "a1", name: "B", parent: "a0", ids: { wikidata: "Q1" } },
    { id: "a2", name: "C", aliases: ["D"] },
  ]),
  places: fc.constant([{ id: "p", name: "P", point: [13.2, 32.9] }]),
  sources: edtf.map((written) => [
    { id: "s0", title: "S", written, length: 9, paragraphs: [{ start: 0, end: 9, summary: "P" }] },
    { id: "s1", title: "T", url: "https://example.org/" },
  ]),
  events: fc
    .array(event, { maxLength: 6 })
    .map((list) => list.map((each, at) => (at % 2 === 0 ? { ...each, id: `e${at}` } : each))),
  ties: fc.array(
    fc.record({
      from: actor,
      to: actor,
      kind: fc.constantFrom(...TIE_KINDS),
      date: edtf,
      evidence,
    }),
    { maxLength: 4 },
  ),
});

export const anyDataset: fc.Arbitrary<Dataset> = file.map((edited) => {
  const { dataset } = parseDataset(edited, "x.json", resolveEdtf);
  if (dataset === null) throw new Error("no data set");
  return dataset;
});
