import clsx from "clsx";
import { useLocale } from "../i18n/useLocale.ts";
import { useView, viewActions, type ViewName } from "../state/view.ts";

const TABS: readonly { readonly view: ViewName; readonly label: `app.view-${ViewName}` }[] = [
  { view: "timeline", label: "app.view-timeline" },
  { view: "source", label: "app.view-source" },
  { view: "table", label: "app.view-table" },
  { view: "about", label: "app.view-about" },
];

/** The views as links of a navigation: each has its own address. */
export function Tabs() {
  const { t } = useLocale();
  const current = useView((state) => state.view);
  return (
    <nav aria-label={t("app.views")} className="flex flex-wrap gap-x-5 self-stretch">
      {TABS.map(({ view, label }) => (
        <button
          key={view}
          type="button"
          aria-current={view === current ? "page" : undefined}
          className={clsx(
            "relative min-h-9 text-ui whitespace-nowrap pointer-coarse:min-h-11",
            view === current
              ? "font-semibold after:absolute after:inset-x-0 after:-bottom-px after:h-[3px] after:bg-ink forced-colors:after:bg-[Highlight]"
              : "text-ink-2 hover:text-ink",
          )}
          onClick={() => viewActions.patch({ view })}
        >
          {t(label)}
        </button>
      ))}
    </nav>
  );
}
