import type { Locale } from "../i18n/locale.ts";
import { edgeRows } from "../query/moment.ts";
import type { GraphNow } from "./useGraph.ts";
import { nameOf } from "./sentences.ts";

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

/** Every stated tie, and shared events where nothing is stated; what the window has comes first, however it is sorted. */
export function tieRows(
  locale: Locale,
  { graph, moment }: GraphNow,
  { by, descending }: Sorting,
): readonly TieRow[] {
  const rows = graph.edges.flatMap(({ kind, from, to }, edge): TieRow[] => {
    const active = moment.active[edge] === 1;
    if (kind === null && !active) return [];
    const behind = active ? edgeRows(graph, moment, edge) : new Uint32Array();
    return [
      {
        edge,
        active,
        from: nameOf(locale, graph, from),
        relation: kind === null ? locale.t("network.table-shared") : locale.t(`model.tie-${kind}`),
        to: nameOf(locale, graph, to),
        events: behind.length,
        first: behind[0] ?? -1,
        last: behind.at(-1) ?? -1,
      },
    ];
  });
  const compared = (a: TieRow, b: TieRow): number => {
    const one = a[by];
    const other = b[by];
    if (typeof one === "string" && typeof other === "string") return locale.compare(one, other);
    return Number(one) - Number(other);
  };
  return rows.toSorted(
    (a, b) =>
      Number(b.active) - Number(a.active) ||
      (descending ? -1 : 1) * compared(a, b) ||
      a.edge - b.edge,
  );
}
