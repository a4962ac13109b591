import type { Events } from "./events.ts";

/**
 * The columns as they lie in memory, little-endian: count and number of actors (Int32), first days, last days
 * (Int32), actors (Uint16, twice), categories, places (Uint8).
 */
export function columnBytes({
  count,
  actorCount,
  lo,
  hi,
  by,
  on,
  category,
  place,
}: Events): Uint8Array {
  const columns = [Int32Array.of(count, actorCount), lo, hi, by, on, category, place];
  const bytes = new Uint8Array(columns.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const column of columns) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += column.byteLength;
  }
  return bytes;
}

/** What a drawing needs. Views of the buffer, no copies. */
export interface Columns {
  readonly count: number;
  readonly lo: Int32Array;
  readonly hi: Int32Array;
  readonly category: Uint8Array;
}

/** Throws RangeError when the buffer breaks off. */
export function readColumns(buffer: ArrayBuffer): Columns {
  const [count = 0] = new Int32Array(buffer, 0, 2);
  return {
    count,
    lo: new Int32Array(buffer, 8, count),
    hi: new Int32Array(buffer, 8 + 4 * count, count),
    category: new Uint8Array(buffer, 8 + 12 * count, count),
  };
}
