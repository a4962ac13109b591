import type { Index } from "../query/index.ts";
import { pick, type Run } from "../query/run.ts";
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
  readonly run: Run;
}

/** The lane of all events. */
const ALL = "";
/** The lane of events that name no actor, no place. */
export const NONE = "-";
/** The last lane, for events of no lane above it. */
export const REST = "+";

/** What the interface calls a lane without a name of its own. */
export const unnamedLane = (id: string) =>
  id === NONE ? "timeline.lane-none" : id === REST ? "timeline.lane-rest" : "timeline.lane-all";

/** More actors or places than this share the last lane. */
const MOST = 12;

/** Positions in the run by the lane's id. */
function grouped(index: Index, run: Run, lanes: LaneKey): Map<string, readonly number[]> {
  if (lanes === "none") return new Map([[ALL, [...run.rows.keys()]]]);
  const { values, codes, offsets } = index.facets[lanes];
  const groups: number[][] = values.map(() => []);
  const none: number[] = [];
  run.rows.forEach((row, at) => {
    const from = offsets[row] ?? 0;
    const to = offsets[row + 1] ?? from;
    if (to === from) none.push(at);
    for (let i = from; i < to; i++) groups[codes[i] ?? 0]?.push(at);
  });
  const named = values.map((value, code) => [value, groups[code] ?? []] as const);
  return new Map([...named, [NONE, none] as const].filter(([, group]) => group.length > 0));
}

/**
 * Lanes of all rows that pass, whatever the window: they stay where they are while it moves. Categories stand in the
 * order of the data set; actors and places by number of events, the busiest first, the many last ones together.
 */
export function lanesOf(index: Index, passing: Run, lanes: LaneKey): Lane[] {
  const groups = grouped(index, passing, lanes);
  const runOfGroup = (group: readonly number[]): Run =>
    group.length === passing.rows.length ? passing : pick(passing, Uint32Array.from(group));
  if (lanes === "category")
    return index.dataset.categories.flatMap(({ id, name, slot }) => {
      const group = groups.get(id);
      return group ? [{ id, name, slot, run: runOfGroup(group) }] : [];
    });
  const named = lanes === "actor" ? index.actors : index.places;
  const sorted = [...groups].toSorted(
    ([a, left], [b, right]) =>
      Number(a === NONE) - Number(b === NONE) || right.length - left.length || (a < b ? -1 : 1),
  );
  const own = sorted.length > MOST ? sorted.slice(0, MOST - 1) : sorted;
  const shown = new Uint8Array(passing.rows.length);
  for (const [, group] of own) for (const at of group) shown[at] = 1;
  const rest = [...passing.rows.keys()].filter((at) => shown[at] === 0);
  const all = rest.length === 0 ? own : [...own, [REST, rest] as const];
  return all.map(([id, group]) => {
    const found = lanes === "none" ? undefined : named.get(id);
    const name =
      found === undefined ? null : "short" in found && found.short ? found.short : found.name;
    return { id, name, slot: null, run: runOfGroup(group) };
  });
}
