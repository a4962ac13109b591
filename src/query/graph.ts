import type { Actor, Tie, TieKind } from "../model/types.ts";
import type { Index } from "./index.ts";
import { listAt, type Lists } from "./lists.ts";
import { finish, type Steps } from "./steps.ts";
import { tallySteps, type Joint, type Tally } from "./tally.ts";

/** What a line between two actors says; `shared` is said by nobody: the two take part in the same events. */
export const SIGNS = ["support", "opposition", "meeting", "affiliation", "shared"] as const;
export type Sign = (typeof SIGNS)[number];
/** Position of the sign that nobody states. */
export const SHARED = SIGNS.indexOf("shared");

export const SIGN_OF: Readonly<Record<TieKind, Exclude<Sign, "shared">>> = {
  leads: "affiliation",
  represents: "affiliation",
  "part-of": "affiliation",
  authorises: "support",
  supports: "support",
  opposes: "opposition",
  fights: "opposition",
  contests: "opposition",
  meets: "meeting",
  cooperates: "meeting",
  mediates: "meeting",
};

/** Kinds that say the same from either end: a fight is between two, whoever is named first. */
const UNDIRECTED: ReadonlySet<TieKind> = new Set<TieKind>([
  "meets",
  "cooperates",
  "fights",
  "contests",
]);

export interface GraphActor {
  readonly id: string;
  readonly actor: Actor;
  /** Every row of the data set that it takes part in, ascending. */
  readonly rows: Uint32Array;
}

export interface GraphEdge {
  /** `supports:turkey~gna`; `shared:gna~unsmil` */
  readonly id: string;
  readonly sign: Sign;
  /** null for `shared`. */
  readonly kind: TieKind | null;
  /** Without direction: a kind that has none, a tie stated both ways, or shared events. */
  readonly mutual: boolean;
  /** Positions in `Graph.actors`. */
  readonly from: number;
  readonly to: number;
  /** What is stated, oldest first as in the file; empty for `shared`. */
  readonly ties: readonly Tie[];
  /** How many events of the data set have both. */
  readonly events: number;
  /**
   * Shared events, each counted as 1/(its actors − 1), so that a conference of seventeen does not tie everybody
   * to everybody. Newman 2001, "Scientific collaboration networks II".
   */
  readonly strength: number;
}

/** Its edges as columns, stated before shared: numbers alone, which another thread can take. */
export interface EdgeColumns {
  /** Positions of their ends in `Graph.actors`. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Positions in `SIGNS`. */
  readonly signs: Uint8Array;
  /** 1: without direction. */
  readonly mutual: Uint8Array;
  readonly strengths: Float64Array;
}

/** Of a graph what is known before its edges are written down, and all that an arrangement of many asks of it. */
export interface Outline {
  /** Those with an event or a tie; most events first, then by id. */
  readonly actors: readonly GraphActor[];
  readonly columns: EdgeColumns;
}

/** A data set's actors and everything between them, whatever the window. */
export interface Graph extends Outline {
  readonly edges: readonly GraphEdge[];
  readonly positionById: ReadonlyMap<string, number>;
  /** Positions of each actor's edges; parallel to `actors`. */
  readonly edgesByActor: Lists;
  /** The rows in which each pair of actors meets, ascending. */
  readonly meetings: Lists;
  /** The pair of each edge; -1 when the two never meet. Parallel to `edges`. */
  readonly pairs: Int32Array;
  /** Actors left out because there are more than a drawing holds: those with the fewest events. */
  readonly omitted: number;
  /** Ties and pairs that meet, left out because there are more than a drawing holds: those of the least strength. */
  readonly weaker: number;
}

/** What can be drawn: all of a graph, or a part of it. */
export type Drawable = Pick<Graph, "actors" | "edges">;

/** What a drawing can hold. */
export interface Limits {
  readonly actors: number;
  readonly edges: number;
}
const LIMITS: Limits = { actors: 10_000, edges: 50_000 };

const byEvents = (a: GraphActor, b: GraphActor): number =>
  b.rows.length - a.rows.length || (a.id < b.id ? -1 : 1);

function* actorsOf(index: Index): Steps<GraphActor[]> {
  const { values, rows } = index.facets.actor;
  yield;
  const known = new Map(values.map((id, code) => [id, rows[code] ?? new Uint32Array()]));
  yield;
  for (const { from, to } of index.dataset.ties)
    for (const id of [from, to]) if (!known.has(id)) known.set(id, new Uint32Array());
  yield;
  const found = [...known].flatMap(([id, list]): GraphActor[] => {
    const actor = index.actors.get(id);
    return actor ? [{ id, actor, rows: list }] : [];
  });
  yield;
  return found.toSorted(byEvents);
}

export interface Stated {
  readonly kind: TieKind;
  readonly from: number;
  readonly to: number;
  readonly ties: Tie[];
  mutual: boolean;
}

/** One edge a pair and kind: two ties that say the same in both directions become one without direction. */
function* statedEdges(
  ties: readonly Tie[],
  positionById: ReadonlyMap<string, number>,
): Steps<Stated[]> {
  const found = new Map<number, Stated>();
  const kinds = Object.keys(SIGN_OF);
  for (const [at, tie] of ties.entries()) {
    if (at % 4096 === 4095) yield;
    const from = positionById.get(tie.from);
    const to = positionById.get(tie.to);
    if (from === undefined || to === undefined || from === to) continue;
    const pair = Math.min(from, to) * positionById.size + Math.max(from, to);
    const key = pair * kinds.length + kinds.indexOf(tie.kind);
    const known = found.get(key);
    if (known) {
      known.ties.push(tie);
      if (known.from !== from) known.mutual = true;
    } else
      found.set(key, { kind: tie.kind, from, to, ties: [tie], mutual: UNDIRECTED.has(tie.kind) });
  }
  return [...found.values()];
}

function listEdges(actors: number, { from, to }: EdgeColumns): Lists {
  const offsets = new Uint32Array(actors + 1);
  for (const ends of [from, to])
    for (const end of ends) offsets[end + 1] = (offsets[end + 1] ?? 0) + 1;
  for (let at = 0; at < actors; at++) offsets[at + 1] = (offsets[at + 1] ?? 0) + (offsets[at] ?? 0);
  const values = new Uint32Array(from.length * 2);
  const next = offsets.slice();
  from.forEach((start, edge) => {
    for (const end of [start, to[edge] ?? 0]) {
      const place = next[end] ?? 0;
      values[place] = edge;
      next[end] = place + 1;
    }
  });
  return { offsets, values };
}

const NO_TIES: readonly Tie[] = [];

/** Who and what is stated, before anything is counted. */
export interface Draft {
  readonly actors: readonly GraphActor[];
  readonly positionById: ReadonlyMap<string, number>;
  readonly stated: readonly Stated[];
  readonly omitted: number;
  readonly joint: Joint;
}

export function* draftSteps(index: Index, limits: Limits = LIMITS): Steps<Draft> {
  const every = yield* actorsOf(index);
  const actors = every.slice(0, limits.actors);
  const positionById = new Map(actors.map(({ id }, at) => [id, at]));
  const { values, codes, offsets } = index.facets.actor;
  yield;
  const stated = yield* statedEdges(index.dataset.ties, positionById);
  return {
    actors,
    positionById,
    stated,
    omitted: every.length - actors.length,
    joint: {
      takingPart: { offsets, values: codes },
      positions: Int32Array.from(values, (id) => positionById.get(id) ?? -1),
      from: Uint32Array.from(stated, ({ from }) => from),
      to: Uint32Array.from(stated, ({ to }) => to),
      most: limits.edges,
    },
  };
}

export function columnsOf({ stated }: Draft, { kept, low, high, strengths }: Tally): EdgeColumns {
  const { length } = strengths;
  const columns = {
    from: new Uint32Array(length),
    to: new Uint32Array(length),
    signs: new Uint8Array(length).fill(SHARED),
    mutual: new Uint8Array(length).fill(1),
    strengths,
  };
  const shared = length - low.length;
  columns.from.set(low, shared);
  columns.to.set(high, shared);
  let edge = 0;
  for (const [at, { kind, from, to, mutual }] of stated.entries()) {
    if (kept[at] !== 1) continue;
    columns.from[edge] = from;
    columns.to[edge] = to;
    columns.signs[edge] = SIGNS.indexOf(SIGN_OF[kind]);
    columns.mutual[edge++] = Number(mutual);
  }
  return columns;
}

export function* assembleSteps(
  { actors, positionById, stated, omitted }: Draft,
  { kept, low, high, pairs, events, strengths, meetings, weaker }: Tally,
  columns: EdgeColumns,
): Steps<Graph> {
  const edges: GraphEdge[] = [];
  const ends = (from: number, to: number): string => `${actors[from]?.id}~${actors[to]?.id}`;
  // Written out: copies of objects with more in them are slow to read, and each move of the window reads them all.
  for (const [at, { kind, from, to, ties, mutual }] of stated.entries()) {
    if (at % 4096 === 4095) yield;
    if (kept[at] !== 1) continue;
    const { length: edge } = edges;
    edges.push({
      id: `${kind}:${ends(from, to)}`,
      sign: SIGN_OF[kind],
      kind,
      mutual,
      from,
      to,
      ties,
      events: events[edge] ?? 0,
      strength: strengths[edge] ?? 0,
    });
  }
  for (let at = 0; at < low.length; at++) {
    if (at % 4096 === 4095) yield;
    const { length: edge } = edges;
    const [from, to] = [low[at] ?? 0, high[at] ?? 0];
    edges.push({
      id: `shared:${ends(from, to)}`,
      sign: "shared",
      kind: null,
      mutual: true,
      from,
      to,
      ties: NO_TIES,
      events: events[edge] ?? 0,
      strength: strengths[edge] ?? 0,
    });
  }
  yield;
  const edgesByActor = listEdges(actors.length, columns);
  return { actors, columns, edges, positionById, edgesByActor, meetings, pairs, omitted, weaker };
}

/**
 * The work of `buildGraph` in steps. What is stated is kept before what is only shared, and of each the strongest:
 * the rest is counted in `omitted` and `weaker`.
 */
export function* graphSteps(index: Index, limits: Limits = LIMITS): Steps<Graph> {
  const draft = yield* draftSteps(index, limits);
  const tally = yield* tallySteps(draft.joint);
  return yield* assembleSteps(draft, tally, columnsOf(draft, tally));
}

export const buildGraph = (index: Index, limits: Limits = LIMITS): Graph =>
  finish(graphSteps(index, limits));

/** Position of the edge with an id as `GraphEdge.id` says it; -1 when there is none. */
export function findEdge({ edges, edgesByActor, positionById }: Graph, id: string): number {
  const [from = ""] = id.slice(id.indexOf(":") + 1).split("~");
  const actor = positionById.get(from);
  if (actor === undefined) return -1;
  return listAt(edgesByActor, actor).find((at) => edges[at]?.id === id) ?? -1;
}
