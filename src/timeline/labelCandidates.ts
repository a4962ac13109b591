import type { RowSet } from "../query/rowSet.ts";
import { BLOCK, firstFrom, type Times, type Touching } from "../query/times.ts";
import type { TimeScale } from "./timeScale.ts";

/** Up to this many events of a lane in the window, every one is a candidate for a label. */
const FEW = 300;
/** With more, the plot is cut into stretches at least this wide, pixels, and only its heaviest events are candidates. */
const STRETCH = 24;
const HEAVIEST = 5;

interface Field {
  readonly times: Times;
  readonly rows: RowSet;
  /** How many candidates one stretch may have. */
  readonly most: number;
}

/** `most` are the lines that a lane has at most. */
export interface LabelField extends Field {
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

/** The same for the rows in [from, to): blocks without a row of a weight are skipped. */
export function heaviest(field: Field, from: number, to: number): number[] {
  const { times, rows, most } = field;
  if (rows.countIn(from, to) <= BLOCK) return heaviestOf(field, [...rows.rows(from, to)], most);
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
 * Rows of a window that are candidates for a label, so that labels without any chance of room are neither measured nor
 * sorted. Stretches are anchored in time and a power of two days wide: the candidates stay while the window moves.
 */
export function labelCandidates(field: LabelField, here: Touching): number[] {
  const { times, rows, scale, most } = field;
  const { reaching, first, last, count } = here;
  if (count <= FEW) return [...reaching, ...rows.rows(first, last)];
  // Events that began before the window all start at its edge: few of them can have room.
  const found = heaviestOf(field, reaching, 4 * most);
  const days = 2 ** Math.ceil(Math.log2(STRETCH / scale.pixelsPerDay));
  for (let from = rows.next(first); from < last;) {
    const stretch = Math.floor((times.starts[from] ?? 0) / days);
    const to = Math.min(last, firstFrom(times, (stretch + 1) * days));
    found.push(...heaviest(field, from, to));
    from = rows.next(to);
  }
  return found;
}
