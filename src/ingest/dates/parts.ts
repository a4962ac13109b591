import { resolveEdtf } from "../../model/edtf.ts";
import type { CellDate, DateReading } from "./cell.ts";
import { isHijriYear, isRead, readInEra } from "./cell.ts";
import { edtfOf, fromNumeral, joined } from "./civil.ts";
import { cleanCell } from "./clean.ts";
import { eraOf, isNothing } from "./markers.ts";
import { readDateWords } from "./words.ts";

/** A date in columns of its own; absent and empty are the same. */
export interface DateParts {
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
  readonly time?: string | undefined;
  /** The year's: "BCE", "هـ". */
  readonly era?: string | undefined;
}

/** A whole number, also as spreadsheets write it: "12.0". null: empty; NaN: something else. */
function numberOf(cell: string | undefined): number | null {
  const { text } = cleanCell(cell ?? "");
  if (isNothing(text) && !/^-\d/.test(text)) return null;
  return /^-?\d+(?:\.0+)?$/.test(text) ? Number(text) : NaN;
}

/** 1–12, from a number or a name of a month. */
function monthOf(cell: string | undefined): number | null {
  const number = numberOf(cell);
  if (!Number.isNaN(number)) return number;
  // Beside a day and a year, so that the names that are words of every day count too.
  const named = readDateWords(`1 ${cleanCell(cell ?? "").text} 2000`, "ce", null);
  return named === null || named.hijri ? NaN : Number(named.edtf.slice(5, 7));
}

/**
 * Year, month and day columns as a date: as precise as they are filled. A month without a year, or a day without a
 * month, is not read. Years below 0 count without a year 0: −250 is 250 BC.
 *
 * @param eastern the columns have Arabic names: their years may be of another calendar
 */
export function readParts(parts: DateParts, eastern = false): DateReading {
  const [year, month, date] = [numberOf(parts.year), monthOf(parts.month), numberOf(parts.day)];
  const time = (parts.time ?? "").trim();
  if (year === null)
    return { unread: month === null && date === null && time === "" ? "no-date" : "no-year" };
  if ([year, month, date].some(Number.isNaN) || year === 0) return { unread: "unread-date" };
  const { text: words } = cleanCell(parts.era ?? "");
  const era = eraOf(words);
  if (era === null && (!isNothing(words) || (eastern && isHijriYear(year))))
    return { unread: "era-unclear" };
  if (month === null && date !== null) return { unread: "no-month" };
  if (era !== null) return timed(readInEra(era, Math.abs(year), month, date), time);
  const edtf = edtfOf(fromNumeral(year), month, date);
  const interval = edtf === null ? null : resolveEdtf(edtf);
  if (interval === null) return { unread: "impossible-date" };
  return timed({ interval, words: null, remarks: [] }, time);
}

/** The time of day stays in the words alone. */
const timed = (reading: DateReading, time: string): DateReading =>
  !isRead(reading) || time === "" || /^0?0:00(?::00)?$/.test(time)
    ? reading
    : {
        ...reading,
        words: `${reading.interval.edtf} ${time}`,
        remarks: [...reading.remarks, "time-of-day"],
      };

export interface SpanReading extends CellDate {
  /** Why the end was left out, when it was. */
  readonly lostEnd: "end-before-start" | "end-unread" | null;
}

/**
 * From a start and an end, of which the second may be missing or wrong: then the start stands alone. "open": it has
 * not ended.
 */
export function spanned(start: CellDate, end: DateReading | "open"): SpanReading {
  if (end === "open") {
    const open = start.interval.edtf.includes("/")
      ? null
      : resolveEdtf(`${start.interval.edtf}/..`);
    return { ...start, interval: open ?? start.interval, lostEnd: open ? null : "end-unread" };
  }
  if (!isRead(end)) return { ...start, lostEnd: end.unread === "no-date" ? null : "end-unread" };
  const interval =
    end.interval.end < start.interval.start ? null : joined(start.interval, end.interval);
  if (interval === null) return { ...start, lostEnd: "end-before-start" };
  const words = [start.words, end.words].filter((each) => each !== null).join(" – ");
  return {
    interval,
    words: words === "" ? null : words,
    remarks: [...new Set([...start.remarks, ...end.remarks])],
    lostEnd: null,
  };
}
