import { counterOf, type Counter } from "./counts.ts";
import { FACETS, rowsWith, type FacetName } from "./facets.ts";
import type { Index, TimeWindow } from "./index.ts";
import { inAll, rowsMarked, type RowSet } from "./rowSet.ts";
import { rowsTouching, touching, type Touching } from "./times.ts";

/** Chosen values by facet; an empty list lets everything pass. Values of one facet are joined by "or", facets by "and". */
export type Filters = Readonly<Record<FacetName, readonly string[]>>;

export const NO_FILTERS: Filters = {
  category: [],
  actor: [],
  place: [],
  source: [],
  status: [],
  certainty: [],
  voice: [],
  differs: [],
};

export interface Selection {
  /** Rows that pass every filter and the search, whatever the window. */
  readonly passes: RowSet;
  /** Those that touch the window as well. */
  readonly here: Touching;
  /** How many these are. */
  readonly count: number;
  /** These, in time order. Listed when first asked for: a timeline that moves does not. */
  readonly rows: Uint32Array<ArrayBuffer>;
  readonly has: (row: number) => boolean;
  /** Rows that pass and end before the window, or start after it. */
  readonly before: number;
  readonly after: number;
  /**
   * Events in the window for each value of a facet, counted as if that facet alone had no filter; in the order of
   * `index.facets[name].values`. Counted when it is first asked for: most frames show no counts.
   */
  readonly counts: (name: FacetName) => Uint32Array;
}

/** Categories that a set hides are only shown to readers who choose them. */
const shownCategories = ({ dataset }: Index): readonly string[] =>
  dataset.categories.some(({ hidden }) => hidden)
    ? dataset.categories.flatMap(({ id, hidden }) => (hidden ? [] : [id]))
    : [];

type Answers = Map<FacetName, { readonly key: string; readonly rows: RowSet }>;

/** The answer of each facet of an index to the last values that it was asked for: a reader changes one at a time. */
const asked = new WeakMap<Index, Answers>();

function rowsChosen(index: Index, name: FacetName, values: readonly string[]): RowSet {
  const known: Answers = asked.get(index) ?? new Map();
  asked.set(index, known);
  const key = JSON.stringify(values);
  const last = known.get(name);
  if (last?.key === key) return last.rows;
  const rows = rowsWith(index.facets[name], values);
  known.set(name, { key, rows });
  return rows;
}

/** What filters and search say of each row, whatever the window: it stays as it is while the window moves. */
export interface Verdicts {
  /** Rows that pass every filter and the search. */
  readonly passes: RowSet;
  /** Rows that pass as if this facet had no filter, and what counts its values in them. */
  readonly open: (name: FacetName) => { readonly rows: RowSet; readonly counter: Counter };
}

/** `hits` is the search's answer, one byte a row; null when nothing is searched for. */
export function judge(index: Index, filters: Filters, hits: Uint8Array | null): Verdicts {
  const chosen = new Map<FacetName, RowSet>();
  for (const name of FACETS) {
    const values =
      name === "category" && filters.category.length === 0 ? shownCategories(index) : filters[name];
    if (values.length > 0) chosen.set(name, rowsChosen(index, name, values));
  }
  const found = hits === null ? index.all : rowsMarked(hits);
  const passes = inAll(found, ...chosen.values());
  const known = new Map<FacetName, ReturnType<Verdicts["open"]>>();
  const open = (name: FacetName): ReturnType<Verdicts["open"]> => {
    const others = [...chosen].flatMap(([other, rows]) => (other === name ? [] : [rows]));
    const rows = chosen.has(name) ? inAll(found, ...others) : passes;
    const fresh = { rows, counter: counterOf(index.facets[name], rows) };
    known.set(name, fresh);
    return fresh;
  };
  return { passes, open: (name) => known.get(name) ?? open(name) };
}

/** The rows that pass, within a window; see Selection. */
export function within(index: Index, { passes, open }: Verdicts, window: TimeWindow): Selection {
  const { times } = index;
  const here = touching(times, passes, window);
  let listed: Uint32Array<ArrayBuffer> | null = null;
  const known = new Map<FacetName, Uint32Array>();
  const count = (name: FacetName): Uint32Array => {
    const { rows, counter } = open(name);
    const counts = counter(rows === passes ? here : touching(times, rows, window));
    // The last is of rows without a value.
    const named = counts.subarray(0, -1);
    known.set(name, named);
    return named;
  };
  return {
    passes,
    here,
    count: here.count,
    get rows() {
      listed ??= rowsTouching(passes, here);
      return listed;
    },
    has: (row) => passes.has(row) && touchesWindow(index, row, window),
    before: passes.rankOf(here.first) - here.reaching.length,
    after: passes.countIn(here.last, passes.size),
    counts: (name) => known.get(name) ?? count(name),
  };
}

/** The nearest row of a selection after one, in time order, whether that is in it or not; null at its end. */
export function rowAfter({ passes, here }: Selection, row: number): number | null {
  const { reaching, first, last } = here;
  const early = row < first ? reaching.find((each) => each > row) : undefined;
  if (early !== undefined) return early;
  const next = passes.next(Math.max(row + 1, first));
  return next < last ? next : null;
}

/** The nearest before one. */
export function rowBefore({ passes, here }: Selection, row: number): number | null {
  const { reaching, first, last } = here;
  const previous = passes.previous(Math.min(row, last) - 1);
  return previous >= first ? previous : (reaching.findLast((each) => each < row) ?? null);
}

export const select = (
  index: Index,
  filters: Filters,
  window: TimeWindow,
  hits: Uint8Array | null = null,
): Selection => within(index, judge(index, filters, hits), window);

export const touchesWindow = (index: Index, row: number, window: TimeWindow): boolean =>
  (index.starts[row] ?? 0) < window.to && (index.ends[row] ?? 0) > window.from;
