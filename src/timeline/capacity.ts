/** The smallest target that an unsteady hand can hit: every cell is this high and at least this wide. */
export const TARGET = 24;
/** From here on a count finds no room in its target, nor beside its neighbours. */
const WIDE = 1000;

/** Share of a lane's width that numbers may take: more of them hide the density that they count. */
const COUNTED = 0.4;
/** Where each number is a day's. A lone column would pass for a single event. */
const COUNTED_DAYS = 0.55;

/**
 * Tells which counts are written, those of one among all lanes. Where the numbers of some lane have no room, each or all
 * together, the columns of all speak alone: numbers in the others would look as if there was more.
 *
 * @param width of a lane, pixels
 * @param days whether no number is of more than a day
 */
export function roomForCounts(
  lanes: readonly (readonly number[])[],
  width: number,
  days = false,
): (count: number) => boolean {
  const crowded = lanes.some((counts) => {
    const wide = counts.filter((count) => count >= WIDE).length;
    return (
      (wide > 0 && wide * 2 >= counts.length) ||
      counts.length * TARGET > width * (days ? COUNTED_DAYS : COUNTED)
    );
  });
  return (count) => count < WIDE && !crowded;
}
/** Sizes of a count's digits, pixels: three of them have room in a target when they are smaller. */
export const COUNT_SIZES = [12, 10.5] as const;

export const countSize = (count: number): (typeof COUNT_SIZES)[number] =>
  COUNT_SIZES[count < 100 ? 0 : 1];

/** Heights of a lane's parts, pixels. */
export interface Metrics {
  readonly line: number;
  readonly padding: number;
  readonly rug: number;
  /** A rug that holds marks which found no room for their label. */
  readonly busyRug: number;
}

export const ROOMY: Metrics = { line: TARGET, padding: 3, rug: 10, busyRug: 22 };
/** Where lines have to be closer: cells of neighbouring ones overlap by a few pixels. */
export const CLOSE: Metrics = { line: 19, padding: 3, rug: 8, busyRug: 18 };
/** For small frames: the rug's boxes touch the letters above them as well. */
export const DENSE: Metrics = { ...CLOSE, busyRug: 15 };

/** Lines of labels that a lane keeps whatever the window, so that nothing jumps while it moves. */
export interface Capacity {
  readonly lines: number;
  readonly busy: boolean;
}

export const laneHeight = (
  { lines, busy }: Capacity,
  { padding, line, rug, busyRug }: Metrics,
): number => padding + lines * line + (busy ? busyRug : rug) + 1;

const heightOf = (capacity: readonly Capacity[], metrics: Metrics): number =>
  capacity.reduce((sum, each) => sum + laneHeight(each, metrics), 0);

/** Lane by lane the larger of the needs. */
const largest = (needs: readonly (readonly Capacity[])[]): { lines: number; busy: boolean }[] =>
  (needs[0] ?? []).map((_, lane) => ({
    lines: Math.max(...needs.map((need) => need[lane]?.lines ?? 1)),
    busy: needs.some((need) => need[lane]?.busy),
  }));

/** Whether all that is needed has room in `height` pixels. */
export const fits = (
  needs: readonly (readonly Capacity[])[],
  height: number,
  metrics: Metrics,
): boolean => heightOf(largest(needs), metrics) <= height;

/**
 * The larger of the needs, cut line by line from the tallest lane until all fit in `height` pixels; among equally tall
 * ones from the last: of actors and places the busiest come first.
 */
export function capacityOf(
  needs: readonly (readonly Capacity[])[],
  height: number,
  metrics: Metrics,
): Capacity[] {
  const most = largest(needs);
  while (heightOf(most, metrics) > height) {
    const tallest = most.reduce((a, b) => (b.lines >= a.lines ? b : a), { lines: 1, busy: true });
    if (tallest.lines <= 1) break;
    tallest.lines -= 1;
    tallest.busy = true;
  }
  return most;
}
