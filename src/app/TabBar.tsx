import clsx from "clsx";
import { useState } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { type PanelName, useView, type View, viewActions, viewStore } from "../state/view.ts";
import {
  FilterIcon,
  NetworkIcon,
  SourceIcon,
  TableIcon,
  TimelineIcon,
  type Icon as IconType,
} from "../ui/icons.ts";

interface NetworkTab {
  /** Whether the network stands in the place of the list. */
  readonly network: boolean;
  /** What the view says of its panel where the list stands. */
  readonly list: PanelName | null;
}

/** A link to an actor leads to the network as long as it does not say otherwise. */
export function useNetworkTab(): NetworkTab {
  const panel = useView((state) => state.panel);
  const [focused] = useState(() => viewStore.getState().focus !== null);
  return {
    network: panel === null ? focused : panel === "network",
    list: focused ? "none" : null,
  };
}

interface TabBarProps extends NetworkTab {
  readonly onFilters: () => void;
}

/** The views of a phone, and its filters. */
export function TabBar({ network, list, onFilters }: TabBarProps) {
  const { t } = useLocale();
  const view = useView((state) => state.view);
  const timeline = view === "timeline";
  const show = (change: Partial<View>) => (): void => viewActions.patch(change);
  const tabs: readonly (readonly [IconType, string, boolean, () => void])[] = [
    [
      TimelineIcon,
      t("app.tab-timeline"),
      timeline && !network,
      show({ view: "timeline", panel: list }),
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
    <nav aria-label={t("app.views")} className="grid grid-cols-5 border-t border-ink bg-paper">
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
