import type { Dataset } from "../model/types.ts";

/** Everything of a set but its events. */
export type Vocabulary = Omit<Dataset, "events">;

/** Days since 1970-01-01; ±Infinity where open. 32-bit floats hold whole days of 45,000 years to either side. */
export type Days = Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** Positions in a list of values; the narrowest kind that holds them (`codesFor`). */
export type Codes = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** One value a row, or none. */
export interface ValueColumn {
  /** Ids, each once; only such as a row has. */
  readonly values: readonly string[];
  /** By row. `values.length` says that the row has none. */
  readonly codes: Codes;
}

/** Any number of values a row, each once. */
export interface ListColumn {
  readonly values: readonly string[];
  /** A row's values are `codes` from `offsets[row]` up to and without `offsets[row + 1]`. */
  readonly codes: Codes;
  readonly offsets: Uint32Array<ArrayBuffer>;
}

/**
 * What filters, lanes and marks ask of a set's events, without their texts: one entry a row, rows sorted by start,
 * then end, then id. Some 35 bytes an event. It can be transferred to another thread (`buffersOf`).
 */
export interface EventColumns {
  /** First day of each row; -Infinity when open. */
  readonly starts: Days;
  /** Day after the last day of each row; Infinity when open. */
  readonly ends: Days;
  /** Precision, approximate, uncertain and basis; see dating.ts. */
  readonly dating: Uint8Array<ArrayBuffer>;
  /** 1–5. */
  readonly weights: Uint8Array<ArrayBuffer>;
  /** How accounts differ: bit i stands for DIFFERENCES[i]. */
  readonly differs: Uint8Array<ArrayBuffer>;
  readonly category: ValueColumn;
  readonly place: ValueColumn;
  /** Values among STATUSES. */
  readonly status: ValueColumn;
  /** Values among CERTAINTIES. */
  readonly certainty: ValueColumn;
  readonly actor: ListColumn;
  /** Positions in ROLES, parallel to `actor.codes`; an actor with several roles has its first. */
  readonly roles: Uint8Array<ArrayBuffer>;
  readonly source: ListColumn;
  /** Everybody whose words the evidence rests on: actor ids. */
  readonly voice: ListColumn;
}

/** Zeros, wide enough for positions in a list of `values`, and for the code of none. */
export const codesFor = (values: number, length: number): Codes =>
  values < 2 ** 8
    ? new Uint8Array(length)
    : values < 2 ** 16
      ? new Uint16Array(length)
      : new Uint32Array(length);

/** All memory of the columns, each buffer once: what `postMessage` transfers. */
export function buffersOf(columns: EventColumns): ArrayBuffer[] {
  const { starts, ends, dating, weights, differs, roles } = columns;
  const { category, place, status, certainty, actor, source, voice } = columns;
  const coded = [category, place, status, certainty, actor, source, voice].map(
    ({ codes }) => codes,
  );
  const offsets = [actor, source, voice].map((list) => list.offsets);
  const arrays = [starts, ends, dating, weights, differs, roles, coded, offsets].flat();
  return [...new Set(arrays.map(({ buffer }) => buffer))];
}
