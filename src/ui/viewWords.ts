import type { Locale } from "../i18n/locale.ts";
import type { Index } from "../query/index.ts";
import type { View } from "../state/view.ts";
import { facetLabel, FACET_ORDER } from "./facetLabel.ts";

/** What the events are narrowed by, one phrase a filter: "Actors: Turkey and Russia", "Search: Berlin". Plain text. */
export function filterWords(
  locale: Locale,
  index: Index,
  { filters, q }: Pick<View, "filters" | "q">,
): string[] {
  const { t, list } = locale;
  const phrase = (name: string, values: readonly string[]): string =>
    `${t("filters.label", { name })} ${list(values)}`;
  const facets = FACET_ORDER.filter((facet) => filters[facet].length > 0).map((facet) =>
    phrase(
      t(`filters.facet-${facet}`),
      filters[facet].map((value) => facetLabel(locale, index, facet, value).value),
    ),
  );
  const words = q.trim();
  return words === "" ? facets : [...facets, phrase(t("filters.facet-search"), [words])];
}
