import type { Graph } from "../query/graph.ts";
import { listAt } from "../query/lists.ts";
import { edgesOf, type Moment } from "../query/moment.ts";
import type { Entry } from "./keys.ts";

/** Positions of the actors: most events of the window first, then by name if names are compared, then as in the graph. */
export function orderOf(
  graph: Graph,
  { ghosts, actorEvents }: Moment,
  compare: ((a: number, b: number) => number) | null,
): readonly number[] {
  const worth = (at: number): number => (ghosts[at] === 1 ? -1 : (actorEvents[at] ?? 0));
  return graph.actors
    .map((_, at) => at)
    .toSorted((a, b) => worth(b) - worth(a) || (compare?.(a, b) ?? 0) || a - b);
}

/** The lines of the tree: all actors, and under the open one its ties. */
export function entriesOf(
  graph: Graph,
  moment: Moment,
  order: readonly number[],
  open: number | null,
): readonly Entry[] {
  const entries = order.map((actor, place): Entry => {
    let ties = 0;
    for (const edge of listAt(graph.edgesByActor, actor)) ties += moment.active[edge] ?? 0;
    const key = graph.actors[actor]?.id ?? "";
    return { kind: "actor", key, actor, ties, place: place + 1, of: order.length };
  });
  const at = open === null ? -1 : order.indexOf(open);
  if (open === null || at < 0) return entries;
  const ties = edgesOf(graph, moment, open).map((edge, place, { length }): Entry => {
    const { id = "", from = 0, to = 0 } = graph.edges[edge] ?? {};
    const key = `${graph.actors[open]?.id ?? ""} ${id}`;
    const other = from === open ? to : from;
    return { kind: "tie", key, actor: open, other, edge, place: place + 1, of: length };
  });
  return entries.toSpliced(at + 1, 0, ...ties);
}

/** How many neighbours of the line in focus have an element while not every line has: a screen reader looks ahead. */
const AROUND = 12;

/** Which lines have an element: those of the actors in sight, and those around the one that has the focus. */
export const hasElement = (
  entry: Entry,
  place: number,
  at: number,
  shown: ReadonlySet<number> | null,
): boolean =>
  shown === null ||
  Math.abs(place - at) <= AROUND ||
  (entry.kind === "actor" && shown.has(entry.actor));
