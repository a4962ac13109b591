import type { Codes } from "./columns.ts";

/** Lists of numbers in one array: list `i` is `values` from `offsets[i]` up to and without `offsets[i + 1]`. */
export interface Lists {
  readonly offsets: Uint32Array;
  readonly values: Codes;
}

export const listAt = ({ offsets, values }: Lists, at: number): Codes =>
  values.subarray(offsets[at], offsets[at + 1]);
