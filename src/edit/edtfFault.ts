import { isRead, readDate } from "../ingest/dates/cell.ts";
import { latinDigits } from "../ingest/foreign.ts";
import { dayOf } from "../model/day.ts";
import { resolveEdtf } from "../model/edtf.ts";

/** Why a text is no EDTF date; the message is `edit.edtf-<code>`. */
export interface EdtfFault {
  readonly code: "digits" | "order" | "written" | "day" | "month" | "backwards" | "open" | "other";
  /** The part that is wrong. */
  readonly piece: string;
  /** What may be meant, as EDTF. */
  readonly instead: readonly string[];
  /** Days of the month that is meant, where the day is not one of them. */
  readonly days: number;
}

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const DAY = /^(-?\d{4})-(\d\d)(?:-(\d\d))?$/;

const isDate = (edtf: string): boolean => resolveEdtf(edtf) !== null;

/** Day and month may stand in either order. */
function bothOrders(text: string): string[] {
  const match = DAY_FIRST.exec(text);
  if (match === null) return [];
  const [, a = "", b = "", year = ""] = match;
  const orders = [
    [a, b],
    [b, a],
  ].map(([date = "", month = ""]) => `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
  return [...new Set(orders)].filter(isDate);
}

function endFault(end: string): Pick<EdtfFault, "code" | "days"> | null {
  const match = DAY.exec(end.replace(/[~?%]/g, ""));
  if (match === null) return null;
  const [, year, month, date] = match;
  const [y, m] = [Number(year), Number(month)];
  if (m < 1 || (m > 12 && date !== undefined)) return { code: "month", days: 0 };
  const days = dayOf(y, m + 1) - dayOf(y, m);
  const wrong = date !== undefined && (Number(date) < 1 || Number(date) > days);
  return wrong ? { code: "day", days } : null;
}

/** What is wrong with a text where an EDTF date is asked for, and what may be meant; null when it is one, or empty. */
export function edtfFault(text: string): EdtfFault | null {
  const given = text.trim();
  if (given === "" || isDate(text)) return null;
  const fault = (code: EdtfFault["code"], piece = given, instead: string[] = [], days = 0) => ({
    code,
    piece,
    instead,
    days,
  });
  const latin = latinDigits(given);
  if (latin !== text && isDate(latin)) return fault("digits", given, [latin]);
  const orders = bothOrders(latin);
  if (orders.length > 0) return fault("order", given, orders);
  // A day that no month has, the day first as people write it.
  const [, date = "", month = "", year = ""] = DAY_FIRST.exec(latin) ?? [];
  const monthMeant = `${year}-${month.padStart(2, "0")}`;
  const noDay = year === "" ? null : endFault(`${monthMeant}-${date.padStart(2, "0")}`);
  if (noDay?.code === "day") return fault("day", given, [monthMeant], noDay.days);
  const ends = latin.split("/");
  const [first = "", last] = ends;
  if (ends.length === 2 && last !== undefined) {
    const open = (end: string): boolean => end === "" || end === "..";
    if (open(first) && open(last)) return fault("open");
    if (isDate(first) && isDate(last)) return fault("backwards", given, [`${last}/${first}`]);
  }
  for (const end of ends) {
    const found = endFault(end);
    if (found !== null) return fault(found.code, end, [], found.days);
  }
  const reading = readDate(given);
  if (isRead(reading)) return fault("written", given, [reading.interval.edtf]);
  const wrong =
    ends.length === 2 ? ends.find((end) => end !== ".." && end !== "" && !isDate(end)) : given;
  return fault("other", wrong ?? given);
}

/** The EDTF of a date that is none but can be understood in one way alone: "٤ أبريل ٢٠١٩", "31/12/2019"; else null. */
export function understood(text: string): string | null {
  const fault = edtfFault(text);
  if (fault === null) return null;
  const [only = null, ...others] = fault.instead;
  if (others.length > 0) return null;
  if (fault.code === "digits" || fault.code === "order") return only;
  if (fault.code !== "written") return null;
  // What an import would remark on is asked for.
  const reading = readDate(text.trim());
  return isRead(reading) && reading.remarks.length === 0 ? only : null;
}
