import type { Tie } from "../model/types.ts";
import { SIGNS, type Graph } from "./graph.ts";
import { listAt } from "./lists.ts";
import type { TimeWindow } from "./index.ts";
import { counterAmong, rowsAmong, sameRows } from "./among.ts";
import type { Selection } from "./select.ts";

/** The graph in one window, as columns parallel to `Graph.actors` and `Graph.edges`. */
export interface Moment {
  /** What the window shows. */
  readonly selection: Selection;
  /** How many of its rows each actor takes part in. */
  readonly actorEvents: Uint32Array;
  /** 1: neither an event nor a dated tie in the window. */
  readonly ghosts: Uint8Array;
  /** In how many of the rows both ends of each edge take part. */
  readonly edgeEvents: Uint32Array;
  /** 1: the window has what the edge says. */
  readonly active: Uint8Array;
}

/** What a drawing asks of a moment. */
export type Shown = Omit<Moment, "selection">;

const NO_ROWS = new Uint32Array();

/** An actor's events in the window, oldest first. */
export const actorRows = ({ actors }: Graph, { selection }: Moment, actor: number): Uint32Array =>
  rowsAmong(selection, actors[actor]?.rows ?? NO_ROWS);

/** The window's events with both ends of an edge, oldest first. An event of a crowd has both and is no meeting. */
export function edgeRows({ pairs, meetings }: Graph, { selection }: Moment, edge: number) {
  const pair = pairs[edge] ?? -1;
  return pair < 0 ? NO_ROWS : rowsAmong(selection, listAt(meetings, pair));
}

const touches = ({ date }: Tie, window: TimeWindow): boolean =>
  date !== undefined && date.start < window.to && date.end + 1 > window.from;

/**
 * A stated edge is active when one of its ties is dated inside the window, or has no date and both its actors
 * have events there. While filters hide events, a date alone is not enough: both actors need an event that passes.
 * A `shared` edge is active when both take part in an event of the selection, and nothing stated joins them.
 */
export function momentOf(graph: Graph, selection: Selection, window: TimeWindow): Moment {
  const { edges } = graph;
  const count = counterAmong(selection);
  const { meetings } = graph;
  const actorEvents = new Uint32Array(graph.actors.length);
  graph.actors.forEach(({ rows }, at) => (actorEvents[at] = count(rows, 0, rows.length)));
  const pairEvents = new Uint32Array(meetings.offsets.length - 1);
  for (let pair = 0; pair < pairEvents.length; pair++)
    pairEvents[pair] = count(
      meetings.values,
      meetings.offsets[pair] ?? 0,
      meetings.offsets[pair + 1] ?? 0,
    );
  const filtered = selection.passes.count < selection.passes.size;
  const present = (at: number): boolean => (actorEvents[at] ?? 0) > 0;

  const reached = new Uint8Array(graph.actors.length);
  const joined = new Uint8Array(pairEvents.length);
  const active = new Uint8Array(edges.length);
  const edgeEvents = new Uint32Array(edges.length);
  edges.forEach(({ kind, from, to, ties }, at) => {
    const pair = graph.pairs[at] ?? -1;
    edgeEvents[at] = pairEvents[pair] ?? 0;
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
  return { selection, actorEvents, ghosts, edgeEvents, active };
}

const same = (a: Uint32Array | Uint8Array, b: Uint32Array | Uint8Array): boolean =>
  a.length === b.length && a.every((value, at) => value === b[at]);

/** Whether two moments of one graph show the same: a window may move without anything coming or going. */
export const sameMoment = (a: Moment, b: Moment): boolean =>
  sameRows(a.selection, b.selection) && same(a.ghosts, b.ghosts) && same(a.active, b.active);

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
