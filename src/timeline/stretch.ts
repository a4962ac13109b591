import type { Cluster, Mark, Scene } from "./layout.ts";
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
  readonly y: number;
}

/** A mark at its new place: what lasts is stretched, what is a point keeps its size. */
export function moved(mark: Mark, stretch: Stretch): Mark {
  const head = stretch(mark.head);
  if (mark.shape.form !== "disc")
    return { ...mark, head, from: stretch(mark.from), to: stretch(mark.to) };
  const by = head - mark.head;
  return { ...mark, head, from: mark.from + by, to: mark.to + by };
}

/** A label stays beside its mark, and one that lies on a long mark stays on its day. */
function labelled({ label, from, to, y }: Mark, stretch: Stretch, now: Mark): Word | null {
  if (label === null) return null;
  const { s, width } = label;
  const at = s >= to ? now.to - to : s < from ? now.from - from : stretch(s) - s;
  return { from: s, to: s + at, width, y };
}

/** Of the box that a number is written in, pixels: one that is as wide as it may be. */
const COUNT = 26;

const counted = ({ s, y }: Cluster, stretch: Stretch): Word => ({
  from: s - COUNT / 2,
  to: stretch(s) - COUNT / 2,
  width: COUNT,
  y,
});

export interface Stretched {
  readonly marks: readonly Mark[];
  readonly words: readonly Word[];
}

/**
 * What of a scene is neither ground nor rug, at its places in another window. Coming closer nothing collides; going
 * away the later of two words that would lie on each other is left out, until the window is laid out itself.
 */
export function stretched({ lanes, width }: Scene, stretch: Stretch): Stretched {
  const inSight = (from: number, to: number): boolean => to > 0 && from < width;
  const marks: Mark[] = [];
  const words: Word[] = [];
  for (const lane of lanes) {
    /** Where the last word of each line ends. */
    const ends = new Map<number, number>();
    const put = (word: Word | null): void => {
      if (word === null || !inSight(word.to, word.to + word.width)) return;
      if (word.to < (ends.get(word.y) ?? -Infinity)) return;
      ends.set(word.y, word.to + word.width);
      words.push(word);
    };
    for (const mark of lane.marks) {
      const now = moved(mark, stretch);
      if (inSight(now.from, now.to)) marks.push(now);
      put(labelled(mark, stretch, now));
    }
    for (const cluster of lane.clusters) if (cluster.counted) put(counted(cluster, stretch));
  }
  return { marks, words };
}
