import { scaleUtc } from "d3";
import { dayMs } from "../model/day.ts";
import type { Category, ConflictEvent } from "../model/types.ts";
import type { Index, TimeWindow } from "../query/index.ts";

/** One event: a disc, or a bar where it lasts longer than a disc is wide. Lengths run from the older end. */
export interface MiniMark {
  readonly from: number;
  readonly to: number;
  readonly row: number;
  /** Nothing says when it ended: an arrow. */
  readonly open: boolean;
  /** It did not take place, or has not yet. */
  readonly hollow: boolean;
  /** Known to the month or less: a ring on a line. */
  readonly vague: boolean;
}

export interface MiniLane {
  readonly category: Category;
  readonly marks: readonly MiniMark[];
}

export interface Miniature {
  readonly lanes: readonly MiniLane[];
  /** Rows of the fullest lane. */
  readonly rows: number;
  readonly ticks: readonly { readonly s: number; readonly day: number; readonly unit: TickUnit }[];
}

type TickUnit = "year" | "month" | "day";

/** The window that the set opens on. */
const openingWindow = ({ dataset, extent }: Index): TimeWindow => {
  const { window } = dataset.meta;
  return window === undefined || !Number.isFinite(window.start) || !Number.isFinite(window.end)
    ? extent
    : { from: window.start, to: window.end + 1 };
};

const HOLLOW: ReadonlySet<string> = new Set(["planned", "not-held", "called-for"]);

function laneOf(
  category: Category,
  events: readonly ConflictEvent[],
  { from, to }: TimeWindow,
  { length, disc, rows }: MiniatureSize,
): MiniLane {
  const at = (day: number): number => ((day - from) / (to - from)) * length;
  const ends: number[] = [];
  const marks = events
    .filter(({ date }) => date.end >= from && date.start < to)
    .map(({ date, status }): MiniMark => {
      const [start, end] = [Math.max(0, at(date.start)), Math.min(length, at(date.end + 1))];
      // A day is a disc around its middle; no mark hangs over the ends.
      const middle = Math.min(Math.max((start + end) / 2, disc / 2), length - disc / 2);
      const short = end - start < disc;
      const [first, last] = short ? [middle - disc / 2, middle + disc / 2] : [start, end];
      const free = ends.findIndex((taken) => taken + 2 <= first);
      const row = free >= 0 ? free : Math.min(ends.length, rows - 1);
      ends[row] = Math.max(ends[row] ?? 0, last);
      return {
        from: first,
        to: last,
        row,
        open: !Number.isFinite(date.end),
        hollow: HOLLOW.has(status),
        vague: !short && date.precision !== "day" && date.precision !== "range",
      };
    });
  return { category, marks };
}

export interface MiniatureSize {
  /** Of the time axis, pixels; 0 is the older end. */
  readonly length: number;
  /** Across a disc, pixels. */
  readonly disc: number;
  /** At most so many marks beside each other in a lane; further ones lie over the last. */
  readonly rows: number;
}

const unitOf = (ticks: readonly Date[]): TickUnit =>
  ticks.some((tick) => tick.getUTCDate() !== 1)
    ? "day"
    : ticks.some((tick) => tick.getUTCMonth() !== 0)
      ? "month"
      : "year";

/** The timeline as it opens, by category, without its words: categories that have events there, in their order. */
export function miniature(index: Index, size: MiniatureSize): Miniature {
  const window = openingWindow(index);
  const lanes = index.dataset.categories
    .filter(({ hidden }) => !hidden)
    .map((category) => {
      const events = index.whole.filter((event) => event.category === category.id);
      return laneOf(category, events, window, size);
    })
    .filter(({ marks }) => marks.length > 0);
  const scale = scaleUtc([dayMs(window.from), dayMs(window.to)], [0, size.length]);
  const ticks = scale.ticks(6).filter((tick) => tick.getUTCHours() === 0);
  return {
    lanes,
    rows: Math.max(1, ...lanes.flatMap(({ marks }) => marks.map(({ row }) => row + 1))),
    ticks: ticks.map((tick) => ({
      s: scale(tick),
      day: Math.floor(tick.getTime() / 86_400_000),
      unit: unitOf(ticks),
    })),
  };
}
