import { FACETS, type FacetName } from "../query/facets.ts";
import type { Index, TimeWindow } from "../query/index.ts";
import { domainOf } from "../query/window.ts";
import { problemOf } from "./addressProblem.ts";
import type { Address } from "./url.ts";
import type { OpenWindow } from "./view.ts";
import { formatWindow } from "./windowForm.ts";

/** Where a set describes what a filter names; the other filters are the same in all sets, and the codec knows them. */
const DESCRIBED = {
  category: "categories",
  actor: "actors",
  voice: "actors",
  place: "places",
  source: "sources",
} as const satisfies Partial<Record<FacetName, keyof Index>>;

type Described = keyof typeof DESCRIBED;
const isDescribed = (name: FacetName): name is Described => name in DESCRIBED;

const isOutside = ({ from, to }: OpenWindow, domain: TimeWindow): boolean =>
  (from ?? -Infinity) >= domain.to || (to ?? Infinity) <= domain.from;

/**
 * An address without what its filters and its teller name and the set does not know, and without a window in which the
 * set has nothing: a link from an older version of the set, or to another one, shows what is left of it and says so, not an
 * empty page. The same address where the set knows all.
 */
export function withoutUnknown(address: Address, index: Index): Address {
  const { filters, t, teller } = address.view;
  const unknown = FACETS.filter(isDescribed).flatMap((name) => {
    const isKnown = (id: string): boolean =>
      index[DESCRIBED[name]].has(id) || index.facets[name].values.includes(id);
    const ids = filters[name].filter((id) => !isKnown(id));
    return ids.length === 0 ? [] : [{ name, ids, rest: filters[name].filter(isKnown) }];
  });
  const outside = t !== null && isOutside(t, domainOf(index));
  const isStranger = teller !== null && !index.sources.has(teller);
  if (unknown.length === 0 && !outside && !isStranger) return address;
  const left = Object.fromEntries(unknown.map(({ name, rest }) => [name, rest]));
  return {
    ...address,
    view: {
      ...address.view,
      filters: { ...filters, ...left },
      t: outside ? null : t,
      teller: isStranger ? null : teller,
    },
    problems: [
      ...address.problems,
      ...(outside ? [problemOf("t", [formatWindow(t)], "outside")] : []),
      ...(isStranger ? [problemOf("teller", [teller], "unknown")] : []),
      ...unknown.map(({ name, ids, rest }) => ({
        ...problemOf(name, [ids.join("~")], "unknown"),
        given: [filters[name].join("~")],
        taken: rest.join("~"),
      })),
    ],
  };
}
