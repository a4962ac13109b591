import clsx from "clsx";
import { useMemo, useRef, useState } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { AscendingIcon, DescendingIcon } from "../ui/icons.ts";
import { useScroller } from "../ui/useScroller.ts";
import { choiceActions } from "./choice.ts";
import { useOpenTie } from "./useEmphasis.ts";
import { TieCard } from "./TieCard.tsx";
import { ManyTies, TRACKS } from "./ManyTies.tsx";
import { TieCells } from "./TieCells.tsx";
import { COLUMNS, tieOrder, type Column, type Sorting } from "./ties.ts";
import type { GraphNow } from "./useGraph.ts";

/** More rows than these are there only while they are in sight. */
const MANY = 300;
/** The head of such a table stays on top as a whole. */
const HEAD = "sticky top-0 z-10 block";

/** All ties as a table: what the drawing says, for whoever would rather read it. */
export function TiesTable({ graph, moment }: GraphNow) {
  const locale = useLocale();
  const { t } = locale;
  const [sorting, setSorting] = useState<Sorting>({ by: "events", descending: true });
  const openTie = useOpenTie(graph);
  const edges = useMemo(
    () => tieOrder(locale, { graph, moment }, sorting),
    [locale, graph, moment, sorting],
  );
  const table = useRef<HTMLTableElement>(null);
  const many = edges.length > MANY;
  const scroller = useScroller(table, many);
  return (
    <>
      <div className="absolute inset-0 overflow-auto">
        <table
          ref={table}
          {...(many ? { role: "table", "aria-rowcount": edges.length + 1 } : {})}
          className={clsx("w-full text-ui", many ? "block min-w-[44rem]" : "border-collapse")}
        >
          <caption className="sr-only">{t("network.table-caption")}</caption>
          <thead {...(many ? { role: "rowgroup", className: HEAD } : {})}>
            <tr {...(many ? { role: "row", className: TRACKS } : {})}>
              {COLUMNS.map((column) => (
                <Head key={column} column={column} sorting={sorting} onSort={setSorting} />
              ))}
            </tr>
          </thead>
          {many ? (
            scroller && <ManyTies {...{ graph, moment, openTie, edges, scroller }} />
          ) : (
            <tbody>
              {edges.map((edge) => (
                <tr
                  key={graph.edges[edge]?.id}
                  className={clsx(
                    "border-t border-hair-2",
                    moment.active[edge] !== 1 && "text-ink-3",
                  )}
                >
                  <TieCells
                    {...{ graph, moment, edge }}
                    open={openTie === edge}
                    className="py-1 pe-4"
                  />
                </tr>
              ))}
            </tbody>
          )}
        </table>
      </div>
      {openTie !== null && (
        <TieCard
          {...{ graph, moment }}
          edge={openTie}
          onClose={() => choiceActions.openTie(null)}
          className="absolute inset-y-0 end-0 w-80 max-w-[85%] border-s border-ink"
        />
      )}
    </>
  );
}

interface HeadProps {
  readonly column: Column;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

function Head({ column, sorting, onSort }: HeadProps) {
  const { t } = useLocale();
  const own = sorting.by === column;
  const Arrow = sorting.descending ? DescendingIcon : AscendingIcon;
  // Numbers and dates are asked for from the largest, names from the first.
  const fresh = column === "events" || column === "last";
  return (
    <th
      scope="col"
      aria-sort={own ? (sorting.descending ? "descending" : "ascending") : "none"}
      className="sticky top-0 border-b border-ink bg-paper p-0 pe-4 text-start font-semibold"
    >
      <button
        type="button"
        onClick={() => onSort({ by: column, descending: own ? !sorting.descending : fresh })}
        className="flex min-h-8 items-center gap-1 whitespace-nowrap pointer-coarse:min-h-11"
      >
        {t(`network.table-${column}`)}
        {own && <Arrow size={14} strokeWidth={1.8} aria-hidden />}
      </button>
    </th>
  );
}
