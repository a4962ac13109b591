import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { useSelection, useTimeWindow } from "../state/selection.ts";
import { useView } from "../state/view.ts";
import { filterWords } from "../ui/viewWords.ts";

/** What a link to the present view shows, in a sentence or three. */
export function useShownWords(): string {
  const locale = useLocale();
  const { t } = locale;
  const index = useIndex();
  const view = useView((state) => state);
  const { rows } = useSelection();
  const { from, to } = useTimeWindow();
  const { title, version } = index.dataset.meta;
  const shown = t("share.shows", {
    title: locale.text(title).value,
    versioned: version === "" ? "no" : "yes",
    version,
    count: rows.length,
    period: locale.dates.window(from, to),
  });
  const filters = filterWords(locale, index, view);
  const row = view.event === null ? undefined : index.rowById.get(view.event);
  const open = row === undefined ? undefined : index.events[row];
  return [
    shown,
    ...(filters.length === 0
      ? []
      : [t("share.shows-filtered", { filters: filters.join(t("share.filter-separator")) })]),
    ...(open === undefined
      ? []
      : [t("share.shows-event", { title: locale.text(open.title).value })]),
  ].join(" ");
}
