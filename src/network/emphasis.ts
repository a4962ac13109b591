import type { Graph } from "../query/graph.ts";
import { listAt } from "../query/lists.ts";
import { edgeRows, type Moment } from "../query/moment.ts";
import type { Frame, Mark } from "./frame.ts";
import { overlaps, type Rect } from "./geometry.ts";
import { placeLabels, labelRect, type LabelSize } from "./labels.ts";

/** What stands out, as positions in the graph. */
export interface Emphasis {
  /** The actor in focus or under the pointer, and those it has a tie with; null when nobody is. */
  readonly actors: ReadonlySet<number> | null;
  readonly edges: ReadonlySet<number>;
  /** Those who take part in the open event, and the active edges that it is behind. */
  readonly inEvent: ReadonlySet<number>;
  readonly eventEdges: ReadonlySet<number>;
}

interface Attention {
  readonly actor: number | null;
  readonly edge: number | null;
  /** Row of the open event. */
  readonly row: number | null;
  /** Ids of its actors. */
  readonly participants: readonly string[];
}

/** An edge under the pointer wins over an actor. */
export function emphasisOf(
  graph: Graph,
  moment: Moment,
  { actor, edge, row, participants }: Attention,
): Emphasis {
  const inEvent = new Set(
    participants.map((id) => graph.positionById.get(id)).filter((at) => at !== undefined),
  );
  const eventEdges = new Set<number>();
  if (row !== null)
    for (const end of inEvent)
      for (const at of listAt(graph.edgesByActor, end)) {
        const { kind = null, from = -1, to = -1 } = graph.edges[at] ?? {};
        if (kind === null || moment.active[at] !== 1 || !inEvent.has(from) || !inEvent.has(to))
          continue;
        if (edgeRows(graph, moment, at).includes(row)) eventEdges.add(at);
      }

  const chosen = edge === null ? undefined : graph.edges[edge];
  if (edge !== null && chosen)
    return {
      actors: new Set([chosen.from, chosen.to]),
      edges: new Set([edge]),
      inEvent,
      eventEdges,
    };
  if (actor === null) return { actors: null, edges: new Set(), inEvent, eventEdges };
  const actors = new Set([actor]);
  const edges = new Set<number>();
  for (const at of listAt(graph.edgesByActor, actor)) {
    if (moment.active[at] !== 1) continue;
    const { from = actor, to = actor } = graph.edges[at] ?? {};
    edges.add(at);
    actors.add(from === actor ? to : from);
  }
  return { actors, edges, inEvent, eventEdges };
}

interface Room {
  readonly labels: readonly LabelSize[];
  readonly box: Rect | null;
  readonly tall: boolean;
}

/** The same marks with every name of `wanted` that finds a place, at the cost of names that are not. */
export function withNames(
  frame: Frame,
  wanted: ReadonlySet<number>,
  { labels, box, tall }: Room,
): readonly Mark[] {
  const { marks } = frame;
  const missing = [...wanted].filter((at) => marks[at]?.label === null);
  if (missing.length === 0) return marks;
  const nodes = marks.map((mark, at) => ({
    point: mark,
    r: mark.r,
    label: labels[at] ?? { width: 0, height: 0 },
  }));
  // Names that stand are in the way like marks: they keep their places.
  const standing = [...wanted].flatMap((at) => (marks[at]?.label ? [marks[at].label] : []));
  const places = placeLabels({ nodes, tracks: [], box, tall, taken: standing }, missing);
  const found = new Map<number, Rect>();
  for (const at of missing) {
    const place = places[at];
    const node = nodes[at];
    if (place && node) found.set(at, labelRect(node.point, node.r, node.label, place));
  }
  const added = [...found.values()];
  return marks.map((mark, at) => {
    const own = found.get(at);
    if (own) return { ...mark, label: own };
    const hidden =
      !wanted.has(at) && mark.label && added.some((rect) => overlaps(rect, mark.label ?? rect));
    return hidden ? { ...mark, label: null } : mark;
  });
}
