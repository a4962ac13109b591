import { useLocale } from "../i18n/useLocale.ts";
import type { TimeWindow } from "../query/index.ts";
import { useIndex } from "../state/dataset.ts";
import { useLaterSelection } from "../state/selection.ts";
import { useAnnounced } from "./useAnnounced.ts";

interface SummaryProps {
  readonly window: TimeWindow;
  readonly lanes: number;
}

/** The timeline in some sentences, for those who hear it. */
export function Summary({ window, lanes }: SummaryProps) {
  const index = useIndex();
  const { before, after, counts } = useLaterSelection();
  const { t, text } = useLocale();
  const announced = useAnnounced(window);
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
  return (
    <div className="sr-only">
      <h2 id="timeline-title">{t("timeline.title")}</h2>
      <p id="timeline-summary">
        {announced} {t("timeline.lanes", { count: lanes })}{" "}
        {name && most > 0 && t("timeline.busiest", { name: text(name).value, count: most })}{" "}
        {before > 0 && t("timeline.before", { count: before })}{" "}
        {after > 0 && t("timeline.after", { count: after })} {t("timeline.keys-hint")}
      </p>
    </div>
  );
}
