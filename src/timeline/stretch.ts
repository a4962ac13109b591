import type { Cluster, Label, Mark, Scene } from "./layout.ts";
import type { Segment } from "./place.ts";
import type { Tick, Ticks } from "./ticks.ts";
import type { TimeScale } from "./timeScale.ts";

/** Logical pixels of one scale → those of another. */
export type Stretch = (s: number) => number;

export function stretchOf(before: TimeScale, after: TimeScale): Stretch {
  const factor = after.pixelsPerDay / before.pixelsPerDay;
  const by = after.s(before.window.from);
  return (s) => by + s * factor;
}

/** Words that keep their size while what they name moves or grows. */
export interface Word {
  /** Where they were laid out, and where they stand now: logical pixels. */
  readonly from: number;
  readonly to: number;
  readonly width: number;
  /** From where it stands, what nothing else may lie on. */
  readonly room: number;
  readonly y: number;
}

/** A mark at its new place: what lasts is stretched, what is a point keeps its size. */
function moved(mark: Mark, stretch: Stretch): Mark {
  const head = stretch(mark.head);
  if (mark.shape.form !== "disc")
    return { ...mark, head, from: stretch(mark.from), to: stretch(mark.to) };
  const by = head - mark.head;
  return { ...mark, head, from: mark.from + by, to: mark.to + by };
}

/** A label stays beside its mark, and one that lies on a long mark stays on its day. */
function labelled(
  { from, to, y }: Mark,
  { s, width }: Label & { readonly s: number },
  stretch: Stretch,
  now: Mark,
): Word {
  const at = s >= to ? now.to - to : s < from ? now.from - from : stretch(s) - s;
  return { from: s, to: s + at, width, room: width, y };
}

/** Widths of the box that a number is written in, pixels: as wide as it may be, and as it is mostly. */
const COUNT = 26;
const NARROW = 18;

const counted = ({ s, y }: Cluster, stretch: Stretch): Word => ({
  from: s - COUNT / 2,
  to: stretch(s) - COUNT / 2,
  width: COUNT,
  room: NARROW,
  y,
});

export interface Stretched {
  readonly marks: readonly Mark[];
  readonly words: readonly Word[];
}

/** Without those that would lie on an earlier one of their line. */
function apart(words: readonly Word[]): Word[] {
  /** Where the last word of each line ends. */
  const ends = new Map<number, number>();
  return words
    .toSorted((a, b) => a.to - b.to)
    .filter(({ to, room, y }) => {
      const free = to >= (ends.get(y) ?? -Infinity);
      if (free) ends.set(y, to + room);
      return free;
    });
}

/**
 * What of a scene is neither ground nor rug, at its places in another window. Coming closer nothing collides; going
 * away the later of two words that would lie on each other is left out, until the window is laid out itself.
 */
export function stretched(
  { lanes, width }: Scene,
  stretch: Stretch,
  sight: Segment = { from: 0, to: width },
): Stretched {
  const inSight = (from: number, to: number): boolean => to > sight.from && from < sight.to;
  const marks: Mark[] = [];
  const words: Word[] = [];
  const put = (word: Word): void => {
    if (inSight(word.to, word.to + word.width)) words.push(word);
  };
  for (const lane of lanes) {
    for (const mark of lane.marks) {
      const now = moved(mark, stretch);
      if (inSight(now.from, now.to)) marks.push(now);
      if (mark.label !== null) put(labelled(mark, mark.label, stretch, now));
    }
    for (const cluster of lane.clusters) if (cluster.counted) put(counted(cluster, stretch));
  }
  const away = stretch(width) - stretch(0) < width;
  return { marks, words: away ? apart(words) : words };
}

/** The same ticks at their places in another window, `width` pixels wide. */
export function ticksMoved(all: Ticks, stretch: Stretch, width: number): Ticks {
  const move = (tier: readonly Tick[]): Tick[] => {
    const placed = tier.map((tick) => ({ ...tick, s: stretch(tick.s) }));
    // The period that the window begins in, and what follows.
    const first = placed.findLastIndex(({ s }) => s <= 0);
    return placed.slice(Math.max(first, 0)).filter(({ s }) => s <= width);
  };
  return { ...all, coarse: move(all.coarse), fine: move(all.fine) };
}
