import { FACETS, type FacetName } from "./facets.ts";
import type { Index, TimeWindow } from "./index.ts";
import { NO_FILTERS, select, touchesWindow, type Filters } from "./select.ts";
import { eventsInWindow } from "./window.ts";
import { yearsOf } from "./years.ts";

/** One filter, or the search. */
export type Cause = FacetName | "search";

export interface Remedy {
  readonly cause: Cause;
  /** Events of the window that it refuses, whatever the others do. */
  readonly hides: number;
  /** Events of the window that come back when it alone is removed. */
  readonly returns: number;
}

export interface Remedies {
  /** Events that touch the window, whatever the filters. */
  readonly inWindow: number;
  /** What is active: facets in their order, the search last. */
  readonly causes: readonly Remedy[];
  /** The one removal that brings most back; null when no single one brings anything back. */
  readonly best: Remedy | null;
  /** Events that pass everything but the window. */
  readonly older: number;
  readonly newer: number;
  /** The years of all that pass; null when none is outside the window. */
  readonly years: TimeWindow | null;
  /** Windows as long as the present one, in the middle of which the nearest of them ends or begins. */
  readonly toOlder: TimeWindow | null;
  readonly toNewer: TimeWindow | null;
}

/** The day on which the nearest of what passes ends (`older`) or begins (`newer`) outside the window. */
function nearest(index: Index, window: TimeWindow, passing: Uint32Array) {
  let older = -Infinity;
  let newer = Infinity;
  passing.forEach((row) => {
    if (touchesWindow(index, row, window)) return;
    const [start = 0, end = 0] = [index.starts[row], index.ends[row]];
    if (end <= window.from) older = Math.max(older, end);
    else newer = Math.min(newer, start);
  });
  return { older, newer };
}

function windowAround(middle: number, { from, to }: TimeWindow): TimeWindow | null {
  const half = (to - from) / 2;
  return Number.isFinite(middle) ? { from: middle - half, to: middle + half } : null;
}

/** Why a selection is as small as it is, and what would help. `hits` as in `select`. */
export function findRemedies(
  index: Index,
  filters: Filters,
  window: TimeWindow,
  hits: Uint8Array | null,
): Remedies {
  const shown = (which: Filters, found: Uint8Array | null): number =>
    select(index, which, window, found).count;

  const { passes, count, before, after } = select(index, filters, window, hits);
  const inWindow = eventsInWindow(index, window);
  const causes: Remedy[] = FACETS.filter((name) => filters[name].length > 0).map((name) => ({
    cause: name,
    hides: inWindow - shown({ ...NO_FILTERS, [name]: filters[name] }, null),
    returns: shown({ ...filters, [name]: [] }, hits) - count,
  }));
  if (hits !== null)
    causes.push({
      cause: "search",
      hides: inWindow - shown(NO_FILTERS, hits),
      returns: shown(filters, null) - count,
    });

  const best = causes.reduce<Remedy | null>(
    (most, each) => (each.returns > (most?.returns ?? 0) ? each : most),
    null,
  );
  const { older, newer } = nearest(index, window, passes.rows());
  return {
    inWindow,
    causes,
    best,
    older: before,
    newer: after,
    years: before + after > 0 ? yearsOf(index, passes) : null,
    toOlder: windowAround(older, window),
    toNewer: windowAround(newer, window),
  };
}
