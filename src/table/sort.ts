import type { Locale } from "../i18n/locale.ts";
import { CERTAINTIES, STATUSES, type Text } from "../model/types.ts";
import type { Facet } from "../query/facets.ts";
import type { Index } from "../query/index.ts";
import type { Column, Sorting } from "../state/view.ts";

/** Titles of a large set stay in its file: they cannot be compared. */
export const sortable = ({ texts }: Index, column: Column): boolean =>
  column !== "title" || texts === null;

export const sourceCount = ({ facets }: Index, row: number): number =>
  (facets.source.offsets[row + 1] ?? 0) - (facets.source.offsets[row] ?? 0);

/** Where a row comes in a column; null when it has no such thing: such rows come last, whatever the direction. */
type Rank = (row: number) => number | null;

/** Values by code in the order of their names; equal names have one rank. */
function ranksOf(
  values: readonly string[],
  nameOf: (value: string) => Text | undefined,
  { text, compare }: Locale,
): (number | null)[] {
  const named = values.flatMap((value, code) => {
    const name = nameOf(value);
    return name === undefined ? [] : [{ code, name: text(name).value }];
  });
  const ranks = values.map((): number | null => null);
  let rank = -1;
  let last: string | null = null;
  for (const { code, name } of named.toSorted((a, b) => compare(a.name, b.name))) {
    if (last === null || compare(last, name) !== 0) rank += 1;
    last = name;
    ranks[code] = rank;
  }
  return ranks;
}

/** By the first value of each row. */
function byFirst({ codes, offsets }: Facet, ranks: readonly (number | null)[]): Rank {
  if (offsets === null) return (row) => ranks[codes[row] ?? -1] ?? null;
  return (row) => {
    const at = offsets[row] ?? 0;
    return at === offsets[row + 1] ? null : (ranks[codes[at] ?? -1] ?? null);
  };
}

/** By the order in which the format lists its words. */
const byMeaning = (facet: Facet, words: readonly string[]): Rank =>
  byFirst(
    facet,
    facet.values.map((value) => words.indexOf(value)),
  );

function rankOf(index: Index, column: Exclude<Column, "date" | "title">, locale: Locale): Rank {
  const { facets, categories, actors, places } = index;
  switch (column) {
    case "category": {
      const { values } = facets.category;
      return byFirst(
        facets.category,
        ranksOf(values, (id) => categories.get(id)?.name, locale),
      );
    }
    case "actors": {
      const nameOf = (id: string): Text | undefined => {
        const actor = actors.get(id);
        return actor?.short ?? actor?.name;
      };
      return byFirst(facets.actor, ranksOf(facets.actor.values, nameOf, locale));
    }
    case "place": {
      const { values } = facets.place;
      return byFirst(
        facets.place,
        ranksOf(values, (id) => places.get(id)?.name, locale),
      );
    }
    case "status":
      return byMeaning(facets.status, STATUSES);
    case "certainty":
      return byMeaning(facets.certainty, CERTAINTIES);
    case "sources":
      return (row) => sourceCount(index, row);
  }
}

/**
 * By counting: the cost is the rows and the ranks, not their comparisons. Equal ones stay in their order. Of a million
 * rows, so written out: a call for each would cost more than the counting.
 */
function sortByRank(rows: Uint32Array, rank: Rank, descending: boolean): Uint32Array {
  const places = new Int32Array(rows.length);
  let most = 0;
  for (let at = 0; at < rows.length; at++) {
    const own = rank(rows[at] ?? 0) ?? -1;
    places[at] = own;
    if (own > most) most = own;
  }
  const starts = new Uint32Array(most + 3);
  for (let at = 0; at < places.length; at++) {
    const own = places[at] ?? 0;
    const place = own < 0 ? most + 1 : descending ? most - own : own;
    places[at] = place;
    starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  }
  for (let place = 1; place < starts.length; place++)
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  const sorted = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const place = places[at] ?? 0;
    const next = starts[place] ?? 0;
    sorted[next] = rows[at] ?? 0;
    starts[place] = next + 1;
  }
  return sorted;
}

/** Titles are all different: they are compared. */
function sortByTitle(index: Index, rows: Uint32Array, descending: boolean, locale: Locale) {
  const sign = descending ? -1 : 1;
  const titles = Array.from(rows, (row) => ({
    row,
    title: locale.text(index.whole[row]?.title ?? {}).value,
  }));
  titles.sort((a, b) => sign * locale.compare(a.title, b.title) || a.row - b.row);
  return Uint32Array.from(titles, ({ row }) => row);
}

/** `rows` (ascending) in the order asked for; equal ones in time order, in both directions. */
export function sortRows(
  index: Index,
  rows: Uint32Array,
  { column, descending }: Sorting,
  locale: Locale,
): Uint32Array {
  // Rows of the index are in time order, by start and then end.
  if (column === "date" || !sortable(index, column)) return descending ? rows.toReversed() : rows;
  if (column === "title") return sortByTitle(index, rows, descending, locale);
  return sortByRank(rows, rankOf(index, column, locale), descending);
}

/** A header turns its own column over; another column begins ascending. */
export const sortBy = (column: Column, now: Sorting): Sorting => ({
  column,
  descending: now.column === column && !now.descending,
});
