import type { ConflictEvent, Harm } from "../model/types.ts";
import type { Locale } from "../i18n/locale.ts";
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
        {place ? <Txt text={place.name} /> : event.place}
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

/** "44–57, most likely 53", whatever of the three is given; null when none is. */
export function harmWords({ t, number }: Locale, { low, best, high }: Harm): string | null {
  const range =
    low !== undefined && high !== undefined && low !== high
      ? t("event.harm-range", { low: number(low), high: number(high) })
      : null;
  if (range !== null)
    return best === undefined ? range : t("event.harm-best", { range, best: number(best) });
  const sure = best ?? (low === high ? low : undefined);
  if (sure !== undefined) return number(sure);
  if (low !== undefined) return t("event.harm-at-least", { low: number(low) });
  return high === undefined ? null : t("event.harm-at-most", { high: number(high) });
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
