import { type CivilDay, civilDay } from "./conflictDay.ts";
import { isRead, readDate } from "./dates/cell.ts";
import { cleanCell } from "./dates/clean.ts";
import { orderFor, ordersOf, type Triple, tripleOf } from "./dates/numeric.ts";
import type { ColumnOrder, DateOrder } from "./importer.ts";
import type { RemarkCode } from "./remarks.ts";

export type ColumnDay =
  | { readonly day: CivilDay; readonly remark?: RemarkCode | undefined }
  | { readonly leave: RemarkCode };

function orderOf(
  triple: Triple,
  column: ColumnOrder | undefined,
  year: number | null,
): DateOrder | RemarkCode {
  const ofYear = ordersOf(triple, "gregorian", year);
  // Beside a year that no order agrees with the day counts, and the year is told.
  const fitting = ofYear.length > 0 ? ofYear : ordersOf(triple);
  const [first] = fitting;
  const [one, two, three] = triple;
  // 5/5/2019 is one day in every order that has its year last.
  const same = Number(one) === Number(two) && three.length > 2;
  return first !== undefined && same ? first : orderFor(fitting, column);
}

const isOrder = (found: DateOrder | RemarkCode): found is DateOrder =>
  found === "dmy" || found === "mdy" || found === "ymd";

/**
 * A cell of a provider's date column as a whole day, in the order that the column allows; what the column leaves open
 * stays out until the reader has answered. A year of two digits stays one.
 * @param year what the year column of the row says, null without one
 */
export function columnDay(
  cell: string,
  column: ColumnOrder | undefined,
  year: number | null = null,
): ColumnDay {
  if (cell === "") return { leave: "no-date" };
  const { text } = cleanCell(cell);
  const triple = tripleOf(text);
  const order = triple === null || triple[0].length > 2 ? "ymd" : orderOf(triple, column, year);
  if (!isOrder(order)) return { leave: order };
  const day = civilDay(triple === null ? cell : text, order);
  if (day === "impossible") return { leave: "impossible-date" };
  if (day !== null) return { day };
  const reading = readDate(cell, { order: column, year });
  if (!isRead(reading)) return { leave: reading.unread };
  // A month, a season or an approximate day is no day of a provider.
  const [, whole = "", month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(reading.interval.edtf) ?? [];
  if (whole === "") return { leave: "unread-date" };
  const [remark] = reading.remarks;
  return {
    day: { year: Number(whole), month: Number(month), day: Number(date), yearDigits: 4 },
    remark,
  };
}

/** The same, for columns whose years always have four digits. */
export function wholeDay(cell: string, column: ColumnOrder | undefined): ColumnDay {
  const found = columnDay(cell, column);
  return "day" in found && found.day.yearDigits !== 4 ? { leave: "year-unclear" } : found;
}
