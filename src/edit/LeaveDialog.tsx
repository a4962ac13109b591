import { useLocale } from "../i18n/useLocale.ts";
import { FRAMED, PRIMARY, SECONDARY } from "../ui/buttons.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { editorActions } from "./editorState.ts";
import { draftActions, isUnsaved, useDraftState } from "./draft.ts";
import { forgetStored } from "./keep.ts";

interface LeaveDialogProps {
  readonly onClose: () => void;
  readonly onSave: () => void;
}

/** Another set, or none: the draft leaves this browser, and what is on no disk is asked about. */
export function LeaveDialog({ onClose, onSave }: LeaveDialogProps) {
  const { t } = useLocale();
  const unsaved = useDraftState(isUnsaved);
  const forget = (): void => {
    onClose();
    draftActions.forget();
    forgetStored();
    editorActions.clear();
  };
  return (
    <Dialog title={t("edit.another-title")} onClose={onClose}>
      <div className="grid gap-3 text-base">
        <p>{t(unsaved ? "edit.another-unsaved" : "edit.another-saved")}</p>
        <div className="flex flex-wrap gap-3 pt-1">
          {unsaved && (
            <button
              type="button"
              className={PRIMARY}
              onClick={() => {
                onSave();
                forget();
              }}
            >
              {t("edit.save-and-forget")}
            </button>
          )}
          <button type="button" className={unsaved ? FRAMED : PRIMARY} onClick={forget}>
            {t("edit.forget")}
          </button>
          <button type="button" className={SECONDARY} onClick={onClose}>
            {t("edit.keep-working")}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
