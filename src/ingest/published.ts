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

/** A date of the file, in its JSON or (already opened) in its own form. */
const openedIn = <T extends { readonly date?: Interval }>(record: T): T =>
  record.date === undefined ? record : { ...record, date: opened(record.date) };

/**
 * Reads a set that our own build published beside the page. The build has validated it, so nothing is validated
 * again: this keeps the schema out of the first load. null when it is anything else, which `readText` then reads.
 */
export function readPublished(text: string): Dataset | null {
  try {
    const json: unknown = JSON.parse(text);
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
  } catch {
    return null;
  }
}
