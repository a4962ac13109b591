import { formatDay, parseDays } from "./day.ts";
import type { Interval, Precision } from "./types.ts";

const PLAIN = /^\d{4}(-\d\d(-\d\d)?)?$/;
const PRECISION_BY_LENGTH: Readonly<Record<number, Precision>> = {
  4: "year",
  7: "month",
  10: "day",
};

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
