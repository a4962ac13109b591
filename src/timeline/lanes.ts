import type { Index, TimeWindow } from "../query/index.ts";
import { touchesWindow } from "../query/select.ts";
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
 * Lanes of all rows that pass (ascending), whatever the window: they stay where they are while it moves. Categories
 * stand in the order of the data set; actors and places by number of events, the busiest first, the many last ones
 * together.
 */
export function lanesOf(index: Index, rows: readonly number[], lanes: LaneKey): Lane[] {
  const groups = grouped(index, rows, lanes);
  if (lanes === "category")
    return index.dataset.categories.flatMap(({ id, name, slot }) => {
      const group = groups.get(id);
      return group ? [{ id, name, slot, rows: group }] : [];
    });
  const named = lanes === "actor" ? index.actors : index.places;
  const sorted = [...groups].toSorted(
    ([a, left], [b, right]) =>
      Number(a === NONE) - Number(b === NONE) || right.length - left.length || (a < b ? -1 : 1),
  );
  const own = sorted.length > MOST ? sorted.slice(0, MOST - 1) : sorted;
  const shown = new Set(own.flatMap(([, group]) => group));
  const rest = rows.filter((row) => !shown.has(row));
  const all = rest.length === 0 ? own : [...own, [REST, rest] as const];
  return all.map(([id, group]) => {
    const found = lanes === "none" ? undefined : named.get(id);
    const name =
      found === undefined ? null : "short" in found && found.short ? found.short : found.name;
    return { id, name, slot: null, rows: group };
  });
}

/** The same lanes with the rows that touch the window. */
export const lanesWithin = (index: Index, lanes: readonly Lane[], window: TimeWindow): Lane[] =>
  lanes.map((lane) => ({
    ...lane,
    rows: lane.rows.filter((row) => touchesWindow(index, row, window)),
  }));
