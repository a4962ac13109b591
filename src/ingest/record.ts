import { resolveEdtf } from "../model/edtf.ts";
import type { DateContext } from "./dates/cell.ts";
import { isRead, readDate } from "./dates/cell.ts";
import { joined } from "./dates/civil.ts";
import type { Interval } from "../model/types.ts";
import type { Draft, Remark } from "./importer.ts";
import { webAddress } from "./address.ts";
import { plainText } from "./plainText.ts";
import type { RemarkCode } from "./remarks.ts";

/** Losses of appearance (colours, icons), common to all records: one remark for the file, with their number. */
export interface Looks {
  readonly add: (code: RemarkCode, row: number, column: string, value: string) => void;
  readonly tell: () => void;
}

export function looksOf(draft: Draft): Looks {
  const found = new Map<RemarkCode, { readonly first: Remark; count: number }>();
  return {
    add: (code, row, column, value) => {
      const known = found.get(code);
      if (known === undefined) found.set(code, { first: { code, row, column, value }, count: 1 });
      else known.count++;
    },
    tell: () => {
      for (const { first, count } of found.values()) draft.note({ ...first, values: { count } });
    },
  };
}

/** A text field of a foreign record, without its markup. */
export interface Passage {
  readonly text: string;
  /** Ids of the sources that its links became. */
  readonly sources: readonly string[];
}

const EMPTY: Passage = { text: "", sources: [] };
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\.(?:jpe?g|png|gif|webp|svg|tiff?|bmp)$/i, "image"],
  [/\.(?:mp4|webm|mov|ogv|avi)$/i, "video"],
  [/\.(?:mp3|wav|ogg|m4a)$/i, "audio"],
  [/\.pdf$/i, "document"],
];

/** `example.org/a/report`: what a link is called that has no words of its own. */
function nameOfAddress(url: string): string {
  const { hostname, pathname } = new URL(url);
  let path = pathname.replace(/\/$/, "");
  try {
    path = decodeURIComponent(path);
  } catch {
    // As it is written then.
  }
  const name = hostname.replace(/^www\./, "") + path;
  return name.length <= 90 ? name : `${name.slice(0, 89)}…`;
}

export interface SourceWords {
  readonly title?: string;
  readonly publisher?: string;
  readonly note?: string;
  readonly kind?: string;
}

/** A source of an address, each address once; its id. */
export function sourceOf(draft: Draft, url: string, words: SourceWords = {}): string {
  return draft.source(url, () => {
    const { title = "", publisher = "", note = "", kind = "" } = words;
    const { pathname } = new URL(url);
    return {
      url,
      title: title === "" ? nameOfAddress(url) : title,
      kind: kind === "" ? (KINDS.find(([form]) => form.test(pathname))?.[1] ?? "link") : kind,
      publisher: publisher || undefined,
      note: note || undefined,
    };
  });
}

/** Reads the fields of one record and reports what of them is lost. */
export interface RecordReader {
  readonly row: number;
  /** HTML by contract. */
  readonly html: (html: string, column: string) => Passage;
  /** An address in a field of its own; its source's id, null (and a remark) when it is none that a reader may open. */
  readonly link: (address: string, column: string, words?: SourceWords) => string | null;
  /** A loss of looks; see Looks. */
  readonly look: (code: RemarkCode, column: string, value: string) => void;
  readonly note: (
    code: RemarkCode,
    column: string,
    value: string,
    values?: Remark["values"],
  ) => void;
  readonly leave: (code: RemarkCode, column?: string, value?: string) => void;
}

/** @param names columns that the file calls otherwise than the importer does */
export function recordReader(
  draft: Draft,
  looks: Looks,
  row: number,
  names: Readonly<Record<string, string>> = {},
): RecordReader {
  const named = (column: string): string => names[column] ?? column;
  const note: RecordReader["note"] = (code, column, value, values) => {
    draft.note({
      code,
      row,
      column: named(column),
      value,
      values,
    });
  };
  return {
    row,
    note,
    look: (code, column, value) => looks.add(code, row, named(column), value),
    html: (html, column) => {
      if (html === "") return EMPTY;
      const found = plainText(html);
      for (const address of found.dropped) note("bad-link", column, address);
      if (found.removed.length > 0)
        note("html-removed", column, html, { elements: found.removed.join(", ") });
      else if (found.markup && found.text !== html)
        looks.add("formatting-lost", row, named(column), html);
      if (found.cut) note("cut-text", column, html);
      const sources = found.links.map(({ url, text }) => sourceOf(draft, url, { title: text }));
      return { text: found.text, sources };
    },
    link: (address, column, words) => {
      const url = webAddress(address);
      if (url !== null) return sourceOf(draft, url, words);
      note("bad-link", column, address);
      return null;
    },
    leave: (code, column, value) => {
      draft.leave({
        code,
        row,
        column: column === undefined ? undefined : named(column),
        value,
      });
    },
  };
}

/** A date as it stands in a field. */
export interface Written {
  readonly value: string;
  readonly column: string;
}

/** A date read, or why not. */
export type Read =
  | { readonly interval: Interval; readonly words: string | null }
  | { readonly unread: RemarkCode };

/** An event's date fields, for the draft. */
export interface Dated {
  readonly date: string;
  readonly dateText?: string | undefined;
}

/** Reads one date and notes what reading it changed; why it cannot be read is left to the caller. */
export function readField(
  record: RecordReader,
  { value, column }: Written,
  context: DateContext,
): Read {
  const reading = readDate(value, context);
  if (!isRead(reading)) return reading;
  // Programs that keep days as times write midnight.
  const midnight = /(?:^|[^\d:])00:00(?::00(?:\.0+)?)?(?!\d|:)/.test(value);
  for (const code of reading.remarks)
    if (code !== "time-of-day" || !midnight) record.note(code, column, value);
  const said = midnight && /^\d{4}-?\d\d-?\d\d[T ]/.test(value) ? null : reading.words;
  return { interval: reading.interval, words: said };
}

/**
 * From two ends to one date. Without a start the record is left out; an end that cannot be read, or that stands
 * before the start, is told and the start remains.
 */
export function spanned(
  record: RecordReader,
  from: Written & { readonly read: Read },
  to: (Written & { readonly read: Read }) | null,
): Dated | null {
  if ("unread" in from.read) {
    record.leave(from.read.unread, from.column, from.value);
    return null;
  }
  const { interval, words } = from.read;
  const alone = { date: interval.edtf, dateText: words ?? undefined };
  if (to === null) return alone;
  if ("unread" in to.read) {
    if (to.read.unread !== "no-date") record.note("end-unread", to.column, to.value);
    return alone;
  }
  const both = to.read.interval.start < interval.start ? null : joined(interval, to.read.interval);
  if (both === null || resolveEdtf(both.edtf) === null) {
    record.note("end-before-start", to.column, to.value);
    return alone;
  }
  const said = words ?? to.read.words;
  return {
    date: both.edtf,
    dateText: said === null || from.value === to.value ? undefined : `${from.value} – ${to.value}`,
  };
}
