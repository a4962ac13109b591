import clsx from "clsx";
import { useMemo, useState } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { useView } from "../state/view.ts";
import { ActorMark } from "../ui/ActorMark.tsx";
import { AscendingIcon, DescendingIcon } from "../ui/icons.ts";
import { Txt } from "../ui/Txt.tsx";
import { choiceActions } from "./choice.ts";
import { useOpenTie } from "./useEmphasis.ts";
import { dateOf, tieSentence } from "./sentences.ts";
import { TieCard } from "./TieCard.tsx";
import { COLUMNS, tieRows, type Column, type Sorting } from "./ties.ts";
import { toggleFocus } from "./TreeLayer.tsx";
import type { GraphNow } from "./useGraph.ts";

/** All ties as a table: what the drawing says, for whoever would rather read it. */
export function TiesTable({ graph, moment }: GraphNow) {
  const locale = useLocale();
  const { t, number } = locale;
  const { events } = useIndex();
  const [sorting, setSorting] = useState<Sorting>({ by: "events", descending: true });
  const openTie = useOpenTie(graph);
  const rows = useMemo(
    () => tieRows(locale, { graph, moment }, sorting),
    [locale, graph, moment, sorting],
  );
  const date = (row: number): string => {
    const event = events[row];
    return event ? dateOf(locale, event) : "";
  };
  return (
    <>
      <div className="absolute inset-0 overflow-auto">
        <table className="w-full border-collapse text-ui">
          <caption className="sr-only">{t("network.table-caption")}</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <Head key={column} column={column} sorting={sorting} onSort={setSorting} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ edge, active, relation, events: count, first, last }) => {
              const here = graph.edges[edge];
              return (
                here && (
                  <tr
                    key={here.id}
                    className={clsx("border-t border-hair-2", !active && "text-ink-3")}
                  >
                    <th scope="row" className="py-1 pe-4 text-start font-normal">
                      <ActorButton graph={graph} at={here.from} />
                    </th>
                    <td className="py-1 pe-4">
                      {relation}
                      {here.mutual && here.kind !== null && (
                        <span className="text-ink-3"> · {t("network.table-mutual")}</span>
                      )}
                    </td>
                    <td className="py-1 pe-4">
                      <ActorButton graph={graph} at={here.to} />
                    </td>
                    <td className="py-1 pe-4">
                      {active ? (
                        <button
                          type="button"
                          aria-label={t("network.table-behind", {
                            count: number(count),
                            sentence: tieSentence(locale, graph, here),
                          })}
                          aria-expanded={openTie === edge}
                          onClick={() => choiceActions.openTie(openTie === edge ? null : here.id)}
                          className="min-h-6 min-w-6 text-start underline decoration-ghost underline-offset-4 hover:decoration-current pointer-coarse:min-h-11 pointer-coarse:min-w-11"
                        >
                          {number(count)}
                        </button>
                      ) : (
                        t("network.table-outside")
                      )}
                    </td>
                    <td className="py-1 pe-4 whitespace-nowrap">{date(first)}</td>
                    <td className="py-1 whitespace-nowrap">{date(last)}</td>
                  </tr>
                )
              );
            })}
          </tbody>
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

function ActorButton({ graph, at }: Pick<GraphNow, "graph"> & { readonly at: number }) {
  const focus = useView((view) => view.focus);
  const actor = graph.actors[at]?.actor;
  if (!actor) return null;
  return (
    <button
      type="button"
      data-actor={actor.id}
      aria-pressed={actor.id === focus}
      onClick={() => toggleFocus(actor.id, focus)}
      className="flex min-h-6 items-center gap-1.5 text-start underline-offset-4 hover:underline aria-pressed:font-semibold pointer-coarse:min-h-11"
    >
      <ActorMark kind={actor.kind} />
      <Txt text={actor.short ?? actor.name} />
    </button>
  );
}
