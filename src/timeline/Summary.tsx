import { useLocale } from "../i18n/useLocale.ts";
import type { TimeWindow } from "../query/index.ts";
import { useIndex } from "../state/dataset.ts";
import { useLaterSelection } from "../state/selection.ts";

interface SummaryProps {
  readonly window: TimeWindow;
  readonly lanes: number;
}

/** The timeline in some sentences, for those who hear it. */
export function Summary({ window, lanes }: SummaryProps) {
  const index = useIndex();
  const { count: shown, before, after, counts } = useLaterSelection();
  const { t, dates, text } = useLocale();
  const { values } = index.facets.category;
  const counted = counts("category");
  const [busiest, most] = values.reduce<[string, number]>(
    (best, value, at) => {
      const count = counted[at] ?? 0;
      return count > best[1] ? [value, count] : best;
    },
    ["", 0],
  );
  const name = index.categories.get(busiest)?.name;
  const period = dates.window(window.from, window.to);
  return (
    <div className="sr-only">
      <h2 id="timeline-title">{t("timeline.title")}</h2>
      <p id="timeline-summary">
        {t("timeline.announce", { window: period, count: shown })}{" "}
        {t("timeline.lanes", { count: lanes })}{" "}
        {name && most > 0 && t("timeline.busiest", { name: text(name).value, count: most })}{" "}
        {before > 0 && t("timeline.before", { count: before })}{" "}
        {after > 0 && t("timeline.after", { count: after })} {t("timeline.keys-hint")}
      </p>
    </div>
  );
}
