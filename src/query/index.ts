import type { Actor, Category, ConflictEvent, Dataset, Place, Source } from "../model/types.ts";
import { differencesOf, voicesOf, type Difference } from "./differences.ts";
import { runOf, type Run } from "./run.ts";
import { finish, finishSoftly, type Steps } from "./steps.ts";

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

/** One filter's dictionary, and both ways between its values and the rows. */
export interface Facet {
  readonly values: readonly string[];
  /** `rows[i]` are the rows that have `values[i]`, ascending. */
  readonly rows: readonly Uint32Array[];
  /** A row's values, by their position in `values`: `codes` from `offsets[row]` up to and without `offsets[row + 1]`. */
  readonly codes: Uint32Array;
  readonly offsets: Uint32Array;
}

/** A data set as columns. A row is an event's position in `events`, which is sorted by start, then end, then id. */
export interface Index {
  readonly dataset: Dataset;
  readonly events: readonly ConflictEvent[];
  /** First day of each row; -Infinity when open. */
  readonly starts: Float64Array;
  /** Day after the last day of each row; Infinity when open. */
  readonly ends: Float64Array;
  /** All rows. */
  readonly run: Run;
  /** 1–5 by row. */
  readonly weights: Uint8Array;
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
  const codeOf = new Map<string, number>();
  const sizes: number[] = [];
  const codes: number[] = [];
  const offsets = new Uint32Array(events.length + 1);
  const valuesOfEvent = valuesOf[name];
  events.forEach((event, row) => {
    const from = codes.length;
    for (const value of valuesOfEvent(event, differences)) {
      let code = codeOf.get(value);
      if (code === undefined) {
        codeOf.set(value, (code = codeOf.size));
        sizes.push(0);
      }
      // A row has few values: looking through them is cheaper than a set for each.
      if (codes.indexOf(code, from) >= 0) continue;
      codes.push(code);
      sizes[code] = (sizes[code] ?? 0) + 1;
    }
    offsets[row + 1] = codes.length;
  });
  const rows = sizes.map((size) => new Uint32Array(size));
  const filled = new Uint32Array(sizes.length);
  events.forEach((_, row) => {
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) {
      const code = codes[at] ?? 0;
      const next = filled[code] ?? 0;
      const list = rows[code];
      if (list) list[next] = row;
      filled[code] = next + 1;
    }
  });
  return { values: [...codeOf.keys()], rows, codes: Uint32Array.from(codes), offsets };
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((each) => [each.id, each]));

function extentOf(starts: Float64Array, ends: Float64Array): TimeWindow {
  let from = Infinity;
  let to = -Infinity;
  for (const days of [starts, ends])
    for (const day of days) {
      if (!Number.isFinite(day)) continue;
      from = Math.min(from, day);
      to = Math.max(to, day);
    }
  return to > from
    ? { from, to }
    : { from: Number.isFinite(from) ? from : 0, to: (Number.isFinite(from) ? from : 0) + 1 };
}

/** The work of `buildIndex` in steps short enough to let a page answer between them. */
export function* indexSteps(dataset: Dataset): Steps<Index> {
  const events = dataset.events.toSorted(
    (a, b) => a.date.start - b.date.start || a.date.end - b.date.end || (a.id < b.id ? -1 : 1),
  );
  yield;
  const starts = Float64Array.from(events, (event) => event.date.start);
  const ends = Float64Array.from(events, (event) => event.date.end + 1);
  const differences = differencesOf(events);
  yield;
  const facet = (name: FacetName): Facet => facetOf(name, events, differences);
  const category = facet("category");
  yield;
  const actor = facet("actor");
  yield;
  const place = facet("place");
  yield;
  const source = facet("source");
  yield;
  const status = facet("status");
  yield;
  const certainty = facet("certainty");
  yield;
  const voice = facet("voice");
  yield;
  const differs = facet("differs");
  yield;
  return {
    dataset,
    events,
    starts,
    ends,
    run: runOf(Uint32Array.from(events.keys()), starts, ends),
    weights: Uint8Array.from(events, ({ weight }) => weight),
    rowById: new Map(events.map((event, row) => [event.id, row])),
    facets: { category, actor, place, source, status, certainty, voice, differs },
    actors: byId(dataset.actors),
    places: byId(dataset.places),
    sources: byId(dataset.sources),
    categories: byId(dataset.categories),
    differences,
    extent: extentOf(starts, ends),
  };
}

export const buildIndex = (dataset: Dataset): Index => finish(indexSteps(dataset));

/** Below this many events an index is there sooner than a pause would be over. */
const SMALL = 2000;

/** With the page free to answer meanwhile. null when it was given up. */
export const indexSoftly = async (dataset: Dataset, signal: AbortSignal): Promise<Index | null> =>
  dataset.events.length < SMALL ? buildIndex(dataset) : finishSoftly(indexSteps(dataset), signal);
