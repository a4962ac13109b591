import type { Days, EventColumns } from "./columns.ts";
import type { TimeWindow } from "./index.ts";
import { lowerBound } from "./lowerBound.ts";
import type { RowSet } from "./rowSet.ts";

/** Rows that share a note of their latest end and their weights: two words of a row set. */
export const BLOCK = 64;

/**
 * When the events of a set are, with what a window needs to find its own without asking each: its cost is the rows
 * that reach into it from before, not all that there are. Rows are in time order.
 */
export interface Times {
  /** Days, ascending; -Infinity when open. */
  readonly starts: Days;
  /** Days after the last ones; Infinity when open. */
  readonly ends: Days;
  /** 1–5. */
  readonly weights: Uint8Array;
  /** Of each block of rows the latest end. */
  readonly latest: Float64Array<ArrayBuffer>;
  /** Of each block of rows the weights that it has: bit w stands for weight w. */
  readonly heavy: Uint8Array<ArrayBuffer>;
  /** Where each day begins; null for a set of more days than events. */
  readonly days: DayTable | null;
}

/** The first row that starts on day `first + i`, or later, for each i. */
interface DayTable {
  readonly first: number;
  readonly rows: Uint32Array<ArrayBuffer>;
}

function dayTable(starts: Days): DayTable | null {
  const { length } = starts;
  let open = 0;
  while (open < length && starts[open] === -Infinity) open++;
  const first = starts[open] ?? 0;
  const days = (starts[length - 1] ?? 0) - first + 1;
  if (open === length || days > 4 * length) return null;
  const rows = new Uint32Array(days + 1).fill(length);
  for (let row = length - 1; row >= open; row--) rows[(starts[row] ?? first) - first] = row;
  for (let day = days - 1; day >= 0; day--)
    rows[day] = Math.min(rows[day] ?? length, rows[day + 1] ?? length);
  return { first, rows };
}

type Dated = Pick<EventColumns, "starts" | "ends" | "weights">;

function timesOf({ starts, ends, weights }: Dated): Times {
  const blocks = Math.ceil(starts.length / BLOCK);
  const latest = new Float64Array(blocks);
  const heavy = new Uint8Array(blocks);
  for (let block = 0, row = 0; block < blocks; block++) {
    const stop = Math.min(starts.length, row + BLOCK);
    let most = -Infinity;
    let bits = 0;
    for (; row < stop; row++) {
      const end = ends[row] ?? most;
      if (end > most) most = end;
      bits |= 1 << (weights[row] ?? 0);
    }
    latest[block] = most;
    heavy[block] = bits;
  }
  return { starts, ends, weights, latest, heavy, days: dayTable(starts) };
}

/** From the first known day to the day after the last; open ends do not count. */
function extentOf({ starts, ends }: Dated): TimeWindow {
  let from = Infinity;
  let to = -Infinity;
  for (const days of [starts, ends])
    for (let row = 0; row < days.length; row++) {
      const day = days[row] ?? Infinity;
      if (day === Infinity || day === -Infinity) continue;
      if (day < from) from = day;
      if (day > to) to = day;
    }
  return to > from
    ? { from, to }
    : { from: Number.isFinite(from) ? from : 0, to: (Number.isFinite(from) ? from : 0) + 1 };
}

/** What is known of the times of all events, asking each once: of a large set its worker asks. */
export interface When {
  readonly times: Times;
  /** From the first known day to the day after the last; open ends do not count. */
  readonly extent: TimeWindow;
}

/** @param extent of the whole, while only a part of its rows is there */
export const whenOf = (columns: Dated, extent: TimeWindow = extentOf(columns)): When => ({
  times: timesOf(columns),
  extent,
});

/** Memory beside that of the columns. */
export const buffersOfTimes = ({ latest, heavy, days }: Times): ArrayBuffer[] =>
  [latest, heavy, ...(days === null ? [] : [days.rows])].map(({ buffer }) => buffer);

/** The first row that does not start before `day`; all rows' number when all do. */
export function firstFrom({ starts, days }: Times, day: number): number {
  const at = days === null ? -1 : Math.ceil(day) - days.first;
  if (days === null || at < 0) return lowerBound(starts, day);
  return days.rows[Math.min(at, days.rows.length - 1)] ?? starts.length;
}

/** The rows of a set that touch a window. */
export interface Touching {
  /** Began before the window and reach into it, ascending. */
  readonly reaching: readonly number[];
  /** Those of the set from row `first` up to and without `last` begin inside the window. */
  readonly first: number;
  readonly last: number;
  /** All of them. */
  readonly count: number;
}

export function touching(times: Times, set: RowSet, { from, to }: TimeWindow): Touching {
  const { ends, latest } = times;
  const first = firstFrom(times, from);
  const last = firstFrom(times, to);
  const reaching: number[] = [];
  for (let block = 0; block * BLOCK < first; block++) {
    if ((latest[block] ?? from) <= from) continue;
    const start = block * BLOCK;
    set.each(start, Math.min(first, start + BLOCK), (row) => {
      if ((ends[row] ?? from) > from) reaching.push(row);
    });
  }
  return { reaching, first, last, count: reaching.length + set.countIn(first, last) };
}

/** Ascending. */
export function rowsTouching(set: RowSet, here: Touching): Uint32Array<ArrayBuffer> {
  const inside = set.rows(here.first, here.last);
  if (here.reaching.length === 0) return inside;
  const all = new Uint32Array(here.count);
  all.set(here.reaching);
  all.set(inside, here.reaching.length);
  return all;
}
