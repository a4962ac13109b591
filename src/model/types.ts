import type { Change } from "./changes.ts";

/**
 * The canonical form of a data set (`siyaq/1` after loading): short forms expanded, dates resolved,
 * references checked. Immutable. Everything above `model` speaks these types and no others.
 */

/** Whole days since 1970-01-01 (UTC, proleptic Gregorian). ±Infinity marks an open end. */
export type Day = number & { readonly unit?: "day" };

/** A string per BCP 47 language. Always text, never HTML. */
export type Text = Readonly<Record<string, string>>;

/** Languages of the interface. Data may hold others. */
export type Lang = "ar" | "en";

export const PRECISIONS = ["day", "range", "month", "season", "year", "decade", "century"] as const;
export type Precision = (typeof PRECISIONS)[number];

/** An EDTF (ISO 8601-2) date as bounds. */
export interface Interval {
  readonly edtf: string;
  /** The earliest day it can mean; -Infinity when the start is open. */
  readonly start: Day;
  /** The latest day it can mean, inclusive; Infinity when the end is open. */
  readonly end: Day;
  /** Of the known ends. `range`: two different ends, both known to the day or one of them open. */
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

export const STATUSES = [
  "occurred",
  "ongoing",
  "planned",
  "not-held",
  "called-for",
  "claimed",
] as const;
export type Status = (typeof STATUSES)[number];

export const CERTAINTIES = ["confirmed", "likely", "disputed", "unverified"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const BASES = ["stated", "resolved", "outside"] as const;
/** How the date was found: the source gives it; resolved from a relative or partial date; from a reference outside the source. */
export type Basis = (typeof BASES)[number];

export const ROLES = [
  "initiator",
  "target",
  "participant",
  "host",
  "mediator",
  "author",
  "addressee",
  "authoriser",
  "supporter",
  "opponent",
  "victim",
  "subject",
] as const;
export type Role = (typeof ROLES)[number];

export const ACTOR_KINDS = [
  "person",
  "state",
  "institution",
  "organisation",
  "armed-force",
  "media",
  "group",
  "unstated",
] as const;
/** "unstated": nobody says what it is; so are all that leave the kind out. */
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const TIE_KINDS = [
  "leads",
  "represents",
  "part-of",
  "authorises",
  "supports",
  "opposes",
  "fights",
  "contests",
  "meets",
  "cooperates",
  "mediates",
] as const;
export type TieKind = (typeof TIE_KINDS)[number];

export const PLACE_PRECISIONS = ["exact", "place", "area", "province", "country"] as const;
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number];

export const STANCES = ["supports", "disputes", "mentions"] as const;
export type Stance = (typeof STANCES)[number];

export const LINK_RELS = [
  "part-of",
  "follows",
  "response-to",
  "causes",
  "contradicts",
  "same-as",
] as const;
export type LinkRel = (typeof LINK_RELS)[number];

export interface Meta {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  /** Language of plain strings in the file. */
  readonly lang: string;
  readonly licence: string;
  readonly version: string;
  /** The day the set was last true. */
  readonly asOf: Day;
  /** The interval to open on; the whole extent when absent. */
  readonly window?: Interval;
  /** How the data was made, in the words of its editors. */
  readonly method?: Text;
  /** From the oldest version to the newest; absent where no record is kept. */
  readonly changes?: readonly Change[];
}

export interface Category {
  readonly id: string;
  readonly name: Text;
  /** Colour slot, 1–8. */
  readonly slot: number;
  /** Which half of the density overview it counts in: the field (up) or politics (down). */
  readonly half: "field" | "politics";
  readonly hidden: boolean;
}

export interface Actor {
  readonly id: string;
  /** The name alone: "Khalifa Haftar", not his office. */
  readonly name: Text;
  /** For labels in a drawing; the name when absent. */
  readonly short?: Text;
  readonly aliases: readonly string[];
  readonly kind: ActorKind;
  readonly parent?: string;
  readonly side?: string;
  readonly ids: Readonly<Record<string, string>>;
  /** Office, or anything a reader must know: "commander of the LNA". */
  readonly note?: Text;
}

export interface Place {
  readonly id: string;
  readonly name: Text;
  /** [longitude, latitude], degrees, WGS 84. */
  readonly point?: readonly [number, number];
  readonly precision: PlacePrecision;
}

export const PARAGRAPH_PARTS = ["headline", "dateline"] as const;

export interface Paragraph {
  /** Code points into the source's text; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** One line in our own words. */
  readonly summary: Text;
  /** What stands before the text proper: it is not counted among the paragraphs. */
  readonly part?: (typeof PARAGRAPH_PARTS)[number];
}

export interface Source {
  readonly id: string;
  readonly title: Text;
  readonly publisher?: Text;
  /** "article", "resolution", "report", "statement", "reference"… free, shown as it is when unknown. */
  readonly kind: string;
  readonly lang: string;
  /** The day it was written, and how that is known. */
  readonly written?: { readonly date: Interval; readonly basis: Basis };
  /** http or https only. */
  readonly url?: string;
  readonly sha256?: string;
  /** Length of its text in code points. */
  readonly length?: number;
  readonly paragraphs: readonly Paragraph[];
  /** Whose voice it is, where it stands. */
  readonly note?: Text;
}

export interface Participation {
  readonly actor: string;
  readonly role: Role;
  readonly note?: Text;
}

export interface Evidence {
  readonly source: string;
  /** Code points into the source's text, `end` exclusive; absent for a source cited as a whole. */
  readonly start?: number;
  readonly end?: number;
  /** Actor ids, outermost first: who writes ← who published ← who said. */
  readonly voices: readonly string[];
  readonly stance: Stance;
  /** Fields of the event that it bears on; empty means all. */
  readonly for: readonly string[];
  readonly note?: Text;
}

export interface Wording {
  /** The source's own term, a few words. */
  readonly term: string;
  /** Language of `term`. */
  readonly lang: string;
  /** Actor id of whoever uses the term. */
  readonly by: string;
  /** The same thing in neutral words. */
  readonly reading: Text;
  readonly note?: Text;
}

export interface Alternative {
  readonly field: string;
  readonly value: Text;
  /** Source or actor id. */
  readonly according: string;
}

export const HARM_KINDS = ["killed", "injured", "displaced", "missing"] as const;

export interface Harm {
  readonly kind: (typeof HARM_KINDS)[number];
  readonly low?: number;
  readonly best?: number;
  readonly high?: number;
}

export interface EventLink {
  readonly rel: LinkRel;
  readonly to: string;
}

export interface ConflictEvent {
  readonly id: string;
  readonly date: Interval;
  /** The source's own date words, with their language; absent when it gives none. */
  readonly dateText?: { readonly value: string; readonly lang: string };
  readonly basis: Basis;
  /** Why this date: what was resolved from what, what no page printed. */
  readonly dateNote?: Text;
  readonly status: Status;
  readonly certainty: Certainty;
  readonly title: Text;
  /** For labels in a drawing; the title when absent. */
  readonly short?: Text;
  readonly text?: Text;
  readonly category: string;
  readonly tags: readonly string[];
  /** 1–5; what is labelled first. */
  readonly weight: number;
  readonly actors: readonly Participation[];
  readonly place?: string;
  readonly evidence: readonly Evidence[];
  readonly wording: readonly Wording[];
  readonly alternatives: readonly Alternative[];
  readonly harm: readonly Harm[];
  readonly links: readonly EventLink[];
}

export interface Tie {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: TieKind;
  readonly date?: Interval;
  readonly basis: Basis;
  readonly evidence: readonly Evidence[];
  readonly note?: Text;
}

export interface Dataset {
  readonly meta: Meta;
  readonly categories: readonly Category[];
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly sources: readonly Source[];
  readonly events: readonly ConflictEvent[];
  readonly ties: readonly Tie[];
}

/** Something in a file that is wrong. `code` is a message key in i18n/messages/…/problems.json. */
export interface Problem {
  readonly code: string;
  readonly severity: "fatal" | "dropped" | "warning";
  readonly file: string;
  /** RFC 6901 JSON pointer into the file as it was given. */
  readonly pointer: string;
  readonly values: Readonly<Record<string, string | number>>;
}
