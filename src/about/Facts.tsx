import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { languageName } from "../ui/languageName.ts";

/** What the set is, in figures. */
export function Facts() {
  const { t, dates, number, lang } = useLocale();
  const { dataset, extent, events, facets } = useIndex();
  const { meta, actors, places, sources, ties } = dataset;
  const facts = [
    [t("about.period"), dates.window(extent.from, extent.to)],
    [t("about.events-label"), number(events.length)],
    [
      t("about.actors-label"),
      t("about.actors-count", { count: actors.length, active: facets.actor.values.length }),
    ],
    [t("about.ties-label"), number(ties.length)],
    [t("about.places-label"), number(places.length)],
    [t("about.sources-label"), number(sources.length)],
    [t("about.as-of"), dates.day(meta.asOf)],
    [t("about.language"), languageName(meta.lang, lang)],
  ] as const;
  return (
    <dl className="grid max-w-[70ch] grid-cols-[auto_1fr] content-start text-ui">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="border-t border-hair-2 py-1 pe-6 text-ink-3">{name}</dt>
          <dd className="border-t border-hair-2 py-1">{value}</dd>
        </div>
      ))}
      <div className="contents">
        <dt className="border-t border-hair-2 py-1 pe-6 text-ink-3">{t("about.version")}</dt>
        <dd className="border-t border-hair-2 py-1">
          <bdi dir="ltr">{meta.version}</bdi>
        </dd>
        <dt className="border-t border-hair-2 py-1 pe-6 text-ink-3">{t("about.licence")}</dt>
        <dd className="border-t border-hair-2 py-1">
          <bdi dir="ltr">{meta.licence}</bdi>
        </dd>
      </div>
    </dl>
  );
}
