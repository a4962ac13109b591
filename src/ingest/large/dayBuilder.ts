import { parseDays } from "../../model/day.ts";
import type { Days } from "../../query/columns.ts";
import { dayText } from "../dayText.ts";
import type { Taker } from "./columnBuilder.ts";
import { TextNumbers } from "./texts.ts";

/** 32-bit floats hold whole days up to here, to either side of 1970. */
const EXACT = 2 ** 24;

export const daysFor = (rows: number, from: number, to: number): Days =>
  from > -EXACT && to < EXACT ? new Float32Array(rows) : new Float64Array(rows);

/** Whole numbers below are days, as in `dayText`. */
const MOST_DAYS = 1e7;
/** 20190404 */
const DIGITS = /^(\d{4})(\d\d)(\d\d)$/;

/** Days since 1970 of one column. NaN where a row has a value that is no day. */
export class DayBuilder implements Taker {
  readonly days: Days;
  readonly #numbers: TextNumbers;
  /** By number of a text. */
  readonly #known: number[] = [];
  readonly #byValue = new Map<unknown, number>();
  readonly #absent: number;
  readonly #last: boolean;
  #rows = 0;

  /**
   * @param last whether the column tells last days: of 2019-04 the 30th
   * @param absent for a row without one
   */
  constructor(days: Days, last: boolean, absent: number) {
    this.days = days;
    this.#last = last;
    this.#absent = absent;
    this.#numbers = new TextNumbers((text, number) => {
      this.#known[number] = this.#dayOf(text);
    });
  }

  get numberOf(): (bytes: Uint8Array) => number {
    return this.#numbers.numberOf;
  }

  take(values: ArrayLike<unknown>, numbered: boolean): void {
    for (let at = 0; at < values.length; at++) {
      const value = values[at];
      this.days[this.#rows++] =
        value === null || value === undefined
          ? this.#absent
          : typeof value !== "number"
            ? this.#remembered(value)
            : numbered
              ? (this.#known[value] ?? Number.NaN)
              : Number.isInteger(value) && Math.abs(value) < MOST_DAYS
                ? value
                : this.#remembered(value);
    }
  }

  refresh(): void {
    this.#numbers.refresh();
    if (this.#byValue.size > EXACT / 128) this.#byValue.clear();
  }

  #remembered(value: unknown): number {
    const key = value instanceof Date ? value.getTime() : value;
    let day = this.#byValue.get(key);
    if (day === undefined) {
      const text = dayText(value);
      // Something stands there that is no day: not the same as nothing.
      day = text === "" ? Number.NaN : this.#dayOf(text);
      this.#byValue.set(key, day);
    }
    return day;
  }

  #dayOf(text: string): number {
    if (text.trim() === "") return this.#absent;
    const days = parseDays(text.trim().slice(0, 10).replace(DIGITS, "$1-$2-$3"));
    return days === null ? Number.NaN : this.#last ? days.end - 1 : days.start;
  }
}
