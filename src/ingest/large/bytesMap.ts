/** Numbers for texts as they lie in a file, without making strings of them: a column repeats its few values a million times. */
export class BytesMap {
  /** Where each entry begins in the pool, and where the last ends. */
  #starts = new Uint32Array(1024);
  #pool = new Uint8Array(1 << 14);
  /** Entry + 1 by the hash of its bytes, the next place when that is taken; 0: free. */
  #places = new Uint32Array(2048);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of these bytes, and whether they are new. Numbers are given from 0 on. */
  numberOf(bytes: Uint8Array): number {
    const mask = this.#places.length - 1;
    let place = hashOf(bytes) & mask;
    for (;;) {
      const entry = this.#places[place] ?? 0;
      if (entry === 0) break;
      if (this.#is(entry - 1, bytes)) return entry - 1;
      place = (place + 1) & mask;
    }
    this.#places[place] = this.#size + 1;
    return this.#add(bytes);
  }

  #is(entry: number, bytes: Uint8Array): boolean {
    const start = this.#starts[entry] ?? 0;
    if ((this.#starts[entry + 1] ?? 0) - start !== bytes.length) return false;
    for (let at = 0; at < bytes.length; at++)
      if (this.#pool[start + at] !== bytes[at]) return false;
    return true;
  }

  #add(bytes: Uint8Array): number {
    const entry = this.#size++;
    const start = this.#starts[entry] ?? 0;
    const end = start + bytes.length;
    if (end > this.#pool.length) {
      const grown = new Uint8Array(Math.max(end, this.#pool.length * 2));
      grown.set(this.#pool);
      this.#pool = grown;
    }
    this.#pool.set(bytes, start);
    if (this.#size + 1 > this.#starts.length) {
      const grown = new Uint32Array(this.#starts.length * 2);
      grown.set(this.#starts);
      this.#starts = grown;
    }
    this.#starts[entry + 1] = end;
    if (this.#size * 2 > this.#places.length) this.#spread();
    return entry;
  }

  #spread(): void {
    const places = new Uint32Array(this.#places.length * 2);
    const mask = places.length - 1;
    for (let entry = 0; entry < this.#size; entry++) {
      const bytes = this.#pool.subarray(this.#starts[entry], this.#starts[entry + 1]);
      let place = hashOf(bytes) & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = entry + 1;
    }
    this.#places = places;
  }
}

/** FNV-1a, mixed once more because its lowest bits choose the place. */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}
