import type { Index } from "../query/index.ts";
import { counterOf } from "../query/counts.ts";
import { split, type Facet } from "../query/facets.ts";
import { inAll, inAny, without, type RowSet } from "../query/rowSet.ts";
import type { LaneKey } from "../state/view.ts";
import type { Text } from "../model/types.ts";

/** One horizontal strip; an event may stand in several lanes of actors. */
export interface Lane {
  /** Id of the category, actor or place, or one of the three below. */
  readonly id: string;
  /** null: named by the interface. */
  readonly name: Text | null;
  /** Colour slot of the lane's dot, when the lane is a category. */
  readonly slot: number | null;
  readonly rows: RowSet;
}

/** The lane of all events. */
const ALL_LANE = "";
/** The lane of events that name no actor, no place. */
export const NONE_LANE = "-";
/** The last lane, for events of no lane above it. */
export const REST_LANE = "+";

/** What the interface calls a lane without a name of its own. */
export const unnamedLane = (id: string) =>
  id === NONE_LANE
    ? "timeline.lane-none"
    : id === REST_LANE
      ? "timeline.lane-rest"
      : "timeline.lane-all";

/** More actors or places than this share the last lane. */
const MOST = 12;

/** A lane before its rows are dealt. */
interface Seat extends Pick<Lane, "id" | "name" | "slot"> {
  readonly code: number;
}

/** Categories that have events, in the order of the data set. */
const categorySeats = ({ dataset, facets }: Index): Seat[] =>
  dataset.categories.flatMap(({ id, name, slot }) => {
    const code = facets.category.values.indexOf(id);
    return code < 0 ? [] : [{ id, name, slot, code }];
  });

/** Actors or places by number of events, the busiest first, those without any last; at most so many that they fit. */
function busiestSeats(index: Index, lanes: "actor" | "place", counts: Uint32Array): Seat[] {
  const named = lanes === "actor" ? index.actors : index.places;
  const { values } = index.facets[lanes];
  const seats = [...values, NONE_LANE].map((id, code): Seat => {
    const found = code === values.length ? undefined : named.get(id);
    const name =
      found === undefined ? null : "short" in found && found.short ? found.short : found.name;
    return { id, name, slot: null, code };
  });
  const sorted = seats
    .filter(({ code }) => (counts[code] ?? 0) > 0)
    .toSorted(
      (a, b) =>
        Number(a.id === NONE_LANE) - Number(b.id === NONE_LANE) ||
        (counts[b.code] ?? 0) - (counts[a.code] ?? 0) ||
        (a.id < b.id ? -1 : 1),
    );
  return sorted.length > MOST ? sorted.slice(0, MOST - 1) : sorted;
}

/** Rows of each value that pass; the last are those without any. */
const countsOf = (facet: Facet, passes: RowSet): Uint32Array =>
  counterOf(facet, passes)({ reaching: [], first: 0, last: passes.size, count: passes.count });

/** The rows of `all` that pass: itself where all do, so that what is known of it (its sums, its need) stays known. */
function passing(passes: RowSet, all: RowSet): RowSet {
  const rows = inAll(passes, all);
  return rows.count === all.count ? all : rows;
}

/**
 * Lanes of all rows that pass, whatever the window: they stay where they are while it moves. The many last actors or
 * places share one.
 */
export function lanesOf(index: Index, passes: RowSet, lanes: LaneKey): Lane[] {
  if (lanes === "none") return [{ id: ALL_LANE, name: null, slot: null, rows: passes }];
  const facet = index.facets[lanes];
  const seats =
    lanes === "category"
      ? categorySeats(index)
      : busiestSeats(index, lanes, countsOf(facet, passes));
  const groupOf = new Uint16Array(facet.values.length + 1).fill(seats.length);
  seats.forEach(({ code }, at) => (groupOf[code] = at));
  const groups = facet.sets
    ? seats.flatMap(({ code }) => facet.sets?.[code] ?? [])
    : split(facet, groupOf, seats.length);
  const own = seats.flatMap(({ id, name, slot }, at): Lane[] => {
    const all = groups[at];
    const rows = all && passing(passes, all);
    return rows === undefined || rows.count === 0 ? [] : [{ id, name, slot, rows }];
  });
  if (lanes === "category") return own;
  const rest = without(passes, inAny(passes.size, groups));
  return rest.count === 0 ? own : [...own, { id: REST_LANE, name: null, slot: null, rows: rest }];
}
