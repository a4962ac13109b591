import { civil, formatDay } from "../model/day.ts";
import { DIVISIONS } from "../model/interval.ts";
import {
  BASES,
  PRECISIONS,
  type Basis,
  type ConflictEvent,
  type Interval,
  type Precision,
} from "../model/types.ts";

/** Bits of EventColumns.dating: three of precision, then approximate, uncertain, and two of basis. */
const APPROXIMATE = 8;
const UNCERTAIN = 16;
const BASIS = 32;

/** What is known of a date beside its bounds, in one byte. */
export const packDating = ({ date, basis }: Pick<ConflictEvent, "date" | "basis">): number =>
  PRECISIONS.indexOf(date.precision) +
  (date.approximate ? APPROXIMATE : 0) +
  (date.uncertain ? UNCERTAIN : 0) +
  BASIS * BASES.indexOf(basis);

/** A season, quarter, third or half; null for bounds that are no one part of a year. */
function partOfYear(start: number, last: number): string | null {
  if (!Number.isFinite(start) || !Number.isFinite(last)) return null;
  const from = civil(start);
  const to = civil(last);
  const months = (to.year - from.year) * 12 + to.month - from.month + 1;
  // The first code is the one without a hemisphere.
  for (const [code, [month, count]] of DIVISIONS)
    if (month === from.month && count === months) return `${formatDay(start).slice(0, -6)}-${code}`;
  return null;
}

/** One end of an interval in EDTF, as far as it is known. */
function endForm(day: number, precision: Precision): string {
  if (!Number.isFinite(day)) return "..";
  const whole = formatDay(day);
  switch (precision) {
    case "day":
    case "range":
      return whole;
    case "month":
    case "season":
      return whole.slice(0, -3);
    case "year":
      return whole.slice(0, -6);
    case "decade":
      return `${whole.slice(0, -7)}X`;
    case "century":
      return `${whole.slice(0, -8)}XX`;
  }
}

/** The date of a row whose own form has not come yet: the same bounds, precision and doubts. `end` is the day after. */
export function unpackDate(start: number, end: number, dating: number): Interval {
  const precision = precisionOf(dating);
  const last = end - 1;
  const from = endForm(start, precision);
  const to = endForm(last, precision);
  const one =
    (precision === "season" ? partOfYear(start, last) : null) ?? (from === to ? from : null);
  const approximate = (dating & APPROXIMATE) !== 0;
  const uncertain = (dating & UNCERTAIN) !== 0;
  const mark = approximate ? (uncertain ? "%" : "~") : uncertain ? "?" : "";
  return {
    edtf: one === null ? `${from}/${to}` : `${one}${mark}`,
    start,
    end: last,
    precision,
    approximate,
    uncertain,
  };
}

export const precisionOf = (dating: number): Precision => PRECISIONS[dating & 7] ?? "day";

export const doubtedOf = (dating: number): boolean => (dating & (APPROXIMATE | UNCERTAIN)) !== 0;

export const unpackBasis = (dating: number): Basis => BASES[dating >> 5] ?? "stated";
