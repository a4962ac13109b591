import type { Locale } from "../i18n/locale.ts";
import type { Localised } from "../model/text.ts";
import type { Text } from "../model/types.ts";
import type { FacetName } from "../query/facets.ts";
import type { Index } from "../query/index.ts";

/** The order in which filters are offered: what most readers narrow by comes first. */
export const FACET_ORDER = [
  "actor",
  "category",
  "place",
  "source",
  "voice",
  "differs",
  "certainty",
  "status",
] as const satisfies readonly FacetName[];

/** A value's name in the data; null for a word of the format itself and for an id that the set does not have. */
function nameOf(index: Index, facet: FacetName, value: string): Text | null {
  switch (facet) {
    case "category":
      return index.categories.get(value)?.name ?? null;
    case "actor":
    case "voice":
      return index.actors.get(value)?.name ?? null;
    case "place":
      return index.places.get(value)?.name ?? null;
    case "source":
      return index.sources.get(value)?.title ?? null;
    case "status":
    case "certainty":
    case "differs":
      return null;
  }
}

/** A word of the format in the reader's language; empty for facets whose values are ids, and for unknown words. */
function wordOf({ tData }: Locale, facet: FacetName, value: string): string {
  if (facet === "status") return tData(`model.status-${value}`, "");
  if (facet === "certainty") return tData(`model.certainty-${value}`, "");
  if (facet === "differs") return tData(`model.differs-${value}`, "");
  return "";
}

/** A filter's value as the reader calls it; its id where it has no name. */
export function facetLabel(
  locale: Locale,
  index: Index,
  facet: FacetName,
  value: string,
): Localised {
  const name = nameOf(index, facet, value);
  if (name !== null) return locale.text(name);
  const word = wordOf(locale, facet, value);
  return word === ""
    ? { value, lang: "en", dir: "ltr" }
    : { value: word, lang: locale.lang, dir: locale.dir };
}

/** Everything that a value may be looked for by: its names in all languages, an actor's aliases. */
export function facetNames(
  locale: Locale,
  index: Index,
  facet: FacetName,
  value: string,
): string[] {
  const name = nameOf(index, facet, value);
  return [
    facetLabel(locale, index, facet, value).value,
    ...(name === null ? [] : Object.values(name)),
    ...(facet === "actor" || facet === "voice" ? (index.actors.get(value)?.aliases ?? []) : []),
  ];
}

/** "all", "Turkey", "Turkey and Russia", "3 chosen": what stands on a filter's button. */
export function facetSummary(
  locale: Locale,
  index: Index,
  facet: FacetName,
  chosen: readonly string[],
): string {
  if (chosen.length === 0) return locale.t("filters.all");
  if (chosen.length > 2) return locale.t("filters.chosen", { count: chosen.length });
  return locale.list(chosen.map((value) => facetLabel(locale, index, facet, value).value));
}
