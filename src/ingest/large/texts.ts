import { BytesMap } from "./bytesMap.ts";

/** Distinct texts that are remembered at most; a column of more of them is looked at anew, group by group. */
const MOST = 1 << 17;

/**
 * What each text of a column means, found once a text: a file's bytes are numbered without being decoded, as the
 * column is read, and only a new number is looked at.
 */
export class TextNumbers {
  readonly #learn: (text: string, number: number) => void;
  readonly #decoder = new TextDecoder();
  readonly #encoder = new TextEncoder();
  #bytes = new BytesMap();

  /** @param learn is told each new text, with its number: from 0 on, and from 0 again after a long column. */
  constructor(learn: (text: string, number: number) => void) {
    this.#learn = learn;
  }

  readonly numberOf = (bytes: Uint8Array): number => {
    const { size } = this.#bytes;
    const number = this.#bytes.numberOf(bytes);
    if (number === size) this.#learn(this.#decoder.decode(bytes), number);
    return number;
  };

  /** Of a value that the file does not hold as a text. */
  numberOfValue(value: unknown): number {
    return this.numberOf(this.#encoder.encode(String(value)));
  }

  /** Between two groups: numbers that were given are used no more. */
  refresh(): void {
    if (this.#bytes.size > MOST) this.#bytes = new BytesMap();
  }
}
