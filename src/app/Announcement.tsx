import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { searchFailure } from "../filters/searchEngine.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { useDataset } from "../state/dataset.ts";
import { useLaterWindow, useSearching } from "../state/selection.ts";
import { useView } from "../state/view.ts";
import { useAnnounced } from "../timeline/useAnnounced.ts";

/** Milliseconds: longer than the pause between two letters, so that only the last answer is read out. */
const SAID_AFTER = 600;

/** Says to those who do not see it which window is shown and how many events of it, once neither changes any more. */
export function Announcement() {
  const { t } = useLocale();
  const announced = useAnnounced(useLaterWindow());
  const searching = useSearching();
  const searched = useView((view) => view.q.trim() !== "");
  // That is said where the words were typed.
  const failed = useStore(searchFailure, (state) => state.failed) && searched;
  // A count that grows while rows come is not news.
  const whole = useDataset((state) => state.arriving === null);
  const answer = searching ? t("ui.searching") : announced;
  const sentence = failed ? "" : answer;
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (!whole) return undefined;
    const timer = setTimeout(() => setSaid(sentence), SAID_AFTER);
    return () => clearTimeout(timer);
  }, [sentence, whole]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
