import { useLocale } from "../i18n/useLocale.ts";
import { eventsInWindow } from "../query/window.ts";
import { useIndex } from "../state/dataset.ts";
import { useFilters, useSelection, useTimeWindow, useSearching } from "../state/selection.ts";
import { useView } from "../state/view.ts";
import { filterWords } from "../ui/viewWords.ts";

/** By what a small frame is filtered, and how much that leaves: of the window, and of the set where that is more. */
export function FilteredNote() {
  const locale = useLocale();
  const { t } = locale;
  const index = useIndex();
  const filters = useFilters();
  const q = useView((view) => view.q);
  const { count } = useSelection();
  const searching = useSearching();
  const { from, to } = useTimeWindow();
  const total = eventsInWindow(index, { from, to });
  const whole = index.events.length;
  const words = filterWords(locale, index, { filters, q }).join(" · ");
  return (
    <p className="min-w-0 text-ink-2">
      <b className="font-semibold">{words}</b>
      {" · "}
      {searching ? t("ui.searching") : t("app.filtered", { shown: count, total })}
      {!searching &&
        total < whole &&
        ` ${t("app.filtered-window", { window: locale.dates.window(from, to), whole })}`}
    </p>
  );
}
