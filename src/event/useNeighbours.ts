import { useMemo, type KeyboardEvent } from "react";
import { rowAfter, rowBefore } from "../query/select.ts";
import { useIndex } from "../state/dataset.ts";
import { useLaterSelection } from "../state/selection.ts";
import { viewActions } from "../state/view.ts";
import { returnFocus } from "../ui/returnFocus.ts";
import { stepOf } from "../ui/stepOf.ts";
import { neighbours, type Neighbours, type Walk } from "./neighbours.ts";

/** Closes the open event, and gives the focus back to its mark. */
export function closeEvent(id: string): void {
  viewActions.openEvent(null);
  returnFocus("event", id);
}

/** The ways on from the open event `id`, by its buttons and by keys: to those of the selection beside it, and out. */
export function useNeighbours(id: string, row: number) {
  const { events } = useIndex();
  const selection = useLaterSelection();
  const walk = useMemo(
    (): Walk => ({
      before: (from) => rowBefore(selection, from),
      after: (from) => rowAfter(selection, from),
    }),
    [selection],
  );
  const beside = neighbours(walk, row);
  const go = (step: keyof Neighbours): void => {
    const to = beside[step];
    const next = to === null ? undefined : events.at(to);
    if (next !== undefined) viewActions.openEvent(next.id);
  };
  const onKeyDown = (key: KeyboardEvent): void => {
    if (key.defaultPrevented) return;
    const step = stepOf(key);
    if (step === null && key.key !== "Escape") return;
    key.preventDefault();
    if (step !== null) return go(step === 1 ? "next" : "previous");
    key.stopPropagation();
    closeEvent(id);
  };
  return { walk, beside, go, onKeyDown };
}
