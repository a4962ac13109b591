import { useLocale } from "../i18n/useLocale.ts";

/** For a set whose sources are known only as a whole. */
export function NoParagraphs() {
  const { t } = useLocale();
  return (
    <section className="max-w-[62ch] py-6">
      <h2 className="headline">{t("source.none-title")}</h2>
      <p className="mt-2 text-body/[1.65]">{t("source.none-text")}</p>
    </section>
  );
}
