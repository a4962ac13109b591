import type { Facet } from "./facets.ts";
import { countBoth, type RowSet } from "./rowSet.ts";
import type { Touching } from "./times.ts";

/** Numbers that running sums keep at most, whatever the events and the values: half a megabyte. */
const ROOM = 2 ** 17;
const SHORTEST = 1024;

/** How often each value of a facet comes in a window of some rows; an entry for each value and one for none. */
export type Counter = (here: Touching) => Uint32Array;

/** Each value's rows are bits: those that are in both sets are counted 32 at a time. */
function counterOfSets(sets: readonly RowSet[], rows: RowSet): Counter {
  return ({ reaching, first, last }) =>
    Uint32Array.from(
      sets,
      (set) =>
        countBoth(set, rows, first, last) +
        reaching.reduce((sum, row) => (set.has(row) ? sum + 1 : sum), 0),
    );
}

/** Adds the values of each row of `rows` from `from` up to and without `to`. */
function add(
  { codes, offsets }: Facet,
  { words }: RowSet,
  from: number,
  to: number,
  counts: Uint32Array,
): void {
  const none = counts.length - 1;
  // Written out, as in `rowsWith`: a call for each row would cost more than the counting.
  for (let row = from; row < to; row++) {
    const rest = (words[row >>> 5] ?? 0) >>> (row & 31);
    if (rest === 0) {
      row |= 31;
      continue;
    }
    if ((rest & 1) === 0) continue;
    if (offsets === null) {
      const code = codes[row] ?? none;
      counts[code] = (counts[code] ?? 0) + 1;
      continue;
    }
    const stop = offsets[row + 1] ?? 0;
    let at = offsets[row] ?? 0;
    if (at === stop) counts[none] = (counts[none] ?? 0) + 1;
    for (; at < stop; at++) {
      const code = codes[at] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
}

/** Running sums, noted once a block of rows: counting a window is a difference and two remainders. */
function counterOfSums(facet: Facet, rows: RowSet): Counter {
  const width = facet.values.length + 1;
  const most = Math.max(1, Math.floor(ROOM / width));
  const block = Math.max(SHORTEST, 2 ** Math.ceil(Math.log2(rows.size / most)));
  let sums: readonly Uint32Array[] | null = null;
  const summed = (): readonly Uint32Array[] => {
    const running = new Uint32Array(width);
    return Array.from({ length: Math.floor(rows.size / block) + 1 }, (_, at) => {
      if (at > 0) add(facet, rows, (at - 1) * block, at * block, running);
      return running.slice();
    });
  };
  return ({ reaching, first, last }) => {
    const counts = new Uint32Array(width);
    for (const row of reaching) add(facet, rows, row, row + 1, counts);
    const from = Math.ceil(first / block);
    const to = Math.floor(last / block);
    if (to - from < 2) {
      add(facet, rows, first, last, counts);
      return counts;
    }
    sums ??= summed();
    const [low, high] = [sums[from], sums[to]];
    for (let code = 0; code < width; code++)
      counts[code] = (counts[code] ?? 0) + (high?.[code] ?? 0) - (low?.[code] ?? 0);
    add(facet, rows, first, from * block, counts);
    add(facet, rows, to * block, last, counts);
    return counts;
  };
}

/** Counts the values of a facet in some rows, window by window, without asking each row again. */
export const counterOf = (facet: Facet, rows: RowSet): Counter =>
  facet.sets === null ? counterOfSums(facet, rows) : counterOfSets(facet.sets, rows);
