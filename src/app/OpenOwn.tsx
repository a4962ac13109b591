import { useLocale } from "../i18n/useLocale.ts";
import { openingActions } from "../state/opening.ts";
import { OwnFileIcon } from "../ui/icons.ts";

/** The way in for a file of the reader's own; in words only where the page is wide enough for them. */
export function OpenOwn() {
  const { t } = useLocale();
  return (
    <button
      type="button"
      aria-label={t("app.open-own")}
      title={t("app.open-own")}
      aria-haspopup="dialog"
      className="flex h-8 min-w-8 items-center justify-center gap-1.5 rounded px-1.5 text-ui whitespace-nowrap hover:bg-panel pointer-coarse:h-11 pointer-coarse:min-w-11"
      onClick={openingActions.choose}
    >
      <OwnFileIcon size={18} strokeWidth={1.6} aria-hidden className="text-ink-2" />
      <span className="hidden min-[1280px]:inline">{t("app.open-own-short")}</span>
    </button>
  );
}
