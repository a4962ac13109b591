import { civil, dayMs, dayOf, HIJRI_YEARS } from "../../model/day.ts";
import type { Day } from "../../model/types.ts";

export type CalendarName = "gregorian" | "hijri";

/** Days on which something begins and ends, both inclusive. */
export interface Span {
  readonly start: Day;
  readonly end: Day;
}

/** `month` 1–12. What a calendar does not have (30 February, a year outside its tables) is null. */
export interface Calendar {
  yearOf(day: Day): number;
  day(year: number, month: number, date: number): Day | null;
  month(year: number, month: number): Span | null;
  year(year: number): Span | null;
}

const GREGORIAN: Calendar = {
  yearOf: (day) => civil(day).year,
  day: (year, month, date) => {
    const day = dayOf(year, month, date);
    const back = civil(day);
    return back.month === month && back.date === date ? day : null;
  },
  month: (year, month) => ({ start: dayOf(year, month), end: dayOf(year, month + 1) - 1 }),
  year: (year) => ({ start: dayOf(year), end: dayOf(year + 1) - 1 }),
};

/** The first day of the year 1, and the mean length of a month. */
const HIJRI_EPOCH = dayOf(622, 7, 19);
const MEAN_MONTH = 29.530_588;

let hijriFormat: Intl.DateTimeFormat | null = null;

/** [year, month, date] */
function hijriParts(day: Day): readonly [number, number, number] {
  hijriFormat ??= new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  });
  const parts = hijriFormat.formatToParts(dayMs(day));
  const part = (type: string): number =>
    Number.parseInt(parts.find((each) => each.type === type)?.value ?? "", 10);
  return [part("year"), part("month"), part("day")];
}

/** There is no arithmetic for observed months: the mean says where to look, Intl says which day it is. */
function hijriDay(year: number, month: number, date: number): Day | null {
  if (year < HIJRI_YEARS.first || year > HIJRI_YEARS.last) return null;
  const near = Math.round(HIJRI_EPOCH + ((year - 1) * 12 + month - 1) * MEAN_MONTH + date - 1);
  for (let off = 0; off <= 5; off++)
    for (const day of [near + off, near - off]) {
      const [y, m, d] = hijriParts(day);
      if (y === year && m === month && d === date) return day;
    }
  return null;
}

const between = (start: Day | null, next: Day | null): Span | null =>
  start === null || next === null ? null : { start, end: next - 1 };

const HIJRI: Calendar = {
  yearOf: (day) => hijriParts(day)[0],
  day: hijriDay,
  month: (year, month) =>
    between(
      hijriDay(year, month, 1),
      month === 12 ? hijriDay(year + 1, 1, 1) : hijriDay(year, month + 1, 1),
    ),
  year: (year) => between(hijriDay(year, 1, 1), hijriDay(year + 1, 1, 1)),
};

export const CALENDARS: Readonly<Record<CalendarName, Calendar>> = {
  gregorian: GREGORIAN,
  hijri: HIJRI,
};
