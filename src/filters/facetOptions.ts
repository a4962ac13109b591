import type { Locale } from "../i18n/locale.ts";
import type { FacetName } from "../query/facets.ts";
import type { Index } from "../query/index.ts";
import type { Selection } from "../query/select.ts";
import { meets, parseQuery, wordsOf } from "../query/words.ts";
import { facetLabel, facetNames } from "../ui/facetLabel.ts";

/** Events in the window by value, as if this filter let everything pass. Values that the set lacks are not in it. */
export const facetCounts = (
  index: Index,
  facet: FacetName,
  { counts }: Selection,
): Map<string, number> => {
  const counted = counts(facet);
  return new Map(index.facets[facet].values.map((value, at) => [value, counted[at] ?? 0]));
};

/** The values of a filter: chosen ones first, then by count, then by name. Chosen ids that the set lacks are kept. */
export function orderedValues(
  locale: Locale,
  index: Index,
  facet: FacetName,
  chosen: readonly string[],
  counts: ReadonlyMap<string, number>,
): string[] {
  const values = [...new Set([...chosen, ...counts.keys()])];
  const keys = new Map(
    values.map((value) => [
      value,
      {
        chosen: chosen.includes(value) ? 0 : 1,
        count: counts.get(value) ?? 0,
        name: facetLabel(locale, index, facet, value).value,
      },
    ]),
  );
  return values.toSorted((one, other) => {
    const [a, b] = [keys.get(one), keys.get(other)];
    if (a === undefined || b === undefined) return 0;
    return a.chosen - b.chosen || b.count - a.count || locale.compare(a.name, b.name);
  });
}

/** The values with every word of the query in their names, folded as the search folds. */
export function matchingValues(
  locale: Locale,
  index: Index,
  facet: FacetName,
  values: readonly string[],
  query: string,
): readonly string[] {
  const asked = parseQuery(query);
  if (asked.length === 0) return values;
  return values.filter((value) => {
    const words = facetNames(locale, index, facet, value).flatMap(wordsOf);
    return asked.every((terms) => words.some((word) => meets(terms, word)));
  });
}
