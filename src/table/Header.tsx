import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { AscendingIcon, DescendingIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { COLUMNS, type Column, type Sorting } from "../state/view.ts";
import { sortable, sortBy } from "./sort.ts";
import { WIDE } from "./Rows.tsx";

interface HeaderProps {
  readonly sorting: Sorting;
  readonly narrow: boolean;
  readonly onSort: (sorting: Sorting) => void;
}

const ariaSort = (column: Column, sorting: Sorting) =>
  column !== sorting.column ? undefined : sorting.descending ? "descending" : "ascending";

/** Column names, each a button that sorts. Where cells are stacked only heard: there SortChoice sorts. */
export function Header({ sorting, narrow, onSort }: HeaderProps) {
  const { t } = useLocale();
  const index = useIndex();
  const Arrow = sorting.descending ? DescendingIcon : AscendingIcon;
  return (
    <thead
      role="rowgroup"
      className={narrow ? "sr-only" : "sticky top-0 z-10 block border-b border-ink bg-paper"}
    >
      <tr role="row" aria-rowindex={1} className={narrow ? undefined : WIDE}>
        {COLUMNS.map((column) => (
          <th
            key={column}
            role="columnheader"
            scope="col"
            aria-sort={ariaSort(column, sorting)}
            className="min-w-0 pe-2 text-start text-label font-semibold"
          >
            {narrow || !sortable(index, column) ? (
              <span
                className="inline-block py-2"
                title={narrow ? undefined : t("table.not-sortable")}
              >
                {t(`table.column-${column}`)}
                {!narrow && (
                  <span className="ms-1 font-normal text-ink-3">{t("table.not-sorted")}</span>
                )}
              </span>
            ) : (
              <button
                type="button"
                onClick={() => onSort(sortBy(column, sorting))}
                className="inline-flex min-h-9 w-full items-center gap-1 text-start underline-offset-4 hover:underline pointer-coarse:min-h-11"
              >
                {t(`table.column-${column}`)}
                {column === sorting.column && <Arrow size={13} strokeWidth={2} aria-hidden />}
              </button>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Sorting where there is no header row to press. */
export function SortChoice({ sorting, onSort }: Omit<HeaderProps, "narrow">) {
  const { t } = useLocale();
  const index = useIndex();
  return (
    <div className="flex items-center gap-1 border-b border-ink py-1 text-ui">
      <label className="flex min-w-0 items-center gap-2">
        <span className="text-ink-3">{t("table.sort-by")}</span>
        <select
          value={sorting.column}
          onChange={(change) => {
            const column = COLUMNS.find((each) => each === change.currentTarget.value);
            if (column) onSort({ column, descending: false });
          }}
          className="h-8 min-w-0 border-b border-control bg-paper pointer-coarse:h-11"
        >
          {COLUMNS.filter((column) => sortable(index, column)).map((column) => (
            <option key={column} value={column}>
              {t(`table.column-${column}`)}
            </option>
          ))}
        </select>
      </label>
      <IconButton
        icon={sorting.descending ? DescendingIcon : AscendingIcon}
        label={t(sorting.descending ? "table.descending" : "table.ascending")}
        onClick={() => onSort({ ...sorting, descending: !sorting.descending })}
      />
    </div>
  );
}
