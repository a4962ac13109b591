import { useLocale } from "../i18n/useLocale.ts";
import { viewActions } from "../state/view.ts";
import { IN_TEXT } from "../ui/buttons.ts";
import { Notice } from "../ui/Notice.tsx";

/** What is shown is the editor's draft: the way back to it. */
export function DraftNotice() {
  const { t } = useLocale();
  return (
    <Notice>
      <b className="font-semibold">{t("edit.draft")}</b>
      {" · "}
      <button type="button" className={IN_TEXT} onClick={() => viewActions.patch({ view: "edit" })}>
        {t("edit.go-on")}
      </button>
    </Notice>
  );
}
