import { useEffect, useMemo, useState } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { rowsWith } from "../query/facets.ts";
import type { TimeWindow } from "../query/index.ts";
import { inAll } from "../query/rowSet.ts";
import { touching } from "../query/times.ts";
import { useDataset, useIndex } from "../state/dataset.ts";
import { useLaterSelection } from "../state/selection.ts";
import { useView } from "../state/view.ts";
import { useFocusedName } from "./useEmphasis.ts";

/** Milliseconds that the window must rest before it is announced. */
const ANNOUNCED_AFTER = 500;

interface SummaryProps {
  readonly window: TimeWindow;
  readonly lanes: number;
}

/** The timeline in a sentence, for those who hear it, and a word after each change of the window or the filters. */
export function Summary({ window, lanes }: SummaryProps) {
  const index = useIndex();
  const { count: shown, before, after, counts, passes } = useLaterSelection();
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
  const focus = useView((view) => view.focus);
  const actor = useFocusedName();
  const focused = useMemo(
    () => focus !== null && inAll(passes, rowsWith(index.facets.actor, [focus])),
    [index, passes, focus],
  );
  const announced = t("timeline.announce", { window: period, count: shown });
  const short =
    actor === null || !focused
      ? announced
      : `${announced} ${t("timeline.focused", { count: touching(index.times, focused, window).count, actor })}`;
  const [said, setSaid] = useState("");
  // A count that grows while rows come is not news.
  const whole = useDataset((state) => state.arriving === null);
  useEffect(() => {
    if (!whole) return undefined;
    const timer = setTimeout(() => setSaid(short), ANNOUNCED_AFTER);
    return () => clearTimeout(timer);
  }, [short, whole]);
  return (
    <div className="sr-only">
      <h2 id="timeline-title">{t("timeline.title")}</h2>
      <p id="timeline-summary">
        {short} {t("timeline.lanes", { count: lanes })}{" "}
        {name && most > 0 && t("timeline.busiest", { name: text(name).value, count: most })}{" "}
        {before > 0 && t("timeline.before", { count: before })}{" "}
        {after > 0 && t("timeline.after", { count: after })} {t("timeline.keys-hint")}
      </p>
      <p role="status">{said}</p>
    </div>
  );
}
