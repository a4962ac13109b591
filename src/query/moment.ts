import type { Tie } from "../model/types.ts";
import { SIGNS, type Graph } from "./graph.ts";
import { listAt } from "./lists.ts";
import type { TimeWindow } from "./index.ts";
import { common } from "./pairs.ts";
import type { Selection } from "./select.ts";

/** The graph in one window, as columns parallel to `Graph.actors` and `Graph.edges`. */
export interface Moment {
  /** Rows of the selection that have an actor of the graph, ascending. */
  readonly rows: Uint32Array;
  /** How many of them each actor takes part in. */
  readonly actorEvents: Uint32Array;
  /** 1: neither an event nor a dated tie in the window. */
  readonly ghosts: Uint8Array;
  /** In how many of the rows both ends of each edge take part. */
  readonly edgeEvents: Uint32Array;
  /** 1: the window has what the edge says. */
  readonly active: Uint8Array;
}

/** What a drawing asks of a moment. */
export type Shown = Omit<Moment, "rows">;

/** An actor's events in the window, oldest first. */
export const actorRows = ({ actors }: Graph, { rows }: Moment, actor: number): Uint32Array =>
  common(actors[actor]?.rows ?? new Uint32Array(), rows);

/** The window's events with both ends of an edge, oldest first. */
export function edgeRows(graph: Graph, moment: Moment, edge: number): Uint32Array {
  const pair = graph.pairs[edge] ?? -1;
  const here = graph.edges[edge];
  if (!here || pair < 0) return new Uint32Array();
  const both = common(
    actorRows(graph, moment, here.from),
    graph.actors[here.to]?.rows ?? new Uint32Array(),
  );
  // An event of a crowd has both and is no meeting.
  return both.filter((row) => listAt(graph.meetings, row).includes(pair));
}

const touches = ({ date }: Tie, window: TimeWindow): boolean =>
  date !== undefined && date.start < window.to && date.end + 1 > window.from;

interface Counts {
  readonly rows: Uint32Array;
  readonly actors: Uint32Array;
  readonly pairs: Uint32Array;
}

/** One pass over the rows of the selection: costs as much as there are actors and meetings in them. */
function count(graph: Graph, selection: Selection): Counts {
  const { takingPart, positions, meetings } = graph;
  const actors = new Uint32Array(graph.actors.length);
  const pairs = new Uint32Array(graph.pairCount);
  const rows = new Uint32Array(selection.rows.length);
  let size = 0;
  for (const row of selection.rows) {
    const end = takingPart.offsets[row + 1] ?? 0;
    let anybody = false;
    for (let at = takingPart.offsets[row] ?? 0; at < end; at++) {
      const position = positions[takingPart.values[at] ?? 0] ?? -1;
      if (position < 0) continue;
      anybody = true;
      actors[position] = (actors[position] ?? 0) + 1;
    }
    if (!anybody) continue;
    rows[size++] = row;
    const last = meetings.offsets[row + 1] ?? 0;
    for (let at = meetings.offsets[row] ?? 0; at < last; at++) {
      const pair = meetings.values[at] ?? 0;
      pairs[pair] = (pairs[pair] ?? 0) + 1;
    }
  }
  return { rows: rows.slice(0, size), actors, pairs };
}

/**
 * A stated edge is active when one of its ties is dated inside the window, or has no date and both its actors
 * have events there. While filters hide events, a date alone is not enough: both actors need an event that passes.
 * A `shared` edge is active when both take part in an event of the selection, and nothing stated joins them.
 */
export function momentOf(graph: Graph, selection: Selection, window: TimeWindow): Moment {
  const { edges } = graph;
  const counts = count(graph, selection);
  const filtered = selection.passes.count < selection.passes.size;
  const present = (at: number): boolean => (counts.actors[at] ?? 0) > 0;

  const reached = new Uint8Array(graph.actors.length);
  const joined = new Uint8Array(graph.pairCount);
  const active = new Uint8Array(edges.length);
  const edgeEvents = new Uint32Array(edges.length);
  edges.forEach(({ kind, from, to, ties }, at) => {
    const pair = graph.pairs[at] ?? -1;
    edgeEvents[at] = counts.pairs[pair] ?? 0;
    if (kind === null) return;
    const both = present(from) && present(to);
    const dated = (!filtered || both) && ties.some((tie) => touches(tie, window));
    if (dated) reached[from] = reached[to] = 1;
    if (!dated && !(both && ties.some(({ date }) => date === undefined))) return;
    active[at] = 1;
    if (pair >= 0) joined[pair] = 1;
  });
  edges.forEach(({ kind }, at) => {
    if (kind === null && (edgeEvents[at] ?? 0) > 0 && joined[graph.pairs[at] ?? -1] !== 1)
      active[at] = 1;
  });
  const ghosts = reached.map((near, at) => (near === 1 || present(at) ? 0 : 1));
  return { rows: counts.rows, actorEvents: counts.actors, ghosts, edgeEvents, active };
}

const same = (a: Uint32Array | Uint8Array, b: Uint32Array | Uint8Array): boolean =>
  a.length === b.length && a.every((value, at) => value === b[at]);

/** Whether two moments of one graph show the same: a window may move without anything coming or going. */
export const sameMoment = (a: Moment, b: Moment): boolean =>
  same(a.rows, b.rows) && same(a.ghosts, b.ghosts) && same(a.active, b.active);

/** Positions of the edges of one actor: active ones first, stated before shared, then by events. */
export function edgesOf(graph: Graph, moment: Moment, actor: number): readonly number[] {
  const events = (at: number): number => moment.edgeEvents[at] ?? 0;
  const rank = (at: number): number => SIGNS.indexOf(graph.edges[at]?.sign ?? "shared");
  return [...listAt(graph.edgesByActor, actor)]
    .filter((at) => moment.active[at] === 1)
    .toSorted((a, b) => {
      const shared = Number(rank(a) === SIGNS.length - 1) - Number(rank(b) === SIGNS.length - 1);
      return shared || events(b) - events(a) || rank(a) - rank(b) || a - b;
    });
}
