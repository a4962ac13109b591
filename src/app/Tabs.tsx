import { useDeferredValue, useMemo, type MouseEvent } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { formatShare } from "../state/url.ts";
import { type ReadingView, useView, viewActions, VIEWS } from "../state/view.ts";
import { tabLook } from "../ui/tabLook.ts";

const READING = VIEWS.filter((view) => view !== "edit");

/** The views as links of a navigation: each has its own address. */
export function Tabs() {
  const { t } = useLocale();
  return (
    <nav aria-label={t("app.views")} className="flex flex-wrap gap-x-5 self-stretch">
      {READING.map((view) => (
        <Tab key={view} view={view} />
      ))}
    </nav>
  );
}

const inThisTab = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;

function Tab({ view }: { readonly view: ReadingView }) {
  const { t } = useLocale();
  const current = useView((state) => state.view === view);
  // Nobody follows a link in the moment in which the view changes: its writing waits.
  const shown = useDeferredValue(useView((state) => state));
  // A lone "?" is the page itself, without what was asked.
  const address = useMemo(() => formatShare({ ...shown, view }) || "?", [shown, view]);
  return (
    <a
      href={address}
      aria-current={current ? "page" : undefined}
      className={tabLook(current)}
      onClick={(press) => {
        if (!inThisTab(press)) return;
        press.preventDefault();
        viewActions.patch({ view });
      }}
    >
      {t(`app.view-${view}`)}
    </a>
  );
}
