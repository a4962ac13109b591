import type { Actor, Tie, TieKind } from "../model/types.ts";
import type { Index, TimeWindow } from "./index.ts";
import type { Selection } from "./select.ts";

/** What a line between two actors says; `shared` is said by nobody: the two take part in the same events. */
export const SIGNS = ["support", "opposition", "meeting", "affiliation", "shared"] as const;
export type Sign = (typeof SIGNS)[number];

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
  /** Every row of the data set in which both take part, ascending. */
  readonly rows: Uint32Array;
  /**
   * Shared events, each counted as 1/(its actors − 1), so that a conference of seventeen does not tie everybody
   * to everybody. Newman 2001, "Scientific collaboration networks II".
   */
  readonly strength: number;
}

/** A data set's actors and everything between them, whatever the window. */
export interface Graph {
  /** Those with an event or a tie; most events first, then by id. */
  readonly actors: readonly GraphActor[];
  readonly edges: readonly GraphEdge[];
  readonly positionById: ReadonlyMap<string, number>;
  /** Positions of each actor's edges; parallel to `actors`. */
  readonly edgesByActor: readonly (readonly number[])[];
  /** Actors left out because there are more than `limit`: those with the fewest events. */
  readonly omitted: number;
}

export interface ActorMoment {
  /** Its events among the selection, oldest first. */
  readonly rows: Uint32Array;
  /** Neither an event nor a dated tie in the window. */
  readonly ghost: boolean;
}

export interface EdgeMoment {
  /** The selection's events in which both take part, oldest first. */
  readonly rows: Uint32Array;
  readonly active: boolean;
}

/** The graph in one window. Arrays run parallel to `Graph.actors` and `Graph.edges`. */
export interface Moment {
  readonly actors: readonly ActorMoment[];
  readonly edges: readonly EdgeMoment[];
}

/** Ids of a row's actors, each once. */
function participantsOf({ facets }: Index, row: number): string[] {
  const { values, codes, offsets } = facets.actor;
  return Array.from(codes.subarray(offsets[row], offsets[row + 1]), (code) => values[code] ?? "");
}

function actorsOf(index: Index): GraphActor[] {
  const { values, rows } = index.facets.actor;
  const known = new Map(values.map((id, code) => [id, rows[code] ?? new Uint32Array()]));
  for (const { from, to } of index.dataset.ties)
    for (const id of [from, to]) if (!known.has(id)) known.set(id, new Uint32Array());
  const found = [...known].flatMap(([id, list]): GraphActor[] => {
    const actor = index.actors.get(id);
    return actor ? [{ id, actor, rows: list }] : [];
  });
  return found.toSorted((a, b) => b.rows.length - a.rows.length || (a.id < b.id ? -1 : 1));
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly rows: number[];
  strength: number;
}

/** Key of an unordered pair of positions. */
const pairKey = (a: number, b: number): string => (a < b ? `${a}~${b}` : `${b}~${a}`);

function pairsOf(index: Index, positionById: ReadonlyMap<string, number>): Map<string, Pair> {
  const pairs = new Map<string, Pair>();
  index.events.forEach((_, row) => {
    const all = participantsOf(index, row);
    const here = all
      .map((id) => positionById.get(id))
      .filter((at) => at !== undefined)
      .toSorted((a, b) => a - b);
    here.forEach((a, i) => {
      for (const b of here.slice(i + 1)) {
        const key = pairKey(a, b);
        const pair = pairs.get(key) ?? { a, b, rows: [], strength: 0 };
        pair.rows.push(row);
        pair.strength += 1 / (all.length - 1);
        pairs.set(key, pair);
      }
    });
  });
  return pairs;
}

interface Stated {
  readonly kind: TieKind;
  readonly from: number;
  readonly to: number;
  readonly ties: Tie[];
  mutual: boolean;
}

/** One edge a pair and kind: two ties that say the same in both directions become one without direction. */
function statedEdges(ties: readonly Tie[], positionById: ReadonlyMap<string, number>): Stated[] {
  const found = new Map<string, Stated>();
  for (const tie of ties) {
    const from = positionById.get(tie.from);
    const to = positionById.get(tie.to);
    if (from === undefined || to === undefined || from === to) continue;
    const key = `${tie.kind}:${pairKey(from, to)}`;
    const known = found.get(key);
    if (known) {
      known.ties.push(tie);
      if (known.from !== from) known.mutual = true;
    } else
      found.set(key, { kind: tie.kind, from, to, ties: [tie], mutual: UNDIRECTED.has(tie.kind) });
  }
  return [...found.values()];
}

/** `limit`: how many actors a drawing can hold; the rest are counted in `omitted`. */
export function buildGraph(index: Index, limit = 150): Graph {
  const every = actorsOf(index);
  const actors = every.slice(0, limit);
  const positionById = new Map(actors.map(({ id }, at) => [id, at]));
  const pairs = pairsOf(index, positionById);
  const idOf = (at: number): string => actors[at]?.id ?? "";
  const edges: GraphEdge[] = statedEdges(index.dataset.ties, positionById).map(
    ({ kind, from, to, ties, mutual }) => {
      const pair = pairs.get(pairKey(from, to));
      return {
        id: `${kind}:${idOf(from)}~${idOf(to)}`,
        sign: SIGN_OF[kind],
        kind,
        mutual,
        from,
        to,
        ties,
        rows: Uint32Array.from(pair?.rows ?? []),
        strength: pair?.strength ?? 0,
      };
    },
  );
  for (const { a, b, rows, strength } of pairs.values())
    edges.push({
      id: `shared:${idOf(a)}~${idOf(b)}`,
      sign: "shared",
      kind: null,
      mutual: true,
      from: a,
      to: b,
      ties: [],
      rows: Uint32Array.from(rows),
      strength,
    });
  const edgesByActor: number[][] = actors.map(() => []);
  edges.forEach(({ from, to }, at) => {
    edgesByActor[from]?.push(at);
    edgesByActor[to]?.push(at);
  });
  return { actors, edges, positionById, edgesByActor, omitted: every.length - actors.length };
}

const touches = ({ date }: Tie, window: TimeWindow): boolean =>
  date !== undefined && date.start < window.to && date.end + 1 > window.from;

/**
 * A stated edge is active when one of its ties is dated inside the window, or has no date and both its actors
 * have events there. While filters hide events, a date alone is not enough: both actors need an event that passes.
 * A `shared` edge is active when both take part in an event of the selection, and nothing stated joins them.
 */
export function momentOf(graph: Graph, selection: Selection, window: TimeWindow): Moment {
  const chosen = new Uint8Array(selection.passes.length);
  for (const row of selection.rows) chosen[row] = 1;
  const narrow = (rows: Uint32Array): Uint32Array => rows.filter((row) => chosen[row] === 1);
  const filtered = selection.passes.includes(0);

  const actorRows = graph.actors.map(({ rows }) => narrow(rows));
  const present = actorRows.map((rows) => rows.length > 0);
  const reached = new Set<number>();
  const joined = new Set<string>();
  const stated = graph.edges.map(({ kind, from, to, ties }) => {
    if (kind === null) return false;
    const bothPresent = present[from] === true && present[to] === true;
    const dated = (!filtered || bothPresent) && ties.some((tie) => touches(tie, window));
    const active = dated || (bothPresent && ties.some(({ date }) => date === undefined));
    if (dated) reached.add(from).add(to);
    if (active) joined.add(pairKey(from, to));
    return active;
  });
  return {
    actors: actorRows.map((rows, at) => ({ rows, ghost: !present[at] && !reached.has(at) })),
    edges: graph.edges.map(({ kind, from, to, rows }, at) => {
      const inside = narrow(rows);
      const active =
        kind === null ? inside.length > 0 && !joined.has(pairKey(from, to)) : stated[at] === true;
      return { rows: inside, active };
    }),
  };
}

const sameRows = (a: Uint32Array, b: Uint32Array): boolean =>
  a.length === b.length && a.every((row, at) => row === b[at]);

/** Whether two moments of one graph show the same: a window may move without anything coming or going. */
export const sameMoment = (a: Moment, b: Moment): boolean =>
  a.actors.every((one, at) => {
    const other = b.actors[at];
    return other !== undefined && one.ghost === other.ghost && sameRows(one.rows, other.rows);
  }) && a.edges.every(({ active }, at) => active === b.edges[at]?.active);

/** Positions of the edges of one actor: active ones first, stated before shared, then by events. */
export function edgesOf(graph: Graph, moment: Moment, actor: number): readonly number[] {
  const events = (at: number): number => moment.edges[at]?.rows.length ?? 0;
  const rank = (at: number): number => SIGNS.indexOf(graph.edges[at]?.sign ?? "shared");
  return (graph.edgesByActor[actor] ?? [])
    .filter((at) => moment.edges[at]?.active)
    .toSorted((a, b) => {
      const shared = Number(rank(a) === SIGNS.length - 1) - Number(rank(b) === SIGNS.length - 1);
      return shared || events(b) - events(a) || rank(a) - rank(b) || a - b;
    });
}
