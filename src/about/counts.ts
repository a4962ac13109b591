import type { ConflictEvent } from "../model/types.ts";
import type { FacetName, Index } from "../query/index.ts";

/** How many of something, in the order of its list. */
export interface Count<T extends string> {
  readonly value: T;
  readonly count: number;
}

/** Events by one of a few known values; values that no event has are left out. */
export function countBy<T extends string>(
  events: readonly ConflictEvent[],
  values: readonly T[],
  valueOf: (event: ConflictEvent) => T,
): readonly Count<T>[] {
  const counts = new Map<T, number>();
  for (const event of events) counts.set(valueOf(event), (counts.get(valueOf(event)) ?? 0) + 1);
  return values.flatMap((value) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ value, count }];
  });
}

/** Events of the whole set for each value of a facet. */
export const eventsBy = ({ facets }: Index, name: FacetName): ReadonlyMap<string, number> =>
  new Map(facets[name].values.map((value, at) => [value, facets[name].rows[at]?.length ?? 0]));
