import clsx from "clsx";
import {
  memo,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type MouseEvent,
} from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { useOpened, useView, viewActions } from "../state/view.ts";
import { lazyRoom } from "../ui/lazyRoom.tsx";
import { useTokens } from "../ui/useTokens.ts";
import { Axis, useAxisMeasure } from "./Axis.tsx";
import { AXIS_HEIGHT, flagsOf } from "./axisLabels.ts";
import { around } from "../query/camera.ts";
import type { Emphasis } from "../ui/mark/drawMark.ts";
import { draw } from "./draw.ts";
import { sized } from "./canvas.ts";
import { movingWindow } from "./motion.ts";
import type { PlotShown } from "./plotInMotion.ts";
import { targetAt } from "./keys.ts";
import { LaneRow } from "./LaneRow.tsx";
import { originOf } from "./timeScale.ts";
import { ticks } from "./ticks.ts";
import { useTimeIsRtl } from "./timeDirection.ts";
import { useCamera } from "./useCamera.ts";
import { useEmphasis } from "./useEmphasis.ts";
import { useGridKeys } from "./useGridKeys.ts";
import { endMotion, useHands } from "./useHands.ts";
import { useLanes, useScene, type FixedPlan } from "./useScene.ts";

interface TimelineProps {
  /** Pixels that the axis and all lanes may take; lanes give up lines of labels to fit. */
  readonly maxHeight: number;
  /** Pixels that it has across. */
  readonly across: number;
  /** Width of the lanes' names, pixels. */
  readonly gutter: number;
  /** For small frames: closer lines however many events there are, no counts. */
  readonly dense?: boolean;
  /** The plot has been seen: what is said of it, and what a mouse may ask for, may come. */
  readonly painted: boolean;
  readonly onHelp: () => void;
}

/** Loads with the first cluster that is listed, and with it the code for long lists. */
const ClusterList = lazyRoom(() => import("./ClusterList.tsx").then((room) => room.ClusterList));

/** For screen readers: it may come after the first event. */
const Summary = lazyRoom(() => import("./Summary.tsx").then((room) => room.Summary), {
  quiet: true,
});

/** Names marks without a label: needed once a mouse or the keyboard can reach them. */
const Caption = lazyRoom(() => import("./Caption.tsx").then((room) => room.Caption), {
  quiet: true,
});

/** The horizontal timeline: axis, lanes, and an accessible grid laid over one canvas. */
export const Timeline = memo(function Timeline(props: TimelineProps) {
  const width = props.across - props.gutter;
  return width > 80 && <Laned {...props} width={width} />;
});

type LanedProps = TimelineProps & { readonly width: number };

/** Apart from the plot, so that React can yield between the two: each takes long with a million events. */
function Laned(props: LanedProps) {
  const { width, across, maxHeight, dense = false } = props;
  const fixed = useLanes({ width, across, height: maxHeight - AXIS_HEIGHT, dense });
  return <Plot {...props} fixed={fixed} />;
}

function Plot({
  gutter,
  width,
  dense = false,
  painted,
  onHelp,
  fixed,
}: LanedProps & { readonly fixed: FixedPlan }) {
  const index = useIndex();
  const locale = useLocale();
  const { t, dates } = locale;
  const camera = useCamera();
  const rtl = useTimeIsRtl();
  const tokens = useTokens();
  const emphasisOf = useEmphasis();
  const embed = useView((view) => view.embed);
  const open = useOpened((opened) => opened.event);
  const grid = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const movingCanvas = useRef<HTMLCanvasElement>(null);
  const axisCanvas = useRef<HTMLCanvasElement>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const [cluster, setCluster] = useState<readonly number[] | null>(null);
  const { scene, scale, plan } = useScene({ fixed, width, rtl, window: camera.window });
  const keys = useGridKeys({ grid, scene, camera, rtl, onHelp });

  const measure = useAxisMeasure();
  const axis = useMemo(() => ticks(scale, dates, measure), [scale, dates, measure]);
  const flags = useMemo(() => flagsOf(index, locale, scale, open), [index, open, scale, locale]);
  const shown = useRef<PlotShown>(null);
  useEffect(() => {
    shown.current = {
      ...camera,
      rtl,
      wheelOnFocus: !embed,
      plan,
      scene,
      scale,
      ticks: axis,
      flags,
      locale,
      tokens,
      emphasisOf,
      measure,
    };
  });
  useHands({ grid, plot, canvas: movingCanvas, axis: axisCanvas }, shown);

  useLayoutEffect(() => {
    const ctx = canvas.current?.getContext("2d");
    // While the window moves, the next frame paints it.
    if (!ctx || movingWindow() !== null) return;
    sized(ctx, scene.width, scene.height);
    const emphasis = (row: number): Emphasis => {
      const own = emphasisOf(row);
      return row === hovered && own !== "selected" ? "hover" : own;
    };
    const { fine, coarse } = axis;
    draw(scene, {
      ctx,
      scale,
      tokens,
      emphasisOf: emphasis,
      grid: [...fine, ...coarse].map(({ s }) => s),
      rules: flags,
    });
    endMotion(grid.current);
  }, [scene, scale, tokens, emphasisOf, hovered, flags, axis]);

  const choose = useCallback(
    (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target.closest("[data-cell]") : null;
      if (!(target instanceof HTMLElement)) return;
      const id = target.dataset["event"];
      if (id !== undefined) {
        viewActions.openEvent(id);
        return;
      }
      const found = targetAt(scene, target.dataset["cell"]);
      if (found === null || "row" in found) return;
      // In time order: the first began first, the last began last.
      const from = index.starts[found.first] ?? 0;
      const to = (index.starts[found.last] ?? 0) + 1;
      // Coming closer separates what has days between it; the rest is listed.
      const closer = around(from, to, camera.domain);
      const gains = closer.to - closer.from < (camera.window.to - camera.window.from) * 0.7;
      if (to - from > 2 && gains && Number.isFinite(from)) camera.glide(closer);
      else setCluster(found.rows());
    },
    [scene, index, camera],
  );

  const hover = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target.closest("[data-event]") : null;
    const id = target instanceof HTMLElement ? target.dataset["event"] : undefined;
    setHovered(id === undefined ? null : (index.rowById.get(id) ?? null));
  };

  return (
    <section aria-labelledby="timeline-title" aria-describedby="timeline-summary">
      {painted && <Summary window={camera.window} lanes={scene.lanes.length} />}
      {/* A small frame scrolls its lanes under the axis. */}
      <div className={clsx("flex", dense && "sticky top-0 z-10 bg-paper")}>
        <div style={{ width: gutter }} className="shrink-0 border-b border-ink" />
        <Axis scale={scale} ticks={axis} flags={flags} className="grow">
          <canvas
            ref={axisCanvas}
            aria-hidden
            className="absolute start-0 top-0 hidden in-data-moving:block"
            style={{ width: scene.width, height: AXIS_HEIGHT }}
          />
        </Axis>
      </div>
      {/* The grid takes the keys of its cells; it has the focus itself only where the window holds none. */}
      <div
        ref={grid}
        role="grid"
        tabIndex={keys.activeKey === null ? 0 : undefined}
        aria-label={t("timeline.grid-label")}
        aria-rowcount={scene.lanes.length}
        className="relative"
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        onBlur={keys.onBlur}
        onClick={choose}
        onMouseOver={hover}
        onMouseLeave={() => setHovered(null)}
      >
        <div
          ref={plot}
          role="presentation"
          className="absolute inset-y-0 end-0 cursor-grab touch-pan-y overflow-clip in-[[data-moving=covering]]:z-1"
          style={{ width }}
        >
          <canvas
            ref={canvas}
            aria-hidden
            className="block in-data-moving:invisible"
            style={{ width: scene.width, height: scene.height }}
          />
          <canvas
            ref={movingCanvas}
            aria-hidden
            className="absolute top-0 hidden will-change-[translate] in-data-moving:block"
          />
        </div>
        {scene.lanes.map((lane, at) => (
          <LaneRow
            key={lane.lane.id}
            lane={lane}
            position={at + 1}
            gutter={gutter}
            width={width}
            origin={originOf(scale)}
            counted={!dense}
            rtl={rtl}
            activeKey={keys.activeKey}
            emphasisOf={emphasisOf}
            focused={plan.focused.get(lane.lane)}
          />
        ))}
        {painted && <Caption grid={grid} scene={scene} rtl={rtl} emphasisOf={emphasisOf} />}
      </div>
      {cluster && <ClusterList rows={cluster} onClose={() => setCluster(null)} />}
    </section>
  );
}
