import type { Index } from "../query/index.ts";
import type { RowSet } from "../query/rowSet.ts";
import { isDay } from "../query/shape.ts";
import { firstFrom, type Touching } from "../query/times.ts";
import type { TimeScale } from "./timeScale.ts";

/** Events that begin in one pixel of the window. */
export interface RugTick {
  /** Logical pixels of the first of them. */
  readonly s: number;
  readonly slot: number;
  readonly count: number;
}

/** Where an event stands when it has no room for its extent: a day in its middle, all else where it begins. */
export const markDay = (index: Index, row: number): number => {
  const start = index.starts[row] ?? 0;
  return isDay(index, row) ? start + 0.5 : start;
};

/**
 * How many events begin in each pixel, with the colour of the first: what a rug can show, at the cost of the pixels.
 * The ticks' counts add up to the events that begin in the window.
 */
export function rugOf(
  index: Index,
  rows: RowSet,
  { first, last }: Touching,
  scale: TimeScale,
  slotOf: (row: number) => number,
): RugTick[] {
  const rug: RugTick[] = [];
  const { window, width, pixelsPerDay } = scale;
  let row = rows.next(first);
  let rank = rows.rankOf(row);
  while (row < last) {
    const s = Math.min(Math.max(scale.s(markDay(index, row)), 0), width);
    // A day's mark stands in its middle: so are all divided, whatever their form.
    const pixel = Math.floor(scale.s((index.starts[row] ?? 0) + 0.5)) + 1;
    const day = window.from + pixel / pixelsPerDay - 0.5;
    const end = Math.min(Math.max(row + 1, firstFrom(index.times, day)), last);
    const after = rows.rankOf(end);
    rug.push({ s, slot: slotOf(row), count: after - rank });
    rank = after;
    row = rows.next(end);
  }
  return rug;
}
