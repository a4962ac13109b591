import { dayOf, formatDay } from "../model/day.ts";
import { MONTH_NAMES } from "../model/monthNames.ts";
import type { DateOrder } from "./importer.ts";

export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** How many digits the year is written with. */
  readonly yearDigits: number;
}

/** A time of day behind a date, with its zone. */
const TIME = String.raw`(?:[T ]\s*\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:[AP]M)?\s*(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?)?`;
const ISO = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})${TIME}$`, "i");
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;
const MONTHS = MONTH_NAMES.english.map((name) => name.toLowerCase());
const NAME = [...MONTHS, ...MONTHS.map((name) => name.slice(0, 3)), "sept"].join("|");
const DAY_NAME_YEAR = new RegExp(
  String.raw`^(\d{1,2})[\s-]+(${NAME})\.?,?[\s-]+(\d{4}|\d\d)$`,
  "i",
);
const NAME_DAY_YEAR = new RegExp(
  String.raw`^(${NAME})\.?[\s-]+(\d{1,2}),?[\s-]+(\d{4}|\d\d)$`,
  "i",
);
const NUMBERS = new RegExp(String.raw`^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})${TIME}$`, "i");

const monthNamed = (name: string): number =>
  MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;

function parts(value: string, order: DateOrder): readonly [string, string | number, string] | null {
  const [, isoYear = "", isoMonth = "", isoDay = ""] = ISO.exec(value) ?? COMPACT.exec(value) ?? [];
  if (isoYear !== "") return [isoYear, isoMonth, isoDay];
  const [, dayFirst = "", named = "", yearLast = ""] = DAY_NAME_YEAR.exec(value) ?? [];
  if (named !== "") return [yearLast, monthNamed(named), dayFirst];
  const [, name = "", day = "", year = ""] = NAME_DAY_YEAR.exec(value) ?? [];
  if (name !== "") return [year, monthNamed(name), day];
  const [, one = "", two = "", three = ""] = NUMBERS.exec(value) ?? [];
  if (one === "") return null;
  if (order === "ymd" || one.length > 2) return three.length > 2 ? null : [one, two, three];
  return order === "dmy" ? [three, two, one] : [three, one, two];
}

type Ymd = Omit<CivilDay, "yearDigits">;

/** Whether the calendar has such a day: 29 February only in leap years. */
export const exists = ({ year, month, day }: Ymd): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= dayOf(year, month + 1) - dayOf(year, month);

/**
 * A whole day as data providers and their users' spreadsheets write it: `2016-07-02`, `20181024`,
 * `01-January-2015`, `9-May-20`, `2021-01-02T00:00:00Z`, and numbers alone in the column's order.
 * null: another form. "impossible": no such day, like 30 February or month 13. A year of two digits stays one.
 */
export function civilDay(value: string, order: DateOrder): CivilDay | "impossible" | null {
  const found = parts(value.trim(), order);
  if (found === null) return null;
  const [year, month, day] = [Number(found[0]), Number(found[1]), Number(found[2])];
  const yearDigits = found[0].length;
  if (yearDigits === 3 || yearDigits === 1) return null;
  // Whether a year of two digits is a leap year is not known yet: whoever completes it checks again.
  if (!exists({ year: yearDigits === 2 ? 2000 : year, month, day })) return "impossible";
  return { year, month, day, yearDigits };
}

const numberOf = ({ year, month, day }: Ymd): number => dayOf(year, month, day);

/** `2016-07-02`; years 0–9999. */
export const edtfDay = (day: Ymd): string => formatDay(numberOf(day));

/** `2016-07`. */
export const edtfMonth = (day: Ymd): string => edtfDay(day).slice(0, -3);

/** The day `days` later, or earlier when negative, as EDTF. */
export const daysFrom = (day: Ymd, days: number): string => formatDay(numberOf(day) + days);

/** From one day to another as EDTF; one day when they are the same. */
export const intervalOf = (start: CivilDay, end: CivilDay): string =>
  [...new Set([edtfDay(start), edtfDay(end)])].join("/");

/** The same, shortened to `2016-07` or `2016` where the two are the first and last day of a month or of a year. */
export function spanOf(start: CivilDay, end: CivilDay): string {
  const whole = start.year === end.year && start.day === 1 && !exists({ ...end, day: end.day + 1 });
  if (whole && start.month === end.month) return edtfMonth(start);
  if (whole && start.month === 1 && end.month === 12) return edtfMonth(start).slice(0, -3);
  return intervalOf(start, end);
}

export const comesBefore = (a: CivilDay, b: CivilDay): boolean => numberOf(a) < numberOf(b);
