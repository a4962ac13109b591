import type { Locale } from "../i18n/locale.ts";
import type { GraphEdge } from "../query/graph.ts";
import { edgeRows } from "../query/moment.ts";
import { nameOf } from "./sentences.ts";
import type { GraphNow } from "./useGraph.ts";

export const COLUMNS = ["from", "relation", "to", "events", "first", "last"] as const;
export type Column = (typeof COLUMNS)[number];

/** A line of the table of ties. */
export interface TieRow {
  /** Position of the edge. */
  readonly edge: number;
  readonly active: boolean;
  readonly from: string;
  readonly relation: string;
  readonly to: string;
  /** Events of the window with both. */
  readonly events: number;
  /** Rows of the index; -1 when there is none. */
  readonly first: number;
  readonly last: number;
}

export interface Sorting {
  readonly by: Column;
  readonly descending: boolean;
}

const relationOf = (locale: Locale, kind: GraphEdge["kind"]): string =>
  kind === null ? locale.t("network.table-shared") : locale.t(`model.tie-${kind}`);

/** What the table says of an edge. */
export function tieRow(locale: Locale, { graph, moment }: GraphNow, edge: number): TieRow {
  const { kind = null, from = -1, to = -1 } = graph.edges[edge] ?? {};
  const active = moment.active[edge] === 1;
  const rows = active ? edgeRows(graph, moment, edge) : new Uint32Array();
  return {
    edge,
    active,
    from: nameOf(locale, graph, from),
    relation: relationOf(locale, kind),
    to: nameOf(locale, graph, to),
    events: rows.length,
    first: rows[0] ?? -1,
    last: rows.at(-1) ?? -1,
  };
}

/** The place of each text among all of them: compared once for each, not once for each tie. */
function ranksOf(locale: Locale, texts: readonly string[]): readonly number[] {
  const places = new Map(
    [...new Set(texts)].toSorted(locale.compare).map((text, place) => [text, place]),
  );
  return texts.map((text) => places.get(text) ?? 0);
}

/** By edge, what a column is sorted by. */
function keysOf(locale: Locale, now: GraphNow, column: Column): (edge: number) => number {
  const { graph, moment } = now;
  switch (column) {
    case "from":
    case "to": {
      const ranks = ranksOf(
        locale,
        graph.actors.map((_, at) => nameOf(locale, graph, at)),
      );
      return (edge) => ranks[graph.edges[edge]?.[column] ?? -1] ?? 0;
    }
    case "relation": {
      const kinds = [...new Set(graph.edges.map(({ kind }) => kind))];
      const ranks = ranksOf(
        locale,
        kinds.map((kind) => relationOf(locale, kind)),
      );
      const byKind = new Map(kinds.map((kind, at) => [kind, ranks[at] ?? 0]));
      return (edge) => byKind.get(graph.edges[edge]?.kind ?? null) ?? 0;
    }
    case "events":
      return (edge) => (moment.active[edge] === 1 ? (moment.edgeEvents[edge] ?? 0) : 0);
    case "first":
    case "last":
      return (edge) => tieRow(locale, now, edge)[column];
  }
}

/**
 * Positions of the edges that the table lists: every stated tie, and shared events where nothing is stated; what the
 * window has comes first, however it is sorted.
 */
export function tieOrder(
  locale: Locale,
  now: GraphNow,
  { by, descending }: Sorting,
): readonly number[] {
  const { edges } = now.graph;
  const { active } = now.moment;
  const keyOf = keysOf(locale, now, by);
  const keys = Float64Array.from(edges, (_, edge) => keyOf(edge));
  const way = descending ? -1 : 1;
  return edges
    .flatMap(({ kind }, edge) => (kind === null && active[edge] !== 1 ? [] : [edge]))
    .toSorted(
      (a, b) =>
        (active[b] ?? 0) - (active[a] ?? 0) || way * ((keys[a] ?? 0) - (keys[b] ?? 0)) || a - b,
    );
}
