import { useLocale } from "../i18n/useLocale.ts";

/** For a large set: what its events say is in its file, and here all of them would be needed at once. */
export function InFile() {
  const { t } = useLocale();
  return (
    <section className="max-w-[62ch] px-1 py-6">
      <h2 className="headline">{t("source.large-title")}</h2>
      <p className="mt-2 text-body/[1.65]">{t("source.large-text")}</p>
    </section>
  );
}
