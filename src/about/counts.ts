import { BASES } from "../model/types.ts";
import { unpackBasis } from "../query/dating.ts";
import { totalsOf, type FacetName } from "../query/facets.ts";
import type { Index } from "../query/index.ts";

/** How many of something, in the order of its list. */
export interface Count<T extends string> {
  readonly value: T;
  readonly count: number;
}

/** A few known values with their events; values that no event has are left out. */
export const countsOf = <T extends string>(
  values: readonly T[],
  events: ReadonlyMap<string, number>,
): readonly Count<T>[] =>
  values.flatMap((value) => {
    const count = events.get(value) ?? 0;
    return count === 0 ? [] : [{ value, count }];
  });

/** Events of the whole set for each value of a facet. */
export function eventsBy({ facets }: Index, name: FacetName): ReadonlyMap<string, number> {
  const totals = totalsOf(facets[name]);
  return new Map(facets[name].values.map((value, at) => [value, totals[at] ?? 0]));
}

/** Events of the whole set by how their dates were found. */
export function eventsByBasis({ dating }: Index): ReadonlyMap<string, number> {
  const counts = new Uint32Array(256);
  for (const each of dating) counts[each] = (counts[each] ?? 0) + 1;
  const found = new Map<string, number>(BASES.map((basis) => [basis, 0]));
  counts.forEach((count, each) => {
    if (count > 0) found.set(unpackBasis(each), (found.get(unpackBasis(each)) ?? 0) + count);
  });
  return found;
}
