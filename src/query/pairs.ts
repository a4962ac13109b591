/**
 * Unordered pairs of numbers, each with a place of its own in the order of first meeting. Open addressing over typed
 * arrays: millions of pairs would not fit a Map of strings.
 */
export class PairTable {
  #slots = new Int32Array(1024).fill(-1);
  #low = new Uint32Array(512);
  #high = new Uint32Array(512);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The smaller number of the pair at `place`. */
  low(place: number): number {
    return this.#low[place] ?? 0;
  }

  high(place: number): number {
    return this.#high[place] ?? 0;
  }

  /** The smaller numbers of all pairs, by place. */
  lows(): Uint32Array {
    return this.#low.slice(0, this.#size);
  }

  highs(): Uint32Array {
    return this.#high.slice(0, this.#size);
  }

  /** The place of a pair, -1 when it was never added. */
  find(a: number, b: number): number {
    return this.#slots[this.#slotOf(Math.min(a, b), Math.max(a, b))] ?? -1;
  }

  add(a: number, b: number): number {
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    const slot = this.#slotOf(low, high);
    const known = this.#slots[slot] ?? -1;
    if (known >= 0) return known;
    const place = this.#size++;
    this.#slots[slot] = place;
    this.#low[place] = low;
    this.#high[place] = high;
    if (this.#size === this.#low.length) this.#grow();
    return place;
  }

  /** Where the pair is, or the free slot where it would be. */
  #slotOf(low: number, high: number): number {
    const mask = this.#slots.length - 1;
    let slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    for (;;) {
      const place = this.#slots[slot] ?? -1;
      if (place < 0 || (this.#low[place] === low && this.#high[place] === high)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const longer = (old: Uint32Array): Uint32Array<ArrayBuffer> => {
      const next = new Uint32Array(old.length * 2);
      next.set(old);
      return next;
    };
    this.#low = longer(this.#low);
    this.#high = longer(this.#high);
    // Half of the slots stay free, so that few pairs meet on their way.
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let place = 0; place < this.#size; place++)
      this.#slots[this.#slotOf(this.low(place), this.high(place))] = place;
  }
}

/**
 * 1 for the `count` largest of some numbers that are not negative, first come first where they are equal. Counts them
 * by the upper half of their bits instead of sorting: there may be millions.
 */
export function largest(values: Float64Array, count: number): Uint8Array {
  const kept = new Uint8Array(values.length);
  if (values.length <= count) return kept.fill(1);
  if (count <= 0) return kept;
  const bits = new Uint32Array(Float32Array.from(values).buffer);
  const sizes = new Uint32Array(1 << 16);
  for (const each of bits) sizes[each >>> 16] = (sizes[each >>> 16] ?? 0) + 1;
  let bucket = sizes.length - 1;
  let above = 0;
  while (above + (sizes[bucket] ?? 0) < count) above += sizes[bucket--] ?? 0;
  const edge = values.filter((_, at) => (bits[at] ?? 0) >>> 16 === bucket).toSorted();
  const threshold = edge.at(-(count - above)) ?? 0;
  let equal = count - above - edge.filter((value) => value > threshold).length;
  values.forEach((value, at) => {
    if (value > threshold || (value === threshold && equal-- > 0)) kept[at] = 1;
  });
  return kept;
}
