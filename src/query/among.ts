import { rowsIn, type RowSet } from "./rowSet.ts";
import type { Selection } from "./select.ts";

/** Rows, ascending. */
type Ascending = Uint8Array | Uint16Array | Uint32Array;

/**
 * First place from `low` up to `high` whose row is not before `row`; `high` when there is none. Not `lowerBound`, which
 * takes lists of any kind: an engine makes a search of three kinds of lists three times as fast.
 */
function boundIn(rows: Ascending, low: number, high: number, row: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function passing(rows: Ascending, from: number, to: number, set: RowSet): number {
  const { words } = set;
  let count = 0;
  // No call and no branch for each row: a network asks a million.
  for (let at = from; at < to; at++) {
    const row = rows[at] ?? 0;
    count += ((words[row >>> 5] ?? 0) >>> (row & 31)) & 1;
  }
  return count;
}

/**
 * Counts how many of some rows, given as a stretch of an ascending list, a selection has. Without filters and what
 * reaches into the window from before, that is the distance of two places in the list.
 */
export function counterAmong({ passes, here }: Selection) {
  const { reaching, first, last } = here;
  const all = passes.count === passes.size;
  const [earliest = first] = reaching;
  const early = reaching.length === 0 ? null : rowsIn(passes.size, reaching);
  return (rows: Ascending, from: number, to: number): number => {
    if (from === to) return 0;
    const low = (rows[from] ?? 0) >= first ? from : boundIn(rows, from, to, first);
    const high = (rows[to - 1] ?? 0) < last ? to : boundIn(rows, low, to, last);
    const inside = all ? high - low : passing(rows, low, high, passes);
    if (early === null || low === from) return inside;
    return inside + passing(rows, boundIn(rows, from, low, earliest), low, early);
  };
}

/** Those of some ascending rows that a selection has. */
export function rowsAmong({ passes, here }: Selection, rows: Ascending): Uint32Array {
  const { reaching, first, last } = here;
  const low = boundIn(rows, 0, rows.length, first);
  const early = new Set(reaching);
  return Uint32Array.from(rows.subarray(0, boundIn(rows, low, rows.length, last))).filter(
    (row, at) => (at < low ? early.has(row) : passes.has(row)),
  );
}

/** Whether two selections of one set have the same rows. */
export function sameRows(a: Selection, b: Selection): boolean {
  if (a === b) return true;
  const [here, there] = [a.here, b.here];
  return (
    a.passes === b.passes &&
    a.before === b.before &&
    a.after === b.after &&
    here.reaching.length === there.reaching.length &&
    here.reaching.every((row, at) => row === there.reaching[at])
  );
}
