import { codesFor, type ListColumn, type ValueColumn } from "../../query/columns.ts";
import { GrowingCodes } from "./growing.ts";
import { TextNumbers } from "./texts.ts";

/** Numbers the values of a column as they come, from 1 on: 0 is none. */
class Dictionary {
  readonly #codes = new Map<string, number>();
  readonly values: string[] = [];

  codeOf(value: string): number {
    let code = this.#codes.get(value);
    if (code === undefined) {
      code = this.values.push(value);
      this.#codes.set(value, code);
    }
    return code;
  }
}

/** What takes the values of a column of the file, group by group, in the order of its rows. */
export interface Taker {
  /** How texts of the file are numbered; values of such a column are these numbers. */
  readonly numberOf: (bytes: Uint8Array) => number;
  /** `numbered`: values are numbers that `numberOf` gave, not values of another type. */
  readonly take: (values: ArrayLike<unknown>, numbered: boolean) => void;
  readonly refresh: () => void;
}

abstract class TextTaker implements Taker {
  readonly #numbers: TextNumbers;

  constructor() {
    this.#numbers = new TextNumbers((text, number) => this.learn(text, number));
  }

  get numberOf(): (bytes: Uint8Array) => number {
    return this.#numbers.numberOf;
  }

  take(values: ArrayLike<unknown>, numbered: boolean): void {
    for (let at = 0; at < values.length; at++) {
      const value = values[at];
      if (value === null || value === undefined) this.add(null);
      else if (numbered && typeof value === "number") this.add(value);
      else this.add(this.#numbers.numberOfValue(value));
    }
  }

  refresh(): void {
    this.#numbers.refresh();
  }

  protected abstract learn(text: string, number: number): void;
  /** Of the next row. */
  protected abstract add(number: number | null): void;
}

/** A value of a row, as a text says it; null: none. */
export type ReadValue = (text: string) => string | null;

export class ValueBuilder extends TextTaker {
  readonly #read: ReadValue;
  readonly #dictionary = new Dictionary();
  /** By number of the text. */
  readonly #codes: number[] = [];
  readonly #rows: GrowingCodes;
  readonly #absent: number;

  /** @param absent the value of a row without one; null: it has none */
  constructor(rows: number, read: ReadValue, absent: string | null = null) {
    super();
    this.#read = read;
    this.#rows = new GrowingCodes(rows);
    this.#absent = absent === null ? 0 : this.#dictionary.codeOf(absent);
  }

  protected override learn(text: string, number: number): void {
    const value = this.#read(text);
    this.#codes[number] = value === null ? this.#absent : this.#dictionary.codeOf(value);
  }

  protected override add(number: number | null): void {
    this.#rows.push(number === null ? this.#absent : (this.#codes[number] ?? 0));
  }

  /** @param order places of the rows in the order of the file; null: all of `rows`, as they lie there */
  column(rows: number, order: Uint32Array | null): ValueColumn {
    const { values } = this.#dictionary;
    const used = new Uint8Array(values.length + 1);
    const length = order?.length ?? rows;
    for (let row = 0; row < length; row++) used[this.#at(order?.[row] ?? row)] = 1;
    const { kept, codeOf } = narrowed(values, used);
    const codes = codesFor(kept.length, length);
    for (let row = 0; row < length; row++)
      codes[row] = codeOf[this.#at(order?.[row] ?? row)] ?? kept.length;
    return { values: kept, codes };
  }

  /** A file without the column has no row that was taken. */
  #at(place: number): number {
    return place < this.#rows.length ? this.#rows.at(place) : this.#absent;
  }
}

/** Only the values that rows have, and the place of each; that of none is `kept.length`. */
function narrowed(values: readonly string[], used: Uint8Array) {
  const kept: string[] = [];
  const codeOf = new Uint32Array(values.length + 1);
  values.forEach((value, at) => {
    if (used[at + 1] === 1) codeOf[at + 1] = kept.push(value) - 1;
  });
  codeOf[0] = kept.length;
  return { kept, codeOf };
}

/** A value in a list, and what is said of it there. */
export interface Listed {
  readonly value: string;
  /** A small number. */
  readonly mark: number;
}

export class ListBuilder extends TextTaker {
  readonly #read: (text: string) => readonly Listed[];
  readonly #dictionary = new Dictionary();
  /** By number of the text: where its values begin in `#lists`, and where they end. */
  readonly #starts: number[] = [];
  readonly #stops: number[] = [];
  readonly #listCodes = new GrowingCodes(1024);
  readonly #listMarks = new GrowingCodes(1024);
  readonly #codes: GrowingCodes;
  readonly #marks: GrowingCodes;
  readonly #offsets: Uint32Array<ArrayBuffer>;
  #rows = 0;

  constructor(rows: number, read: (text: string) => readonly Listed[]) {
    super();
    this.#read = read;
    this.#codes = new GrowingCodes(rows);
    this.#marks = new GrowingCodes(rows);
    this.#offsets = new Uint32Array(rows + 1);
  }

  protected override learn(text: string, number: number): void {
    const seen = new Set<number>();
    this.#starts[number] = this.#listCodes.length;
    for (const { value, mark } of this.#read(text)) {
      const code = this.#dictionary.codeOf(value);
      if (seen.has(code)) continue;
      seen.add(code);
      this.#listCodes.push(code);
      this.#listMarks.push(mark);
    }
    this.#stops[number] = this.#listCodes.length;
  }

  protected override add(number: number | null): void {
    if (number !== null)
      for (let at = this.#starts[number] ?? 0; at < (this.#stops[number] ?? 0); at++) {
        this.#codes.push(this.#listCodes.at(at));
        this.#marks.push(this.#listMarks.at(at));
      }
    this.#offsets[++this.#rows] = this.#codes.length;
  }

  /** The column, and what was said of each of its values. */
  column(
    rows: number,
    order: Uint32Array | null,
  ): { readonly column: ListColumn; readonly marks: Uint8Array<ArrayBuffer> } {
    const { values } = this.#dictionary;
    const length = order?.length ?? rows;
    const offsets = new Uint32Array(length + 1);
    for (let row = 0; row < length; row++) {
      const place = order?.[row] ?? row;
      offsets[row + 1] =
        (offsets[row] ?? 0) + (this.#offsets[place + 1] ?? 0) - (this.#offsets[place] ?? 0);
    }
    const count = offsets[length] ?? 0;
    const codes = codesFor(values.length, count);
    const marks = new Uint8Array(count);
    for (let row = 0; row < length; row++) {
      let from = this.#offsets[order?.[row] ?? row] ?? 0;
      for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++, from++) {
        codes[at] = this.#codes.at(from) - 1;
        marks[at] = this.#marks.at(from);
      }
    }
    return { column: { values: [...values], codes, offsets }, marks };
  }
}

/** One small number a row, by what its text means. */
export class ByteBuilder extends TextTaker {
  readonly #read: (text: string) => number;
  readonly #bytes: number[] = [];
  readonly #column: Uint8Array<ArrayBuffer>;
  readonly #absent: number;
  #rows = 0;

  constructor(rows: number, read: (text: string) => number, absent: number) {
    super();
    this.#read = read;
    this.#absent = absent;
    this.#column = new Uint8Array(rows);
  }

  protected override learn(text: string, number: number): void {
    this.#bytes[number] = this.#read(text);
  }

  protected override add(number: number | null): void {
    this.#column[this.#rows++] = number === null ? this.#absent : (this.#bytes[number] ?? 0);
  }

  /** Of a file without the column `absent`. */
  at(row: number): number {
    return row < this.#rows ? (this.#column[row] ?? 0) : this.#absent;
  }
}
