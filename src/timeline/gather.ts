import type { RowSet } from "../query/rowSet.ts";
import { lowerBound } from "../query/lowerBound.ts";
import { firstFrom, type Times, type Touching } from "../query/times.ts";
import { TARGET } from "./capacity.ts";
import type { TimeScale } from "./timeScale.ts";

/** Radius of a mark on the rug, pixels. */
export const SMALL_DISC = 3.6;

/** Rows of one lane that share a target: those without a label between two days. */
export interface Gathered {
  /** Logical pixels. */
  readonly s: number;
  readonly count: number;
  readonly first: number;
  readonly last: number;
  /** All of them, ascending; made when asked for. */
  readonly rows: () => readonly number[];
  readonly has: (row: number) => boolean;
}

interface Gathering {
  readonly times: Times;
  readonly rows: RowSet;
  readonly here: Touching;
  /** Rows that have a label already, ascending. */
  readonly labelled: readonly number[];
  readonly scale: TimeScale;
  /** Day on which a row's mark stands. */
  readonly dayOf: (row: number) => number;
}

/** What has a label lies between and is not counted. */
interface Group {
  readonly s: number;
  count: number;
  readonly first: number;
  last: number;
  readonly stretches: (readonly [from: number, to: number])[];
  readonly reaching: readonly number[];
}

/**
 * What has no label, gathered where it shares a target. Buckets are anchored in time and a power of two days wide,
 * so that they stay together while the window moves; what each holds is counted by running sums.
 */
export function gather({ times, rows, here, labelled, scale, dayOf }: Gathering): Gathered[] {
  const { window, width, pixelsPerDay } = scale;
  const taken = new Set(labelled);
  const days = 2 ** Math.ceil(Math.log2(TARGET / pixelsPerDay));
  const groups: Group[] = [];
  const stands = (row: number): number => {
    const s = scale.s(Math.max(dayOf(row), window.from));
    return Math.min(Math.max(s, SMALL_DISC), width - SMALL_DISC);
  };
  const openIn = (from: number, to: number): number =>
    from >= to
      ? 0
      : rows.countIn(from, to) - (lowerBound(labelled, to) - lowerBound(labelled, from));
  /** The first row from one on that has no label, and the last row before one. */
  const openFrom = (row: number): number => {
    let open = rows.next(row);
    while (taken.has(open)) open = rows.next(open + 1);
    return open;
  };
  const openBefore = (row: number): number => {
    let open = rows.previous(row - 1);
    while (taken.has(open)) open = rows.previous(open - 1);
    return open;
  };
  const join = (group: Group, from: number, to: number): void => {
    const count = openIn(from, to);
    if (count === 0) return;
    group.count += count;
    group.last = openBefore(to);
    group.stretches.push([from, to]);
  };
  const begin = (from: number, to: number, reaching: readonly number[]): void => {
    const count = openIn(from, to);
    if (count + reaching.length === 0) return;
    const first = reaching[0] ?? openFrom(from);
    const last = count === 0 ? (reaching.at(-1) ?? first) : openBefore(to);
    groups.push({
      s: stands(first),
      count: count + reaching.length,
      first,
      last,
      stretches: count === 0 ? [] : [[from, to]],
      reaching,
    });
  };

  const bucketOf = (day: number): number => Math.floor(day / days);
  const endOf = (bucket: number): number =>
    Math.min(here.last, firstFrom(times, (bucket + 1) * days));

  // What reaches in from before stands at the edge, with what begins in the first bucket.
  const edge = Math.max(endOf(bucketOf(window.from)), here.first);
  begin(
    here.first,
    edge,
    here.reaching.filter((row) => !taken.has(row)),
  );
  for (let from = rows.next(edge); from < here.last;) {
    const to = endOf(bucketOf(times.starts[from] ?? 0));
    const previous = groups.at(-1);
    let row = from;
    if (previous) {
      // A target is a finger wide: what is nearer than that belongs to it.
      const reach = Math.max(previous.s, TARGET / 2) + TARGET;
      const near =
        reach > width - TARGET / 2 ? to : firstFrom(times, window.from + reach / pixelsPerDay);
      row = Math.min(Math.max(near, from), to);
      join(previous, from, row);
    }
    begin(row, to, []);
    from = rows.next(to);
  }

  return groups.map(({ s, count, first, last, stretches, reaching }) => ({
    // The box of a number is as wide as a target, and stands in the plot whole.
    s: count === 1 ? s : Math.min(Math.max(s, TARGET / 2), width - TARGET / 2),
    count,
    first,
    last,
    has: (row) =>
      rows.has(row) &&
      !taken.has(row) &&
      (reaching.includes(row) || stretches.some(([from, to]) => row >= from && row < to)),
    rows: () => [
      ...reaching,
      ...stretches.flatMap(([from, to]) =>
        Array.from(rows.rows(from, to)).filter((row) => !taken.has(row)),
      ),
    ],
  }));
}
