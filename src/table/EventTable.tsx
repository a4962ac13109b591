import { useMemo, useRef, useState } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { useSelection, useTimeWindow } from "../state/selection.ts";
import { useSize } from "../ui/useSize.ts";
import { Header, SortChoice } from "./Header.tsx";
import { PrintedTable } from "./PrintedTable.tsx";
import { Rows } from "./Rows.tsx";
import { BY_DATE, sortRows, type Sorting } from "./sort.ts";
import { usePrinting } from "./usePrinting.ts";
import { useScroller } from "../ui/useScroller.ts";

/** Of the container: narrower than its columns need, the cells of a row are stacked. */
const STACKED_BELOW = 720;

/** The selection as rows. Scrolls in the nearest ancestor that does, and prints whole. */
export function EventTable() {
  const locale = useLocale();
  const { t, dates } = locale;
  const index = useIndex();
  const { rows } = useSelection();
  const window = useTimeWindow();
  const [sorting, setSorting] = useState<Sorting>(BY_DATE);
  const sorted = useMemo(
    () => sortRows(index, rows, sorting, locale),
    [index, rows, sorting, locale],
  );
  const frame = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const size = useSize(frame);
  const narrow = size !== null && size.width < STACKED_BELOW;
  const scroller = useScroller(table, size?.width);
  const printing = usePrinting();

  const order = t(sorting.descending ? "table.sorted-down" : "table.sorted-up", {
    column: t(`table.column-${sorting.column}`),
  });
  const caption = t("table.caption", {
    count: sorted.length,
    period: dates.window(window.from, window.to),
  });
  const sort = (next: Sorting): void => {
    setSorting(next);
    scroller?.ref.current?.scrollTo({ top: 0 });
  };
  return (
    <div ref={frame} className="relative">
      {narrow && <SortChoice sorting={sorting} onSort={sort} />}
      <table
        ref={table}
        role="table"
        aria-rowcount={sorted.length + 1}
        className="block w-full text-start"
      >
        <caption className="sr-only">
          {caption} {order}
        </caption>
        <Header sorting={sorting} narrow={narrow} onSort={sort} />
        {scroller && <Rows rows={sorted} narrow={narrow} scroller={scroller} />}
      </table>
      {sorted.length === 0 && <p className="py-6 text-ui text-ink-2">{t("table.empty")}</p>}
      <p role="status" className="sr-only">
        {sorting !== BY_DATE && order}
      </p>
      {printing && <PrintedTable rows={sorted} caption={`${caption} ${order}`} />}
    </div>
  );
}
