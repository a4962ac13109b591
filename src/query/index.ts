import type { Actor, Category, ConflictEvent, Dataset, Place, Source } from "../model/types.ts";
import { differencesOf, voicesOf, type Difference } from "./differences.ts";

/** Days as floats, `from` inclusive, `to` exclusive. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

export const FACETS = [
  "category",
  "actor",
  "place",
  "source",
  "status",
  "certainty",
  "voice",
  "differs",
] as const;
export type FacetName = (typeof FACETS)[number];

/** One filter's dictionary and posting lists. `rows[i]` are the rows that have `values[i]`, ascending. */
export interface Facet {
  readonly values: readonly string[];
  readonly rows: readonly Uint32Array[];
}

/** A data set as columns. A row is an event's position in `events`, which is sorted by start, then end, then id. */
export interface Index {
  readonly dataset: Dataset;
  readonly events: readonly ConflictEvent[];
  /** First day of each row; -Infinity when open. */
  readonly starts: Float64Array;
  /** Day after the last day of each row; Infinity when open. */
  readonly ends: Float64Array;
  readonly rowById: ReadonlyMap<string, number>;
  readonly facets: Readonly<Record<FacetName, Facet>>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly places: ReadonlyMap<string, Place>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly categories: ReadonlyMap<string, Category>;
  /** How accounts of an event differ, by its id; events without a difference are not in it. */
  readonly differences: ReadonlyMap<string, readonly Difference[]>;
  /** From the first known day to the day after the last; open ends do not count. */
  readonly extent: TimeWindow;
}

type Differences = Index["differences"];

const valuesOf: Record<
  FacetName,
  (event: ConflictEvent, differences: Differences) => readonly string[]
> = {
  category: (event) => [event.category],
  actor: (event) => event.actors.map((p) => p.actor),
  place: (event) => (event.place === undefined ? [] : [event.place]),
  source: (event) => event.evidence.map((e) => e.source),
  status: (event) => [event.status],
  certainty: (event) => [event.certainty],
  voice: voicesOf,
  differs: (event, differences) => differences.get(event.id) ?? [],
};

function facetOf(
  name: FacetName,
  events: readonly ConflictEvent[],
  differences: Differences,
): Facet {
  const lists = new Map<string, number[]>();
  events.forEach((event, row) => {
    for (const value of new Set(valuesOf[name](event, differences))) {
      const list = lists.get(value);
      if (list) list.push(row);
      else lists.set(value, [row]);
    }
  });
  return {
    values: [...lists.keys()],
    rows: [...lists.values()].map((list) => Uint32Array.from(list)),
  };
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((each) => [each.id, each]));

function extentOf(starts: Float64Array, ends: Float64Array): TimeWindow {
  let from = Infinity;
  let to = -Infinity;
  for (const day of [...starts, ...ends]) {
    if (!Number.isFinite(day)) continue;
    from = Math.min(from, day);
    to = Math.max(to, day);
  }
  return to > from
    ? { from, to }
    : { from: Number.isFinite(from) ? from : 0, to: (Number.isFinite(from) ? from : 0) + 1 };
}

export function buildIndex(dataset: Dataset): Index {
  const events = dataset.events.toSorted(
    (a, b) => a.date.start - b.date.start || a.date.end - b.date.end || (a.id < b.id ? -1 : 1),
  );
  const starts = Float64Array.from(events, (event) => event.date.start);
  const ends = Float64Array.from(events, (event) => event.date.end + 1);
  const differences = differencesOf(events);
  const facet = (name: FacetName): Facet => facetOf(name, events, differences);
  return {
    dataset,
    events,
    starts,
    ends,
    rowById: new Map(events.map((event, row) => [event.id, row])),
    facets: {
      category: facet("category"),
      actor: facet("actor"),
      place: facet("place"),
      source: facet("source"),
      status: facet("status"),
      certainty: facet("certainty"),
      voice: facet("voice"),
      differs: facet("differs"),
    },
    actors: byId(dataset.actors),
    places: byId(dataset.places),
    sources: byId(dataset.sources),
    categories: byId(dataset.categories),
    differences,
    extent: extentOf(starts, ends),
  };
}
