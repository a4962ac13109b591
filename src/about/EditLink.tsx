import { useLocale } from "../i18n/useLocale.ts";
import { formatShare } from "../state/url.ts";
import { useView, viewActions } from "../state/view.ts";

/** To the page where a copy of the set is changed; a frame in somebody's page has none. */
export function EditLink() {
  const { t } = useLocale();
  const embed = useView((view) => view.embed);
  const address = useView((view) => formatShare({ ...view, view: "edit" }));
  if (embed) return null;
  return (
    <p className="mt-5 text-base">
      <a
        href={address}
        className="inline-block min-h-6 text-focus underline pointer-coarse:min-h-11"
        onClick={(press) => {
          if (press.metaKey || press.ctrlKey || press.shiftKey || press.altKey) return;
          press.preventDefault();
          viewActions.patch({ view: "edit" });
        }}
      >
        {t("about.edit-copy")}
      </a>
    </p>
  );
}
