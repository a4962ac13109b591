import type { RowSet } from "../query/rowSet.ts";
import { BLOCK, firstFrom, type Times, type Touching } from "../query/times.ts";
import type { TimeScale } from "./timeScale.ts";

/** A lane with no more events in the window than this lets all of them ask for a label. */
const FEW = 300;
/** Beyond, the plot is cut into stretches at least this wide, pixels, whose heaviest events alone may ask. */
const STRETCH = 24;
const HEAVIEST = 5;

interface Field {
  readonly times: Times;
  readonly rows: RowSet;
  /** How many of one stretch may win. */
  readonly most: number;
}

/** `most` are the lines that a lane has at most. */
export interface Contest extends Field {
  readonly scale: TimeScale;
}

/** The heaviest of some rows, the earliest of equals: at most `most`. */
export function heaviestOf({ times }: Field, rows: readonly number[], most: number): number[] {
  const found: number[] = [];
  for (let weight = HEAVIEST; weight >= 0; weight--)
    for (const row of rows) {
      if (found.length === most) return found;
      if (times.weights[row] === weight) found.push(row);
    }
  return found;
}

/** The same of the rows between two: blocks that have no row of a weight are passed over. */
export function heaviest(contest: Field, from: number, to: number): number[] {
  const { times, rows, most } = contest;
  if (rows.countIn(from, to) <= BLOCK) return heaviestOf(contest, [...rows.rows(from, to)], most);
  const found: number[] = [];
  for (let weight = HEAVIEST; weight >= 0 && found.length < most; weight--)
    for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block++) {
      if (((times.heavy[block] ?? 0) & (1 << weight)) === 0) continue;
      const stop = Math.min(to, (block + 1) * BLOCK);
      rows.each(Math.max(from, block * BLOCK), stop, (row) => {
        if (found.length < most && times.weights[row] === weight) found.push(row);
      });
      if (found.length === most) break;
    }
  return found;
}

/**
 * Rows that may ask for a label in a window, so that nobody measures or sorts what has no room anyway. Stretches are
 * anchored in time and a power of two days wide: who wins stays while the window moves.
 */
export function contenders(contest: Contest, here: Touching): number[] {
  const { times, rows, scale, most } = contest;
  const { reaching, first, last, count } = here;
  if (count <= FEW) return [...reaching, ...rows.rows(first, last)];
  // What reaches in from before begins at the edge: it has one stretch's room for each line.
  const winners = heaviestOf(contest, reaching, 4 * most);
  const days = 2 ** Math.ceil(Math.log2(STRETCH / scale.pixelsPerDay));
  for (let from = rows.next(first); from < last;) {
    const stretch = Math.floor((times.starts[from] ?? 0) / days);
    const to = Math.min(last, firstFrom(times, (stretch + 1) * days));
    winners.push(...heaviest(contest, from, to));
    from = rows.next(to);
  }
  return winners;
}
