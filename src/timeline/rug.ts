import type { Index } from "../query/index.ts";
import { lowerBound, type Run, type Touching } from "../query/run.ts";
import { shapeOf } from "../query/shape.ts";
import type { TimeScale } from "./timeScale.ts";

/** An event of the window, logical pixels. */
export interface RugTick {
  readonly s: number;
  readonly slot: number;
}

/** Where an event stands when it has no room for its extent: a day in its middle, all else where it begins. */
export const markDay = ({ starts, events }: Index, row: number): number => {
  const start = starts[row] ?? 0;
  const event = events[row];
  return event && shapeOf(event).form === "disc" ? start + 0.5 : start;
};

/** The first event of each pixel: what a rug can show, whatever the number of events. */
export function rugOf(
  index: Index,
  run: Run,
  { reaching, first, last }: Touching,
  scale: TimeScale,
  slotOf: (row: number) => number,
): RugTick[] {
  const rug: RugTick[] = [];
  const tick = (at: number): number => {
    const row = run.rows[at] ?? 0;
    const s = scale.s(markDay(index, row));
    if (s >= 0 && s <= scale.width) rug.push({ s, slot: slotOf(row) });
    return s;
  };
  for (const at of reaching) tick(at);
  let at = first;
  while (at < last) {
    const pixel = Math.floor(tick(at)) + 1;
    // A day's mark stands in its middle: what begins half a day earlier may stand in the next pixel.
    const day = scale.window.from + pixel / scale.pixelsPerDay - 0.5;
    at = Math.max(at + 1, lowerBound(run.starts, day));
  }
  return rug;
}
