import type { Index, TimeWindow } from "../query/index.ts";
import type { RowSet } from "../query/rowSet.ts";
import { shapeAt, type TimeShape } from "../query/shape.ts";
import { touching, type Touching } from "../query/times.ts";
import { DISC } from "../ui/mark/drawMark.ts";
import { labelCandidates } from "./labelCandidates.ts";
import type { Lane } from "./lanes.ts";
import type { Label, Placing } from "./layout.ts";
import { Line } from "./line.ts";
import type { TimeScale } from "./timeScale.ts";

const LABEL_GAP = 6;

/** A segment of a lane, logical pixels. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

/** Part of a scene that is placed as if there were nothing around it. */
export interface Home extends Segment {
  readonly window: TimeWindow;
}

interface Extent extends Segment {
  readonly head: number;
}

/** Where an event's mark lies: a disc is kept whole inside the segment, an open end stops at its edge, nothing else is clipped. */
export function extentOf(
  index: Index,
  row: number,
  shape: TimeShape,
  scale: TimeScale,
  segment: Segment,
): Extent {
  const start = scale.s(index.starts[row] ?? 0);
  const end = scale.s(index.ends[row] ?? 0);
  switch (shape.form) {
    case "disc": {
      // Whole at the ends of the plot too, like what stands on the rug.
      const middle = Math.min(Math.max((start + end) / 2, segment.from + DISC), segment.to - DISC);
      return { from: middle - DISC - 2, to: middle + DISC + 2, head: middle };
    }
    case "ring":
      return { from: start, to: end, head: (start + end) / 2 };
    case "line":
      return {
        from: shape.openStart ? segment.from : start - DISC,
        to: shape.openEnd ? segment.to : end + DISC,
        head: shape.openStart ? end : start,
      };
    default:
      return { from: start, to: Math.max(end, start + 8), head: start };
  }
}

/** Starts of a label that are worth trying, best first: after the mark, on a long one, before it. */
function* candidates(
  extent: Extent,
  shape: TimeShape,
  width: number,
  { from, to }: Segment,
): Generator<number> {
  const visible = Math.min(extent.to, to) - Math.max(extent.from, from);
  const long = visible > width + 4 * LABEL_GAP;
  const afterHead = Math.max(extent.head + DISC + LABEL_GAP, from + LABEL_GAP * 2);
  if (shape.form === "line" && !shape.openStart) yield afterHead;
  else if (long && extent.from < from) yield from + LABEL_GAP * 2;
  if (shape.form !== "line" || shape.openStart) yield extent.to + LABEL_GAP;
  yield extent.from - LABEL_GAP - width;
  // What fills the plot has no room beside it: its name lies on it.
  if (long) yield afterHead;
}

export interface Placed {
  readonly row: number;
  readonly shape: TimeShape;
  readonly extent: Extent;
  readonly line: number;
  readonly label: Label & { readonly s: number };
}

/** The lines of a lane, at most `most`: they are taken up as events are seated. */
interface Seats {
  readonly placing: Placing;
  readonly lane: Lane;
  readonly lines: Line[];
  readonly most: number;
}

/** The open event, those in focus, then the heaviest, then the earliest: who chooses a seat before whom. */
function byWeight({ placing, lane }: Seats): (a: number, b: number) => number {
  const { index, open, focused } = placing;
  const own = focused?.get(lane);
  const weight = (row: number): number =>
    row === open ? 99 : (index.weights[row] ?? 0) + (own?.has(row) ? 10 : 0);
  return (a, b) => weight(b) - weight(a) || a - b;
}

/** Those of the rows of a window that are in a set too. */
const among = ({ reaching, first, last }: Touching, rows: RowSet): Touching => {
  const own = reaching.filter((row) => rows.has(row));
  return { reaching: own, first, last, count: own.length + rows.countIn(first, last) };
};

/** Rows that may ask for a label, the open one and those in focus among them where they are in sight. */
function asking({ placing, lane, most }: Seats, here: Touching): number[] {
  const { index, scale, open, focused } = placing;
  const { times } = index;
  const { rows } = lane;
  const all = labelCandidates({ times, rows, scale, most }, here);
  const own = focused?.get(lane);
  const asked = own
    ? [
        ...new Set([
          ...all,
          ...labelCandidates({ times, rows: own, scale, most }, among(here, own)),
        ]),
      ]
    : all;
  if (open === null || !rows.has(open) || asked.includes(open)) return asked;
  const there = (open >= here.first && open < here.last) || here.reaching.includes(open);
  return there ? [...asked, open] : asked;
}

/** The first line with room for the mark and its whole label; opens a new one while there may be more. */
function seat(
  { lines, most }: Seats,
  extent: Extent,
  shape: TimeShape,
  width: number,
  segment: Segment,
): { line: number; s: number } | null {
  const starts = [...candidates(extent, shape, width, segment)].filter(
    (s) => s >= segment.from && s + width <= segment.to,
  );
  for (let line = 0; line < most; line++) {
    if (line === lines.length) lines.push(new Line());
    for (const s of starts) {
      const from = Math.min(Math.max(extent.from, segment.from), s);
      const to = Math.max(Math.min(extent.to, segment.to), s + width);
      if (!lines[line]?.free(from, to)) continue;
      lines[line]?.take(from, to);
      return { line, s };
    }
  }
  return null;
}

/** Rows that are placed as if there were only one segment of the plot, on lines that others may have taken parts of. */
function seated(seats: Seats, rows: readonly number[], segment: Segment): Placed[] {
  const { placing, lines, most } = seats;
  const { index, scale, labelOf } = placing;
  const plot = { from: 0, to: scale.width };
  const placed: Placed[] = [];
  for (const row of rows.toSorted(byWeight(seats))) {
    const shape = shapeAt(index, row);
    const inside = extentOf(index, row, shape, scale, segment);
    // Full lines refuse without measuring a label.
    if (lines.length === most && !lines.some((line) => line.free(inside.head, inside.head)))
      continue;
    const label = labelOf(row);
    const found = seat(seats, inside, shape, label.width, segment);
    if (found === null) continue;
    const { line, s } = found;
    const extent = extentOf(index, row, shape, scale, plot);
    const { from, to } = extent;
    if (from < segment.from || to > segment.to)
      lines[line]?.take(Math.max(from, 0), Math.min(to, scale.width));
    placed.push({ row, shape, extent, line, label: { ...label, s } });
  }
  return placed;
}

/**
 * Events of a lane that have a line with room for their label. Where there is air around a home, the air's own events
 * take what those at home have left.
 */
export function place(placing: Placing, lane: Lane, here: Touching, most: number): Placed[] {
  const seats: Seats = { placing, lane, lines: [], most };
  const plot = { from: 0, to: placing.scale.width };
  const asked = asking(seats, here);
  const { home, index } = placing;
  if (home === undefined) return seated(seats, asked, plot);
  const { from, to } = home.window;
  const there = touching(index.times, lane.rows, home.window);
  const around = asked.filter(
    (row) => (index.starts[row] ?? 0) >= to || (index.ends[row] ?? 0) <= from,
  );
  return [...seated(seats, asking(seats, there), home), ...seated(seats, around, plot)];
}
