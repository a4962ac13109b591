import { resolveEdtf } from "../model/edtf.ts";
import { readDate, isRead } from "./dates/cell.ts";
import { edtfOf, fromNumeral } from "./dates/civil.ts";
import { shownOf, textOf, valueAt, wholeOf } from "./foreign.ts";
import { isRecord } from "../model/isRecord.ts";
import type { Read, RecordReader } from "./record.ts";

/** Whether a date has anything in it: editors leave `{year: ""}` behind. */
export const hasParts = (date: unknown): boolean =>
  isRecord(date)
    ? ["year", "month", "day", "edtf"].some((part) => textOf(valueAt(date, part)) !== "")
    : textOf(date) !== "";

/**
 * `{year, month, day, hour …}` of numbers or of strings, any of them empty. What is not there stays open: the library
 * draws a year at its first of January, but its author has said a year. Negative years are numerals without a year 0:
 * −250 is written "250 BCE" by the library.
 */
export function readParts(record: RecordReader, date: unknown, column: string): Read {
  if (!isRecord(date)) {
    const text = textOf(date);
    if (text === "") return { unread: "no-date" };
    const reading = readDate(text, { numerals: true });
    return isRead(reading) ? { interval: reading.interval, words: reading.words } : reading;
  }
  const already = textOf(valueAt(date, "edtf"));
  if (already !== "") {
    const interval = resolveEdtf(already);
    return interval === null ? { unread: "unread-date" } : { interval, words: null };
  }
  const year = wholeOf(valueAt(date, "year"));
  if (year === undefined) return { unread: hasParts(date) ? "no-year" : "no-date" };
  if (year === null) return { unread: "unread-date" };
  const month = partOf(record, date, "month", column);
  const day = partOf(record, date, "day", column);
  if (month === "unread" || day === "unread") return { unread: "unread-date" };
  if (month === null && day !== null) record.note("bad-value", `${column}/day`, String(day));
  const edtf = edtfOf(fromNumeral(year), month, month === null ? null : day);
  const interval = edtf === null ? null : resolveEdtf(edtf);
  if (interval === null) return { unread: month === null ? "unread-date" : "impossible-date" };
  const hour = shownOf(valueAt(date, "hour"));
  const minute = shownOf(valueAt(date, "minute"));
  if (!(Number(hour) > 0) && !(Number(minute) > 0)) return { interval, words: null };
  const time = `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
  record.note("time-of-day", `${column}/hour`, time);
  return { interval, words: `${interval.edtf} ${time}` };
}

/** 0 is no month and no day: sheets write it for what is not known. */
function partOf(
  record: RecordReader,
  date: Readonly<Record<string, unknown>>,
  name: "month" | "day",
  column: string,
): number | null | "unread" {
  const raw = valueAt(date, name);
  const value = wholeOf(raw);
  if (value === undefined) return null;
  if (value === null) return "unread";
  if (value !== 0) return value;
  record.note("bad-value", `${column}/${name}`, shownOf(raw));
  return null;
}
