import clsx from "clsx";
import { memo, useDeferredValue, useId, useMemo, useRef, useState, type ReactNode } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import type { Graph } from "../query/graph.ts";
import type { Index } from "../query/index.ts";
import { FitIcon, HelpIcon, NetworkIcon, TableIcon, ZoomInIcon, ZoomOutIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Toolbar } from "../ui/Toolbar.tsx";
import { useSize } from "../ui/useSize.ts";
import { Crowd } from "./crowd/Crowd.tsx";
import { isCrowd, willBeCrowd } from "./crowd/isCrowd.ts";
import { closeSpare, spareRenderer } from "./crowd/startRenderer.ts";
import { arrangeAhead } from "./crowd/useRenderer.ts";
import { Empty } from "./Empty.tsx";
import { Legend } from "./Legend.tsx";
import { Picture } from "./Picture.tsx";
import { summaryOf, useDelta } from "./summary.ts";
import { TiesTable } from "./TiesTable.tsx";
import { graphOf, isBuilt, useGraph, type GraphNow } from "./useGraph.ts";
import { useZoom, type Zoom } from "./useZoom.ts";

/** Narrower than this the legend stands under the drawing. */
const PHONE = 560;
/** Narrower than this it has a line of its own under the heading. */
const LEGEND_BESIDE = 1000;
/** Lower than this it is shown on demand. */
const ROOMY = 440;
/** Where the container scrolls a drawing is so high for each actor, pixels, so that names have room; at most so high. */
const EACH = 12;
const HIGHEST = 960;

/** Begins, beside the page, what takes time before a set's network can be drawn. Rejects when it cannot be counted. */
export async function prepare(index: Index): Promise<void> {
  const { actors, ties } = index.dataset;
  // Its thread starts while the graph is built.
  if (!isBuilt(index) && willBeCrowd(actors.length, ties.length)) spareRenderer();
  await graphOf(index, (outline) => (isCrowd(outline) ? arrangeAhead(outline) : closeSpare()));
}

interface NetworkProps {
  readonly className?: string;
  /** Its container scrolls: it may be higher. */
  readonly scrolls?: boolean;
}

/** The actors of the window and what joins them: a drawing, or the same as a table. Fills its container. */
export const Network = (props: NetworkProps) => <NetworkOf {...props} now={useGraph()} />;

/** Apart from what follows the selection: most of what that goes through leads to the same graph. */
const NetworkOf = memo(function NetworkOf({
  className,
  scrolls = false,
  now,
}: NetworkProps & { readonly now: GraphNow }) {
  const { t } = useLocale();
  const ids = { title: useId(), summary: useId(), keys: useId(), help: useId() };
  const [table, setTable] = useState(false);
  const [help, setHelp] = useState(false);
  const root = useRef<HTMLElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const crowd = isCrowd(now.graph);
  const zoom = useZoom(box, size, crowd ? "crowd" : "few");
  const news = useDelta(now);
  const narrow = size !== null && size.width < PHONE;
  const beside = size === null || size.width >= LEGEND_BESIDE;
  // Measure the section, not the drawing: showing the legend changes the drawing's height.
  const roomy = (useSize(root)?.height ?? 0) >= ROOMY;
  const { graph, moment } = now;
  const Drawn = crowd ? Crowd : Picture;
  const larger = zoom.transform.k > 1;
  const empty = !moment.ghosts.includes(0);
  // In the place of the legend, which has nothing to explain: over the drawing it would cut what is stated.
  const nobody =
    empty && !table ? (
      <Empty
        graph={graph}
        told={!narrow && moment.selection.count === 0}
        className={narrow ? "order-last basis-full" : "absolute inset-0"}
      />
    ) : null;
  return (
    <section
      ref={root}
      aria-labelledby={ids.title}
      className={clsx("flex h-full min-h-0 min-w-0 flex-col", className)}
    >
      <Header
        {...{ graph, nobody, narrow, beside, table, help, zoom }}
        titleId={ids.title}
        onTable={setTable}
        onHelp={setHelp}
      />
      <p id={ids.summary} className="sr-only">
        <Summary now={now} />
      </p>
      <p id={ids.keys} className="sr-only">
        {t("network.keys")}
      </p>
      <p role="status" className="sr-only">
        {news}
      </p>
      <div
        ref={box}
        className={clsx(
          "relative min-h-40 grow overflow-hidden",
          !table && "select-none",
          larger && !table && "cursor-grab",
        )}
        // At the whole one finger scrolls the page; a larger drawing is moved by it.
        style={{
          touchAction: table ? "auto" : larger ? "none" : "pan-y",
          minBlockSize:
            scrolls && !crowd && !table ? Math.min(HIGHEST, graph.actors.length * EACH) : undefined,
        }}
      >
        {table ? (
          <TiesTable {...now} />
        ) : (
          size !== null &&
          size.width > 60 &&
          size.height > 60 && (
            // Nobody in the window: their marks and what is stated stay, faint and without names, where they come back.
            <div
              inert={empty}
              className={
                empty
                  ? "absolute inset-0 opacity-45 [&_rect]:invisible [&_text]:invisible"
                  : "contents"
              }
            >
              <Drawn
                {...{ graph, moment, size, zoom }}
                describedBy={`${ids.summary} ${ids.keys}`}
                onHelp={() => setHelp(!help)}
              />
            </div>
          )
        )}
      </div>
      {narrow && !table && (roomy || help) && <Legend graph={graph} className="py-1.5" />}
      {help && (
        <p id={ids.help} className="border-t border-hair py-1.5 text-label text-ink-2">
          {t("network.unnamed")} {t("network.keys")}
        </p>
      )}
    </section>
  );
});

interface HeaderProps extends ToolsProps {
  readonly titleId: string;
  readonly graph: Graph;
  /** What says that nobody is there, if so. */
  readonly nobody: ReactNode;
  /** The legend stands elsewhere. */
  readonly narrow: boolean;
  /** The legend has room in the same line. */
  readonly beside: boolean;
}

function Header({ titleId, graph, nobody, narrow, beside, ...tools }: HeaderProps) {
  const { t } = useLocale();
  return (
    <header className={clsx("flex items-center gap-x-4 pt-1", !beside && "flex-wrap")}>
      <h2 id={titleId} className="shrink-0 text-base font-semibold">
        {t("network.title")}
      </h2>
      {narrow ? (
        nobody
      ) : (
        <div className={clsx("relative min-w-0", beside ? "grow" : "order-last basis-full")}>
          <Legend
            graph={graph}
            asTable={tools.table}
            className={clsx(beside && "justify-end", nobody !== null && "invisible")}
          />
          {nobody}
        </div>
      )}
      <Tools {...tools} />
    </header>
  );
}

/** Counts the whole of a large graph: after what is seen. */
function Summary({ now }: { readonly now: GraphNow }) {
  const locale = useLocale();
  const later = useDeferredValue<GraphNow | null>(now, null);
  return useMemo(() => later && summaryOf(locale, later), [locale, later]);
}

interface ToolsProps {
  readonly table: boolean;
  readonly onTable: (table: boolean) => void;
  readonly help: boolean;
  readonly onHelp: (help: boolean) => void;
  readonly zoom: Zoom;
}

function Tools({ table, onTable, help, onHelp, zoom }: ToolsProps) {
  const { t } = useLocale();
  const whole = zoom.transform.k <= 1;
  return (
    <Toolbar label={t("network.tools")} className="-me-1.5 ms-auto flex shrink-0">
      {!table && (
        <>
          <IconButton
            icon={ZoomOutIcon}
            label={t("network.zoom-out")}
            disabled={whole}
            onClick={() => zoom.farther()}
          />
          <IconButton
            icon={ZoomInIcon}
            label={t("network.zoom-in")}
            onClick={() => zoom.closer()}
          />
          <IconButton icon={FitIcon} label={t("network.fit")} disabled={whole} onClick={zoom.fit} />
        </>
      )}
      {!table && (
        <IconButton
          icon={HelpIcon}
          label={t("network.help")}
          aria-expanded={help}
          onClick={() => onHelp(!help)}
        />
      )}
      <IconButton
        icon={table ? NetworkIcon : TableIcon}
        label={t(table ? "network.as-drawing" : "network.as-table")}
        onClick={() => onTable(!table)}
      />
    </Toolbar>
  );
}
