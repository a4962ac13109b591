import type { Direction } from "../model/text.ts";
import { rowToldOtherwise } from "../query/differences.ts";
import type { Index } from "../query/index.ts";
import type { RowSet } from "../query/rowSet.ts";
import { shapeAt } from "../query/shape.ts";
import { OTHER_SLOT } from "../query/slot.ts";
import { touching } from "../query/times.ts";
import type { DrawnMark } from "../ui/mark/drawMark.ts";
import { laneHeight, roomForCounts, TARGET, type Capacity, type Metrics } from "./capacity.ts";
import { gather, SMALL_DISC, type Gathered } from "./gather.ts";
import type { Lane } from "./lanes.ts";
import { extentOf, place, type Home, type Segment } from "./place.ts";
import { markDay, rugOf, type RugTick } from "./rug.ts";
import type { TimeScale } from "./timeScale.ts";

const MOST_LINES = 5;

export interface Label {
  /** Said before the title: of key events, and wherever the date is not one plain day. */
  readonly date: string | null;
  readonly title: string;
  /** Of the title, which the data may have in another language alone. */
  readonly lang: string;
  readonly dir: Direction;
  /** Said after it: planned, not held, disputed. */
  readonly suffix: string | null;
  readonly key: boolean;
  /** The title has not come yet: a line stands where it will. */
  readonly pending: boolean;
  /** Pixels, all parts with their gaps. */
  readonly width: number;
}

/** An event on a line with its whole label, or (small) on the rug. */
export interface Mark extends DrawnMark {
  readonly row: number;
  readonly label: (Label & { readonly s: number }) | null;
}

/** Events of one lane too near each other to be told apart. */
export interface Cluster extends Gathered {
  readonly slot: number;
  readonly y: number;
  /** Its number is written; else it is said when somebody points at it. */
  readonly counted: boolean;
}

export interface SceneLane {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
  /** Events of the window. */
  readonly count: number;
  /** Bottom of the rug's ticks, and the height that they may take. */
  readonly rugY: number;
  readonly rugHeight: number;
  readonly marks: readonly Mark[];
  readonly clusters: readonly Cluster[];
  /** Where events of the window stand, logical pixels, with their category's slot: at most one tick a pixel. */
  readonly rug: readonly RugTick[];
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly SceneLane[];
  /** Most events that share a pixel of what is looked at: the height of columns is told by it. */
  readonly densest: number;
}

export interface Placing {
  readonly index: Index;
  readonly lanes: readonly Lane[];
  readonly scale: TimeScale;
  readonly labelOf: (row: number) => Label;
  readonly metrics: Metrics;
  /** The open event: labelled before all others. */
  readonly open: number | null;
  /** Of each lane the events that are labelled before its others, after the open one. */
  readonly focused?: ReadonlyMap<Lane, RowSet>;
  /** The part of the scale that is looked at, where there is air around it; else all of it. */
  readonly home?: Home;
}

/** Lines that each lane needs for all its labels, at most MOST_LINES. Ask at the opening window and at the whole extent. */
export function needOf(placing: Placing): Capacity[] {
  return placing.lanes.map((lane) => {
    const here = touching(placing.index.times, lane.rows, placing.scale.window);
    const placed = place(placing, lane, here, MOST_LINES);
    return {
      lines: Math.max(1, ...placed.map(({ line }) => line + 1)),
      busy: placed.length < here.count,
    };
  });
}

/** Marks and labels of a window: pure, no DOM, no direction. */
export function layout(placing: Placing, capacity: readonly Capacity[]): Scene {
  const { index, scale, lanes, metrics, home } = placing;
  const { values, codes } = index.facets.category;
  const slots = values.map((id) => index.categories.get(id)?.slot ?? OTHER_SLOT);
  const slotOf = (row: number): number => slots[codes[row] ?? 0] ?? OTHER_SLOT;
  const filled = lanes.map((lane, at) => {
    const room = capacity[at] ?? { lines: 1, busy: false };
    const here = touching(index.times, lane.rows, scale.window);
    const placed = place(placing, lane, here, room.lines);
    const gathered = gather({
      times: index.times,
      rows: lane.rows,
      here,
      labelled: placed.map(({ row }) => row).toSorted((a, b) => a - b),
      scale,
      dayOf: (row) => markDay(index, row),
    });
    return { lane, room, here, placed, gathered };
  });
  const counted = roomForCounts(
    filled.map(({ gathered }) => gathered.flatMap(({ count }) => (count > 1 ? count : []))),
    scale.width,
    scale.pixelsPerDay >= 2 * TARGET,
  );
  let top = 0;
  const scene = filled.map(({ lane, room, here, placed, gathered }): SceneLane => {
    const height = laneHeight(room, metrics);
    const rugY = top + height - 3;
    const laneTop = top;
    const marks = placed.map(({ row, shape, extent, line, label }): Mark => ({
      row,
      shape,
      slot: slotOf(row),
      from: Math.max(extent.from, 0),
      to: Math.min(extent.to, scale.width),
      head: extent.head,
      y: laneTop + metrics.padding + (line + 0.5) * metrics.line,
      small: false,
      differs: rowToldOtherwise(index, row),
      label,
    }));
    const y = rugY - (room.busy ? Math.min(metrics.busyRug / 2 - 2, 9) : 3);
    const singles = gathered.flatMap((group) =>
      group.count === 1 ? [smallMark(placing, group, y, slotOf)] : [],
    );
    top += height;
    return {
      lane,
      top: laneTop,
      height,
      count: here.count,
      rugY,
      rugHeight: (room.busy ? metrics.busyRug : metrics.rug) - 4,
      marks: [...marks, ...singles].toSorted((a, b) => a.row - b.row),
      clusters: gathered.flatMap((group) =>
        group.count > 1
          ? [{ ...group, slot: slotOf(group.first), y, counted: counted(group.count) }]
          : [],
      ),
      rug: rugOf(index, lane.rows, here, scale, slotOf),
    };
  });
  return { width: scale.width, height: top, lanes: scene, densest: densestOf(scene, home) };
}

const densestOf = (lanes: readonly SceneLane[], home: Segment | undefined): number => {
  let most = 1;
  for (const { rug } of lanes)
    for (const { s, count } of rug)
      if (count > most && (home === undefined || (s >= home.from && s <= home.to))) most = count;
  return most;
};

/** Alone on the rug: what lasts keeps its length, so that no day is claimed for it that it does not have. */
function smallMark(
  { index, scale }: Placing,
  { first: row, s }: Gathered,
  y: number,
  slotOf: (row: number) => number,
): Mark {
  const shape = shapeAt(index, row);
  const { from, to } =
    shape.form === "disc"
      ? { from: s - SMALL_DISC, to: s + SMALL_DISC }
      : extentOf(index, row, shape, scale, { from: 0, to: scale.width });
  return {
    row,
    shape,
    slot: slotOf(row),
    from: Math.max(from, 0),
    to: Math.min(to, scale.width),
    head: s,
    y,
    small: true,
    differs: rowToldOtherwise(index, row),
    label: null,
  };
}
