import { useMemo } from "react";
import { useLocale } from "../../i18n/useLocale.ts";
import type { Selection } from "../../query/select.ts";
import { useIndex } from "../../state/dataset.ts";
import { usePinnedLink } from "../../state/pinned.ts";
import { useLaterSelection, useLaterWindow } from "../../state/selection.ts";
import { useView } from "../../state/view.ts";
import { filterWords } from "../../ui/viewWords.ts";
import type { Shown } from "./shown.ts";

/** What the page shows now, for the writers. */
export function useShown(): Shown & { readonly selection: Selection } {
  const index = useIndex();
  const locale = useLocale();
  const selection = useLaterSelection();
  const window = useLaterWindow();
  const link = usePinnedLink();
  const view = useView((state) => state);
  return useMemo(
    () => ({
      index,
      selection,
      get rows() {
        return selection.rows;
      },
      count: selection.count,
      window,
      locale,
      link,
      filters: filterWords(locale, index, view),
    }),
    [index, selection, window, locale, link, view],
  );
}
