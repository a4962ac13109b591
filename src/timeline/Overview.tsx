import clsx from "clsx";
import { useEffect, useMemo, useRef } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import type { Dates } from "../i18n/locale.ts";
import { civil, dayOf } from "../model/day.ts";
import { binsOf, hasHalves } from "../query/bins.ts";
import type { TimeWindow } from "../query/index.ts";
import { useIndex } from "../state/dataset.ts";
import { useSelection } from "../state/selection.ts";
import { useOpened } from "../state/view.ts";
import { Toolbar } from "../ui/Toolbar.tsx";
import { useTokens } from "../ui/useTokens.ts";
import { panBy } from "../query/camera.ts";
import { spanOf } from "../query/window.ts";
import { useAxisMeasure } from "./Axis.tsx";
import { sized, whole } from "./canvas.ts";
import { drawOverview } from "./drawOverview.ts";
import { followMotion, movingWindow } from "./motion.ts";
import { ticks } from "./ticks.ts";
import { timeScale, type TimeScale } from "./timeScale.ts";
import { useTimeIsRtl } from "./timeDirection.ts";
import { useCamera } from "./useCamera.ts";
import { localX, WindowHandle, type PartProps } from "./WindowHandle.tsx";

interface OverviewProps {
  /** Width of the legend beside it, pixels; 0 leaves it out. */
  readonly gutter: number;
  /** Pixels that it has across, with its legend. */
  readonly across: number;
  /** Height of the density, pixels. */
  readonly height: number;
}

/** The whole span in little: density, of the field above and of politics below where the set tells them apart, and the window with two handles. */
export function Overview({ gutter, across, height }: OverviewProps) {
  const { t } = useLocale();
  const width = across - gutter;
  const halves = hasHalves(useIndex());
  return (
    <div role="group" aria-label={t("timeline.overview")} className="flex">
      {gutter > 0 && (
        <div className="shrink-0 pt-1 text-axis/[18px]" style={{ width: gutter }}>
          <p className="text-ui/[20px] font-semibold">{t("timeline.density")}</p>
          {halves && (
            <>
              <p style={{ color: "var(--t-1)" }}>{t("timeline.field")} ↑</p>
              <p style={{ color: "var(--t-2)" }}>{t("timeline.politics")} ↓</p>
            </>
          )}
        </div>
      )}
      <div className="min-w-0 grow">{width > 80 && <Strip width={width} height={height} />}</div>
    </div>
  );
}

function Strip({ width, height }: { readonly width: number; readonly height: number }) {
  const index = useIndex();
  const { passes } = useSelection();
  const tokens = useTokens();
  const rtl = useTimeIsRtl();
  const camera = useCamera();
  const open = useOpened((opened) => opened.event);
  const canvas = useRef<HTMLCanvasElement>(null);
  const scale = useMemo(() => timeScale(camera.domain, width, rtl), [camera.domain, width, rtl]);
  // Where nothing passes, the set stays to be seen: a reader then knows where it has events at all.
  const none = passes.size > 0 && passes.count === 0;
  const bins = useMemo(
    () => binsOf(index, none ? index.all : passes, camera.domain, Math.floor(width / 4)),
    [index, none, passes, camera.domain, width],
  );
  const halves = hasHalves(index);
  const openRow = open === null ? undefined : index.rowById.get(open);
  const selected = openRow === undefined ? null : (index.starts[openRow] ?? null);

  useEffect(() => {
    const ctx = canvas.current?.getContext("2d");
    if (!ctx) return;
    let painted = "";
    const paint = (window: TimeWindow): void => {
      // What moves a plot of weeks by a finger moves its window by less than a pixel here.
      const at = `${whole(scale.s(window.from))} ${whole(scale.s(window.to))}`;
      if (at === painted) return;
      painted = at;
      sized(ctx, width, height);
      drawOverview({ ctx, tokens, scale, bins, faint: none, halves, height, window, selected });
    };
    paint(movingWindow() ?? camera.window);
    return followMotion(paint);
  }, [tokens, scale, bins, none, halves, width, height, camera.window, selected]);

  return (
    <div
      dir={rtl ? "rtl" : "ltr"}
      className="relative touch-pan-y select-none"
      style={{ height: height + 22 }}
    >
      <canvas ref={canvas} aria-hidden className="block" style={{ width, height }} />
      <Track scale={scale} height={height} camera={camera} />
      <Periods scale={scale} camera={camera} top={height} />
      <WindowHandle edge="from" scale={scale} height={height} camera={camera} />
      <WindowHandle edge="to" scale={scale} height={height} camera={camera} />
    </div>
  );
}

/** The frame pans by drag; a press outside centres the window there. */
function Track({ scale, height, camera }: PartProps & { readonly height: number }) {
  const start = useRef<{ x: number; window: TimeWindow } | null>(null);
  const release = (): void => {
    // After a press outside the window glides: to rest now would stop it half way.
    if (start.current === null) return;
    start.current = null;
    camera.rest();
  };
  return (
    <div
      aria-hidden
      className="absolute inset-x-0 top-0 cursor-pointer"
      style={{ height }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        const day = scale.dayAt(localX(event));
        const window = camera.now();
        const { from, to } = window;
        if (day < from || day > to) {
          camera.glide(panBy(window, day - (from + to) / 2, camera.domain));
          return;
        }
        start.current = { x: localX(event), window };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (!start.current) return;
        const moved = scale.dayAt(localX(event)) - scale.dayAt(start.current.x);
        camera.drag(panBy(start.current.window, moved, camera.domain), true);
      }}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
}

interface Period extends TimeWindow {
  readonly label: string;
}

/** Years, as many at once as have room for their label, counted from the last: however little of it there is, it is named. */
function yearsOf({ window, pixelsPerDay }: TimeScale, dates: Dates): Period[] {
  const first = civil(window.from).year;
  const last = civil(window.to - 1).year;
  const perYear = pixelsPerDay * 365;
  const every = [1, 2, 5, 10, 20, 50, 100, 500].find((step) => step * perYear >= 40) ?? 1000;
  const starts = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (year) => year === first || (last - year) % every === 0,
  );
  return starts.map((year, at) => {
    const from = dayOf(year);
    const to = Math.min(dayOf(starts[at + 1] ?? last + 1), window.to);
    return { from, to, label: dates.year(from) };
  });
}

/** Of less than a year the months or days that have room for their label. */
function daysOf(scale: TimeScale, dates: Dates, measure: (text: string) => number): Period[] {
  const { from, to } = scale.window;
  const { fine } = ticks(scale, dates, measure);
  return fine
    .map(({ day, label }, at) => ({
      from: Math.max(day, from),
      to: Math.min(fine[at + 1]?.day ?? to, to),
      label,
    }))
    .filter((period) => period.from < period.to);
}

/** What a period has more than its label, pixels: the last one may reach into the margin. */
const BESIDE_LABEL = 3;

/** Each period is a button that makes it the window: no drag is ever needed. */
function Periods({ scale, camera, top }: PartProps & { readonly top: number }) {
  const { dates, t } = useLocale();
  const measure = useAxisMeasure();
  const periods =
    spanOf(scale.window) < 365 ? daysOf(scale, dates, measure) : yearsOf(scale, dates);
  /** What a label leaves of its period, pixels; negative when it is longer. */
  const room = (at: number): number => {
    const period = periods[at];
    if (period === undefined) return 0;
    const { from, to, label } = period;
    return (to - from) * scale.pixelsPerDay - measure(label) - BESIDE_LABEL;
  };
  return (
    // Without a box of its own: the strip is what its buttons are placed in.
    <Toolbar label={t("timeline.periods")} className="contents">
      {periods.map(({ from, to, label }, at) => (
        <button
          key={from}
          type="button"
          // The last label ends with its period where it is longer than that: over the one before, which is not.
          className={clsx(
            "absolute flex border-s border-control ps-1 whitespace-nowrap text-axis/[22px] text-ink-3 -outline-offset-2 hover:bg-panel hover:text-ink",
            at === periods.length - 1 && room(at) < 0 && "justify-end",
          )}
          style={{
            top: top - 2,
            insetInlineStart: scale.s(from),
            width: (to - from) * scale.pixelsPerDay - 1,
            minWidth: 24,
            height: 24,
          }}
          aria-label={t("timeline.show-period", { period: dates.window(from, to) })}
          onClick={() => camera.glide({ from, to })}
        >
          {(room(at) >= 0 || (at === periods.length - 1 && room(at) + room(at - 1) >= 0)) && (
            <bdi>{label}</bdi>
          )}
        </button>
      ))}
    </Toolbar>
  );
}
