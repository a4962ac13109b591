import { bisectLeft, bisectRight } from "d3";

/** Rows of the index on either side of one; null at the ends. */
export interface Neighbours {
  readonly previous: number | null;
  readonly next: number | null;
}

/** `rows` ascending (time order). Works as well for a row that is not among them. */
export function neighbours(rows: ArrayLike<number>, row: number): Neighbours {
  return {
    previous: rows[bisectLeft(rows, row) - 1] ?? null,
    next: rows[bisectRight(rows, row)] ?? null,
  };
}

/** Up to `reach` rows before `row`, itself, and up to `reach` after it, in time order. */
export function sequenceAround(rows: Uint32Array, row: number, reach = 2): readonly number[] {
  const first = bisectLeft(rows, row);
  const after = bisectRight(rows, row);
  return [
    ...rows.subarray(Math.max(0, first - reach), first),
    row,
    ...rows.subarray(after, after + reach),
  ];
}
