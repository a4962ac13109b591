import { wholeDay } from "./columnDay.ts";
import type { Cells, Columns } from "./conflictCells.ts";
import { type CivilDay, comesBefore } from "./conflictDay.ts";
import type { ColumnOrders } from "./importer.ts";
import type { RemarkCode } from "./remarks.ts";
import type { UcdpField } from "./ucdpColumns.ts";

export const UCDP_DAYS = ["date_start", "date_end"] as const;

export type UcdpWindow =
  | { readonly start: CivilDay; readonly end: CivilDay; readonly remark?: RemarkCode }
  | { readonly leave: RemarkCode; readonly field: (typeof UCDP_DAYS)[number] };

/**
 * The days between which an event took place. With `date_prec` 1 the start stands even without an end that can be
 * read; a window of a coarser precision without one of its ends would become a day that nobody stated.
 */
export function ucdpWindow(
  cells: Cells<UcdpField>,
  columns: Columns<UcdpField>,
  orders: ColumnOrders,
): UcdpWindow {
  const read = (field: (typeof UCDP_DAYS)[number]) =>
    wholeDay(cells(field), orders.get(columns.at(field)));
  const [first, last] = [read("date_start"), read("date_end")];
  if ("leave" in first) return { leave: first.leave, field: "date_start" };
  const start = first.day;
  const isDay = cells("date_prec") === "1" || cells("date_prec") === "";
  if ("leave" in last) {
    if (last.leave === "no-date") return { start, end: start };
    return isDay
      ? { start, end: start, remark: "end-unread" }
      : { leave: last.leave, field: "date_end" };
  }
  const end = last.day;
  if (!comesBefore(end, start)) return { start, end };
  return isDay
    ? { start, end: start, remark: "end-before-start" }
    : { start: end, end: start, remark: "ends-turned" };
}
