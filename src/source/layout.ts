import type { Day } from "../model/types.ts";
import type { Index } from "../query/index.ts";
import { brokenScale, ticksOf, type BrokenScale, type Tick } from "./scale.ts";
import { spread } from "./spread.ts";
import type { Story } from "./story.ts";

/** A box of the page, in pixels from the top of the drawing. */
export interface Box {
  readonly top: number;
  readonly height: number;
}

/** Logical distances from inline-start, in pixels. */
export interface Columns {
  readonly width: number;
  /** Paragraphs reach from 0 to here; curves begin here. */
  readonly told: number;
  /** Curves end here, where the mark of an event begins. */
  readonly mark: number;
  /** Labels of events, beside their marks. */
  readonly label: number;
  readonly labelEnd: number;
  /** The line of the axis; its words lie beyond. */
  readonly axis: number;
}

export interface PlacedEvent extends Box {
  readonly row: number;
  /** Where its curves end. */
  readonly y: number;
  /** Where its day is on the axis. */
  readonly on: number;
}

export interface Curve {
  readonly at: number;
  readonly row: number;
  /** From the edge of its paragraph to the mark of its event. */
  readonly from: number;
  readonly to: number;
}

export interface Scene {
  readonly height: number;
  readonly columns: Columns;
  readonly events: readonly PlacedEvent[];
  readonly curves: readonly Curve[];
  /** Numbers of the paragraphs, by position. */
  readonly numbers: readonly number[];
  readonly scale: BrokenScale;
  readonly ticks: readonly Tick[];
  /** The day of writing, and the line that says so. */
  readonly written: (Box & { readonly y: number; readonly on: number; readonly day: Day }) | null;
}

const MARK = 30;
const between = (low: number, value: number, high: number): number =>
  Math.min(Math.max(value, low), high);

export function columnsOf(width: number): Columns {
  const axis = width - 104;
  const labelEnd = axis - between(20, width * 0.04, 64);
  const label = labelEnd - between(180, width * 0.23, 290);
  const mark = label - MARK;
  return { width, axis, labelEnd, label, mark, told: mark - between(96, width * 0.17, 260) };
}

/** The day that stands for an event: its first, or its last when the first is open. */
const dayOn = (index: Index, row: number): Day => {
  const start = index.starts[row] ?? 0;
  const end = (index.ends[row] ?? 0) - 1;
  if (Number.isFinite(start)) return start;
  return Number.isFinite(end) ? end : index.extent.from;
};

/** Where the curves of an event meet, from its top: the middle of the first line. */
const MEETING = 11;
const GAP = 7;
const PAD = 10;
const TICK = 19;
/** Height of the line that says when the source was written. */
const WRITTEN = 24;

export interface Measured {
  /** Of the paragraphs, by position. */
  readonly paragraphs: readonly Box[];
  /** Height of the label of each of `story.rows`. */
  readonly events: readonly number[];
}

/** Paragraphs stand where the page puts them; events stand by date, as near to their day as their labels let them. */
export function layout(index: Index, story: Story, measured: Measured, width: number): Scene {
  const last = measured.paragraphs.at(-1);
  const labels = measured.events.reduce((sum, height) => sum + height + GAP, WRITTEN + 2 * PAD);
  const height = Math.max(last ? last.top + last.height : 0, labels);
  const writing = story.source.written?.date.start;
  const day = writing !== undefined && Number.isFinite(writing) ? writing : null;
  const days = story.rows.map((row) => dayOn(index, row));
  const scale = brokenScale(day === null ? days : [...days, day], PAD, height - PAD);

  const entries = story.rows.map((row, at) => ({
    row,
    day: days[at] ?? 0,
    height: measured.events[at] ?? 0,
  }));
  if (day !== null) {
    const at = entries.findIndex((entry) => entry.day > day);
    entries.splice(at < 0 ? entries.length : at, 0, { row: -1, day, height: WRITTEN });
  }
  const tops = spread(
    entries.map((entry) => ({ y: scale.y(entry.day), height: entry.height })),
    GAP,
    PAD,
    height - PAD,
  );
  const placed = entries.map((entry, at) => {
    const top = tops[at] ?? 0;
    return { ...entry, top, y: top + MEETING, on: scale.y(entry.day) };
  });
  const events = placed.filter(({ row }) => row >= 0);
  return {
    height,
    columns: columnsOf(width),
    events,
    curves: curvesOf(story, measured.paragraphs, events),
    numbers: story.told.map(({ number }) => number),
    scale,
    ticks: ticksOf(scale, TICK),
    written: placed.find(({ row }) => row < 0) ?? null,
  };
}

/** Curves leave a paragraph in the order in which they arrive, so that they cross only where the story does. */
function curvesOf(
  { mentions }: Story,
  paragraphs: readonly Box[],
  events: readonly PlacedEvent[],
): Curve[] {
  const arrival = new Map(events.map(({ row, y }) => [row, y]));
  return paragraphs.flatMap(({ top, height }, at) => {
    const own = mentions
      .filter((mention) => mention.at === at)
      .map((mention) => ({ ...mention, to: arrival.get(mention.row) ?? 0 }))
      .toSorted((a, b) => a.to - b.to);
    return own.map(({ row, to }, i) => ({
      at,
      row,
      from: top + (height * (i + 1)) / (own.length + 1),
      to,
    }));
  });
}

/** The path of a curve, in logical coordinates. */
export function pathOf({ told, mark }: Columns, { from, to }: Curve): string {
  const middle = (told + mark) / 2;
  return `M${told},${from}C${middle},${from} ${middle},${to} ${mark},${to}`;
}
