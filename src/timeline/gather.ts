import { lowerBound, positionOf, type Run, type Touching } from "../query/run.ts";
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
  readonly run: Run;
  readonly here: Touching;
  /** Positions in the run that have a label already, ascending. */
  readonly labelled: readonly number[];
  readonly scale: TimeScale;
  /** Day on which a row's mark stands. */
  readonly dayOf: (row: number) => number;
}

/** In positions of the run; what has a label lies between and is not counted. */
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
 * so that they stay together while the window moves; each is found by binary search, whatever it holds.
 */
export function gather({ run, here, labelled, scale, dayOf }: Gathering): Gathered[] {
  const { window, width, pixelsPerDay } = scale;
  const { rows, starts } = run;
  const taken = new Set(labelled);
  const days = 2 ** Math.ceil(Math.log2(TARGET / pixelsPerDay));
  const groups: Group[] = [];
  const stands = (at: number): number => {
    const s = scale.s(Math.max(dayOf(rows[at] ?? 0), window.from));
    return Math.min(Math.max(s, SMALL_DISC), width - SMALL_DISC);
  };
  const openIn = (from: number, to: number): number =>
    to - from - (lowerBound(labelled, to) - lowerBound(labelled, from));
  /** First position from `at` on, in one direction, that has no label. */
  const openFrom = (at: number, step: 1 | -1): number => {
    let open = at;
    while (taken.has(open)) open += step;
    return open;
  };
  const join = (group: Group, from: number, to: number): void => {
    const count = openIn(from, to);
    if (count === 0) return;
    group.count += count;
    group.last = openFrom(to - 1, -1);
    group.stretches.push([from, to]);
  };
  const begin = (from: number, to: number, reaching: readonly number[]): void => {
    const count = openIn(from, to);
    if (count + reaching.length === 0) return;
    const first = reaching[0] ?? openFrom(from, 1);
    const last = count === 0 ? (reaching.at(-1) ?? first) : openFrom(to - 1, -1);
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
    Math.min(here.last, lowerBound(starts, (bucket + 1) * days));

  // What reaches in from before stands at the edge, with what begins in the first bucket.
  let from = endOf(bucketOf(window.from));
  begin(
    here.first,
    from,
    here.reaching.filter((at) => !taken.has(at)),
  );
  while (from < here.last) {
    const to = endOf(bucketOf(starts[from] ?? 0));
    const previous = groups.at(-1);
    let at = from;
    if (previous) {
      // A target is a finger wide: what is nearer than that belongs to it.
      const reach = previous.s + TARGET;
      const near =
        reach > width - SMALL_DISC ? to : lowerBound(starts, window.from + reach / pixelsPerDay);
      at = Math.min(Math.max(near, from), to);
      join(previous, from, at);
    }
    begin(at, to, []);
    from = to;
  }

  return groups.map(({ s, count, first, last, stretches, reaching: early }) => ({
    s,
    count,
    first: rows[first] ?? 0,
    last: rows[last] ?? 0,
    has: (row) => {
      const at = positionOf(rows, row);
      return (
        at >= 0 &&
        !taken.has(at) &&
        (early.includes(at) || stretches.some(([a, b]) => at >= a && at < b))
      );
    },
    rows: () => [
      ...early.map((at) => rows[at] ?? 0),
      ...stretches.flatMap(([a, b]) =>
        Array.from(rows.subarray(a, b)).filter((_, i) => !taken.has(a + i)),
      ),
    ],
  }));
}
