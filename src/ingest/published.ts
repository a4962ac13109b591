import { parseDays } from "../model/day.ts";
import { FORMAT } from "../model/format.ts";
import type { Change } from "../model/changes.ts";
import type { Dataset, Interval } from "../model/types.ts";

/** What canonicalJson writes: a Dataset whose days are JSON. */
interface Published extends Omit<Dataset, "meta"> {
  readonly meta: Omit<Dataset["meta"], "asOf" | "summary" | "changes"> & {
    readonly asOf: string;
    readonly changes?: readonly (Omit<Change, "date"> & { readonly date: string })[];
    readonly summary?: Dataset["meta"]["summary"];
  };
}

/** JSON has no infinity: an open end is null. */
interface JsonInterval extends Omit<Interval, "start" | "end"> {
  readonly start: number | null;
  readonly end: number | null;
}

const LISTS = ["categories", "actors", "places", "sources", "events", "ties"] as const;

/** The file says of itself that the build wrote it. Only to be asked of a file from the build's own place. */
function isPublished(json: unknown): json is Published {
  if (typeof json !== "object" || json === null) return false;
  const file: Partial<Record<string, unknown>> = { ...json };
  return (
    file["format"] === FORMAT &&
    file["canonical"] === true &&
    typeof file["meta"] === "object" &&
    LISTS.every((list) => Array.isArray(file[list]))
  );
}

const opened = ({ start, end, ...rest }: JsonInterval): Interval => ({
  ...rest,
  start: start ?? -Infinity,
  end: end ?? Infinity,
});

const dayIn = (date: string): number => parseDays(date)?.start ?? Number.NaN;

/** A date of the file, in its JSON or (already opened) in its own form. Few are open. */
const openedIn = <T extends { readonly date?: JsonInterval }>(record: T): T =>
  record.date === undefined || (record.date.start !== null && record.date.end !== null)
    ? record
    : { ...record, date: opened(record.date) };

/** The set of a file; null when it is no published one. */
function datasetOf(json: unknown): Dataset | null {
  if (!isPublished(json)) return null;
  const { categories, actors, places } = json;
  const { changes, ...meta } = json.meta;
  const asOf = parseDays(meta.asOf)?.start;
  if (asOf === undefined) return null;
  return {
    meta: {
      ...meta,
      asOf,
      summary: meta.summary ?? {},
      ...(meta.window === undefined ? {} : { window: opened(meta.window) }),
      ...(changes === undefined
        ? {}
        : { changes: changes.map((each) => ({ ...each, date: dayIn(each.date) })) }),
    },
    categories,
    actors,
    places,
    sources: json.sources.map((source) =>
      source.written === undefined ? source : { ...source, written: openedIn(source.written) },
    ),
    events: json.events.map(openedIn),
    ties: json.ties.map(openedIn),
  };
}

/** Lists that are written one record a line; the line before the first record ends so. */
const LINED = [
  { list: "events", ending: '"events":[' },
  { list: "ties", ending: '"ties":[' },
] as const;

/**
 * Reads a set that our own build published beside the page, piece by piece as it comes. The build has validated it, so
 * nothing is validated again: this keeps the schema out of the first load. What is anything else ends as null; it is
 * read in full by others.
 */
export class PublishedReader {
  /** What has come since the last whole line. */
  #rest = "";
  /** The lines that are no record of a list. */
  #frame = "";
  readonly #lists: Record<(typeof LINED)[number]["list"], unknown[]> = { events: [], ties: [] };
  #list: unknown[] | null = null;
  #broken = false;

  add(piece: string): void {
    const text = this.#rest + piece;
    const end = text.lastIndexOf("\n");
    this.#rest = text.slice(end + 1);
    if (end >= 0) this.#take(text.slice(0, end));
  }

  end(): Dataset | null {
    this.#take(this.#rest);
    if (this.#broken) return null;
    try {
      const json: unknown = JSON.parse(this.#frame);
      if (typeof json !== "object" || json === null) return null;
      const lists = LINED.flatMap(({ list }) => {
        const records = this.#lists[list];
        return records.length > 0 ? [[list, records] as const] : [];
      });
      return datasetOf({ ...json, ...Object.fromEntries(lists) });
    } catch {
      return null;
    }
  }

  /** Takes whole lines. The build writes no line break inside a record: JSON strings have none. */
  #take(lines: string): void {
    for (let at = 0; at < lines.length && !this.#broken;) {
      const records = this.#list !== null && lines[at] === "{";
      const found = lines.indexOf(records ? "\n]" : "\n", at);
      const stop = found < 0 ? lines.length : found;
      const part = lines.slice(at, stop);
      if (records) this.#records(part);
      else this.#line(part);
      at = stop + 1;
    }
  }

  #line(line: string): void {
    this.#frame += line;
    const begun = LINED.find(({ ending }) => line.endsWith(ending));
    this.#list = begun ? this.#lists[begun.list] : null;
  }

  #records(lines: string): void {
    try {
      const found: unknown = JSON.parse(`[${lines.endsWith(",") ? lines.slice(0, -1) : lines}]`);
      if (Array.isArray(found)) for (const each of found) this.#list?.push(each);
    } catch {
      this.#broken = true;
    }
  }
}
