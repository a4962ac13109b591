import { lowerBound, type Run, type Touching } from "../query/run.ts";
import type { TimeScale } from "./timeScale.ts";

/** A lane with no more events in the window than this lets all of them ask for a label. */
const FEW = 300;
/** Beyond, the plot is cut into stretches at least this wide, pixels, whose heaviest events alone may ask. */
const STRETCH = 24;

export interface Contest {
  readonly run: Run;
  /** 1–5 by row of the data set. */
  readonly weights: Uint8Array;
  readonly scale: TimeScale;
  /** How many of one stretch may ask: the lines that a lane has at most. */
  readonly most: number;
}

/** The heaviest of some positions, the earliest of equals: at most `most`, appended to `winners`. */
function heaviest(
  { run, weights, most }: Contest,
  from: number,
  to: number,
  winners: number[],
): void {
  const mine: number[] = [];
  const theirs: number[] = [];
  for (let at = from; at < to; at++) {
    const weight = weights[run.rows[at] ?? 0] ?? 0;
    if (mine.length === most && weight <= (theirs[most - 1] ?? 0)) continue;
    let place = mine.length;
    while (place > 0 && (theirs[place - 1] ?? 0) < weight) place--;
    mine.splice(place, 0, at);
    theirs.splice(place, 0, weight);
    mine.length = Math.min(mine.length, most);
    theirs.length = mine.length;
  }
  winners.push(...mine);
}

/**
 * Positions of a run that may ask for a label in a window, so that nobody measures or sorts what has no room anyway.
 * Stretches are anchored in time and a power of two days wide: who wins stays while the window moves.
 */
export function contenders(contest: Contest, here: Touching): number[] {
  const { run, scale, most } = contest;
  const { reaching, first, last } = here;
  const inside = last - first;
  const winners: number[] = [];
  if (reaching.length + inside <= FEW) {
    winners.push(...reaching);
    for (let at = first; at < last; at++) winners.push(at);
    return winners;
  }
  // What reaches in from before begins at the edge: it has one stretch's room for each line.
  const early = reaching.toSorted(
    (a, b) =>
      (contest.weights[run.rows[b] ?? 0] ?? 0) - (contest.weights[run.rows[a] ?? 0] ?? 0) || a - b,
  );
  winners.push(...early.slice(0, 4 * most));
  const days = 2 ** Math.ceil(Math.log2(STRETCH / scale.pixelsPerDay));
  let from = first;
  let stretch = Math.floor(scale.window.from / days);
  while (from < last) {
    stretch = Math.max(stretch, Math.floor((run.starts[from] ?? 0) / days));
    const to = Math.min(last, lowerBound(run.starts, (stretch + 1) * days));
    heaviest(contest, from, to, winners);
    from = to;
    stretch++;
  }
  return winners;
}
