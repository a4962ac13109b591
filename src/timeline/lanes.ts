import type { Index } from "../query/index.ts";
import type { LaneKey } from "../state/view.ts";
import type { ConflictEvent, Text } from "../model/types.ts";

/** One horizontal strip. `rows` are ascending, so in time order; an event may stand in several lanes of actors. */
export interface Lane {
  /** Id of the category, actor or place; "" for the lane of all, "-" for events without a value. */
  readonly id: string;
  /** null: named by the interface (all events, no place). */
  readonly name: Text | null;
  /** Colour slot of the lane's dot, when the lane is a category. */
  readonly slot: number | null;
  readonly rows: readonly number[];
}

/** Lanes of actors and places beyond this many are left to the filters. */
const MOST = 12;

/** Ids of the lanes in which an event stands. */
export function laneIdsOf(event: ConflictEvent, lanes: LaneKey): readonly string[] {
  switch (lanes) {
    case "none":
      return [""];
    case "category":
      return [event.category];
    case "place":
      return [event.place ?? "-"];
    case "actor":
      return event.actors.length === 0
        ? ["-"]
        : [...new Set(event.actors.map((each) => each.actor))];
  }
}

function grouped(index: Index, rows: Iterable<number>, lanes: LaneKey): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const event = index.events[row];
    if (event === undefined) continue;
    for (const key of laneIdsOf(event, lanes)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}

/**
 * Lanes of the given rows. Categories stand in the order of the data set, and keep their lane when the window
 * holds none of their events; actors and places by number of events, the busiest first.
 */
export function lanesOf(
  index: Index,
  rows: Iterable<number>,
  passes: Uint8Array,
  lanes: LaneKey,
): Lane[] {
  const groups = grouped(index, rows, lanes);
  if (lanes === "category") {
    const present = new Set<string>();
    index.events.forEach((event, row) => {
      if (passes[row] === 1) present.add(event.category);
    });
    return index.dataset.categories
      .filter((category) => present.has(category.id) && !category.hidden)
      .map(({ id, name, slot }) => ({ id, name, slot, rows: groups.get(id) ?? [] }));
  }
  const named = lanes === "actor" ? index.actors : index.places;
  return [...groups]
    .toSorted(
      ([a, left], [b, right]) =>
        Number(a === "-") - Number(b === "-") || right.length - left.length || (a < b ? -1 : 1),
    )
    .slice(0, MOST)
    .map(([id, group]) => {
      const found = lanes === "none" ? undefined : named.get(id);
      const name =
        found === undefined ? null : "short" in found && found.short ? found.short : found.name;
      return { id, name, slot: null, rows: group };
    });
}
