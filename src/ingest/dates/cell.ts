import { resolveEdtf } from "../../model/edtf.ts";
import { formatDay, dayOf, civil } from "../../model/day.ts";
import type { Interval } from "../../model/types.ts";
import { CALENDARS } from "../../query/derive/calendars.ts";
import type { ColumnOrder } from "../importer.ts";
import type { RemarkCode } from "../remarks.ts";
import { cleanCell } from "./clean.ts";
import { edtfOf, fromNumeral, joined, qualify, yearForm } from "./civil.ts";
import {
  divisionOf,
  type Doubt,
  type Era,
  FIRST_OF,
  FROM,
  isNothing,
  LIBYAN_YEARS,
  SAME_DAY,
  takeDoubt,
  takeEra,
  TO,
} from "./markers.ts";
import { orderFor, ordersOf, placed, tripleOf, wholeYear } from "./numeric.ts";
import { readDateWords, readShortYear } from "./words.ts";

/** What is known around a cell. */
export interface DateContext {
  /** Of its column. Without it numbers that two orders fit are not read. */
  readonly order?: ColumnOrder | undefined;
  /** What the year column of its row says, in our era. */
  readonly year?: number | null;
  /** Negative years are numerals (−250 is 250 BC), not years of EDTF, which has a year 0. */
  readonly numerals?: boolean;
  /** The column's header says that its dates are Hijri. */
  readonly hijri?: boolean;
}

interface CellContext extends DateContext {
  /** The cell's digits or its column's name are Arabic or Persian: its years may be of another calendar. */
  readonly eastern?: boolean;
}

export interface CellDate {
  readonly interval: Interval;
  /** The cell's own words where they say more than the interval does; else null. */
  readonly words: string | null;
  readonly remarks: readonly RemarkCode[];
}
export type DateReading = CellDate | { readonly unread: RemarkCode };

export const isRead = (reading: DateReading): reading is CellDate => "interval" in reading;

const MAX_LENGTH = 120;
/** Both ends of what `resolveEdtf` may be asked for: fewer than four digits would be a century, or a decade. */
const EDTF_END = /^(?:Y-?\d{5,}|[~?%]?-?[\dX]{4}[~?%]?(?:-[~?%]?[\dX]{2}[~?%]?){0,2}|\.\.|)$/;
const PLAIN_DAY = /^-?\d{4}-\d\d(?:-\d\d)?$/;
/** Day 0 of the numbers that spreadsheets keep for dates: 30 December 1899. */
const SERIAL_EPOCH = dayOf(1899, 12, 30);

const EASTERN = /[\u0660-\u0669\u06f0-\u06f9]/;
/** 1882 to 2029 in the Hijri calendar, and 1921 to 2071 in the solar one of Iran. */
export const isHijriYear = (year: number): boolean => year >= 1300 && year <= 1450;

/** A date; the code of why it must not be read as one; or null when the text has another form. */
type Found = { edtf: string; hijri?: boolean; remarks?: readonly RemarkCode[] } | RemarkCode | null;

function asEdtf(text: string, context: CellContext): Found {
  const { numerals = false, year = null, eastern = false } = context;
  const form = text.toUpperCase();
  // A day in this form is of our era whoever wrote it; a year alone says nothing of its era.
  if (eastern && year === null && /^\d{4}$/.test(form) && isHijriYear(Number(form)))
    return "era-unclear";
  if (!form.split("/").every((end) => EDTF_END.test(end))) return null;
  // 0016 beside a year column is not yet a year.
  if (year !== null && /^00\d\d-/.test(form)) return null;
  const shifted = numerals
    ? form.replaceAll(/(?<=^|\/)-(\d{4})(?!\d)/g, (_, bc: string) => yearForm(1 - Number(bc)))
    : form;
  if (resolveEdtf(shifted) !== null) return { edtf: shifted };
  return PLAIN_DAY.test(form) && !/^\d{4}-\d\d$/.test(form) ? "impossible-date" : null;
}

/** 2019-W14: from Monday to Sunday. */
function asWeek(text: string): Found {
  const match = /^(\d{4})-?w(\d\d)(?:-?([1-7]))?$/.exec(text);
  if (match === null) return null;
  const [, year = "", week = "", date] = match;
  const fourth = dayOf(Number(year), 1, 4);
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7) + (Number(week) - 1) * 7;
  if (Number(week) < 1 || civil(monday + 3).year !== Number(year)) return "impossible-date";
  return {
    edtf:
      date === undefined
        ? `${formatDay(monday)}/${formatDay(monday + 6)}`
        : formatDay(monday + Number(date) - 1),
  };
}

/** A year, month and day of an era as EDTF; `month` and `date` null where unknown. */
function inEra(era: Era | null, year: number, month: number | null, date: number | null): Found {
  if (era !== "hijri") {
    const shift = era === "death" || era === "birth" ? LIBYAN_YEARS[era] : 0;
    const edtf = edtfOf(era === "bce" ? 1 - year : year + shift, month, date);
    const remarks = shift === 0 ? [] : ["libyan-calendar" as const];
    return edtf === null ? "impossible-date" : { edtf, remarks };
  }
  const { day, month: monthOf, year: yearOf } = CALENDARS.hijri;
  if (month === null || date === null) {
    const span = month === null ? yearOf(year) : monthOf(year, month);
    if (span === null) return "impossible-date";
    return { edtf: `${formatDay(span.start)}/${formatDay(span.end)}`, hijri: true };
  }
  const at = day(year, month, date);
  return at === null ? "impossible-date" : { edtf: formatDay(at), hijri: true };
}

function asNumbers(text: string, era: Era | null, context: CellContext): Found {
  const { order, year = null, eastern = false } = context;
  const triple = tripleOf(text);
  if (triple !== null) {
    const own = era === null || era === "ce" ? year : null;
    const fitting = ordersOf(triple, era === "hijri" ? "hijri" : "gregorian", own);
    const readings = new Set(fitting.map((each) => JSON.stringify(placed(triple, each))));
    const [first, second] = fitting;
    // 5/5/2019 is one day in every order.
    const same = first !== undefined && second !== undefined && readings.size === 1;
    // With its year first a date has one order, whatever its column's.
    const chosen =
      same || triple[0].length > 2 ? (first ?? "impossible-date") : orderFor(fitting, order);
    if (chosen !== "dmy" && chosen !== "mdy" && chosen !== "ymd") return chosen;
    const at = placed(triple, chosen);
    if (at === null) return "impossible-date";
    const whole = wholeYear(at.year, own, order?.years);
    if (typeof whole === "string") return whole;
    // 14/3/1432 is a day of 2011 in one calendar, and of the late Middle Ages in another.
    if (eastern && era === null && own === null && isHijriYear(whole.year)) return "era-unclear";
    const found = inEra(era, whole.year, at.month, at.date);
    if (found === null || typeof found === "string" || whole.remark === null) return found;
    return { ...found, remarks: [...(found.remarks ?? []), whole.remark] };
  }
  const month = /^(?:(\d{1,2})[/.-](\d{4})|(\d{4})[/.](\d{1,2})|(\d{4})-(\d))$/.exec(text);
  if (month !== null) {
    const [, m, y, yy, mm, yyy, mmm] = month;
    // "2019/20" can be a school year: it is no month, and not an impossible one.
    if (Number(m ?? mm ?? mmm) > 12) return null;
    return inEra(era, Number(y ?? yy ?? yyy), Number(m ?? mm ?? mmm), null);
  }
  const compact = /^(1[5-9]\d\d|20\d\d)(\d\d)(\d\d)$/.exec(text);
  if (compact !== null)
    return inEra(era, Number(compact[1]), Number(compact[2]), Number(compact[3]));
  if (order?.serial === true && /^\d{5}(?:\.\d+)?$/.test(text))
    return { edtf: formatDay(SERIAL_EPOCH + Math.floor(Number(text))), remarks: ["excel-serial"] };
  if (era !== null && /^\d{1,4}$/.test(text)) return inEra(era, Number(text), null, null);
  // Written without its four digits a negative year is a numeral in every format.
  if (era === null && /^-\d{1,6}$/.test(text))
    return inEra(null, fromNumeral(Number(text)), null, null);
  return null;
}

/** The first way that takes the text. */
function readOne(text: string, era: Era | null, context: CellContext): Found {
  const plain = era === null ? (asEdtf(text, context) ?? asWeek(text)) : null;
  if (plain !== null) return plain;
  const division = era === null || era === "ce" ? divisionOf(text) : null;
  if (division !== null) return { edtf: division };
  return (
    asNumbers(text, era, context) ??
    readDateWords(text, era, context.year ?? null) ??
    (era === null ? readShortYear(text, context.year ?? null, context.order?.years) : null)
  );
}

function asRange(text: string, context: CellContext): DateReading | null {
  const halves = /^([\d/.]*[/.][\d/.]*)\s*-\s*([\d/.]*[/.][\d/.]*)$/.exec(text) ?? TO.exec(text);
  const [, from, to] = halves ?? [];
  if (from === undefined || to === undefined) return null;
  const [first, last] = [read(from.replace(FROM, ""), context), read(to, context)];
  if (!isRead(first)) return first.unread === "unread-date" ? null : first;
  if (!isRead(last)) return last.unread === "unread-date" ? null : last;
  const interval = joined(first.interval, last.interval);
  if (interval === null) return { unread: "impossible-date" };
  return { interval, words: null, remarks: [...first.remarks, ...last.remarks] };
}

/** The same day in two calendars: ours is taken, for the other one's conversion is not exact. */
function asTwice(text: string, context: CellContext): DateReading | null {
  const halves = text.split(SAME_DAY);
  const [one, other] = halves;
  if (halves.length !== 2 || one === undefined || other === undefined) return null;
  const readings = [read(one, context), read(other, context)].filter(isRead);
  const ours = readings.find(({ remarks }) => !remarks.includes("hijri-approximate"));
  const theirs = readings.find((each) => each !== ours);
  if (ours === undefined || theirs === undefined || readings.length < 2) return null;
  const apart = Math.abs(ours.interval.start - theirs.interval.start) > 2;
  return { ...ours, remarks: [...ours.remarks, ...(apart ? ["calendars-differ" as const] : [])] };
}

/** Folded text, without a time of day. */
function read(text: string, context: CellContext): DateReading {
  const both = asTwice(text, context);
  if (both !== null) return both;
  const doubt = takeDoubt(text.replace(FIRST_OF, "1 "));
  const marked = takeEra(doubt.text);
  if (marked.several) return { unread: "unread-date" };
  const era = marked.era ?? (context.hijri === true ? "hijri" : null);
  // A month's name decides for itself; the header of its column does not.
  const found =
    readOne(marked.text, era, context) ??
    (marked.era === null && era !== null ? readOne(marked.text, null, context) : null) ??
    asEdtf(text, context);
  return found === null
    ? (asRange(text, context) ?? { unread: "unread-date" })
    : concluded(found, doubt);
}

/** A year, month and day whose era stands in a column of its own. */
export const readInEra = (
  era: Era,
  year: number,
  month: number | null,
  date: number | null,
): DateReading =>
  concluded(inEra(era, year, month, date) ?? "unread-date", {
    approximate: false,
    uncertain: false,
    partly: false,
  });

/** With the signs of doubt; a day of the Hijri calendar is one day more or less in ours. */
function concluded(found: NonNullable<Found>, doubt: Omit<Doubt, "text">): DateReading {
  if (typeof found === "string") return { unread: found };
  const hijri = found.hijri === true;
  const edtf = qualify(found.edtf, doubt.approximate || hijri, doubt.uncertain);
  const interval = resolveEdtf(edtf);
  if (interval === null) return { unread: "unread-date" };
  const remarks: RemarkCode[] = [...(found.remarks ?? [])];
  if (hijri) remarks.push("hijri-approximate");
  if (doubt.partly) remarks.push("vague-date");
  return { interval, words: null, remarks };
}

/**
 * A cell as a date, never with other numbers than the cell's: what is not given (the day of a month, a century) stays
 * open, what can be read in two ways is not read. Days are taken as written, in the zone that is written.
 *
 *     2019-04, 04/2019, April 2019    2019-04
 *     12/31/2019                      2019-12-31 (other numbers need the order of their column)
 *     350 B.C., ٣٥٠ ق.م               -0349
 *     14 ربيع الأول 1432              2011-02-17~, with a remark
 */
export function readDate(cell: string, context: DateContext = {}): DateReading {
  if (cell.length > MAX_LENGTH) return { unread: "unread-date" };
  const { text, time } = cleanCell(cell);
  if (isNothing(text)) return { unread: "no-date" };
  // Raised digits are notes, not numbers of the date.
  if (/\p{No}/u.test(cell)) return { unread: "unread-date" };
  const eastern = EASTERN.test(cell) || /\p{Script=Arabic}/u.test(context.order?.column ?? "");
  const hijri = context.hijri === true || context.order?.hijri === true;
  const reading = read(text, eastern ? { ...context, eastern, hijri } : context);
  if (!isRead(reading)) return reading;
  const remarks = new Set(reading.remarks);
  if (time) remarks.add("time-of-day");
  const { year = null } = context;
  const { start, end } = reading.interval;
  if (year !== null && (civilYear(start) > year || civilYear(end) < year))
    remarks.add("year-disagrees");
  const keeps = time || /[^\W\d_tz]|[^\p{ASCII}]/iu.test(text) || remarks.has("hijri-approximate");
  return { ...reading, words: keeps ? cell.trim() : null, remarks: [...remarks] };
}

const civilYear = (day: number): number => (Number.isFinite(day) ? civil(day).year : day);
