import { LINK_RELS, type ConflictEvent, type LinkRel } from "../model/types.ts";
import type { Index } from "../query/index.ts";

/** `from`: this event names the other. `to`: the other names this one. */
export type LinkSide = "from" | "to";

export interface Linked {
  readonly rel: LinkRel;
  readonly side: LinkSide;
  readonly row: number;
  readonly event: ConflictEvent;
}

/** Said once, they hold both ways. */
const SYMMETRIC: ReadonlySet<LinkRel> = new Set(["contradicts", "same-as"]);

/** Links of the event and links to it, each other event and relation once, by relation and then by time. */
export function linksOf(index: Index, { id, links }: ConflictEvent): readonly Linked[] {
  const found = new Map<string, Linked>();
  const add = (rel: LinkRel, side: LinkSide, row: number): void => {
    const event = index.events.at(row);
    if (event === undefined || event.id === id) return;
    const said: LinkSide = SYMMETRIC.has(rel) ? "from" : side;
    found.set(`${rel} ${said} ${row}`, { rel, side: said, row, event });
  };
  for (const { rel, to } of links) {
    const row = index.rowById.get(to);
    if (row !== undefined) add(rel, "from", row);
  }
  index.whole.forEach((other, row) => {
    for (const { rel, to } of other.links) if (to === id) add(rel, "to", row);
  });
  const order = ({ rel, side }: Linked): number =>
    LINK_RELS.indexOf(rel) * 2 + (side === "to" ? 1 : 0);
  return [...found.values()].toSorted((a, b) => order(a) - order(b) || a.row - b.row);
}
