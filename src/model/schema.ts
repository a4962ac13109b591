import * as v from "valibot";
import { CHANGE_KINDS } from "./changes.ts";
import { FORMAT } from "./format.ts";
import { ID_FORM, ID_LENGTH } from "./ids.ts";
import {
  ACTOR_KINDS,
  BASES,
  CERTAINTIES,
  HARM_KINDS,
  LINK_RELS,
  PARAGRAPH_PARTS,
  PLACE_PRECISIONS,
  PRECISIONS,
  ROLES,
  STANCES,
  STATUSES,
  TIE_KINDS,
} from "./types.ts";

/*
 * `siyaq/1` as a person edits it. The short forms, all of them:
 * - a text in one language is a string: the text in `meta.lang`
 * - a date is EDTF; `dateText` is a string (in `meta.lang`) or { value, lang }
 * - an actor of an event is its id: a participant
 * - evidence is a source's id: the source as a whole, in support
 * - a link is an event's id: this event follows that one
 * - `written` of a source is a date that the source states
 * Each long form stands first in its union: it is the one that the canonical file has throughout.
 * What is left out has the default that `ingest/expand.ts` gives it. Unknown keys are kept and ignored.
 */

const Plain = v.pipe(v.string(), v.nonEmpty());
/** The message of a form is an example of it, in no language; problems show it as what is expected. */
const Id = v.pipe(v.string(), v.maxLength(ID_LENGTH), v.regex(ID_FORM, "some-name-2019"));
/** Of something defined elsewhere in the file. Whether it is there is checked after the forms. */
const Ref = Plain;
const LangTag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, "ar, en"));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const HttpUrl = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s]+$/, "https://…"), v.url("https://…"));

export const TextForm = v.union([v.pipe(v.record(LangTag, Plain), v.minEntries(1)), Plain]);

/** What `Date` can hold, either side of 1970. */
const FARTHEST = 100_000_000;
const DayNumber = v.pipe(v.number(), v.integer(), v.minValue(-FARTHEST), v.maxValue(FARTHEST));

/** A date as the build writes it, so that reading it needs no parser. Days since 1970-01-01; null: open. */
export const ResolvedDate = v.looseObject({
  edtf: Plain,
  start: v.nullable(DayNumber),
  end: v.nullable(DayNumber),
  precision: v.picklist(PRECISIONS),
  approximate: v.boolean(),
  uncertain: v.boolean(),
});
export const DateForm = v.union([ResolvedDate, Plain]);

const DateWords = v.union([v.looseObject({ value: Plain, lang: v.optional(LangTag) }), Plain]);

export const EvidenceForm = v.union([
  v.looseObject({
    source: Ref,
    start: v.optional(Count),
    end: v.optional(Count),
    voices: v.optional(v.array(Ref)),
    stance: v.optional(v.picklist(STANCES)),
    for: v.optional(v.array(Plain)),
    note: v.optional(TextForm),
  }),
  Ref,
]);

const DayForm = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/, "2020-04-01"));

export const ChangeForm = v.looseObject({
  version: Plain,
  date: DayForm,
  kind: v.picklist(CHANGE_KINDS),
  event: Id,
  note: TextForm,
});

export const MetaForm = v.looseObject({
  id: v.optional(Id),
  title: v.optional(TextForm),
  summary: v.optional(TextForm),
  lang: v.optional(LangTag),
  licence: v.optional(v.string()),
  version: v.optional(v.string()),
  asOf: v.optional(v.pipe(v.string(), v.regex(/^\d{4}(-\d\d(-\d\d)?)?$/, "2020-04-01"))),
  window: v.optional(DateForm),
  method: v.optional(TextForm),
  changes: v.optional(v.array(ChangeForm)),
  selection: v.optional(
    v.looseObject({
      link: v.optional(HttpUrl),
      filters: v.optional(v.array(v.string())),
      events: v.optional(Count),
      of: v.optional(Count),
    }),
  ),
});

export const CategoryForm = v.looseObject({
  id: v.optional(Id),
  name: TextForm,
  slot: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8))),
  half: v.optional(v.picklist(["field", "politics"])),
  hidden: v.optional(v.boolean()),
});

export const ActorForm = v.looseObject({
  id: v.optional(Id),
  name: TextForm,
  short: v.optional(TextForm),
  aliases: v.optional(v.array(Plain)),
  kind: v.optional(v.picklist(ACTOR_KINDS)),
  parent: v.optional(Ref),
  side: v.optional(Plain),
  ids: v.optional(v.record(v.string(), v.string())),
  note: v.optional(TextForm),
});

export const PlaceForm = v.looseObject({
  id: v.optional(Id),
  name: TextForm,
  point: v.optional(
    v.strictTuple([
      v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
      v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
    ]),
  ),
  precision: v.optional(v.picklist(PLACE_PRECISIONS)),
});

export const SourceForm = v.looseObject({
  id: v.optional(Id),
  title: TextForm,
  publisher: v.optional(TextForm),
  kind: v.optional(Plain),
  lang: v.optional(LangTag),
  written: v.optional(
    v.union([v.looseObject({ date: DateForm, basis: v.optional(v.picklist(BASES)) }), Plain]),
  ),
  url: v.optional(HttpUrl),
  sha256: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "64 × 0–9 a–f"))),
  length: v.optional(Count),
  paragraphs: v.optional(
    v.array(
      v.looseObject({
        part: v.optional(v.picklist(PARAGRAPH_PARTS)),
        start: Count,
        end: Count,
        summary: TextForm,
      }),
    ),
  ),
  note: v.optional(TextForm),
});

export const EventForm = v.looseObject({
  id: v.optional(Id),
  date: DateForm,
  dateText: v.optional(DateWords),
  basis: v.optional(v.picklist(BASES)),
  dateNote: v.optional(TextForm),
  status: v.optional(v.picklist(STATUSES)),
  certainty: v.optional(v.picklist(CERTAINTIES)),
  title: TextForm,
  short: v.optional(TextForm),
  text: v.optional(TextForm),
  category: v.optional(Ref),
  tags: v.optional(v.array(Plain)),
  weight: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
  actors: v.optional(
    v.array(
      v.union([
        v.looseObject({
          actor: Ref,
          role: v.optional(v.picklist(ROLES)),
          note: v.optional(TextForm),
        }),
        Ref,
      ]),
    ),
  ),
  place: v.optional(Ref),
  evidence: v.optional(v.array(EvidenceForm)),
  wording: v.optional(
    v.array(
      v.looseObject({
        term: Plain,
        lang: v.optional(LangTag),
        by: Ref,
        reading: TextForm,
        note: v.optional(TextForm),
      }),
    ),
  ),
  alternatives: v.optional(
    v.array(v.looseObject({ field: Plain, value: TextForm, according: Ref })),
  ),
  harm: v.optional(
    v.array(
      v.looseObject({
        kind: v.picklist(HARM_KINDS),
        low: v.optional(Count),
        best: v.optional(Count),
        high: v.optional(Count),
      }),
    ),
  ),
  links: v.optional(
    v.array(v.union([v.looseObject({ rel: v.optional(v.picklist(LINK_RELS)), to: Ref }), Ref])),
  ),
});

export const TieForm = v.looseObject({
  id: v.optional(Id),
  from: Ref,
  to: Ref,
  kind: v.picklist(TIE_KINDS),
  date: v.optional(DateForm),
  basis: v.optional(v.picklist(BASES)),
  evidence: v.optional(v.array(EvidenceForm)),
  note: v.optional(TextForm),
});

export const FileForm = v.looseObject({
  format: v.literal(FORMAT),
  canonical: v.optional(v.boolean()),
  meta: MetaForm,
  categories: v.optional(v.array(CategoryForm)),
  actors: v.optional(v.array(ActorForm)),
  places: v.optional(v.array(PlaceForm)),
  sources: v.optional(v.array(SourceForm)),
  events: v.optional(v.array(EventForm)),
  ties: v.optional(v.array(TieForm)),
});

export type TextInput = v.InferOutput<typeof TextForm>;
export type DateInput = v.InferOutput<typeof DateForm>;
export type EvidenceInput = v.InferOutput<typeof EvidenceForm>;
export type MetaInput = v.InferOutput<typeof MetaForm>;
export type CategoryInput = v.InferOutput<typeof CategoryForm>;
export type ActorInput = v.InferOutput<typeof ActorForm>;
export type PlaceInput = v.InferOutput<typeof PlaceForm>;
export type SourceInput = v.InferOutput<typeof SourceForm>;
export type EventInput = v.InferOutput<typeof EventForm>;
export type TieInput = v.InferOutput<typeof TieForm>;
