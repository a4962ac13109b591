import type { Actor, Category, ConflictEvent, Dataset, Place, Source } from "../model/types.ts";
import type { Days, EventColumns, Vocabulary } from "./columns.ts";
import { columnSteps } from "./encode.ts";
import { eventsOf, provisionalRow, type Events } from "./events.ts";
import { facetsOf, type Facets } from "./facets.ts";
import { allRows, type RowSet } from "./rowSet.ts";
import { finish, finishSoftly, type Steps } from "./steps.ts";
import type { EventTexts } from "./texts.ts";
import { type Times, type When, whenOf } from "./times.ts";

/** Days as floats, `from` inclusive, `to` exclusive. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** A data set as columns. A row is an event's position in them: they are sorted by start, then end, then id. */
export interface Index {
  readonly dataset: Vocabulary;
  readonly events: Events;
  /** The events in the order of their rows where all are in memory; empty where `texts` brings them. */
  readonly whole: readonly ConflictEvent[];
  /** Where the texts of a large set come from; null for a set that is all in memory. */
  readonly texts: EventTexts | null;
  /** First day of each row; -Infinity when open. */
  readonly starts: Days;
  /** Day after the last day of each row; Infinity when open. */
  readonly ends: Days;
  /** Precision, doubts and basis of each row; see dating.ts. */
  readonly dating: Uint8Array;
  /** 1–5 by row. */
  readonly weights: Uint8Array;
  /** How accounts of each row differ: bit i stands for DIFFERENCES[i]. */
  readonly differs: Uint8Array;
  /** The same, with what finds the rows of a window. */
  readonly times: Times;
  readonly all: RowSet;
  /** Of a large set only ids that have come with their texts, and provisional ones. */
  readonly rowById: { readonly get: (id: string) => number | undefined };
  readonly facets: Facets;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly places: ReadonlyMap<string, Place>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly categories: ReadonlyMap<string, Category>;
  /** From the first known day to the day after the last; open ends do not count. */
  readonly extent: TimeWindow;
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((each) => [each.id, each]));

type Known = Pick<Index, "events" | "whole" | "texts" | "rowById">;

function indexOf(
  columns: EventColumns,
  dataset: Vocabulary,
  known: Known,
  when: When = whenOf(columns),
): Index {
  const { starts, ends, dating, weights, differs } = columns;
  return {
    dataset,
    ...known,
    starts,
    ends,
    dating,
    weights,
    differs,
    ...when,
    all: allRows(starts.length),
    facets: facetsOf(columns),
    actors: byId(dataset.actors),
    places: byId(dataset.places),
    sources: byId(dataset.sources),
    categories: byId(dataset.categories),
  };
}

/** The work of `buildIndex` in steps short enough to let a page answer between them. */
export function* indexSteps({ events, ...dataset }: Dataset): Steps<Index> {
  const whole = events.toSorted(
    (a, b) => a.date.start - b.date.start || a.date.end - b.date.end || (a.id < b.id ? -1 : 1),
  );
  yield;
  const columns = yield* columnSteps(whole);
  const rowById = new Map(whole.map((event, row) => [event.id, row]));
  yield;
  return indexOf(columns, dataset, {
    events: { length: whole.length, at: (row) => whole[row] },
    whole,
    texts: null,
    rowById,
  });
}

export const buildIndex = (dataset: Dataset): Index => finish(indexSteps(dataset));

/** Below this many events an index is there sooner than a pause would be over. */
const SMALL = 2000;

/** With the page free to answer meanwhile. null when it was given up. */
export const indexSoftly = async (dataset: Dataset, signal: AbortSignal): Promise<Index | null> =>
  dataset.events.length < SMALL
    ? buildIndex(dataset)
    : finishSoftly(indexSteps(dataset), { signal });

/** The set as it was before; of a large one without its events. */
export const datasetOf = ({ dataset, whole }: Index): Dataset => ({ ...dataset, events: whole });

/** A large set: its columns, and texts that come when they are shown. */
export const indexOfColumns = (
  columns: EventColumns,
  dataset: Vocabulary,
  texts: EventTexts,
  when?: When,
): Index =>
  indexOf(
    columns,
    dataset,
    {
      events: eventsOf(columns, texts),
      whole: [],
      texts,
      rowById: { get: (id) => provisionalRow(id) ?? texts.rowOf(id) },
    },
    when,
  );
