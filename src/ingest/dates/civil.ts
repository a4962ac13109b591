import { resolveEdtf } from "../../model/edtf.ts";
import { formatDay } from "../../model/day.ts";
import type { Day, Interval, Precision } from "../../model/types.ts";

/** Years that four digits write. */
const isPlain = (year: number): boolean => Math.abs(year) <= 9999;

const two = (value: number): string => String(value).padStart(2, "0");

/** EDTF's way of writing a year, which has a year 0: 250 BC is -0249. */
export function yearForm(year: number): string {
  const sign = year < 0 ? "-" : "";
  return isPlain(year)
    ? `${sign}${String(Math.abs(year)).padStart(4, "0")}`
    : `Y${sign}${Math.abs(year)}`;
}

/** A year counted without a year 0, as negative numerals are meant in TimelineJS: −250 is 250 BC. */
export const fromNumeral = (year: number): number => (year < 0 ? year + 1 : year);

/** What is known of a date, as EDTF; null when such a day does not exist. `month` 1–12. */
export function edtfOf(year: number, month: number | null, date: number | null): string | null {
  if (month === null) return date === null && resolveEdtf(yearForm(year)) ? yearForm(year) : null;
  if (!isPlain(year)) return null;
  const form = `${yearForm(year)}-${two(month)}${date === null ? "" : `-${two(date)}`}`;
  return month >= 1 && month <= 12 && resolveEdtf(form) !== null ? form : null;
}

/** From one day to another in the coarsest words that mean no more: "2019-04-14/2019-04-16", "2019-04". */
export function spanForm(start: Day, end: Day, precision: Precision): string | null {
  const length = precision === "year" ? 6 : precision === "month" ? 3 : 0;
  const form = (day: Day): string => {
    if (!Number.isFinite(day)) return "..";
    const whole = formatDay(day);
    return whole.slice(0, whole.length - length);
  };
  const [from, to] = [form(start), form(end)];
  return resolveEdtf(from)?.end === end ? from : from === to ? from : `${from}/${to}`;
}

/** "2019-04" → "2019-04~"; both ends of an interval; one that has a mark already keeps it. */
export function qualify(edtf: string, approximate: boolean, uncertain: boolean): string {
  const mark = approximate ? (uncertain ? "%" : "~") : uncertain ? "?" : "";
  if (mark === "") return edtf;
  return edtf
    .split("/")
    .map((end) => (end === "" || end === ".." || /[~?%]/.test(end) ? end : end + mark))
    .join("/");
}

/** From the first of two dates to the second. null: the second ends before the first begins, or no interval. */
export function joined(from: Interval, to: Interval): Interval | null {
  if (from.edtf.includes("/") || to.edtf.includes("/")) {
    if (!Number.isFinite(from.start) || !Number.isFinite(to.end) || to.end < from.start)
      return null;
    const ends = [from.edtf.split("/")[0] ?? "", to.edtf.split("/").at(-1) ?? ""];
    return resolveEdtf(ends.join("/"));
  }
  return from.edtf === to.edtf ? from : resolveEdtf(`${from.edtf}/${to.edtf}`);
}
