import { formatDay, parseDays } from "./day.ts";
import type { Interval, Precision } from "./types.ts";

const PLAIN = /^\d{4}(-\d\d(-\d\d)?)?$/;
const PRECISION_BY_LENGTH: Readonly<Record<number, Precision>> = {
  4: "year",
  7: "month",
  10: "day",
};

/**
 * First month (1–12) and number of months of each division of a year, by its code in ISO 8601-2.
 * Seasons are the meteorological ones: 21–24 and 25–28 of the north, 29–32 of the south. The winter
 * that a year names begins in its December. Then quarters, thirds and halves.
 */
export const DIVISIONS: ReadonlyMap<number, readonly [month: number, months: number]> = new Map([
  [21, [3, 3]],
  [22, [6, 3]],
  [23, [9, 3]],
  [24, [12, 3]],
  [25, [3, 3]],
  [26, [6, 3]],
  [27, [9, 3]],
  [28, [12, 3]],
  [29, [9, 3]],
  [30, [12, 3]],
  [31, [3, 3]],
  [32, [6, 3]],
  [33, [1, 3]],
  [34, [4, 3]],
  [35, [7, 3]],
  [36, [10, 3]],
  [37, [1, 4]],
  [38, [5, 4]],
  [39, [9, 4]],
  [40, [1, 6]],
  [41, [7, 6]],
]);

/**
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD` without any library; null for every other date, valid or not.
 * Most dates of most files are of this kind, so most files never load the EDTF parser.
 */
export function resolvePlain(edtf: string): Interval | null {
  if (!PLAIN.test(edtf)) return null;
  const days = parseDays(edtf);
  const precision = PRECISION_BY_LENGTH[edtf.length];
  if (days === null || precision === undefined) return null;
  return {
    edtf,
    start: days.start,
    end: days.end - 1,
    precision,
    approximate: false,
    uncertain: false,
  };
}

/** The known day that an id is derived from: `2019-04-04`, `2019-04`, `2019`. */
export function shortDate({ start, end, precision }: Interval): string {
  const day = formatDay(Number.isFinite(start) ? start : end);
  if (precision === "day" || precision === "range") return day;
  const year = day.slice(0, day.indexOf("-", 1));
  return precision === "month" || precision === "season" ? day.slice(0, year.length + 3) : year;
}
