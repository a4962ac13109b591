import clsx from "clsx";
import { useDeferredValue, useEffect, useRef } from "react";
import { ActiveFilters } from "../filters/ActiveFilters.tsx";
import { FilterBar } from "../filters/FilterBar.tsx";
import { SearchField } from "../filters/SearchField.tsx";
import { SearchSync } from "../filters/SearchSync.tsx";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { ShowingOpened } from "../state/showingOpened.ts";
import { useView, viewActions, type View } from "../state/view.ts";
import { LaneChoice } from "../timeline/LaneChoice.tsx";
import { Overview } from "../timeline/Overview.tsx";
import { Timeline } from "../timeline/Timeline.tsx";
import { useGutter } from "../timeline/useGutter.ts";
import { WindowControls, WindowFields } from "../timeline/WindowControls.tsx";
import { CalendarIcon, NetworkIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Measured } from "../ui/Measured.tsx";
import { NetworkComing } from "../ui/NetworkComing.tsx";
import { Popover } from "../ui/Popover.tsx";
import { Results } from "../ui/Results.tsx";
import { Toolbar } from "../ui/Toolbar.tsx";
import { useHighlight } from "../ui/useHighlight.ts";
import { Actions } from "./Actions.tsx";
import type { FrameProps } from "./FrameProps.ts";
import { DESKTOP } from "./frameFiles.ts";
import { Headline } from "./Headline.tsx";
import { MoreBelow } from "./MoreBelow.tsx";
import { Nothing } from "./Nothing.tsx";
import { Notices } from "./Notices.tsx";
import { OpenOwn } from "./OpenOwn.tsx";
import { OtherView } from "./OtherView.tsx";
import { Panel, usePanelOpen } from "./Panel.tsx";
import { Network, usePreparedNetwork } from "./networkRoom.ts";
import { SourceView } from "./rooms.ts";
import { Deck } from "./Deck.tsx";
import { SKIP_TARGET, SkipLink } from "./SkipLink.tsx";
import { Tabs } from "./Tabs.tsx";

/** Masthead, tool line, timeline over network; the panel beside (desktop) or below (tablet). */
export const Wide = (props: FrameProps) => (
  <ShowingOpened>
    <Page {...props} />
  </ShowingOpened>
);

function Page({ width, height, painted, onHelp, onShare }: FrameProps) {
  // The panel is a column beside the timeline, else half a page below it.
  const desktop = width >= DESKTOP;
  // A phone on its side, a page at twice its size: all of it scrolls, its head too.
  const low = !desktop && height < LOW;
  // A view of a million events takes longer to render than a key or a pointer should wait: it comes in slices.
  const view = useDeferredValue(useView((state) => state.view));
  const open = usePanelOpen();
  const main = useRef<HTMLElement>(null);
  useHighlight(
    main,
    useView((state) => state.q),
  );
  return (
    <div className={clsx("h-full", low ? "overflow-auto" : "grid grid-rows-[auto_minmax(0,1fr)]")}>
      <SearchSync />
      <SkipLink timeline={view === "timeline"} />
      <header>
        <Masthead desktop={desktop} painted={painted} onHelp={onHelp} onShare={onShare} />
        <ToolLine desktop={desktop} painted={painted} />
        <Notices />
        <ActiveFilters />
      </header>
      <main
        ref={main}
        {...SKIP_TARGET}
        className={clsx(
          "grid outline-none",
          !low && "min-h-0",
          open && desktop && "grid-cols-[minmax(0,1fr)_372px]",
        )}
      >
        {view === "timeline" ? (
          <Stack
            across={width - (desktop ? 48 + (open ? PANEL : 0) : 40)}
            height={height}
            desktop={desktop}
            low={low}
            painted={painted}
            onHelp={onHelp}
          />
        ) : (
          <div className={clsx(!low && "min-h-0 overflow-auto", desktop ? "px-6" : "px-5")}>
            <OtherView view={view} source={<SourceView />} />
          </div>
        )}
        {open && (desktop || view !== "timeline") && (
          <aside
            className={clsx(
              "min-h-0 overflow-auto",
              desktop ? "border-s border-hair" : "h-[45vh] border-t border-ink",
              low && "sticky bottom-0 z-20 bg-paper",
            )}
          >
            <Panel />
          </aside>
        )}
      </main>
    </div>
  );
}

interface MastheadProps extends Pick<FrameProps, "painted" | "onHelp" | "onShare"> {
  readonly desktop: boolean;
}

/** Tools come a frame after the timeline; their places are kept. */
const TOOLS = "flex min-h-8 items-center pointer-coarse:min-h-11 print:hidden";

function Masthead({ desktop, painted, onHelp, onShare }: MastheadProps) {
  const { t } = useLocale();
  const tools = painted && (
    <Toolbar label={t("app.tools")} className="flex items-center gap-3">
      <OpenOwn />
      <Actions onHelp={onHelp} onShare={onShare} />
    </Toolbar>
  );
  return (
    <div
      className={clsx(
        "grid items-end gap-x-5 gap-y-1 pt-3 pb-2 print:block",
        desktop ? "grid-cols-[auto_minmax(0,1fr)_auto] px-6" : "grid-cols-1 px-5",
      )}
    >
      <div className="flex min-h-8 items-end pointer-coarse:min-h-11">
        <Headline className={desktop ? "headline" : "event-title"} painted={painted} />
      </div>
      {desktop ? (
        <>
          <Deck />
          <div className={clsx(TOOLS, "gap-3")}>
            {painted && <SearchField />}
            {tools}
          </div>
        </>
      ) : (
        // A title of the usual length stands on one line.
        <div className={clsx(TOOLS, "gap-3")}>
          <Deck />
          <div className="ms-auto min-w-0">{painted && <SearchField />}</div>
          {tools}
        </div>
      )}
    </div>
  );
}

function ToolLine({ desktop, painted }: { readonly desktop: boolean; readonly painted: boolean }) {
  const { t } = useLocale();
  const network = useView(hasNetwork);
  const view = useView((state) => state.view);
  const windowed = view === "timeline" || view === "table";
  return (
    <div
      className={clsx(
        "flex flex-wrap items-center gap-x-5 border-t-2 border-b border-t-ink border-b-hair print:hidden",
        // The place of the tools, which come a frame later: on a tablet those of the window have a line of their own.
        desktop ? "px-6" : "px-5",
        desktop || !windowed ? "min-h-[39px]" : "min-h-[74px] pointer-coarse:min-h-[91px]",
      )}
    >
      {painted && <Tabs />}
      {painted && view !== "about" && (
        <>
          <div className="flex min-w-0 grow items-center border-s border-hair ps-5">
            <FilterBar />
          </div>
          {windowed && (
            <div className={clsx("ms-auto flex items-center", !desktop && "grow")}>
              <WindowControls>
                <Popover label={t("app.window-dates")} icon={CalendarIcon}>
                  <WindowFields />
                </Popover>
                {view === "timeline" && (
                  <IconButton
                    icon={NetworkIcon}
                    label={t(network ? "app.network-hide" : "app.network-show")}
                    className={clsx(network && "text-ink")}
                    onClick={() => viewActions.patch({ panel: network ? "none" : null })}
                  />
                )}
              </WindowControls>
            </div>
          )}
        </>
      )}
    </div>
  );
}

const hasNetwork = ({ panel }: View): boolean => panel !== "none";

/** Below this height, pixels, head and tools would leave the timeline no room. */
const LOW = 520;
/** Width of the panel as a column, pixels. */
const PANEL = 372;
/** Heights that the timeline leaves to the rest of the column: masthead and tools, overview with its years, network. */
const CHROME = { desktop: 94, tablet: 204 };
const DENSITY = 62;
const OVERVIEW = DENSITY + 30;
const NETWORK = 0.26;
/** The share of what is open below the timeline: it is in sight before one scrolls. */
const OPEN_BELOW = 0.4;
/** Below this share one scrolls to it. */
const OPEN_LEAST = 0.36;

interface StackProps {
  /** Between its margins, pixels; a scroll bar may take some. */
  readonly across: number;
  readonly height: number;
  readonly desktop: boolean;
  /** The page scrolls, and not this. */
  readonly low: boolean;
  readonly painted: boolean;
  readonly onHelp: () => void;
}

function Stack({ across, height, desktop, low, painted, onHelp }: StackProps) {
  const network = useView(hasNetwork);
  const open = usePanelOpen();
  const gutter = useGutter(true);
  // Many actors need room more than they need to be seen at once with the timeline.
  const index = useIndex();
  const { length: actors } = index.dataset.actors;
  const minHeight = Math.min(Math.max(actors * 9, 240), 580);
  const prepared = usePreparedNetwork(index, network);
  const opened = open && !desktop;
  const below = network || opened;
  const beneath = useRef<HTMLDivElement>(null);
  const event = useView((view) => view.event);
  // By a link too, by which nothing else takes the reader to what is open.
  useEffect(() => {
    if (low && opened && painted) beneath.current?.scrollIntoView({ block: "end" });
  }, [low, opened, painted, event]);
  const others = opened ? OPEN_BELOW : below ? NETWORK : 0;
  const room = height * (1 - others) - OVERVIEW - (desktop ? CHROME.desktop : CHROME.tablet);
  return (
    <Results
      className={clsx("flex flex-col", !low && "min-h-0 overflow-auto", desktop ? "px-6" : "px-5")}
    >
      <Measured expected={across} className="shrink-0">
        {(measured) => (
          <>
            <div className="relative">
              {painted && <LaneChoice gutter={gutter} />}
              <Timeline
                maxHeight={Math.max(room, 260)}
                across={measured}
                gutter={gutter}
                painted={painted}
                onHelp={onHelp}
              />
              <Nothing />
            </div>
            {/* Its place is kept for it, with what is above it. */}
            <div className="pt-2" style={{ minHeight: OVERVIEW }}>
              {painted && <Overview gutter={gutter} across={measured} height={DENSITY} />}
            </div>
          </>
        )}
      </Measured>
      {below && (
        <div
          ref={beneath}
          className={clsx(
            "mt-1 grid shrink-0 grow border-t border-ink",
            // Both scroll or shrink in the room that the timeline leaves.
            opened && "grid-rows-[minmax(0,1fr)]",
            opened && !low && "basis-0",
            opened && (network ? "grid-cols-[46fr_54fr]" : "grid-cols-1"),
          )}
          style={
            low && opened ? { height } : { minHeight: opened ? height * OPEN_LEAST : undefined }
          }
        >
          {network && (
            <div style={{ minHeight: opened ? 0 : minHeight }}>
              {prepared ? <Network className={clsx(opened && "pe-3")} /> : <NetworkComing />}
            </div>
          )}
          {opened && (
            <aside className={clsx("overflow-auto", network && "border-s border-hair")}>
              <Panel />
            </aside>
          )}
        </div>
      )}
      {!low && <MoreBelow />}
    </Results>
  );
}
