import { useLocale } from "../i18n/useLocale.ts";
import { useView, viewActions } from "../state/view.ts";
import { IN_TEXT } from "../ui/buttons.ts";

/** To the page where a copy of the set is changed; a frame in somebody's page has none. */
export function EditLink() {
  const { t } = useLocale();
  const embed = useView((view) => view.embed);
  if (embed) return null;
  return (
    <button
      type="button"
      className={`mt-5 text-base ${IN_TEXT}`}
      onClick={() => viewActions.patch({ view: "edit" })}
    >
      {t("about.edit-copy")}
    </button>
  );
}
