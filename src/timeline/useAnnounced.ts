import { useMemo } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { rowsWith } from "../query/facets.ts";
import type { TimeWindow } from "../query/index.ts";
import { inAll } from "../query/rowSet.ts";
import { touching } from "../query/times.ts";
import { useIndex } from "../state/dataset.ts";
import { useLaterSelection } from "../state/selection.ts";
import { useView } from "../state/view.ts";
import { useFocusedName } from "./useEmphasis.ts";

/** The window in a sentence or two: how many events it shows, and how many of them with the actor in focus. */
export function useAnnounced(window: TimeWindow): string {
  const index = useIndex();
  const { count, passes } = useLaterSelection();
  const { t, dates } = useLocale();
  const focus = useView((view) => view.focus);
  const actor = useFocusedName();
  const focused = useMemo(
    () => focus !== null && inAll(passes, rowsWith(index.facets.actor, [focus])),
    [index, passes, focus],
  );
  const announced = t("timeline.announce", { window: dates.window(window.from, window.to), count });
  if (actor === null || !focused) return announced;
  const { count: withActor } = touching(index.times, focused, window);
  const events = t("timeline.in-lane", { count: withActor });
  return `${announced} ${t("timeline.focused", { events, actor })}`;
}
