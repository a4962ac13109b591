import { FACETS, type Facet, type FacetName, type Index, type TimeWindow } from "./index.ts";

/** Chosen values by facet; an empty list lets everything pass. Values of one facet are joined by "or", facets by "and". */
export type Filters = Readonly<Record<FacetName, readonly string[]>>;

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

/** An unset facet is null, so that it costs nothing below. */
function masks(index: Index, filters: Filters): (Uint8Array | null)[] {
  return FACETS.map((name) =>
    filters[name].length === 0
      ? null
      : chosen(index.facets[name], filters[name], index.events.length),
  );
}

/** `hits` is the search's answer, one byte a row; null when nothing is searched for. */
export function select(
  index: Index,
  filters: Filters,
  window: TimeWindow,
  hits: Uint8Array | null = null,
): Selection {
  const size = index.events.length;
  const facetMasks = masks(index, filters);
  // How many facets refuse a row, and which one: a row counts for a facet when only that facet refuses it, or none does.
  const refusals = new Uint8Array(size);
  const refuser = new Uint8Array(size);
  facetMasks.forEach((mask, facet) => {
    if (!mask) return;
    for (let row = 0; row < size; row++)
      if (mask[row] === 0) {
        refusals[row] = (refusals[row] ?? 0) + 1;
        refuser[row] = facet;
      }
  });

  const passes = new Uint8Array(size);
  const inside = new Uint8Array(size);
  const rows: number[] = [];
  let before = 0;
  let after = 0;
  for (let row = 0; row < size; row++) {
    if (hits !== null && hits[row] === 0) {
      refusals[row] = FACETS.length + 1;
      continue;
    }
    const touches = touchesWindow(index, row, window);
    if (touches) inside[row] = 1;
    if (refusals[row] !== 0) continue;
    passes[row] = 1;
    if (touches) rows.push(row);
    else if ((index.ends[row] ?? 0) <= window.from) before++;
    else after++;
  }

  const count = (name: FacetName, at: number): Uint32Array =>
    Uint32Array.from(index.facets[name].rows, (list) => {
      let n = 0;
      for (const row of list)
        if (inside[row] === 1 && (refusals[row] === 0 || (refusals[row] === 1 && refuser[row] === at)))
          n++;
      return n;
    });
  return {
    passes,
    rows: Uint32Array.from(rows),
    before,
    after,
    counts: {
      category: count("category", 0),
      actor: count("actor", 1),
      place: count("place", 2),
      source: count("source", 3),
      status: count("status", 4),
      certainty: count("certainty", 5),
    },
  };
}

export const touchesWindow = (index: Index, row: number, window: TimeWindow): boolean =>
  (index.starts[row] ?? 0) < window.to && (index.ends[row] ?? 0) > window.from;
