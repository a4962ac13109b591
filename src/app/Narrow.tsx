import clsx from "clsx";
import { useRef, useState } from "react";
import { ActiveFilters } from "../filters/ActiveFilters.tsx";
import { FilterSheet } from "../filters/FilterSheet.tsx";
import { SearchField } from "../filters/SearchField.tsx";
import { SearchSync } from "../filters/SearchSync.tsx";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { openingActions } from "../state/opening.ts";
import {
  useLaterSelection,
  useLaterWindow,
  useSearching,
  useSelection,
} from "../state/selection.ts";
import { useView, viewActions } from "../state/view.ts";
import { EventList } from "../timeline/EventList.tsx";
import { Overview } from "../timeline/Overview.tsx";
import { WindowControls, WindowFields } from "../timeline/WindowControls.tsx";
import { AboutIcon, MoreIcon, OwnFileIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Popover } from "../ui/Popover.tsx";
import { Results } from "../ui/Results.tsx";
import { useHighlight } from "../ui/useHighlight.ts";
import { Actions } from "./Actions.tsx";
import { Headline } from "./Headline.tsx";
import { Notices } from "./Notices.tsx";
import { OtherView } from "./OtherView.tsx";
import { usePanelOpen } from "./Panel.tsx";
import { Network } from "./networkRoom.ts";
import { EmptyState, SourceView } from "./rooms.ts";
import { Deck } from "./Deck.tsx";
import { Sheet } from "./Sheet.tsx";
import { SKIP_TARGET, SkipLink } from "./SkipLink.tsx";
import { TabBar, useNetworkTab } from "./TabBar.tsx";
import type { FrameProps } from "./FrameProps.ts";

/** Under 560 px: the list, the network, the table and the filters as tabs, the panel as a sheet. */
export function Narrow({ width, painted, onHelp, onShare }: FrameProps) {
  const view = useView((state) => state.view);
  const network = useNetworkTab();
  const [filters, setFilters] = useState(false);
  const { count } = useSelection();
  const searching = useSearching();
  const open = usePanelOpen();
  // The whole frame: the sheet stands outside <main>.
  const root = useRef<HTMLDivElement>(null);
  useHighlight(
    root,
    useView((state) => state.q),
  );
  return (
    <div
      ref={root}
      className="grid h-full grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto]"
    >
      <SearchSync />
      <SkipLink timeline={view === "timeline" && !network} />
      <header>
        <Masthead onHelp={onHelp} onShare={onShare} />
        {(view === "timeline" || view === "table") && <Density width={width} painted={painted} />}
        <ActiveFilters />
      </header>
      <main {...SKIP_TARGET} className="min-h-0 outline-none overflow-auto overscroll-contain">
        <Notices />
        {view !== "timeline" ? (
          <OtherView view={view} source={<SourceView />} className="px-4" />
        ) : network ? (
          <Results className="h-full">
            <Network scrolls className="h-full px-4" />
          </Results>
        ) : count === 0 && !searching ? (
          <EmptyState />
        ) : (
          <Results>
            <EventList />
          </Results>
        )}
      </main>
      <TabBar network={network} onFilters={() => setFilters(true)} />
      {filters && <FilterSheet onClose={() => setFilters(false)} />}
      {open && <Sheet />}
    </div>
  );
}

function Masthead({ onHelp, onShare }: Pick<FrameProps, "onHelp" | "onShare">) {
  const { title } = useIndex().dataset.meta;
  const { t, text } = useLocale();
  const about = useView((view) => view.view === "about");
  // Two lines of the larger size hold no more beside the tools.
  const long = text(title).value.length > 44;
  return (
    <div className="relative flex items-center gap-1 border-b-2 border-ink ps-4 pe-1 pt-2 pb-1.5">
      <Headline
        className={clsx(
          "grow font-head font-semibold",
          long
            ? "text-[17px]/[1.2] lang-ar:text-[23px]/[1.04]"
            : "text-[20px]/[1.15] lang-ar:text-[26px]/[1.04]",
        )}
        painted
      />
      <SearchField compact />
      <Popover
        label={t("app.more")}
        icon={MoreIcon}
        buttonClassName={clsx(about && "bg-panel text-ink")}
      >
        <div className="grid gap-3">
          <Deck />
          <WindowFields />
          <div className="border-t border-hair pt-1">
            <IconButton
              icon={AboutIcon}
              row
              label={t("app.view-about")}
              aria-current={about ? "page" : undefined}
              className="aria-[current]:font-semibold"
              onClick={({ currentTarget }) => {
                viewActions.patch({ view: "about" });
                currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
              }}
            />
            <IconButton
              icon={OwnFileIcon}
              row
              label={t("app.open-own")}
              aria-haspopup="dialog"
              onClick={openingActions.choose}
            />
            <Actions rows onHelp={onHelp} onShare={onShare} />
          </div>
        </div>
      </Popover>
    </div>
  );
}

/** On either side of the overview, pixels. */
const MARGIN = 16;
/** Height of the overview without and with its years, pixels. */
const DENSITY = 42;
const OVERVIEW = DENSITY + 28;

function Density({ width, painted }: Pick<FrameProps, "width" | "painted">) {
  const { t, dates } = useLocale();
  const { count } = useLaterSelection();
  const searching = useSearching();
  const window = useLaterWindow();
  return (
    <div className="border-b border-hair px-4 pt-1 print:hidden">
      <div style={{ minHeight: OVERVIEW }}>
        {painted && <Overview gutter={0} across={width - 2 * MARGIN} height={DENSITY} />}
      </div>
      <div className="flex items-center justify-between gap-x-2 text-axis">
        <div>
          <b className="block font-semibold">{dates.window(window.from, window.to)}</b>
          <span className="text-ink-3">{!searching && t("timeline.in-window", { count })}</span>
        </div>
        <WindowControls zoomOnly />
      </div>
    </div>
  );
}
