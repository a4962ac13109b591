import { useMemo } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { hasCode } from "../query/facets.ts";
import type { Index } from "../query/index.ts";
import { useIndex } from "../state/dataset.ts";
import { useOpened } from "../state/view.ts";
import type { Emphasis } from "../ui/mark/drawMark.ts";

/** How each event stands out for the open event and the actor in focus, by their ids. */
export function emphasisFor(
  index: Index,
  open: string | null,
  focus: string | null,
): (row: number) => Emphasis {
  const selected = open === null ? undefined : index.rowById.get(open);
  const related = new Set<number>();
  const relate = (id: string): void => {
    const row = index.rowById.get(id);
    if (row !== undefined) related.add(row);
  };
  const opened = selected === undefined ? undefined : index.events.at(selected);
  for (const { to } of opened?.links ?? []) relate(to);
  // Of a large set only the links that the open event names itself are known.
  if (open !== null)
    index.whole.forEach(({ links }, row) => {
      if (links.some(({ to }) => to === open)) related.add(row);
    });
  const { actor } = index.facets;
  const code = focus === null ? -1 : actor.values.indexOf(focus);
  return (row) =>
    row === selected
      ? "selected"
      : focus !== null && !hasCode(actor, row, code)
        ? "dimmed"
        : related.has(row)
          ? "related"
          : "plain";
}

/** Pass the hovered row to the drawing alone. */
export function useEmphasis(): (row: number) => Emphasis {
  const index = useIndex();
  const open = useOpened((opened) => opened.event);
  const focus = useOpened((opened) => opened.focus);
  return useMemo(() => emphasisFor(index, open, focus), [index, open, focus]);
}

/** What the actor in focus is called; null when none is. */
export function useFocusedName(): string | null {
  const { actors } = useIndex();
  const { text } = useLocale();
  const actor = useOpened(({ focus }) => (focus === null ? undefined : actors.get(focus)));
  return actor === undefined ? null : text(actor.name).value;
}
