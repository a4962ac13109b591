import { isRecord } from "../model/isRecord.ts";
import { eventId, ID_LENGTH, isId, nameId, slug } from "../model/ids.ts";
import { resolveEdtf } from "../model/edtf.ts";
import { shortDate } from "../model/interval.ts";
import type { Interval } from "../model/types.ts";
import { type SetFile, rowsAt, stringAt, valueAt } from "./tree.ts";

/** The lists of a file, in the order in which one works: events first, and what they name. */
export const LISTS = ["events", "actors", "sources", "places", "categories", "ties"] as const;
export type List = (typeof LISTS)[number];

export const isList = (name: unknown): name is List => LISTS.some((list) => list === name);

/** What a record is called by. Ties have no name. */
export const nameField = (list: List): "title" | "name" =>
  list === "events" || list === "sources" ? "title" : "name";

export const idAt = (file: SetFile, list: List, at: number): string =>
  stringAt(file, [list, at, "id"]);

export const idsOf = (file: SetFile, list: List): string[] =>
  rowsAt(file, [list]).map((_, at) => idAt(file, list, at));

/** The name of a record in each of its languages; empty when it has none. */
export function namesAt(file: SetFile, list: List, at: number): Readonly<Record<string, string>> {
  const path = [list, at, nameField(list)];
  const value = valueAt(file, path);
  if (typeof value === "string") return { [stringAt(file, ["meta", "lang"]) || "ar"]: value };
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([lang, text]) =>
      typeof text === "string" && text !== "" ? [[lang, text]] : [],
    ),
  );
}

/** `wanted`, with a number behind it when it is taken. */
function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let count = 2; ; count++) {
    const id = `${wanted.slice(0, ID_LENGTH - 8)}-${count}`;
    if (!taken.has(id)) return id;
  }
}

const ONE: Readonly<Record<List, string>> = {
  events: "event",
  actors: "actor",
  sources: "source",
  places: "place",
  categories: "category",
  ties: "tie",
};

function wantedId(file: SetFile, list: List, at: number): string {
  const date = resolveEdtf(stringAt(file, [list, at, "date"]));
  if (list === "ties") {
    const parts = ["from", "kind", "to"].map((key) => stringAt(file, [list, at, key]));
    if (parts.includes("")) return ONE.ties;
    const when = date === null ? "" : `-${shortDate(date)}`;
    return slug(`${parts.join("-")}${when}`, ID_LENGTH - 12);
  }
  const names = namesAt(file, list, at);
  const first = Object.values(names)[0];
  if (first === undefined) return ONE[list];
  return list === "events" && date !== null
    ? eventId(date, names["en"], first)
    : nameId(names["en"], first);
}

/** The id that a record's name (and date, of an event) gives it, other than every other record's of its list. */
export function derivedId(file: SetFile, list: List, at: number): string {
  const others = new Set(idsOf(file, list).filter((_, row) => row !== at));
  return freeId(wantedId(file, list, at), others);
}

/** The set's own id, by which its file is named. */
export function derivedSetId(file: SetFile): string {
  const en = stringAt(file, ["meta", "title", "en"]);
  const title = en || stringAt(file, ["meta", "title", "ar"]);
  return title === "" ? "new-set" : nameId(en, title);
}

/** Whether others may refer to a record by it. */
export const isGoodId = (file: SetFile, list: List, at: number, id: string): boolean =>
  isId(id) && !idsOf(file, list).some((each, row) => row !== at && each === id);

/** Long files repeat their dates, and the parser is slow. */
const known = new Map<string, Interval | null>();

/** `resolveEdtf`, remembered. */
export function dateOf(edtf: string): Interval | null {
  let date = known.get(edtf);
  if (date === undefined) {
    date = resolveEdtf(edtf);
    // What is typed letter by letter is not kept for ever.
    if (known.size > 2000) known.clear();
    known.set(edtf, date);
  }
  return date;
}

/** Places of the events in the order of their beginnings, the shorter before the longer; what has no date at the end. */
export function eventsByDate(file: SetFile): number[] {
  const dates = rowsAt(file, ["events"]).map((_, at) =>
    dateOf(stringAt(file, ["events", at, "date"])),
  );
  const order = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
  return [...dates.keys()].toSorted((a, b) => {
    const [first, second] = [dates[a] ?? null, dates[b] ?? null];
    if (first === null || second === null)
      return order(first === null ? 1 : 0, second === null ? 1 : 0);
    return order(first.start, second.start) || order(first.end, second.end);
  });
}
