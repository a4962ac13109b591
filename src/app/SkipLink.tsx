import type { MouseEvent } from "react";
import { useLocale } from "../i18n/useLocale.ts";

/** What Tab stops at first in a view: the active cell of the timeline, the first event of a list. */
const FIRST = "[role=gridcell][tabindex='0'], [role=grid][tabindex='0'], [data-event]";

const TARGET = "main";

/** First in the page, seen while it has the focus: past the masthead and the tools, to what the page is for. */
export function SkipLink({ timeline }: { readonly timeline: boolean }) {
  const { t } = useLocale();
  const skip = (event: MouseEvent): void => {
    // The address is the view's: nothing is added to it.
    event.preventDefault();
    const main = document.getElementById(TARGET);
    const first = timeline ? main?.querySelector<HTMLElement>(FIRST) : null;
    (first ?? main)?.focus();
  };
  return (
    <a
      href={`#${TARGET}`}
      className="fixed start-2 top-2 z-50 border border-ink bg-paper px-4 py-2 text-ui font-semibold text-ink not-focus:sr-only print:hidden"
      onClick={skip}
    >
      {t(timeline ? "app.skip-timeline" : "app.skip-main")}
    </a>
  );
}

/** Where it leads when nothing in it has the focus by itself. */
export const SKIP_TARGET = { id: TARGET, tabIndex: -1 } as const;
