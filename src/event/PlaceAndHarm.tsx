import type { ConflictEvent, Harm } from "../model/types.ts";
import { harmWords } from "../i18n/harm.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { Txt } from "../ui/Txt.tsx";
import { Section } from "../ui/Section.tsx";

export function PlaceOf({ event }: { readonly event: ConflictEvent }) {
  const { t } = useLocale();
  const { places } = useIndex();
  if (event.place === undefined) return null;
  const place = places.get(event.place);
  return (
    <Section title={t("event.place")}>
      <p className="text-ui">
        {place ? <Txt text={place.name} /> : <bdi>{event.place}</bdi>}
        {place?.point !== undefined && (
          <span className="text-ink-3">
            {" · "}
            {t(`event.precision-${place.precision}`)}
          </span>
        )}
      </p>
    </Section>
  );
}

export function HarmOf({ harm }: { readonly harm: readonly Harm[] }) {
  const locale = useLocale();
  if (harm.length === 0) return null;
  return (
    <Section title={locale.t("event.harm")}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 text-ui">
        {harm.map((each, at) => (
          <div key={at} className="contents">
            <dt className="text-ink-3">{locale.t(`event.harm-${each.kind}`)}</dt>
            <dd>{harmWords(locale, each) ?? locale.t("event.harm-unknown")}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
