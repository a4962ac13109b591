import { useMemo } from "react";
import { useLocale } from "../../i18n/useLocale.ts";
import type { Selection } from "../../query/select.ts";
import { useDataset, useIndex } from "../../state/dataset.ts";
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
  // The address of a reader's own file is a name that was made for it.
  const file = useDataset((state) => state.local) ?? view.data;
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
      file,
      filters: filterWords(locale, index, view),
    }),
    [index, selection, window, locale, link, file, view],
  );
}
