import { readWords, type Expression, type Part } from "../../query/derive/expression.ts";
import { isEverydayWord, type MonthWord } from "../../query/derive/months.ts";
import { resolve } from "../../query/derive/resolve.ts";
import { weekday } from "../../model/day.ts";
import type { Interval } from "../../model/types.ts";
import type { RemarkCode } from "../remarks.ts";
import { spanForm } from "./civil.ts";
import type { ColumnOrder } from "../importer.ts";
import { type Era, libyanEra, LIBYAN_YEARS } from "./markers.ts";
import { wholeYear } from "./numeric.ts";

/** A date as its words give it, before doubt is added. */
export interface Worded {
  readonly edtf: string;
  readonly hijri: boolean;
  readonly remarks: readonly RemarkCode[];
}

/** Added to a small year, so that the reader of words takes it for one. */
const MARK = 1_000_000_000;

/** Signs that words of a date may stand among; anything else means something that would be passed over. */
const ONLY_WORDS = /^[\p{L}\p{M}\d\s\-/,.()'’]+$/u;

/** The ways of writing day, month and year that readWords does not know as they stand. */
function spellings(text: string): string[] {
  const found = [text];
  const dated = /^(\d{1,4})[\s\-/.,]*(\p{L}[\p{L}\p{M}\s/.()-]*?)[\s\-/.,]*(\d{1,4})$/u.exec(text);
  if (dated !== null) {
    const [, a = "", month = "", b = ""] = dated;
    found.push(a.length > 2 ? `${b} ${month} ${a}` : `${a} ${month} ${b}`);
  }
  const monthOfYear = /^(\d{4})[\s\-/.,]*(\p{L}[\p{L}\p{M}\s/.()]*)$/u.exec(text);
  if (monthOfYear !== null) found.push(`${monthOfYear[2]} ${monthOfYear[1]}`);
  const yearOfMonth = /^(\p{L}[\p{L}\p{M}\s/.()]*?)[\s\-/.,]+(\d{4})$/u.exec(text);
  if (yearOfMonth !== null) found.push(`${yearOfMonth[1]} ${yearOfMonth[2]}`);
  return found;
}

const isRelative = (words: Expression): boolean =>
  words.offset !== null ||
  words.direction !== null ||
  words.distance !== null ||
  words.spoken !== null ||
  words.from?.unit !== null;

const ofCalendar = ({ hijriYear, months }: Expression): "hijri" | "gregorian" =>
  months[0]?.calendar ?? (hijriYear ? "hijri" : "gregorian");

/** What a year in these words is in ours; null when it can be more than one. */
function reckoning(words: Expression, era: Era | null): ((year: number) => number | null) | null {
  if (era === "bce") return (year) => 1 - year;
  if (era === "death" || era === "birth") return (year) => year + LIBYAN_YEARS[era];
  const libyan = words.months.length > 0 && words.months.every(isLibyan);
  if (!libyan || era === "ce") return (year) => year;
  return (year) => {
    const found = libyanEra(year);
    return found === "death" || found === "birth"
      ? year + LIBYAN_YEARS[found]
      : found === "ce"
        ? year
        : null;
  };
}

const isLibyan = ({ tradition }: MonthWord): boolean => tradition === "jamahiriya";

/** Names that are everyday words are months only beside a day of the month. */
const isEveryday = ({ months, from }: Expression): boolean =>
  months.length > 0 && months.every(isEverydayWord) && from?.date === null;

function inYears(words: Expression, era: Era | null, own: number | null): Expression | null {
  const shift = reckoning(words, era);
  if (shift === null) return null;
  let clear = true;
  const part = (each: Part | null): Part | null => {
    if (each === null) return null;
    if (each.year === null) return { ...each, year: own };
    const year = shift(each.year > MARK ? each.year - MARK : each.year);
    if (year === null) clear = false;
    return { ...each, year };
  };
  const shifted = { ...words, from: part(words.from), to: part(words.to) };
  return clear ? shifted : null;
}

/**
 * A date in words: "4 نيسان/أبريل 2019", "Apr 4, 2019", "14 ربيع الأول 1432", "14–16 April 2019". `year` is what
 * another column of the row says, for words that name none. Folded text; null when it is no date by itself.
 */
export function readDateWords(text: string, era: Era | null, year: number | null): Worded | null {
  if (!ONLY_WORDS.test(text)) return null;
  const small = era === "bce" || era === "ce" ? text.replace(/(?<!\d)\d{1,3}$/, enlarged) : text;
  for (const spelling of spellings(small)) {
    const found = readOne(spelling, era, year);
    if (found !== null) return found;
  }
  return null;
}

const enlarged = (digits: string): string => String(Number(digits) + MARK);

function readOne(text: string, era: Era | null, year: number | null): Worded | null {
  const plain = readWords(era === "hijri" ? `${text} ah` : text);
  if (plain === null || isRelative(plain) || isEveryday(plain)) return null;
  const calendar = ofCalendar(plain);
  if ((calendar === "hijri") !== (era === "hijri") && era !== null) return null;
  const stated = plain.from?.year ?? plain.to?.year ?? null;
  // Without a year of its own "May 20" beside the year 2020 is a month or a day.
  const lone = plain.from?.date ?? null;
  if (stated === null && (year === null || calendar === "hijri" || lone === null)) return null;
  if (stated === null && year !== null && lone === year % 100) return null;
  const words = inYears(plain, era, stated === null ? year : null);
  if (words === null) return null;
  const interval = resolve(words, null)?.intervals[0];
  const edtf = interval === undefined ? null : formOf(interval);
  if (interval === undefined || edtf === null) return null;
  const wrongWeekday =
    words.weekday !== null &&
    interval.start === interval.end &&
    weekday(interval.start) !== words.weekday;
  return {
    edtf,
    hijri: calendar === "hijri",
    remarks: [
      ...(wrongWeekday ? ["weekday-differs" as const] : []),
      ...(words.months.some(isLibyan) || era === "death" || era === "birth"
        ? ["libyan-calendar" as const]
        : []),
    ],
  };
}

const formOf = ({ start, end, precision }: Interval): string | null =>
  spanForm(start, end, precision);

const SHORT = [
  /^(?<date>\d{1,2})[\s\-/.,]*(?<month>\p{L}[\p{L}\p{M}\s/.()]*?)[\s\-/.,]*(?<year>\d\d)$/u,
  /^(?<month>\p{L}[\p{L}\p{M}\s/.()]*?)[\s\-/.,]*(?<date>\d{1,2})(?:st|nd|rd|th)?[\s\-/.,]+(?<year>\d\d)$/u,
];

/** "9-May-20": its year is only what `year` or the column's other years make of it. */
export function readShortYear(
  text: string,
  year: number | null,
  years: ColumnOrder["years"],
): Worded | RemarkCode | null {
  for (const form of SHORT) {
    const { date, month, year: digits } = form.exec(text)?.groups ?? {};
    if (date === undefined || month === undefined || digits === undefined) continue;
    // A day that no year lacks, so that only the words decide whether this is a date.
    if (readOne(`1 ${month} 2000`, null, null) === null) continue;
    const whole = wholeYear(digits, year, years);
    if (typeof whole === "string") return whole;
    const found = readOne(`${date} ${month} ${whole.year}`, null, null);
    if (found === null) return "impossible-date";
    return {
      ...found,
      remarks: [...found.remarks, ...(whole.remark === null ? [] : [whole.remark])],
    };
  }
  return null;
}
