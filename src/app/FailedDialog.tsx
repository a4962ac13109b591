import type { ReactNode } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { IN_TEXT } from "../ui/buttons.ts";

interface FailedDialogProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Where a dialog would stand that could not be fetched; the browser's own, which closes on Escape. */
export function FailedDialog({ onClose, children }: FailedDialogProps) {
  const { t } = useLocale();
  return (
    <dialog
      ref={(dialog) => dialog?.showModal()}
      aria-label={t("ui.room-failed")}
      className="m-auto border border-ink bg-paper text-ink"
      onClose={onClose}
    >
      {children}
      <form method="dialog" className="px-4 pb-3 text-ui">
        <button className={IN_TEXT}>{t("ui.close")}</button>
      </form>
    </dialog>
  );
}
