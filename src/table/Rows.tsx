import clsx from "clsx";
import { createContext, memo, use, useEffect, useRef, useState } from "react";
import {
  Virtualizer,
  type CustomContainerComponentProps,
  type CustomItemComponentProps,
  type VirtualizerHandle,
} from "virtua";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { useEvent } from "../state/texts.ts";
import { COLUMNS, useView, type Column } from "../state/view.ts";
import { Cell, OpenButton } from "./Cells.tsx";
import { sourceCount } from "./sort.ts";
import type { Scroller } from "../ui/useScroller.ts";

/** Columns of the wide form, 772 px at least; the narrow one stacks its cells. */
export const WIDE =
  "grid grid-cols-[minmax(6.75rem,1.3fr)_minmax(8.75rem,2.5fr)_minmax(7.5rem,1.2fr)_minmax(6.75rem,2fr)_minmax(6.25rem,1.2fr)_minmax(4.75rem,.9fr)_minmax(4.5rem,.8fr)_minmax(3rem,.4fr)]";

/** About how high a row is before it is measured, pixels: so that no more of them are rendered at first than are seen. */
const USUAL = { wide: 48, narrow: 92 };

/** Room for the header that stays on top; also in the scroll margins below. Pixels. */
const HEADER = 48;

interface Layout {
  readonly narrow: boolean;
  readonly before: number;
  /** Position of the open event among the rows shown; -1 when it is not there. */
  readonly open: number;
}

const LayoutContext = createContext<Layout>({ narrow: false, before: 0, open: -1 });

function Body({ style, children, ref }: CustomContainerComponentProps) {
  return (
    <tbody role="rowgroup" ref={ref} style={{ ...style, display: "block" }}>
      {children}
    </tbody>
  );
}

function Row({ style, index, children, ref }: CustomItemComponentProps) {
  const { narrow, before, open } = use(LayoutContext);
  return (
    <tr
      role="row"
      ref={ref}
      style={style}
      // The header is the first.
      aria-rowindex={before + index + 2}
      aria-current={index === open ? "true" : undefined}
      // Padding of the row itself would not be measured.
      className={clsx(
        "aria-current:bg-panel",
        narrow
          ? "block text-label text-ink-3 before:block before:h-2 after:block after:h-2 after:border-b after:border-hair-2"
          : WIDE,
      )}
    >
      {children}
    </tr>
  );
}

interface RowsProps {
  readonly rows: Uint32Array;
  /** Rows of the whole table before these. */
  readonly before: number;
  readonly narrow: boolean;
  readonly scroller: Scroller;
}

/** The rows in sight, and those that hold the focus or the open event. */
export function Rows({ rows, before, narrow, scroller }: RowsProps) {
  const { rowById } = useIndex();
  const openId = useView((view) => view.event);
  const open = rows.indexOf(rowById.get(openId ?? "") ?? -1);
  const [focused, setFocused] = useState<number | null>(null);
  const handle = useRef<VirtualizerHandle>(null);
  useEffect(() => {
    const view = scroller.ref.current;
    const row = view?.querySelector('tr[aria-current="true"]')?.getBoundingClientRect();
    if (!view || !row || open < 0) return;
    const { top, bottom } = view.getBoundingClientRect();
    // Rows that were never measured move when they are: virtua follows them, scrollIntoView would not.
    if (row.top < top + HEADER)
      handle.current?.scrollToIndex(open, { align: "start", offset: -HEADER });
    else if (row.bottom > bottom) handle.current?.scrollToIndex(open, { align: "end" });
  }, [open, scroller]);
  const kept = [focused, open].filter((at): at is number => at !== null && at >= 0);
  return (
    <LayoutContext value={{ narrow, before, open }}>
      <Virtualizer
        ref={handle}
        as={Body}
        item={Row}
        data={rows}
        itemSize={narrow ? USUAL.narrow : USUAL.wide}
        scrollRef={scroller.ref}
        startMargin={scroller.startMargin}
        keepMounted={kept}
      >
        {(row, at) => <Cells key={row} {...{ row, at, narrow }} onFocus={setFocused} />}
      </Virtualizer>
    </LayoutContext>
  );
}

interface CellsProps {
  readonly row: number;
  /** Its position among the rows shown. */
  readonly at: number;
  readonly narrow: boolean;
  readonly onFocus: (at: number) => void;
}

/** Date and title stand on lines of their own, the rest runs on. */
const STACKED: Partial<Record<Column, string>> = {
  date: "block",
  title: "block pb-0.5",
};

/** Rendered once: a scroll only brings others. */
const Cells = memo(function Cells({ row, at, narrow, onFocus }: CellsProps) {
  const { t } = useLocale();
  const index = useIndex();
  const event = useEvent(row);
  if (event === undefined) return null;
  return COLUMNS.map((column) => {
    if (narrow && column === "place" && event.place === undefined) return null;
    const className = narrow
      ? (STACKED[column] ?? "inline")
      : clsx(
          "min-w-0 border-b border-hair-2 py-2 pe-2 text-ui wrap-anywhere",
          column !== "title" && "text-ink-2",
        );
    if (column === "title")
      return (
        <th
          key={column}
          role="rowheader"
          scope="row"
          className={clsx(className, "text-start")}
          onFocus={() => onFocus(at)}
        >
          <OpenButton
            event={event}
            className={clsx(
              "-my-0.5 inline-block min-h-6 scroll-mt-12 py-0.5 text-start align-top font-semibold text-ink underline-offset-4 hover:underline",
              narrow && "text-body pointer-coarse:min-h-11",
            )}
          />
        </th>
      );
    return (
      <td key={column} role="cell" className={className}>
        {narrow && STACKED[column] === undefined && column !== "category" && (
          <span aria-hidden>{"\u00a0· "}</span>
        )}
        {narrow && column === "sources" ? (
          t("table.source-count", { count: sourceCount(index, row) })
        ) : (
          <Cell column={column} event={event} row={row} />
        )}
      </td>
    );
  });
});
