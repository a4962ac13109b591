import { useLocale } from "../i18n/useLocale.ts";

/** Bytes in words: "340 kB", "12.5 MB", in the reader's digits. */
export function useBytes(): (bytes: number) => string {
  const { t } = useLocale();
  return (bytes) =>
    bytes < 1e6
      ? t("open.kilobytes", { count: Math.ceil(bytes / 1e3) })
      : t("open.megabytes", { count: Math.round(bytes / 1e5) / 10 });
}
