/** Words that share a running sum. */
const STRIDE = 4;

/** Set bits of a word. (Warren, Hacker's Delight, 5–1: sums in ever wider fields.) */
function bitsOf(word: number): number {
  let sum = word - ((word >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const lowestBit = (word: number): number => 31 - Math.clz32(word & -word);

/** Bits below `bit` of a word, 0–31. */
const below = (bit: number): number => (1 << bit) - 1;

/**
 * Rows of a set of `size` events, one bit each: 32 of them are compared at a time, and as rows are in time order,
 * a stretch of time is a stretch of bits. Running sums tell how many rows stand before one. Never changed once made.
 */
export class RowSet {
  readonly size: number;
  /** Row 0 is the lowest bit of the first word; bits beyond `size` are 0. */
  readonly words: Uint32Array;
  /** Rows before each STRIDE of words, and all of them at the end. */
  #sums: Uint32Array | null = null;

  constructor(size: number, words: Uint32Array) {
    this.size = size;
    this.words = words;
  }

  has(row: number): boolean {
    return (((this.words[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;
  }

  get count(): number {
    return this.#running().at(-1) ?? 0;
  }

  /** How many rows of the set stand before `row`: the position of `row`, if it is in it. */
  rankOf(row: number): number {
    const at = Math.min(Math.max(row, 0), this.size);
    const word = at >>> 5;
    const stride = Math.floor(word / STRIDE);
    let rank = this.#running()[stride] ?? 0;
    for (let before = stride * STRIDE; before < word; before++)
      rank += bitsOf(this.words[before] ?? 0);
    return rank + bitsOf((this.words[word] ?? 0) & below(at & 31));
  }

  /** Rows of the set from `from` up to and without `to`. */
  countIn(from: number, to: number): number {
    return this.rankOf(to) - this.rankOf(from);
  }

  /** The first row that is not before `row`; `size` when there is none. */
  next(row: number): number {
    const { words, size } = this;
    if (row >= size) return size;
    const from = Math.max(row, 0);
    let word = from >>> 5;
    let bits = (words[word] ?? 0) & ~below(from & 31);
    while (bits === 0 && ++word < words.length) bits = words[word] ?? 0;
    return bits === 0 ? size : word * 32 + lowestBit(bits);
  }

  /** The last row that is not after `row`; -1 when there is none. */
  previous(row: number): number {
    const to = Math.min(row, this.size - 1);
    if (to < 0) return -1;
    let word = to >>> 5;
    let bits = (this.words[word] ?? 0) & (below(to & 31) | (1 << (to & 31)));
    while (bits === 0 && --word >= 0) bits = this.words[word] ?? 0;
    return bits === 0 ? -1 : word * 32 + 31 - Math.clz32(bits);
  }

  /** Calls for each row from `from` up to and without `to`, ascending. */
  each(from: number, to: number, call: (row: number) => void): void {
    const end = Math.min(to, this.size);
    for (let row = this.next(from); row < end;) {
      const word = row >>> 5;
      const first = word * 32;
      let bits = (this.words[word] ?? 0) & ~below(row & 31);
      for (; bits !== 0; bits &= bits - 1) {
        const found = first + lowestBit(bits);
        if (found >= end) return;
        call(found);
      }
      row = this.next(first + 32);
    }
  }

  /** Ascending, from `from` up to and without `to`. */
  rows(from = 0, to = this.size): Uint32Array<ArrayBuffer> {
    const rows = new Uint32Array(Math.max(0, this.countIn(from, to)));
    let at = 0;
    this.each(from, to, (row) => (rows[at++] = row));
    return rows;
  }

  #running(): Uint32Array {
    if (this.#sums === null) {
      const { words } = this;
      const sums = new Uint32Array(Math.ceil(words.length / STRIDE) + 1);
      let sum = 0;
      for (let word = 0; word < words.length; word++) {
        if (word % STRIDE === 0) sums[word / STRIDE] = sum;
        sum += bitsOf(words[word] ?? 0);
      }
      sums[sums.length - 1] = sum;
      this.#sums = sums;
    }
    return this.#sums;
  }
}

const wordsFor = (size: number): Uint32Array => new Uint32Array(Math.ceil(size / 32));

export function allRows(size: number): RowSet {
  const words = wordsFor(size).fill(0xffffffff);
  if (size % 32 > 0) words[words.length - 1] = below(size % 32);
  return new RowSet(size, words);
}

/** The rows whose byte is not 0. */
export function rowsMarked(bytes: Uint8Array): RowSet {
  const words = wordsFor(bytes.length);
  for (let row = 0; row < bytes.length; row++)
    if (bytes[row] !== 0) words[row >>> 5] = (words[row >>> 5] ?? 0) | (1 << (row & 31));
  return new RowSet(bytes.length, words);
}

/** The rows of a list. */
export function rowsIn(size: number, rows: Iterable<number>): RowSet {
  const words = wordsFor(size);
  for (const row of rows) words[row >>> 5] = (words[row >>> 5] ?? 0) | (1 << (row & 31));
  return new RowSet(size, words);
}

/** Rows that are in all of the sets, which are of one size. */
export function inAll(first: RowSet, ...others: readonly RowSet[]): RowSet {
  if (others.length === 0) return first;
  const words = first.words.slice();
  for (const other of others)
    for (let at = 0; at < words.length; at++) words[at] = (words[at] ?? 0) & (other.words[at] ?? 0);
  return new RowSet(first.size, words);
}

/** Rows that are in any of the sets, which are of one size. */
export function inAny(size: number, sets: readonly RowSet[]): RowSet {
  const [only, ...more] = sets;
  if (only !== undefined && more.length === 0) return only;
  const words = wordsFor(size);
  for (const set of sets)
    for (let at = 0; at < words.length; at++) words[at] = (words[at] ?? 0) | (set.words[at] ?? 0);
  return new RowSet(size, words);
}

/** Rows of `set` that are not in `other`. */
export function without(set: RowSet, other: RowSet): RowSet {
  const words = set.words.slice();
  for (let at = 0; at < words.length; at++) words[at] = (words[at] ?? 0) & ~(other.words[at] ?? 0);
  return new RowSet(set.size, words);
}

/** How many rows from `from` up to and without `to` are in both sets. */
export function countBoth(one: RowSet, other: RowSet, from: number, to: number): number {
  if (from >= to) return 0;
  const [a, b] = [one.words, other.words];
  const first = from >>> 5;
  const last = (to - 1) >>> 5;
  let sum = 0;
  for (let word = first; word <= last; word++) {
    let bits = (a[word] ?? 0) & (b[word] ?? 0);
    if (word === first) bits &= ~below(from & 31);
    if (word === last && (to & 31) !== 0) bits &= below(to & 31);
    sum += bitsOf(bits);
  }
  return sum;
}
