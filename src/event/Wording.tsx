import type { Alternative, Wording } from "../model/types.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { Txt } from "../ui/Txt.tsx";
import { Quoted } from "../ui/Quoted.tsx";
import { Section } from "../ui/Section.tsx";

/** Terms that are somebody's own, whose they are, and the same thing in neutral words. */
export function WordingList({ wording }: { readonly wording: readonly Wording[] }) {
  const { t } = useLocale();
  if (wording.length === 0) return null;
  return (
    <Section title={t("event.wording")}>
      <dl className="space-y-2 text-ui">
        {wording.map((each, at) => (
          <div key={at}>
            <dt>
              <Quoted value={each.term} lang={each.lang} className="font-semibold" />{" "}
              <span className="text-ink-3">
                {t("event.said-by")} <Named id={each.by} />
              </span>
            </dt>
            <dd>
              <span className="text-ink-3">{t("event.neutral")}</span> <Txt text={each.reading} />
            </dd>
            {each.note && (
              <dd className="text-label text-ink-3">
                <Txt text={each.note} />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** What others give instead of the event's own values. */
export function AlternativeList({
  alternatives,
}: {
  readonly alternatives: readonly Alternative[];
}) {
  const { t, tData } = useLocale();
  if (alternatives.length === 0) return null;
  return (
    <Section title={t("event.alternatives")}>
      <dl className="space-y-1.5 text-ui">
        {alternatives.map(({ field, value, according }, at) => (
          <div key={at}>
            <dt className="text-ink-3">
              {tData(`event.field-${field}`, field)}
              {" · "}
              {t("event.according-to")} <Named id={according} />
            </dt>
            <dd>
              <Txt text={value} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** The name of an actor or the title of a source. */
function Named({ id }: { readonly id: string }) {
  const { actors, sources } = useIndex();
  const text = actors.get(id)?.name ?? sources.get(id)?.title;
  return text ? <Txt text={text} /> : <bdi>{id}</bdi>;
}
