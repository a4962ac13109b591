import { useLocale } from "../i18n/useLocale.ts";
import { openingActions } from "../state/opening.ts";
import { OwnFileIcon } from "../ui/icons.ts";

/** The way in for a file of the reader's own. */
export function OpenOwn() {
  const { t } = useLocale();
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      className="flex h-8 items-center gap-1.5 rounded px-2 text-ui whitespace-nowrap hover:bg-panel pointer-coarse:h-11"
      onClick={openingActions.choose}
    >
      <OwnFileIcon size={18} strokeWidth={1.6} aria-hidden className="text-ink-2" />
      {t("app.open-own")}
    </button>
  );
}
