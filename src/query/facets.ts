import { codesFor, type Codes, type EventColumns, type ListColumn } from "./columns.ts";
import { DIFFERENCES } from "./differences.ts";
import { inAny, RowSet } from "./rowSet.ts";

export const FACETS = [
  "category",
  "actor",
  "place",
  "source",
  "status",
  "certainty",
  "voice",
  "differs",
] as const;
export type FacetName = (typeof FACETS)[number];

/** One filter's dictionary, and both ways between its values and the rows. */
export interface Facet {
  readonly values: readonly string[];
  readonly codes: Codes;
  /**
   * A row's values, by their position in `values`, are `codes` from `offsets[row]` up to and without
   * `offsets[row + 1]`. null: each row has the one value `codes[row]`, or none where that is `values.length`.
   */
  readonly offsets: Uint32Array<ArrayBuffer> | null;
  /** `rows[i]` are the rows that have `values[i]`, ascending. Made when first asked for: four bytes a value of a row. */
  readonly rows: readonly Uint32Array<ArrayBuffer>[];
  /** The same as bits, and at last the rows without any value; null for a facet of many values. Made when first asked for. */
  readonly sets: readonly RowSet[] | null;
}

/** As many values have a set of rows each: an eighth of a byte a value and event. */
const FEW = 32;

/** A facet of which a row may have several values. */
export type ListFacet = Facet & ListColumn;

export type Facets = Readonly<
  Record<Exclude<FacetName, "actor" | "source" | "voice">, Facet> &
    Record<"actor" | "source" | "voice", ListFacet>
>;

class ColumnFacet<Offsets extends Uint32Array<ArrayBuffer> | null> implements Facet {
  readonly values: readonly string[];
  readonly codes: Codes;
  readonly offsets: Offsets;
  #rows: readonly Uint32Array<ArrayBuffer>[] | null = null;
  #sets: readonly RowSet[] | null = null;

  constructor(values: readonly string[], codes: Codes, offsets: Offsets) {
    this.values = values;
    this.codes = codes;
    this.offsets = offsets;
  }

  get sets(): readonly RowSet[] | null {
    const { length } = this.values;
    if (length <= FEW)
      this.#sets ??= split(
        this,
        Uint16Array.from({ length: length + 1 }, (_, code) => code),
        length + 1,
      );
    return this.#sets;
  }

  get rows(): readonly Uint32Array<ArrayBuffer>[] {
    this.#rows ??= this.#sorted();
    return this.#rows;
  }

  /** A counting sort: lists that lie in one piece of memory. */
  #sorted(): Uint32Array<ArrayBuffer>[] {
    const { codes, offsets, values } = this;
    const starts = new Uint32Array(values.length + 2);
    // Of a million events: no call for each value.
    for (let at = 0; at < codes.length; at++) {
      const code = codes[at] ?? 0;
      starts[code + 1] = (starts[code + 1] ?? 0) + 1;
    }
    for (let code = 1; code < starts.length; code++)
      starts[code] = (starts[code] ?? 0) + (starts[code - 1] ?? 0);
    const next = starts.slice();
    const all = new Uint32Array(codes.length);
    for (let at = 0, row = 0; at < codes.length; at++) {
      if (offsets === null) row = at;
      else while ((offsets[row + 1] ?? Infinity) <= at) row++;
      const code = codes[at] ?? 0;
      const place = next[code] ?? 0;
      all[place] = row;
      next[code] = place + 1;
    }
    return values.map((_, code) => all.subarray(starts[code], starts[code + 1]));
  }
}

/** The bits of `differs` as a facet. */
function differsFacet(bits: Uint8Array<ArrayBuffer>): Facet {
  const seen = bits.reduce((all, each) => all | each, 0);
  const present = DIFFERENCES.map((_, at) => at).filter((at) => ((seen >> at) & 1) === 1);
  const values = present.map((at) => DIFFERENCES[at] ?? "");
  // Without a difference every code is 0, and 0 is the code of none.
  if (values.length === 0) return new ColumnFacet(values, bits, null);
  const offsets = new Uint32Array(bits.length + 1);
  bits.forEach((each, row) => {
    const count = present.reduce((sum, at) => sum + ((each >> at) & 1), 0);
    offsets[row + 1] = (offsets[row] ?? 0) + count;
  });
  const codes = codesFor(values.length, offsets.at(-1) ?? 0);
  let next = 0;
  bits.forEach((each) => {
    if (each !== 0)
      present.forEach((at, code) => {
        if (((each >> at) & 1) === 1) codes[next++] = code;
      });
  });
  return new ColumnFacet(values, codes, offsets);
}

export function facetsOf(columns: EventColumns): Facets {
  const one = (name: "category" | "place" | "status" | "certainty"): Facet =>
    new ColumnFacet(columns[name].values, columns[name].codes, null);
  const list = (name: "actor" | "source" | "voice"): ListFacet =>
    new ColumnFacet(columns[name].values, columns[name].codes, columns[name].offsets);
  let differs: Facet | null = null;
  return {
    category: one("category"),
    actor: list("actor"),
    place: one("place"),
    source: list("source"),
    status: one("status"),
    certainty: one("certainty"),
    voice: list("voice"),
    get differs() {
      differs ??= differsFacet(columns.differs);
      return differs;
    },
  };
}

/** Events of the whole set for each value. */
export function totalsOf({ values, codes }: Facet): Uint32Array {
  const totals = new Uint32Array(values.length + 1);
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0;
    totals[code] = (totals[code] ?? 0) + 1;
  }
  return totals.subarray(0, values.length);
}

/** Whether a row has the value with this code. */
export function hasCode({ codes, offsets }: Facet, row: number, code: number): boolean {
  if (offsets === null) return codes[row] === code;
  for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++)
    if (codes[at] === code) return true;
  return false;
}

const sizeOf = ({ codes, offsets }: Facet): number =>
  offsets === null ? codes.length : offsets.length - 1;

/**
 * Rows by group: `groupOf` says by code, and at last for rows without any value, into which of `groups` they come;
 * other numbers into none. A row of several values may come into several groups.
 */
export function split(
  facet: Pick<Facet, "codes" | "offsets">,
  groupOf: Uint16Array,
  groups: number,
): RowSet[] {
  const { codes, offsets } = facet;
  const size = offsets === null ? codes.length : offsets.length - 1;
  const length = Math.ceil(size / 32);
  // One piece of memory: group by group, and one more for rows of no group.
  const words = new Uint32Array(length * (groups + 1));
  // Where each code's group begins; the last is of rows without any value.
  const begins = Uint32Array.from(groupOf, (group) => Math.min(group, groups) * length);
  const none = begins[begins.length - 1] ?? groups * length;
  if (offsets === null)
    for (let row = 0; row < size; row++) {
      const at = (begins[codes[row] ?? 0] ?? none) + (row >>> 5);
      words[at] = (words[at] ?? 0) | (1 << (row & 31));
    }
  else
    for (let row = 0, at = 0; row < size; row++) {
      const stop = offsets[row + 1] ?? 0;
      const bit = 1 << (row & 31);
      if (at === stop) words[none + (row >>> 5)] = (words[none + (row >>> 5)] ?? 0) | bit;
      for (; at < stop; at++) {
        const word = (begins[codes[at] ?? 0] ?? none) + (row >>> 5);
        words[word] = (words[word] ?? 0) | bit;
      }
    }
  return Array.from(
    { length: groups },
    (_, group) => new RowSet(size, words.subarray(group * length, (group + 1) * length)),
  );
}

/** Rows that have one of the values; values that the set lacks have no rows. */
export function rowsWith(facet: Facet, values: readonly string[]): RowSet {
  const size = sizeOf(facet);
  const chosen = values.map((value) => facet.values.indexOf(value)).filter((code) => code >= 0);
  if (facet.sets !== null)
    return inAny(
      size,
      chosen.flatMap((code) => facet.sets?.[code] ?? []),
    );
  const { codes, offsets } = facet;
  const wanted = new Uint8Array(facet.values.length + 1);
  for (const code of chosen) wanted[code] = 1;
  const words = new Uint32Array(Math.ceil(size / 32));
  // The innermost loops of a filter: no call for each row, no branch.
  for (let word = 0, row = 0; word < words.length; word++) {
    const from = row;
    const end = Math.min(from + 32, size);
    let bits = 0;
    if (offsets === null)
      for (; row < end; row++) bits |= (wanted[codes[row] ?? 0] ?? 0) << (row - from);
    else
      for (let at = offsets[row] ?? 0; row < end; row++) {
        const stop = offsets[row + 1] ?? 0;
        let has = 0;
        for (; at < stop; at++) has |= wanted[codes[at] ?? 0] ?? 0;
        bits |= has << (row - from);
      }
    words[word] = bits;
  }
  return new RowSet(size, words);
}
