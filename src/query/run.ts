import type { TimeWindow } from "./index.ts";

/** Rows that share a note of their latest end. */
const BLOCK = 64;

/**
 * Rows in time order, with what a window needs to find its own without asking each: the cost of a window is the rows
 * that reach into it from before, not all that there are.
 */
export interface Run {
  /** Ascending. */
  readonly rows: Uint32Array;
  /** Days; parallel to `rows`, so ascending as well. */
  readonly starts: Float64Array;
  /** Days after the last ones; parallel to `rows`. */
  readonly ends: Float64Array;
  /** The latest end of each block of rows. */
  readonly latest: Float64Array;
}

/** Positions in a run. */
export interface Touching {
  /** Began before the window and reach into it, ascending. */
  readonly reaching: readonly number[];
  /** Begin inside the window: from `first`, up to and without `last`. */
  readonly first: number;
  readonly last: number;
}

/** `starts` ascending; all three of one length. */
export function runOf(rows: Uint32Array, starts: Float64Array, ends: Float64Array): Run {
  const latest = new Float64Array(Math.ceil(rows.length / BLOCK)).fill(-Infinity);
  ends.forEach((end, at) => {
    const block = Math.floor(at / BLOCK);
    if (end > (latest[block] ?? Infinity)) latest[block] = end;
  });
  return { rows, starts, ends, latest };
}

/** A part of a run, in its order: the positions at which `keep` is not 0. */
export function partOfRun(run: Run, keep: (row: number) => boolean): Run {
  const positions = Uint32Array.from(run.rows.keys()).filter((at) => keep(run.rows[at] ?? 0));
  return pick(run, positions);
}

/** `positions` ascending. */
export const pick = (run: Run, positions: Uint32Array): Run =>
  runOf(
    positions.map((at) => run.rows[at] ?? 0),
    Float64Array.from(positions, (at) => run.starts[at] ?? 0),
    Float64Array.from(positions, (at) => run.ends[at] ?? 0),
  );

/** First position of an ascending list whose value is not below `value`. */
export function lowerBound(ascending: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a row stands in ascending rows; -1 when it does not. */
export function positionOf(rows: Uint32Array, row: number): number {
  const at = lowerBound(rows, row);
  return rows[at] === row ? at : -1;
}

export function touching(run: Run, { from, to }: TimeWindow): Touching {
  const first = lowerBound(run.starts, from);
  const last = lowerBound(run.starts, to);
  const reaching: number[] = [];
  for (let block = 0; block * BLOCK < first; block++) {
    if ((run.latest[block] ?? from) <= from) continue;
    const stop = Math.min(first, (block + 1) * BLOCK);
    for (let at = block * BLOCK; at < stop; at++)
      if ((run.ends[at] ?? from) > from) reaching.push(at);
  }
  return { reaching, first, last };
}

export const countOf = ({ reaching, first, last }: Touching): number =>
  reaching.length + last - first;

/** Ascending. Shares the run's memory when nothing reaches in. */
export function rowsOf({ rows }: Run, { reaching, first, last }: Touching): Uint32Array {
  const inside = rows.subarray(first, last);
  if (reaching.length === 0) return inside;
  const all = new Uint32Array(reaching.length + inside.length);
  reaching.forEach((at, i) => (all[i] = rows[at] ?? 0));
  all.set(inside, reaching.length);
  return all;
}
