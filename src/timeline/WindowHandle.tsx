import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type PointerEvent,
} from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { civil, dayOf } from "../model/day.ts";
import type { TimeWindow } from "../query/index.ts";
import { MIN_SPAN, spanOf } from "../query/window.ts";
import { whole } from "./canvas.ts";
import { followMotion, movingWindow } from "./motion.ts";
import type { TimeScale } from "./timeScale.ts";
import type { Camera } from "./useCamera.ts";

export interface PartProps {
  readonly scale: TimeScale;
  readonly camera: Camera;
}

/** Physical x of a pointer inside the strip. */
export const localX = (event: PointerEvent): number =>
  event.clientX -
  (event.currentTarget.parentElement ?? event.currentTarget).getBoundingClientRect().left;

/** Width of a handle's target, pixels. */
const HANDLE = 24;

/** One end of the window: a slider in months of the domain. Arrows are physical, Page keys step a year. */
export function WindowHandle({
  edge,
  scale,
  height,
  camera,
}: PartProps & { readonly edge: "from" | "to"; readonly height: number }) {
  const { dates, t } = useLocale();
  const { window, domain } = camera;
  const day = window[edge];
  const shown = edge === "from" ? day : day - 1;
  /** Days between the pointer and the edge that it holds; null while nothing holds it. */
  const held = useRef<number | null>(null);
  const element = useRef<HTMLDivElement>(null);
  const placeIn = useCallback(
    ({ from, to }: TimeWindow): number => {
      // In a narrow window the two targets stand beside each other, outside it.
      const narrow = Math.max(HANDLE - (to - from) * scale.pixelsPerDay, 0) / 2;
      return edge === "from"
        ? scale.s(from) - HANDLE / 2 - narrow
        : scale.s(to) - HANDLE / 2 + narrow;
    },
    [edge, scale],
  );
  const rested = placeIn(window);
  useLayoutEffect(() => {
    if (!element.current || movingWindow() !== null) return;
    element.current.style.translate = element.current.style.willChange = "";
  }, [rested, window]);
  useEffect(
    () =>
      followMotion((moving) => {
        // Shifted, the page need not be laid out again; in a layer of its own, nor painted.
        const moved = whole(scale.sign * (placeIn(moving) - rested));
        if (!element.current) return;
        element.current.style.willChange = "translate";
        element.current.style.translate = `${moved}px`;
      }),
    [placeIn, rested, scale],
  );
  const months = (at: number): number => {
    const { year, month } = civil(at);
    return year * 12 + month - 1;
  };
  const put = (to: number, byHand = false): void => {
    const bounded = Math.min(Math.max(to, domain.from), domain.to);
    const now = camera.now();
    // The ends never cross, and come no closer than they may, or already are.
    const least = Math.min(MIN_SPAN, spanOf(now));
    const moved =
      edge === "from"
        ? { from: Math.min(bounded, now.to - least), to: now.to }
        : { from: now.from, to: Math.max(bounded, now.from + least) };
    if (byHand) camera.drag(moved, true);
    else camera.set(moved);
  };
  const byMonths = (count: number): void => {
    const { year, month } = civil(edge === "from" ? day : day - 1);
    put(edge === "from" ? dayOf(year, month + count) : dayOf(year, month + 1 + count));
  };
  const release = (): void => {
    if (held.current === null) return;
    held.current = null;
    camera.rest();
  };
  const keydown = (event: KeyboardEvent): void => {
    const ahead = scale.rtl ? "ArrowLeft" : "ArrowRight";
    const back = scale.rtl ? "ArrowRight" : "ArrowLeft";
    const steps: Record<string, number> = {
      [ahead]: 1,
      [back]: -1,
      ArrowUp: 1,
      ArrowDown: -1,
      PageUp: 12,
      PageDown: -12,
    };
    const step = steps[event.key];
    if (step !== undefined) byMonths(step);
    else if (event.key === "Home") put(edge === "from" ? domain.from : window.from);
    else if (event.key === "End") put(edge === "from" ? window.to : domain.to);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={element}
      role="slider"
      tabIndex={0}
      aria-label={t(edge === "from" ? "timeline.window-from" : "timeline.window-to")}
      aria-valuemin={months(domain.from)}
      aria-valuemax={months(domain.to - 1)}
      aria-valuenow={months(shown)}
      aria-valuetext={dates.day(Math.floor(shown))}
      className="absolute top-0 flex cursor-ew-resize touch-none items-center justify-center -outline-offset-2"
      // The years below begin two pixels higher; a target that lies over theirs would shorten it.
      style={{
        insetInlineStart: rested,
        width: HANDLE,
        height: height - 2,
      }}
      onKeyDown={keydown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        held.current = camera.now()[edge] - scale.dayAt(localX(event));
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (held.current !== null) put(scale.dayAt(localX(event)) + held.current, true);
      }}
      onPointerUp={release}
      onPointerCancel={release}
    >
      <span className="flex h-4.5 w-[7px] items-center justify-center gap-px border border-ink bg-paper">
        <span className="h-2 w-px bg-ink" />
        <span className="h-2 w-px bg-ink" />
      </span>
    </div>
  );
}
