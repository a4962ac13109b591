import { useMemo } from "react";
import type { Index } from "../query/index.ts";
import { useDataset, useIndex } from "./dataset.ts";
import { shareUrl, type AddressedWindow } from "./history.ts";
import { currentLang } from "./locale.ts";
import { PAGE, ROOT_PAGE, type Page } from "./page.ts";
import { resolveWindow } from "./selection.ts";
import { isVersion } from "./urlCodecs.ts";
import { useView, type View } from "./view.ts";

/**
 * What is shown with nothing left open: the version of the set, the language and the window as they now are. How
 * it is shown (theme, axis, embedding) stays the choice of whoever opens it.
 */
export function pinnedView(view: View, index: Index): View {
  const { version } = index.dataset.meta;
  return {
    ...view,
    version: isVersion(version) ? version : null,
    lang: currentLang(view.lang),
    t: view.t ?? resolveWindow(index, null),
    axis: "auto",
    theme: "auto",
    embed: false,
    controls: true,
  };
}

/** No set has this id, so that the one which opens by itself is named as well: it may become another one. */
const NO_SET = { ...ROOT_PAGE, set: "" };

/** The address of a view that names its set even where that is the one which opens by itself. */
export const statedUrl = (
  view: View,
  win: Pick<AddressedWindow, "location"> = window,
  page: Page = PAGE,
): string => shareUrl(view, win, page, view.data === null ? NO_SET : ROOT_PAGE);

/** The link to a view that says even what is the default today: set, version, language, window. */
export const pinnedUrl = (
  view: View,
  index: Index,
  win: Pick<AddressedWindow, "location"> = window,
  page: Page = PAGE,
): string => statedUrl(pinnedView(view, index), win, page);

/** The link to exactly what is shown; null when none can be: the set is a file on the reader's own disk. */
export function usePinnedLink(): string | null {
  const index = useIndex();
  const view = useView((state) => state);
  const local = useDataset((state) => state.local);
  return useMemo(() => (local === null ? pinnedUrl(view, index) : null), [view, index, local]);
}
