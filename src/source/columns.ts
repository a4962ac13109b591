import type { ConflictEvent, Source, Text } from "../model/types.ts";
import { speakingSources } from "../query/agreement.ts";
import type { Index } from "../query/index.ts";

export const COLUMN_KINDS = ["source", "publisher"] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** One source, or all of one publisher. */
export interface Column {
  readonly id: string;
  readonly label: Text;
  readonly sources: readonly Source[];
  readonly ids: ReadonlySet<string>;
  /** Events of the set that it speaks of. */
  readonly cited: number;
}

/** Publishers are the same when they are written the same in every language. */
const publisherKey = ({ publisher, title }: Source): string =>
  JSON.stringify(Object.entries(publisher ?? title).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** The columns, most cited first, then in the order of the set. */
export function columnsOf({ dataset, whole, sources }: Index, kind: ColumnKind): Column[] {
  const groups = new Map<string, Source[]>();
  for (const source of dataset.sources) {
    const key = kind === "source" ? source.id : publisherKey(source);
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  const speaking = whole.map((event) => speakingSources(event, sources));
  return [...groups]
    .map(([key, group]): Column => {
      const ids = new Set(group.map(({ id }) => id));
      const [first] = group;
      return {
        id: kind === "source" ? key : (first?.id ?? key),
        label: (kind === "source" ? first?.title : (first?.publisher ?? first?.title)) ?? {},
        sources: group,
        ids,
        cited: speaking.filter((list) => list.some((id) => ids.has(id))).length,
      };
    })
    .toSorted((a, b) => b.cited - a.cited);
}

/** What is told otherwise by somebody who is no source, and whom no single source relays. */
export const accountsOfNoSource = (
  event: ConflictEvent,
  sources: Index["sources"],
): ConflictEvent["alternatives"] =>
  event.alternatives.filter(({ according }) => {
    if (sources.has(according)) return false;
    const relaying = event.evidence.filter(({ voices }) => voices.includes(according));
    return new Set(relaying.map(({ source }) => source)).size !== 1;
  });
