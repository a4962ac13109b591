import { FACETS, type Facet, type FacetName, type Index, type TimeWindow } from "./index.ts";

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
  /** Per row: 1 when it passes every filter and the search, whatever the window. */
  readonly passes: Uint8Array;
  /** Rows that pass and touch the window, in time order. */
  readonly rows: Uint32Array;
  /** Rows that pass and end before the window, or start after it. */
  readonly before: number;
  readonly after: number;
  /**
   * Events in the window for each value of each facet, counted as if that facet alone had no filter.
   * Same order as `index.facets[name].values`.
   */
  readonly counts: Readonly<Record<FacetName, Uint32Array>>;
}

function chosen(facet: Facet, values: readonly string[], size: number): Uint8Array {
  const mask = new Uint8Array(size);
  for (const value of values) {
    const at = facet.values.indexOf(value);
    if (at >= 0) for (const row of facet.rows[at] ?? []) mask[row] = 1;
  }
  return mask;
}

/** Categories that a set hides are only shown to readers who choose them. */
const shownCategories = ({ dataset }: Index): readonly string[] =>
  dataset.categories.some(({ hidden }) => hidden)
    ? dataset.categories.flatMap(({ id, hidden }) => (hidden ? [] : [id]))
    : [];

/** An unset facet is null, so that it costs nothing below. */
function masks(index: Index, filters: Filters): (Uint8Array | null)[] {
  return FACETS.map((name) => {
    const values =
      name === "category" && filters.category.length === 0 ? shownCategories(index) : filters[name];
    return values.length === 0 ? null : chosen(index.facets[name], values, index.events.length);
  });
}

/** What filters and search say of each row, whatever the window: it stays as it is while the window moves. */
export interface Verdicts {
  /** 1 when the row passes every filter and the search. */
  readonly passes: Uint8Array;
  /** How many facets refuse the row, and the last that does; a row that the search refuses is out of all counts. */
  readonly refusals: Uint8Array;
  readonly refuser: Uint8Array;
}

const REFUSED_BY_SEARCH = FACETS.length + 1;

/** `hits` is the search's answer, one byte a row; null when nothing is searched for. */
export function judge(index: Index, filters: Filters, hits: Uint8Array | null): Verdicts {
  const size = index.events.length;
  const refusals = new Uint8Array(size);
  const refuser = new Uint8Array(size);
  masks(index, filters).forEach((mask, facet) => {
    mask?.forEach((wanted, row) => {
      if (wanted === 1) return;
      refusals[row] = (refusals[row] ?? 0) + 1;
      refuser[row] = facet;
    });
  });
  hits?.forEach((hit, row) => {
    if (hit === 0) refusals[row] = REFUSED_BY_SEARCH;
  });
  return { passes: refusals.map((count) => (count === 0 ? 1 : 0)), refusals, refuser };
}

/** The rows that pass, within a window; see Selection. */
export function within(index: Index, verdicts: Verdicts, window: TimeWindow): Selection {
  const { passes, refusals, refuser } = verdicts;
  const rows: number[] = [];
  let before = 0;
  let after = 0;
  passes.forEach((pass, row) => {
    if (pass === 0) return;
    if (touchesWindow(index, row, window)) rows.push(row);
    else if ((index.ends[row] ?? 0) <= window.from) before++;
    else after++;
  });
  // A row counts for a facet when no facet refuses it, or that facet alone does.
  const count = (name: FacetName): Uint32Array => {
    const at = FACETS.indexOf(name);
    const counts = (row: number): boolean =>
      (refusals[row] === 0 || (refusals[row] === 1 && refuser[row] === at)) &&
      touchesWindow(index, row, window);
    return Uint32Array.from(index.facets[name].rows, (list) => list.filter(counts).length);
  };
  return {
    passes,
    rows: Uint32Array.from(rows),
    before,
    after,
    counts: {
      category: count("category"),
      actor: count("actor"),
      place: count("place"),
      source: count("source"),
      status: count("status"),
      certainty: count("certainty"),
      voice: count("voice"),
      differs: count("differs"),
    },
  };
}

export const select = (
  index: Index,
  filters: Filters,
  window: TimeWindow,
  hits: Uint8Array | null = null,
): Selection => within(index, judge(index, filters, hits), window);

export const touchesWindow = (index: Index, row: number, window: TimeWindow): boolean =>
  (index.starts[row] ?? 0) < window.to && (index.ends[row] ?? 0) > window.from;
