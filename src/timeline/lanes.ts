import type { Index } from "../query/index.ts";
import type { LaneKey } from "../state/view.ts";
import type { ConflictEvent, Text } from "../model/types.ts";

/** One horizontal strip. `rows` are ascending, so in time order; an event may stand in several lanes of actors. */
export interface Lane {
  /** Id of the category, actor or place, or one of the three below. */
  readonly id: string;
  /** null: named by the interface. */
  readonly name: Text | null;
  /** Colour slot of the lane's dot, when the lane is a category. */
  readonly slot: number | null;
  readonly rows: readonly number[];
}

/** The lane of all events. */
const ALL = "";
/** The lane of events that name no actor, no place. */
export const NONE = "-";
/** The last lane, for events of no lane above it. */
export const REST = "+";

/** More actors or places than this share the last lane. */
const MOST = 12;

/** Ids of the lanes in which an event stands. */
export function laneIdsOf(event: ConflictEvent, lanes: LaneKey): readonly string[] {
  switch (lanes) {
    case "none":
      return [ALL];
    case "category":
      return [event.category];
    case "place":
      return [event.place ?? NONE];
    case "actor":
      return event.actors.length === 0
        ? [NONE]
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
 * holds none of their events; actors and places by number of events, the busiest first, the many last ones together.
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
  const sorted = [...groups].toSorted(
    ([a, left], [b, right]) =>
      Number(a === NONE) - Number(b === NONE) || right.length - left.length || (a < b ? -1 : 1),
  );
  const own = sorted.length > MOST ? sorted.slice(0, MOST - 1) : sorted;
  const shown = new Set(own.flatMap(([, group]) => group));
  const rest = new Set(sorted.flatMap(([, group]) => group.filter((row) => !shown.has(row))));
  const all =
    rest.size === 0 ? own : [...own, [REST, [...rest].toSorted((a, b) => a - b)] as const];
  return all.map(([id, group]) => {
    const found = lanes === "none" ? undefined : named.get(id);
    const name =
      found === undefined ? null : "short" in found && found.short ? found.short : found.name;
    return { id, name, slot: null, rows: group };
  });
}
