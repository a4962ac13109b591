import { FACETS, type Facet, type FacetName, type Index, type TimeWindow } from "./index.ts";
import { partOfRun, rowsOf, touching, type Run } from "./run.ts";

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
  /** The rows that pass, whatever the window. */
  readonly passing: Run;
  /** Rows that pass and touch the window, in time order. */
  readonly rows: Uint32Array;
  /** Rows that pass and end before the window, or start after it. */
  readonly before: number;
  readonly after: number;
  /**
   * Events in the window for each value of a facet, counted as if that facet alone had no filter; in the order of
   * `index.facets[name].values`. Counted when it is first asked for: most frames show no counts.
   */
  readonly counts: (name: FacetName) => Uint32Array;
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
  readonly passing: Run;
  /** The rows that this facet alone refuses; null when it refuses none. */
  readonly refusedBy: Readonly<Partial<Record<FacetName, Run>>>;
}

const REFUSED_BY_SEARCH = FACETS.length + 1;

/** `hits` is the search's answer, one byte a row; null when nothing is searched for. */
export function judge(index: Index, filters: Filters, hits: Uint8Array | null): Verdicts {
  const size = index.events.length;
  const verdicts = masks(index, filters);
  if (hits === null && verdicts.every((mask) => mask === null))
    return { passes: new Uint8Array(size).fill(1), passing: index.run, refusedBy: {} };
  // How many facets refuse the row, and the last that does; a row that the search refuses is out of all counts.
  const refusals = new Uint8Array(size);
  const refuser = new Uint8Array(size);
  verdicts.forEach((mask, facet) => {
    mask?.forEach((wanted, row) => {
      if (wanted === 1) return;
      refusals[row] = (refusals[row] ?? 0) + 1;
      refuser[row] = facet;
    });
  });
  hits?.forEach((hit, row) => {
    if (hit === 0) refusals[row] = REFUSED_BY_SEARCH;
  });
  const alone = verdicts.flatMap((mask, facet) => {
    const name = FACETS[facet];
    if (mask === null || name === undefined) return [];
    const run = partOfRun(index.run, (row) => refusals[row] === 1 && refuser[row] === facet);
    return [[name, run] as const];
  });
  return {
    passes: refusals.map((count) => (count === 0 ? 1 : 0)),
    passing: partOfRun(index.run, (row) => refusals[row] === 0),
    refusedBy: Object.fromEntries(alone),
  };
}

function addCounts({ codes, offsets }: Facet, rows: Uint32Array, counts: Uint32Array): void {
  for (const row of rows)
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) {
      const code = codes[at] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
}

/** The rows that pass, within a window; see Selection. */
export function within(
  index: Index,
  { passes, passing, refusedBy }: Verdicts,
  window: TimeWindow,
): Selection {
  const here = touching(passing, window);
  const rows = rowsOf(passing, here);
  const known = new Map<FacetName, Uint32Array>();
  const count = (name: FacetName): Uint32Array => {
    const facet = index.facets[name];
    const counts = new Uint32Array(facet.values.length);
    addCounts(facet, rows, counts);
    const refused = refusedBy[name];
    if (refused) addCounts(facet, rowsOf(refused, touching(refused, window)), counts);
    known.set(name, counts);
    return counts;
  };
  return {
    passes,
    passing,
    rows,
    before: here.first - here.reaching.length,
    after: passing.rows.length - here.last,
    counts: (name) => known.get(name) ?? count(name),
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
