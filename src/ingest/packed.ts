import { FORMAT } from "../model/format.ts";
import { isRecord } from "../model/isRecord.ts";
import type {
  Basis,
  Certainty,
  ConflictEvent,
  Dataset,
  Day,
  Evidence,
  Interval,
  Status,
  Text,
} from "../model/types.ts";
import { type Difference, sourceIdsOf, voicesOf } from "../query/differences.ts";
import { metaJson } from "./canonical.ts";

/**
 * A set as one Parquet file (data/README.md, "Large sets"): a row an event, in order of time. What filters and the first
 * screen need stands in columns of its own; what only an opened event shows stands in `more`, as JSON.
 */

/** Rows of a group; a group is what one read of a column brings. */
export const GROUP_ROWS = 16_384;

/** Key of the file's metadata that holds the set without its events. */
export const HEAD_KEY = "siyaq";
/** Raised when a column changes its meaning. */
const COLUMNS_VERSION = 1;

/** `lo` and `hi` count days since 1970 (DATE), `weight` is an INT32; all else is text. Those after `differs` are read for rows that are shown. */
export const FIXED_COLUMNS = [
  "lo",
  "hi",
  "prec",
  "basis",
  "status",
  "certainty",
  "category",
  "weight",
  "place",
  "actors",
  "sources",
  "voices",
  "differs",
  "id",
  "edtf",
  "more",
] as const;
/** Texts have a column for each language that the set holds: `title_ar`, `text_en`. */
export const titleColumn = (lang: string): string => `title_${lang}`;
export const textColumn = (lang: string): string => `text_${lang}`;

/** An event as its columns hold it. null where it has nothing to say. */
export interface PackedRow {
  /** First and last day; null: that end is open. */
  readonly lo: Day | null;
  readonly hi: Day | null;
  /** Precision, then `~` approximate, `?` uncertain, `%` both: `month~`. */
  readonly prec: string;
  readonly basis: Basis;
  readonly status: Status;
  readonly certainty: Certainty;
  readonly category: string;
  readonly weight: number;
  readonly place: string | null;
  /** `gna:initiator; lna:target` */
  readonly actors: string | null;
  /** `report; news`: of the evidence, each once. */
  readonly sources: string | null;
  /** Everybody whose words the evidence rests on, each once. */
  readonly voices: string | null;
  /** `record; wording; contradicts`, those that hold; `../query/differences.ts`. */
  readonly differs: string | null;
  readonly id: string;
  readonly edtf: string;
  readonly title: Text;
  readonly text?: Text;
  /** The rest of the canonical event, as JSON; null when there is none. */
  readonly more: string | null;
}

const BETWEEN = "; ";
const listed = (ids: readonly string[]): string | null =>
  ids.length === 0 ? null : ids.join(BETWEEN);
export const unlisted = (ids: string | null): readonly string[] =>
  ids === null || ids === "" ? [] : ids.split(BETWEEN);

function precisionMark({ precision, approximate, uncertain }: Interval): string {
  return precision + (approximate && uncertain ? "%" : approximate ? "~" : uncertain ? "?" : "");
}

/** Sources cited as a whole, in support, each once, say no more than their ids. */
function isPlain(evidence: readonly Evidence[]): boolean {
  return (
    evidence.every(
      ({ start, end, voices, stance, for: fields, note }) =>
        stance === "supports" &&
        voices.length + fields.length === 0 &&
        [start, end, note].every((each) => each === undefined),
    ) && sourceIdsOf({ evidence }).length === evidence.length
  );
}

/** What the columns do not hold. */
type More = Partial<
  Pick<
    ConflictEvent,
    | "dateText"
    | "dateNote"
    | "short"
    | "tags"
    | "actors"
    | "evidence"
    | "wording"
    | "alternatives"
    | "harm"
    | "links"
  >
>;

function moreOf(event: ConflictEvent): string | null {
  const { dateText, dateNote, short, tags, actors, evidence } = event;
  const { wording, alternatives, harm, links } = event;
  const more: More = {
    ...(dateText === undefined ? {} : { dateText }),
    ...(dateNote === undefined ? {} : { dateNote }),
    ...(short === undefined ? {} : { short }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(actors.every(({ note }) => note === undefined) ? {} : { actors }),
    ...(isPlain(evidence) ? {} : { evidence }),
    ...(wording.length === 0 ? {} : { wording }),
    ...(alternatives.length === 0 ? {} : { alternatives }),
    ...(harm.length === 0 ? {} : { harm }),
    ...(links.length === 0 ? {} : { links }),
  };
  return Object.keys(more).length === 0 ? null : JSON.stringify(more);
}

const finite = (day: Day): Day | null => (Number.isFinite(day) ? day : null);

export function packRow(event: ConflictEvent, differs: readonly Difference[] = []): PackedRow {
  const { date, basis, status, certainty, category, weight, id, title, text } = event;
  return {
    lo: finite(date.start),
    hi: finite(date.end),
    prec: precisionMark(date),
    basis,
    status,
    certainty,
    category,
    weight,
    place: event.place ?? null,
    actors: listed(event.actors.map(({ actor, role }) => `${actor}:${role}`)),
    sources: listed(sourceIdsOf(event)),
    voices: listed(voicesOf(event)),
    differs: listed(differs),
    id,
    edtf: date.edtf,
    title,
    ...(text === undefined ? {} : { text }),
    more: moreOf(event),
  };
}

/** The order of rows: first days first, an open start before all; then last days, an open end after all; then ids. */
export function byTime(a: ConflictEvent, b: ConflictEvent): number {
  if (a.date.start !== b.date.start) return a.date.start < b.date.start ? -1 : 1;
  if (a.date.end !== b.date.end) return a.date.end < b.date.end ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** A set without its events, with days in JSON: what stands in the metadata under HEAD_KEY. */
export const headJson = ({ meta, ...lists }: Omit<Dataset, "events">): string =>
  JSON.stringify({ format: FORMAT, columns: COLUMNS_VERSION, meta: metaJson(meta), ...lists });

/** null when the metadata is not that of a packed set, or of one that is packed in a later way. */
export function readHead(text: string | undefined): Readonly<Record<string, unknown>> | null {
  try {
    const head: unknown = JSON.parse(text ?? "");
    return isRecord(head) && head["columns"] === COLUMNS_VERSION ? head : null;
  } catch {
    return null;
  }
}

/** A DATE as hyparquet gives it, or the number of days. */
function dayOfCell(cell: unknown): Day | null {
  if (cell instanceof Date) return Math.round(cell.getTime() / 86_400_000);
  return typeof cell === "number" ? cell : null;
}

const words = (cell: unknown): string => (typeof cell === "string" ? cell : "");
const maybe = (cell: unknown): string | null => (typeof cell === "string" ? cell : null);

function textIn(
  row: Readonly<Record<string, unknown>>,
  column: (lang: string) => string,
  langs: readonly string[],
): Text | undefined {
  const found = langs.flatMap((lang) => {
    const cell = maybe(row[column(lang)]);
    return cell === null ? [] : [[lang, cell] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** Languages that the columns of a file have texts in. */
export const langsOf = (columns: readonly string[], column: (lang: string) => string): string[] =>
  columns
    .filter((name) => name.startsWith(column("")))
    .map((name) => name.slice(column("").length));

function readMore(cell: unknown): Readonly<Record<string, unknown>> {
  try {
    const more: unknown = JSON.parse(maybe(cell) ?? "{}");
    return isRecord(more) ? more : {};
  } catch {
    return {};
  }
}

/** A row as the canonical event that `parseDataset` takes: it checks what it is given. */
export function unpackRow(
  row: Readonly<Record<string, unknown>>,
  titles: readonly string[],
  texts: readonly string[],
): Readonly<Record<string, unknown>> {
  const more = readMore(row["more"]);
  const prec = words(row["prec"]);
  const text = textIn(row, textColumn, texts);
  const place = maybe(row["place"]);
  return {
    actors: unlisted(maybe(row["actors"])).map((each) => {
      const [actor = "", role] = each.split(":");
      return { actor, role };
    }),
    evidence: unlisted(maybe(row["sources"])),
    ...more,
    id: words(row["id"]),
    date: {
      start: dayOfCell(row["lo"]),
      end: dayOfCell(row["hi"]),
      edtf: words(row["edtf"]),
      precision: prec.replace(/[~?%]$/, ""),
      approximate: /[~%]$/.test(prec),
      uncertain: /[?%]$/.test(prec),
    },
    basis: row["basis"],
    status: row["status"],
    certainty: row["certainty"],
    category: row["category"],
    weight: Number(row["weight"]),
    ...(place === null ? {} : { place }),
    title: textIn(row, titleColumn, titles) ?? {},
    ...(text === undefined ? {} : { text }),
  };
}
