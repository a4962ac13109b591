import type { ReactNode } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { viewActions } from "../state/view.ts";
import { BackIcon } from "../ui/icons.ts";

interface MastheadProps {
  /** Says what page this is, where no heading does. */
  readonly titled: boolean;
  /** What the explorer has in its own masthead: language, theme. */
  readonly actions: ReactNode;
}

/** The way back to the explorer, and where one is. */
export function Masthead({ titled, actions }: MastheadProps) {
  const { t } = useLocale();
  return (
    <div className="flex items-center gap-x-5 border-b border-hair px-5 py-1 @desktop:px-6">
      <button
        type="button"
        className="-ms-1 flex min-h-9 items-center gap-1 text-ui text-focus underline pointer-coarse:min-h-11"
        onClick={() => viewActions.patch({ view: "timeline" })}
      >
        <BackIcon size={16} strokeWidth={1.8} aria-hidden className="mirrored" />
        {t("edit.back")}
      </button>
      <p className="min-w-0 grow truncate text-ui text-ink-3">
        {titled && <span className="hidden @min-[560px]:inline">{t("edit.title")}</span>}
      </p>
      {actions}
    </div>
  );
}
