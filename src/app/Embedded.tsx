import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { useSearching, useSelection } from "../state/selection.ts";
import { useView } from "../state/view.ts";
import { useGutter } from "../timeline/useGutter.ts";
import { Timeline } from "../timeline/Timeline.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { Measured } from "../ui/Measured.tsx";
import { ShareIcon } from "../ui/icons.ts";
import { Results } from "../ui/Results.tsx";
import { Txt } from "../ui/Txt.tsx";
import {
  EmbedFoot,
  EmptyState,
  EventList,
  Notices,
  Overview,
  SearchSync,
  SourceSteps,
  WindowControls,
} from "./rooms.ts";
import type { FrameProps } from "./FrameProps.ts";
import { Nothing } from "./Nothing.tsx";
import { OtherView } from "./OtherView.tsx";
import { TABLET } from "./frameFiles.ts";

/** `px-3.5`, pixels. */
const MARGIN = 14;
/** On either side of the overview where the timeline is a list, pixels. */
const NARROW_MARGIN = 16;
const DENSITY = 46;
const YEARS = 28;
/** Height of the foot, without and with an open event. */
const CAPTION = 51;
const OPEN_CAPTION = 66;
/** Masthead, overview with its years, foot. The lanes keep their height when an event opens or closes. */
const CHROME = 48 + DENSITY + YEARS + OPEN_CAPTION;
/** The overview comes a moment after the timeline: its place is kept. */
const kept = (density: number) => ({ minHeight: density + YEARS });

/** The small layout of a frame in somebody's page: `?embed=1`. */
export function Embedded({ width, height, painted, onHelp, onShare }: FrameProps) {
  const narrow = width < TABLET;
  const index = useIndex();
  const { t } = useLocale();
  const view = useView((state) => state);
  const { count } = useSelection();
  const searching = useSearching();
  const gutter = useGutter(false);
  return (
    <div className="grid h-full min-h-80 grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto]">
      {view.q.trim() !== "" && <SearchSync />}
      <header className="flex min-h-12 items-center gap-3 border-b-2 border-ink px-3.5 py-[3px]">
        {/* As large as two lines of it leave the masthead's height; Arabic letters are smaller at the same size, and a title shorter. */}
        <h1 className="line-clamp-2 min-w-0 grow font-head text-[17px]/[1.18] font-semibold text-balance lang-ar:line-clamp-1 lang-ar:text-[24px]/[1.25]">
          <Txt text={index.dataset.meta.title} />
        </h1>
        {view.controls && (
          <div className="-me-2 flex min-h-8 items-center gap-3 pointer-coarse:min-h-11">
            {painted && (
              <>
                {view.view !== "source" && <WindowControls zoomOnly />}
                <IconButton
                  icon={ShareIcon}
                  label={t("app.share")}
                  aria-haspopup="dialog"
                  onClick={onShare}
                />
              </>
            )}
          </div>
        )}
      </header>
      <main className="flex min-h-0 scroll-pt-10 scroll-pb-24 flex-col overflow-x-hidden overflow-y-auto">
        {painted && <Notices />}
        {view.view !== "timeline" ? (
          // Not stretched: how high the source would be is asked for.
          <div>
            <OtherView view={view.view} source={<SourceSteps />} className="px-3.5" />
          </div>
        ) : narrow ? (
          <>
            <div className="sticky top-0 z-20 border-b border-hair bg-paper px-4 pt-1">
              <div style={kept(44)}>
                {painted && (
                  <Measured expected={width - 2 * NARROW_MARGIN}>
                    {(measured) => <Overview gutter={0} across={measured} height={44} />}
                  </Measured>
                )}
              </div>
            </div>
            <Results>{count === 0 && !searching ? <EmptyState /> : <EventList />}</Results>
          </>
        ) : (
          <Results className="flex grow px-3.5">
            <Measured expected={width - 2 * MARGIN} className="flex min-w-0 grow flex-col">
              {(measured) => (
                <>
                  <div className="z-10">
                    <Timeline
                      maxHeight={Math.max(height - CHROME, 180)}
                      across={measured}
                      gutter={gutter}
                      dense
                      painted={painted}
                      onHelp={onHelp}
                    />
                  </div>
                  <Nothing className="pt-3 pb-8" />
                  {/* A shade at the lower edge, behind the lanes: there are more. The last of them covers it. */}
                  <div aria-hidden className="z-[5] -mt-5 h-5 shrink-0 bg-paper" />
                  <div
                    aria-hidden
                    className="sticky -mt-5 h-5 shrink-0 border-b border-hair bg-linear-to-t from-hair/60"
                    style={{ bottom: DENSITY + YEARS }}
                  />
                  <div
                    className="sticky bottom-0 z-20 mt-auto shrink-0 bg-paper pt-1"
                    style={kept(DENSITY)}
                  >
                    {painted && <Overview gutter={gutter} across={measured} height={DENSITY} />}
                  </div>
                </>
              )}
            </Measured>
          </Results>
        )}
      </main>
      <footer
        className="grid gap-1 border-t border-ink px-3.5 pt-2 pb-2.5"
        // Its place is kept as well.
        style={{ minHeight: view.event === null ? CAPTION : OPEN_CAPTION }}
      >
        {painted && <EmbedFoot />}
      </footer>
    </div>
  );
}
