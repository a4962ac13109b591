import { useMemo } from "react";
import type { Index } from "../query/index.ts";
import { useIndex } from "../state/dataset.ts";
import { useView } from "../state/view.ts";
import type { Emphasis } from "./draw.ts";

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
  const actorRows = new Set<number>();
  index.events.forEach((event, row) => {
    if (event.id === open) event.links.forEach(({ to }) => relate(to));
    else if (open !== null && event.links.some(({ to }) => to === open)) related.add(row);
    if (focus !== null && event.actors.some(({ actor }) => actor === focus)) actorRows.add(row);
  });
  return (row) =>
    row === selected
      ? "selected"
      : focus !== null && !actorRows.has(row)
        ? "dimmed"
        : related.has(row)
          ? "related"
          : "plain";
}

/** Pass the hovered row to the drawing alone. */
export function useEmphasis(): (row: number) => Emphasis {
  const index = useIndex();
  const open = useView((view) => view.event);
  const focus = useView((view) => view.focus);
  return useMemo(() => emphasisFor(index, open, focus), [index, open, focus]);
}
