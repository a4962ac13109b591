import { useMemo, useRef, useState, type ReactNode } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { useSelection, useTimeWindow } from "../state/selection.ts";
import { BY_DATE, useView, viewActions, type Sorting } from "../state/view.ts";
import { useSize } from "../ui/useSize.ts";
import { Header, SortChoice } from "./Header.tsx";
import { Pager } from "./Pager.tsx";
import { PrintedTable } from "./PrintedTable.tsx";
import { Rows } from "./Rows.tsx";
import { sortable, sortRows } from "./sort.ts";
import { useTablePrinting } from "./useTablePrinting.ts";
import { useScroller } from "../ui/useScroller.ts";

/** Of the container: narrower than its columns need, the cells of a row are stacked. */
const STACKED_BELOW = 772;
/** Rows of one page: browsers stop laying out below some twenty million pixels. */
const PAGE = 100_000;

interface EventTableProps {
  /** What is said where no row is. */
  readonly nothing: ReactNode;
}

/** The selection as rows. Scrolls in the nearest ancestor that does, and prints whole. */
export function EventTable({ nothing }: EventTableProps) {
  const locale = useLocale();
  const { t, dates } = locale;
  const index = useIndex();
  const { rows } = useSelection();
  const window = useTimeWindow();
  const asked = useView((view) => view.sort);
  const refused = !sortable(index, asked.column);
  const sorting = refused ? BY_DATE : asked;
  const sorted = useMemo(
    () => sortRows(index, rows, sorting, locale),
    [index, rows, sorting, locale],
  );
  const pages = Math.max(1, Math.ceil(sorted.length / PAGE));
  const [turned, setTurned] = useState({ sorted, page: 0 });
  // Another selection or order begins at its first page.
  const page = turned.sorted === sorted ? turned.page : 0;
  const shown = useMemo(
    () => (pages === 1 ? sorted : sorted.subarray(page * PAGE, (page + 1) * PAGE)),
    [sorted, pages, page],
  );
  const frame = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const size = useSize(frame);
  const narrow = size !== null && size.width < STACKED_BELOW;
  const scroller = useScroller(table, size?.width);
  const printing = useTablePrinting();

  const order = t(sorting.descending ? "table.sorted-down" : "table.sorted-up", {
    column: t(`table.column-${sorting.column}`),
  });
  const caption = t("table.caption", {
    count: sorted.length,
    period: dates.window(window.from, window.to),
  });
  const sort = (next: Sorting): void => {
    viewActions.patch({ sort: next });
    scroller?.ref.current?.scrollTo({ top: 0 });
  };
  return (
    <div ref={frame} className="relative">
      {refused && <p className="py-2 text-ui text-ink-2">{t("table.not-sortable")}</p>}
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
        {scroller && <Rows rows={shown} before={page * PAGE} narrow={narrow} scroller={scroller} />}
      </table>
      {pages > 1 && (
        <Pager
          {...{ page, pages }}
          first={page * PAGE + 1}
          last={page * PAGE + shown.length}
          total={sorted.length}
          onTurn={(next) => {
            setTurned({ sorted, page: next });
            scroller?.ref.current?.scrollTo({ top: 0 });
          }}
        />
      )}
      {sorted.length === 0 && <div className="flex justify-center py-5">{nothing}</div>}
      <p role="status" className="sr-only">
        {sorting !== BY_DATE && order}
      </p>
      {printing && <PrintedTable rows={sorted} caption={`${caption} ${order}`} />}
    </div>
  );
}
