import clsx from "clsx";
import { useMemo } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { useView } from "../state/view.ts";
import { ActorMark } from "../ui/ActorMark.tsx";
import { Txt } from "../ui/Txt.tsx";
import { choiceActions } from "./choice.ts";
import { dateOf, tieSentence } from "./sentences.ts";
import { tieRow } from "./ties.ts";
import { toggleFocus } from "./TreeLayer.tsx";
import type { GraphNow } from "./useGraph.ts";

interface TieCellsProps extends GraphNow {
  readonly edge: number;
  /** Its events are listed. */
  readonly open: boolean;
  /** Rows that are not of a table's own display say what they are. */
  readonly roles?: boolean;
  readonly className: string;
}

/** The cells of one tie's row. */
export function TieCells({ graph, moment, edge, open, roles = false, className }: TieCellsProps) {
  const locale = useLocale();
  const { t, number } = locale;
  const { events } = useIndex();
  const row = useMemo(() => tieRow(locale, { graph, moment }, edge), [locale, graph, moment, edge]);
  const here = graph.edges[edge];
  if (!here) return null;
  const date = (at: number): string => {
    const event = events.at(at);
    return event ? dateOf(locale, event) : "";
  };
  const cell = roles ? { role: "cell" } : {};
  return (
    <>
      <th
        scope="row"
        {...(roles ? { role: "rowheader" } : {})}
        className={clsx(className, "text-start font-normal")}
      >
        <ActorButton graph={graph} at={here.from} />
      </th>
      <td {...cell} className={className}>
        {row.relation}
        {here.mutual && here.kind !== null && (
          <span className="text-ink-3"> · {t("network.table-mutual")}</span>
        )}
      </td>
      <td {...cell} className={className}>
        <ActorButton graph={graph} at={here.to} />
      </td>
      <td {...cell} className={className}>
        {row.active ? (
          <button
            type="button"
            aria-label={t("network.table-behind", {
              count: number(row.events),
              sentence: tieSentence(locale, graph, here),
            })}
            aria-expanded={open}
            onClick={() => choiceActions.openTie(open ? null : here.id)}
            className="min-h-6 min-w-6 text-start underline decoration-ghost underline-offset-4 hover:decoration-current pointer-coarse:min-h-11 pointer-coarse:min-w-11"
          >
            {number(row.events)}
          </button>
        ) : (
          t("network.table-outside")
        )}
      </td>
      <td {...cell} className={clsx(className, "whitespace-nowrap")}>
        {date(row.first)}
      </td>
      <td {...cell} className={clsx(className, "whitespace-nowrap")}>
        {date(row.last)}
      </td>
    </>
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
