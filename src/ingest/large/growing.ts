import { type Codes, codesFor } from "../../query/columns.ts";

/** A list of codes that grows at its end and is kept as narrow as its largest one allows. */
export class GrowingCodes {
  #codes: Codes;
  #length = 0;
  #most = 2 ** 8 - 1;

  constructor(room: number) {
    this.#codes = codesFor(0, room);
  }

  get length(): number {
    return this.#length;
  }

  push(code: number): void {
    if (this.#length === this.#codes.length || code > this.#most)
      this.#make(Math.max(this.#codes.length, this.#length * 1.5, 1024), code);
    this.#codes[this.#length++] = code;
  }

  #make(room: number, code: number): void {
    const codes = codesFor(Math.max(code, this.#most), Math.ceil(room));
    codes.set(this.#codes.subarray(0, this.#length));
    this.#codes = codes;
    this.#most = 2 ** (8 * codes.BYTES_PER_ELEMENT) - 1;
  }

  at(place: number): number {
    return this.#codes[place] ?? 0;
  }
}
