import type { Locale } from "../i18n/locale.ts";
import { useLocale } from "../i18n/useLocale.ts";
import type { Index, TimeWindow } from "../query/index.ts";
import { useIndex } from "../state/dataset.ts";
import { useLaterSelection, useLaterWindow } from "../state/selection.ts";
import { useView, type View } from "../state/view.ts";
import { filterWords } from "../ui/viewWords.ts";

/** What a link shows, whatever the language in which it is said. */
export interface ShownView {
  readonly index: Index;
  readonly view: View;
  readonly window: TimeWindow;
  /** Events in the window that pass. */
  readonly count: number;
}

export function useShownView(): ShownView {
  const index = useIndex();
  const view = useView((state) => state);
  const { count } = useLaterSelection();
  const window = useLaterWindow();
  return { index, view, window, count };
}

/** By what it is narrowed, and what is open in it: a sentence each. */
export function narrowedWords(
  locale: Locale,
  { index, view }: Pick<ShownView, "index" | "view">,
): string[] {
  const { t } = locale;
  const filters = filterWords(locale, index, view);
  const row = view.event === null ? undefined : index.rowById.get(view.event);
  const open = row === undefined ? undefined : index.events.at(row);
  return [
    ...(filters.length === 0
      ? []
      : [t("share.shows-filtered", { filters: filters.join(t("share.filter-separator")) })]),
    ...(open === undefined
      ? []
      : [t("share.shows-event", { title: locale.text(open.title).value })]),
  ];
}

/** What a link to a view shows, in a sentence or three. */
function shownWords(locale: Locale, { index, view, window, count }: ShownView): string {
  const { t } = locale;
  const { title, version } = index.dataset.meta;
  const shown = t("share.shows", {
    title: locale.text(title).value,
    versioned: version === "" ? "no" : "yes",
    version,
    count,
    period: locale.dates.window(window.from, window.to),
  });
  return [shown, ...narrowedWords(locale, { index, view })].join(" ");
}

export function useShownWords(): string {
  const locale = useLocale();
  return shownWords(locale, useShownView());
}
