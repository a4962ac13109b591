import { toJsonSchema } from "@valibot/to-json-schema";
import { FORMAT } from "../model/format.ts";
import {
  ActorForm,
  CategoryForm,
  ChangeForm,
  DateForm,
  EventForm,
  EvidenceForm,
  FileForm,
  MetaForm,
  PlaceForm,
  ResolvedDate,
  SourceForm,
  TextForm,
  TieForm,
} from "../model/schema.ts";
import { isRecord } from "../model/isRecord.ts";

type Words<T extends { readonly entries: object }> = Readonly<Record<keyof T["entries"], string>>;

/** What an editor shows beside a field. A field without its words does not compile. */
const WORDS = {
  File: {
    format: "The version of the format.",
    canonical: "Written by the build: short forms expanded, dates resolved. Not for hands.",
    meta: "What the set is, in which language its plain strings are, when it was last true.",
    categories: "What the events are sorted into; each has one of eight colours.",
    actors: "Persons, states and bodies that the events and ties name by id.",
    places: "Where events happen.",
    sources:
      "Who says so: the text that the set relays, and the references for what it leaves unsaid.",
    events: "What happened, or was planned, called for or claimed.",
    ties: "What two actors are to each other, with its own date and evidence.",
  } satisfies Words<typeof FileForm>,
  Meta: {
    id: "Stable name of the set: lower-case ASCII, it stands in links.",
    title: "Its name.",
    summary: "What it tells, in two or three sentences.",
    lang: 'Language of plain strings in the file; "ar" when left out.',
    licence: "Under which it may be used, such as CC-BY-4.0.",
    version: "Of the data, for people.",
    asOf: "The day it was last true: YYYY-MM-DD.",
    window: "The interval to open on; the whole extent when left out.",
    method: "How the data was made.",
    changes:
      "What each version did to events, oldest first; a link made with an older one is told.",
    selection:
      "Written by the export: the link to the view that the file was taken from, its filters in words, how many events of how many.",
  } satisfies Words<typeof MetaForm>,
  Change: {
    version: "The first version that has it.",
    date: "The day of that version: YYYY-MM-DD.",
    kind: "What was done to the event.",
    event: "Id of the event; a withdrawn one is in the file no more.",
    note: "What was changed and why, for readers.",
  } satisfies Words<typeof ChangeForm>,
  Category: {
    id: "Named by events.",
    name: "Its name.",
    slot: "Colour, 1–8; its place in the list when left out.",
    half: "Of the density overview: the field (up) or politics (down, the default).",
    hidden: "Whether it starts out of sight.",
  } satisfies Words<typeof CategoryForm>,
  Actor: {
    id: "Named by events, ties and voices; share it with other sets that have the same actor.",
    name: "The name alone, without the office.",
    short: "For labels in a drawing.",
    aliases: "Other names and spellings, in any language; for search.",
    kind: '"unstated" when left out: nobody says what it is.',
    parent: "Id of the actor that it is part of.",
    side: "The side it stands on, when the sources say so.",
    ids: 'Its ids elsewhere, such as { "wikidata": "Q…" }.',
    note: "Office, or what else a reader must know.",
  } satisfies Words<typeof ActorForm>,
  Place: {
    id: "Named by events.",
    name: "Its name.",
    point: "[longitude, latitude] in degrees, WGS 84.",
    precision: 'What the point stands for; "place" when left out.',
  } satisfies Words<typeof PlaceForm>,
  Source: {
    id: "Named by evidence.",
    title: "What it is, in our words; a document's symbol stays in it.",
    publisher: "Who published it.",
    kind: "article, resolution, report, statement, reference…",
    lang: "Its language; meta.lang when left out.",
    written: "The day it was written: a date that it states, or { date, basis }.",
    url: "Where to read it; http or https only.",
    sha256: "Of the file that the offsets count in. Marks the text that the set relays.",
    length: "Of its text, in code points.",
    paragraphs:
      "Offsets of its paragraphs, each with one line in our own words; a headline or dateline says so as its part and is not counted.",
    note: "Whose voice it is, where it stands.",
  } satisfies Words<typeof SourceForm>,
  Event: {
    id: "Stable name; it stands in people's links. Derived from date and English title when left out.",
    date: "EDTF: 2019-04-04, 2019-04~, 2019-04-14/2019-04-16, 2011/.., 2019-04-XX, 201X.",
    dateText: "The source's own date words.",
    basis:
      'How the date was found; "stated" when left out. "outside" needs a reference as evidence.',
    dateNote: "Why this date.",
    status: '"occurred" when left out.',
    certainty: '"unverified" when left out.',
    title: "One line.",
    short: "For labels in a drawing.",
    text: "A few sentences in our own words.",
    category: "Id of a category.",
    tags: "Free words.",
    weight: "1–5: what is labelled first; 3 when left out.",
    actors: "Ids of participants, or { actor, role, note }.",
    place: "Id of a place.",
    evidence: "Who says so, and where.",
    wording: "The source's own terms, whose they are, and neutral words for the same.",
    alternatives: "What others say instead; kept, never averaged.",
    harm: "People killed, injured, displaced or missing: lowest, best and highest count.",
    links: "Ids of events that this one follows, or { rel, to }.",
  } satisfies Words<typeof EventForm>,
  Tie: {
    id: "Derived when left out.",
    from: "Id of an actor.",
    to: "Id of an actor.",
    kind: "What the first is or does to the second.",
    date: "EDTF; when it held.",
    basis: 'How that is known; "stated" when left out.',
    evidence: "Who says so, and where.",
    note: "What else a reader must know.",
  } satisfies Words<typeof TieForm>,
} as const;

function described(name: string, definition: unknown): unknown {
  const words = new Map(Object.entries(WORDS)).get(name === "" ? "File" : name);
  if (words === undefined || !isRecord(definition) || !isRecord(definition["properties"]))
    return definition;
  const lines = new Map<string, string>(Object.entries(words));
  const properties: Record<string, unknown> = {};
  for (const [field, schema] of Object.entries(definition["properties"]))
    properties[field] = isRecord(schema) ? { description: lines.get(field), ...schema } : schema;
  return { ...definition, properties };
}

/** JSON Schema (2020-12) of `siyaq/1` as a person edits it. */
export function jsonSchema(): string {
  const { $schema, $defs, ...root } = toJsonSchema(FileForm, {
    target: "draft-2020-12",
    typeMode: "input",
    definitions: {
      Text: TextForm,
      ResolvedDate,
      Date: DateForm,
      Evidence: EvidenceForm,
      Change: ChangeForm,
      Meta: MetaForm,
      Category: CategoryForm,
      Actor: ActorForm,
      Place: PlaceForm,
      Source: SourceForm,
      Event: EventForm,
      Tie: TieForm,
    },
  });
  const file = described("", root);
  return `${JSON.stringify(
    {
      $schema,
      title: FORMAT,
      ...(isRecord(file) ? file : {}),
      $defs: Object.fromEntries(
        Object.entries($defs ?? {}).map(([name, each]) => [name, described(name, each)]),
      ),
    },
    null,
    2,
  )}\n`;
}
