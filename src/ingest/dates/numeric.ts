import { CALENDARS, type CalendarName } from "../../query/derive/calendars.ts";
import type { ColumnOrder, DateOrder } from "../importer.ts";
import type { RemarkCode } from "../remarks.ts";

/** Three numbers of a date as they stand in a cell. */
export type Triple = readonly [string, string, string];

export const ORDERS: readonly DateOrder[] = ["dmy", "mdy", "ymd"];

const FORM = /^(\d{1,4})\s?([/.-]|\s)\s?(\d{1,2})\s?\2\s?(\d{1,4})$/;

/** "31/12/2019" → its three numbers; null for every other text. Wants folded digits. */
export function tripleOf(text: string): Triple | null {
  const match = FORM.exec(text);
  if (match === null) return null;
  const [, first = "", , second = "", third = ""] = match;
  const lengths = [first, third].map(({ length }) => (length > 2 ? length : 2));
  return lengths.join() === "2,2" || lengths.join() === "4,2" || lengths.join() === "2,4"
    ? [first, second, third]
    : null;
}

export interface Placed {
  /** Two or four digits. */
  readonly year: string;
  readonly month: number;
  readonly date: number;
}

/** The three numbers in an order; null when the year cannot stand there. */
export function placed([a, b, c]: Triple, order: DateOrder): Placed | null {
  if (a.length > 2 !== (order === "ymd") && (a.length > 2 || c.length > 2)) return null;
  if (order === "ymd") return { year: a, month: Number(b), date: Number(c) };
  const [date, month] = order === "dmy" ? [a, b] : [b, a];
  return { year: c, month: Number(month), date: Number(date) };
}

/** A leap year of each calendar stands in for a year that is not known yet. */
const LEAP: Readonly<Record<CalendarName, number>> = { gregorian: 2000, hijri: 1443 };

/** Whether such a day can be; a year of two digits is left open. */
function isPossible({ year, month, date }: Placed, calendar: CalendarName): boolean {
  if (month < 1 || month > 12 || date < 1) return false;
  if (calendar === "hijri") return date <= 30;
  const whole = year.length === 4 ? Number(year) : LEAP[calendar];
  return CALENDARS[calendar].day(whole, month, date) !== null;
}

/** The orders in which the numbers are a day, and, where the row has a year beside it, one of that year. */
export function ordersOf(
  triple: Triple,
  calendar: CalendarName = "gregorian",
  year: number | null = null,
): DateOrder[] {
  return ORDERS.filter((order) => {
    const at = placed(triple, order);
    if (at === null || !isPossible(at, calendar)) return false;
    return year === null || at.year.length === 4 || Number(at.year) === year % 100;
  });
}

/** Years that a column's four-digit years span. */
type Years = ColumnOrder["years"];
/** How far a year of two digits may lie beyond them. */
const NEAR = 10;

export interface WholeYear {
  readonly year: number;
  readonly remark: RemarkCode | null;
}

/** What the digits of a year mean beside what else is known of it; a code when that is not enough. */
export function wholeYear(
  digits: string,
  year: number | null,
  years: Years,
): WholeYear | RemarkCode {
  const value = Number(digits);
  if (digits.length > 2) {
    // Some servers write 0016 for 2016, with the right year in the next column.
    if (digits.startsWith("00") && year !== null && year !== value && value === year % 100)
      return { year, remark: "year-mismatch" };
    return { year: value, remark: null };
  }
  if (year !== null)
    return value === year % 100 ? { year, remark: "two-digit-year" } : "year-unclear";
  if (years === undefined) return "year-unclear";
  const near = [18, 19, 20].flatMap((century) => {
    const whole = century * 100 + value;
    return whole >= years.from - NEAR && whole <= years.to + NEAR ? [whole] : [];
  });
  const [only] = near;
  return only === undefined || near.length > 1
    ? "year-unclear"
    : { year: only, remark: "two-digit-year" };
}

/** Which of the orders that fit the value its column stands for. */
export function orderFor(
  fitting: readonly DateOrder[],
  column: ColumnOrder | undefined,
): DateOrder | RemarkCode {
  const [first] = fitting;
  if (first === undefined) return "impossible-date";
  if (column === undefined || column.candidates.length > 1) {
    const open =
      column === undefined ? fitting : fitting.filter((each) => column.candidates.includes(each));
    if (open.length > 1) return "ambiguous-date";
    const [sole] = open;
    return sole !== undefined && (column === undefined || sole === column.order)
      ? sole
      : "other-order";
  }
  return fitting.includes(column.order) ? column.order : "other-order";
}
