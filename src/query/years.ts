import { civil, dayOf } from "../model/day.ts";
import type { Index, TimeWindow } from "./index.ts";
import type { RowSet } from "./rowSet.ts";
import { domainOf } from "./window.ts";

/** The whole years of some rows, as far as the overview reaches; null when there are none. */
export function yearsOf(index: Index, rows: RowSet): TimeWindow | null {
  const domain = domainOf(index);
  const first = rows.next(0);
  if (first === rows.size) return null;
  let last = -Infinity;
  rows.each(first, rows.size, (row) => (last = Math.max(last, index.ends[row] ?? last)));
  const from = Math.max(index.starts[first] ?? -Infinity, domain.from);
  const to = Math.min(last, domain.to);
  return {
    from: Math.max(dayOf(civil(from).year), domain.from),
    to: Math.min(dayOf(civil(to - 1).year + 1), domain.to),
  };
}
