import type { Drawable } from "../../query/graph.ts";
import { edgesOf, type Shown } from "../../query/moment.ts";
import type { Emphasis } from "../emphasis.ts";
import type { GraphNow } from "../useGraph.ts";

/** As many neighbours as can be told apart when they are drawn with names and signs. */
const MOST = 60;

/** A part of a crowd, small enough to be drawn as a small network is. */
export interface Part {
  readonly graph: Drawable;
  readonly moment: Shown;
  /** Positions in the whole of the part's actors and edges. */
  readonly actors: readonly number[];
  readonly edges: readonly number[];
  readonly emphasis: Emphasis;
}

/** Who stands out, whom all is about first, and what joins them; null while nobody does. Of many neighbours those with the closest ties. */
export function partOf({ graph, moment }: GraphNow, emphasis: Emphasis): Part | null {
  const [lead] = emphasis.actors ?? [];
  const edges = new Set<number>([...emphasis.edges].slice(0, MOST));
  if (lead !== undefined && emphasis.edges.size > MOST) {
    edges.clear();
    for (const edge of edgesOf(graph, moment, lead).slice(0, MOST)) edges.add(edge);
  }
  for (const edge of [...emphasis.eventEdges].slice(0, MOST)) edges.add(edge);
  const wanted = new Set<number>(lead === undefined ? [] : [lead]);
  for (const edge of edges) {
    const { from, to } = graph.edges[edge] ?? { from: -1, to: -1 };
    wanted.add(from).add(to);
  }
  for (const actor of emphasis.inEvent) if (wanted.size < 2 * MOST) wanted.add(actor);
  wanted.delete(-1);
  if (wanted.size === 0) return null;

  const actors = [...wanted];
  const local = new Map(actors.map((actor, at) => [actor, at]));
  const list = [...edges];
  const localEdges = new Map(list.map((edge, at) => [edge, at]));
  const here = (set: ReadonlySet<number>, known: ReadonlyMap<number, number>): Set<number> =>
    new Set([...set].flatMap((each) => known.get(each) ?? []));
  return {
    actors,
    edges: list,
    graph: {
      actors: actors.flatMap((actor) => graph.actors[actor] ?? []),
      edges: list.flatMap((edge) => {
        const whole = graph.edges[edge];
        return whole
          ? { ...whole, from: local.get(whole.from) ?? 0, to: local.get(whole.to) ?? 0 }
          : [];
      }),
    },
    moment: {
      actorEvents: Uint32Array.from(actors, (actor) => moment.actorEvents[actor] ?? 0),
      ghosts: Uint8Array.from(actors, (actor) => moment.ghosts[actor] ?? 0),
      edgeEvents: Uint32Array.from(list, (edge) => moment.edgeEvents[edge] ?? 0),
      active: Uint8Array.from(list, (edge) => moment.active[edge] ?? 0),
    },
    emphasis: {
      actors: emphasis.actors && here(emphasis.actors, local),
      edges: here(emphasis.edges, localEdges),
      inEvent: here(emphasis.inEvent, local),
      eventEdges: here(emphasis.eventEdges, localEdges),
    },
  };
}
