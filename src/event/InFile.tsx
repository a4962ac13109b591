import { useLocale } from "../i18n/useLocale.ts";
import { Section } from "../ui/Section.tsx";

/** In a large set, where the events that an event names and the words of all its sources would stand. */
export function InFile() {
  const { t } = useLocale();
  return (
    <Section title={t("event.links")}>
      <p className="text-label/[1.6] text-ink-2">{t("event.links-in-file")}</p>
    </Section>
  );
}
