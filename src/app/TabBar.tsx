import clsx from "clsx";
import { useLayoutEffect } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useView, type View, viewActions, viewStore } from "../state/view.ts";
import {
  FilterIcon,
  NetworkIcon,
  SourceIcon,
  TableIcon,
  TimelineIcon,
  type Icon as IconType,
} from "../ui/icons.ts";

/** Whether the network stands in the place of the list. A link to an actor leads there unless it says otherwise. */
export function useNetworkTab(): boolean {
  // Before anything is painted.
  useLayoutEffect(() => {
    const { focus, panel } = viewStore.getState();
    if (focus !== null && panel === null) viewActions.restate({ panel: "network" });
  }, []);
  return useView(({ panel }) => panel === "network");
}

interface TabBarProps {
  readonly network: boolean;
  readonly onFilters: () => void;
}

/** The views of a phone, and its filters. */
export function TabBar({ network, onFilters }: TabBarProps) {
  const { t } = useLocale();
  const view = useView((state) => state.view);
  const timeline = view === "timeline";
  const show = (change: Partial<View>) => (): void => viewActions.patch(change);
  const tabs: readonly (readonly [IconType, string, boolean, () => void])[] = [
    [
      TimelineIcon,
      t("app.tab-timeline"),
      timeline && !network,
      show({ view: "timeline", panel: null }),
    ],
    [
      NetworkIcon,
      t("app.tab-network"),
      timeline && network,
      show({ view: "timeline", panel: "network" }),
    ],
    [SourceIcon, t("app.view-source"), view === "source", show({ view: "source" })],
    [TableIcon, t("app.tab-table"), view === "table", show({ view: "table" })],
    [FilterIcon, t("app.tab-filters"), false, onFilters],
  ];
  return (
    <nav
      aria-label={t("app.views")}
      className="grid grid-cols-5 border-t border-ink bg-paper print:hidden"
    >
      {tabs.map(([Icon, label, current, choose]) => (
        <button
          key={label}
          type="button"
          aria-current={current ? "page" : undefined}
          className={clsx(
            "relative flex h-[54px] flex-col items-center justify-center gap-0.5 text-axis/[1.3]",
            current
              ? "font-semibold before:absolute before:inset-x-3 before:-top-px before:h-[3px] before:bg-ink"
              : "text-ink-2",
          )}
          onClick={choose}
        >
          <Icon size={20} strokeWidth={1.6} aria-hidden />
          {label}
        </button>
      ))}
    </nav>
  );
}
