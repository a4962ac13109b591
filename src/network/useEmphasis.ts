import { useMemo } from "react";
import { findEdge } from "../query/graph.ts";
import { useIndex } from "../state/dataset.ts";
import { useView } from "../state/view.ts";
import { useChoice } from "./choice.ts";
import { emphasisOf, type Emphasis } from "./emphasis.ts";
import type { GraphNow } from "./useGraph.ts";

/** Position of the tie whose events are listed. */
export function useOpenTie(graph: GraphNow["graph"]): number | null {
  const tie = useChoice((choice) => choice.tie);
  const at = tie === null ? -1 : findEdge(graph, tie);
  return at < 0 ? null : at;
}

export function useEmphasis(
  { graph, moment }: GraphNow,
  focus: number | null,
  openTie: number | null,
): Emphasis {
  const index = useIndex();
  const eventId = useView((view) => view.event);
  const pointed = useChoice((choice) => choice.actor);
  const pointedEdge = useChoice((choice) => choice.edge);
  return useMemo(() => {
    const found = pointedEdge === null ? -1 : findEdge(graph, pointedEdge);
    const edge = found >= 0 ? found : pointed === null ? openTie : null;
    const actor = pointed === null ? focus : (graph.positionById.get(pointed) ?? focus);
    const row = eventId === null ? null : (index.rowById.get(eventId) ?? null);
    const event = row === null ? undefined : index.events.at(row);
    const participants = event?.actors.map((each) => each.actor) ?? [];
    return emphasisOf(graph, moment, { actor, edge, row, participants });
  }, [graph, moment, index, focus, openTie, eventId, pointed, pointedEdge]);
}
