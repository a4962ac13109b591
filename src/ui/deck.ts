import type { Locale } from "../i18n/locale.ts";
import type { Index } from "../query/index.ts";

/** "15 events, 20 actors, 2011–2020": those who take part, and the years of all events. */
export function deckOf(of: { readonly index: Index; readonly locale: Locale }): string {
  const { events, facets, extent } = of.index;
  const { t, dates } = of.locale;
  const years = new Set([dates.year(extent.from), dates.year(extent.to - 1)]);
  return t("app.deck", {
    events: events.length,
    actors: facets.actor.values.length,
    span: [...years].join("–"),
  });
}
