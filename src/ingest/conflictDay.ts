import type { DateOrder } from "./importer.ts";

export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** How many digits the year is written with. */
  readonly yearDigits: number;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;
const DAY_NAME_YEAR = /^(\d{1,2})[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4}|\d\d)$/;
const NAME_DAY_YEAR = /^([A-Za-z]{3,9})\.?[\s-]+(\d{1,2}),?[\s-]+(\d{4}|\d\d)$/;
const NUMBERS = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?:[T ].*)?$/;

/** Days of a month of the proleptic Gregorian year. */
const lengthOf = (year: number, month: number): number => {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
};

const monthNamed = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

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

/**
 * A whole day as data providers and their users' spreadsheets write it: `2016-07-02`, `20181024`,
 * `01-January-2015`, `9-May-20`, `2021-01-02T00:00:00Z`, and numbers alone in the column's order.
 * null: another form. "impossible": no such day, like 30 February or month 13. A year of two digits stays one.
 */
export function civilDay(value: string, order: DateOrder): CivilDay | "impossible" | null {
  const found = parts(value.trim(), order);
  if (found === null) return null;
  const [year, month, day] = [Number(found[0]), Number(found[1]), Number(found[2])];
  if (found[0].length === 3 || found[0].length === 1) return null;
  // A year of two digits may be a leap year or not: whoever completes it asks again.
  const leap = found[0].length === 2 ? 2000 : year;
  if (month < 1 || month > 12 || day < 1 || day > lengthOf(leap, month)) return "impossible";
  return { year, month, day, yearDigits: found[0].length };
}

const two = (number: number): string => String(number).padStart(2, "0");

/** `2016-07`, or `2016-07-02` with a day; years 0–9999. */
export const edtfOf = (year: number, month: number, day?: number): string =>
  `${String(year).padStart(4, "0")}-${two(month)}${day === undefined ? "" : `-${two(day)}`}`;

/** The day so many days later or earlier, as EDTF. */
export function daysFrom({ year, month, day }: Omit<CivilDay, "yearDigits">, days: number): string {
  const date = new Date(Date.UTC(2000, month - 1, day + days));
  date.setUTCFullYear(year, month - 1, day + days);
  return edtfOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The two ends as one EDTF date: a day, a whole month or year where they are exactly that, else an interval. */
export function spanOf(start: CivilDay, end: CivilDay): string {
  const [from, to] = [start, end].map(({ year, month, day }) => edtfOf(year, month, day));
  if (from === to) return from ?? "";
  const whole =
    start.year === end.year && start.day === 1 && end.day === lengthOf(end.year, end.month);
  if (whole && start.month === end.month) return edtfOf(start.year, start.month);
  if (whole && start.month === 1 && end.month === 12) return String(start.year).padStart(4, "0");
  return `${from}/${to}`;
}

/** The single day of `start` and `end`, as an interval even where both are the ends of a month. */
export const intervalOf = (start: CivilDay, end: CivilDay): string => {
  const [from, to] = [start, end].map(({ year, month, day }) => edtfOf(year, month, day));
  return from === to ? (from ?? "") : `${from}/${to}`;
};

export const comesBefore = (a: CivilDay, b: CivilDay): boolean =>
  a.year !== b.year ? a.year < b.year : a.month !== b.month ? a.month < b.month : a.day < b.day;
