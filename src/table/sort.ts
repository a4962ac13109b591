import { CERTAINTIES, STATUSES } from "../model/types.ts";
import type { Index } from "../query/index.ts";
import type { Locale } from "../i18n/locale.ts";

export const COLUMNS = [
  "date",
  "title",
  "category",
  "actors",
  "place",
  "status",
  "certainty",
  "sources",
] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

export const BY_DATE: Sorting = { column: "date", descending: false };

/** Rows of the index are in time order, by start and then end: the row is the key of a date. */
type Key = string | number | null;

/** Null when the event has no such thing; such rows come last, whatever the direction. */
const keyOf: Record<Column, (index: Index, row: number, locale: Locale) => Key> = {
  date: (_, row) => row,
  title: (index, row, { text }) => {
    const event = index.events.at(row);
    return event ? text(event.title).value : null;
  },
  category: ({ events, categories }, row, { text }) => {
    const category = categories.get(events.at(row)?.category ?? "");
    return category ? text(category.name).value : null;
  },
  actors: ({ events, actors }, row, { text }) => {
    const first = actors.get(events.at(row)?.actors[0]?.actor ?? "");
    return first ? text(first.short ?? first.name).value : null;
  },
  place: ({ events, places }, row, { text }) => {
    const place = places.get(events.at(row)?.place ?? "");
    return place ? text(place.name).value : null;
  },
  status: ({ events }, row) => STATUSES.indexOf(events.at(row)?.status ?? "occurred"),
  certainty: ({ events }, row) => CERTAINTIES.indexOf(events.at(row)?.certainty ?? "unverified"),
  sources: (index, row) => sourceCount(index, row),
};

export const sourceCount = ({ events }: Index, row: number): number =>
  new Set(events.at(row)?.evidence.map((each) => each.source)).size;

/** `rows` in the order asked for; equal ones in time order, in both directions. */
export function sortRows(
  index: Index,
  rows: Uint32Array,
  { column, descending }: Sorting,
  locale: Locale,
): readonly number[] {
  const sign = descending ? -1 : 1;
  return [...rows]
    .map((row) => ({ row, key: keyOf[column](index, row, locale) }))
    .toSorted(({ key: a, row: first }, { key: b, row: second }) => {
      if (a === null || b === null)
        return Number(a === null) - Number(b === null) || first - second;
      const order =
        typeof a === "string" && typeof b === "string"
          ? locale.compare(a, b)
          : Number(a) - Number(b);
      return sign * order || first - second;
    })
    .map(({ row }) => row);
}

/** A header turns its own column over; another column begins ascending. */
export const sortBy = (column: Column, now: Sorting): Sorting => ({
  column,
  descending: now.column === column && !now.descending,
});
