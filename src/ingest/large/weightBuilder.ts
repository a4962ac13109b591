import type { Taker } from "./columnBuilder.ts";

const MIDDLE = 3;
const MOST = 5;

/** 1–5 a row. */
export class WeightBuilder implements Taker {
  readonly #column: Uint8Array<ArrayBuffer>;
  #rows = 0;

  constructor(rows: number) {
    this.#column = new Uint8Array(rows);
  }

  /** A weight as text is read from its first digit. */
  numberOf(bytes: Uint8Array): number {
    return (bytes[0] ?? 0) - 0x30;
  }

  take(values: ArrayLike<unknown>): void {
    for (let at = 0; at < values.length; at++) {
      const weight = Number(values[at] ?? MIDDLE);
      this.#column[this.#rows++] = weight >= 1 && weight <= MOST ? Math.round(weight) : MIDDLE;
    }
  }

  refresh(): void {
    // Nothing is remembered.
  }

  at(row: number): number {
    return row < this.#rows ? (this.#column[row] ?? MIDDLE) : MIDDLE;
  }
}
