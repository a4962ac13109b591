import { columnDay } from "./columnDay.ts";
import { type CivilDay, daysFrom, edtfDay, edtfMonth, exists } from "./conflictDay.ts";
import type { EventInput } from "../model/schema.ts";
import { MONTH, WEEK } from "./acledCodes.ts";
import type { ColumnOrder } from "./importer.ts";
import type { RemarkCode } from "./remarks.ts";

export type AcledDate =
  | { readonly leave: RemarkCode }
  | {
      readonly event: Pick<EventInput, "date" | "dateNote" | "basis">;
      readonly remark?: RemarkCode;
    };

/** ACLED begins in 1997. */
const FIRST_YEAR = 97;

/** The year as the column `year` has it, where the date agrees with it or is short of two digits. */
function completed(day: CivilDay, stated: number): { day: CivilDay; remark?: RemarkCode } {
  const known = stated > 0;
  if (known && day.year === stated) return { day };
  const short = day.yearDigits === 2 || day.year < 100;
  if (!short) return known ? { day, remark: "year-disagrees" } : { day };
  if (known && stated % 100 === day.year % 100)
    return day.yearDigits === 2
      ? { day: { ...day, year: stated } }
      : { day: { ...day, year: stated }, remark: "year-mismatch" };
  const century = day.year % 100 >= FIRST_YEAR ? 1900 : 2000;
  const year = century + (day.year % 100);
  return { day: { ...day, year }, remark: known ? "year-disagrees" : "two-digit-year" };
}

/**
 * `event_date` is always a whole day; `time_precision` says how much of it is known: 1 the day, 2 the week around it,
 * 3 the month. Codes that the codebook has not are read as the day that is written.
 */
export function acledDate(
  cell: string,
  stated: string,
  precision: string,
  column: ColumnOrder | undefined,
): AcledDate {
  const year = /^\d{4}(?:\.0)?$/.test(stated) ? Number(stated) : null;
  const found = columnDay(cell, column, year);
  if ("leave" in found) return found;
  const { day, remark = found.remark } = completed(found.day, year ?? 0);
  // The column `year` may have completed 29 February with a year that is no leap year.
  if (!exists(day)) return { leave: "impossible-date" };
  const written = edtfDay(day);
  const told = remark === undefined ? {} : { remark };
  if (/^2(?:\.0)?$/.test(precision))
    return {
      event: {
        date: `${daysFrom(day, -3)}~/${daysFrom(day, 3)}~`,
        dateNote: WEEK(written),
        basis: "resolved",
      },
      ...told,
    };
  if (/^3(?:\.0)?$/.test(precision))
    return { event: { date: edtfMonth(day), dateNote: MONTH(written) }, ...told };
  return { event: { date: written }, ...told };
}
