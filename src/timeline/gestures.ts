import type { RefObject } from "react";
import type { TimeWindow } from "../query/index.ts";
import { panBy, zoomAt } from "../query/camera.ts";
import { timeScale } from "./timeScale.ts";

/** Pixels that a pointer may wander and still click. */
const SLOP = 4;

export interface Surface {
  /** The window at this moment. */
  readonly now: () => TimeWindow;
  readonly domain: TimeWindow;
  readonly rtl: boolean;
  /** Plain wheel zooms too: never inside a host's page. */
  readonly wheelOnFocus: boolean;
  readonly drag: (window: TimeWindow, held?: boolean) => void;
  readonly rest: () => void;
}

/** Pixels of one wheel step, whatever unit the device counts in. */
const pixels = (delta: number, event: WheelEvent): number =>
  delta * (event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1);

/**
 * Listens on `element` and counts from `ruler`, the plot that lies under it. Drag and pinch pan and zoom, the wheel
 * zooms with Ctrl or ⌘ (or when the focus is inside); all others scroll the page. The day under the pointer stays under
 * it. `surface` always holds the latest values. Returns the way to end that.
 */
export function listenToHands(
  element: HTMLElement,
  ruler: HTMLElement,
  surface: RefObject<Surface | null>,
): () => void {
  const scaleNow = (window: TimeWindow, rtl: boolean) => timeScale(window, ruler.clientWidth, rtl);
  const localX = (event: MouseEvent): number => event.clientX - ruler.getBoundingClientRect().left;
  const outside = (event: MouseEvent): boolean =>
    localX(event) < 0 || localX(event) > ruler.clientWidth;

  const wheel = (event: WheelEvent): void => {
    const now = surface.current;
    if (!now || outside(event)) return;
    const scale = scaleNow(now.now(), now.rtl);
    const focused = now.wheelOnFocus && element.contains(document.activeElement);
    const dx = pixels(event.deltaX, event);
    const dy = pixels(event.deltaY, event);
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      // A trackpad's pinch comes as Ctrl + small steps; a mouse's wheel as steps of a hundred.
      const factor = Math.exp(-Math.max(-100, Math.min(100, dy)) * 0.0045);
      now.drag(zoomAt(now.now(), factor, scale.dayAt(localX(event)), now.domain));
    } else if (event.shiftKey) {
      event.preventDefault();
      now.drag(panBy(now.now(), (dy || dx) / scale.pixelsPerDay, now.domain));
    } else if (Math.abs(dx) > Math.abs(dy)) {
      event.preventDefault();
      now.drag(panBy(now.now(), (scale.sign * dx) / scale.pixelsPerDay, now.domain));
    } else if (focused) {
      event.preventDefault();
      now.drag(zoomAt(now.now(), Math.exp(-dy * 0.0022), scale.dayAt(localX(event)), now.domain));
    }
  };

  const pointers = new Map<number, number>();
  let start: { window: TimeWindow; xs: readonly number[]; moved: boolean } | null = null;
  const begin = (moved: boolean): void => {
    const now = surface.current;
    start = now ? { window: now.now(), xs: [...pointers.values()], moved } : null;
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0 || outside(event)) return;
    pointers.set(event.pointerId, localX(event));
    begin(false);
  };
  const move = (event: PointerEvent): void => {
    const now = surface.current;
    if (!pointers.has(event.pointerId) || !start || !now) return;
    if (event.buttons === 0) {
      // It was let go where nobody told us.
      up(event);
      return;
    }
    pointers.set(event.pointerId, localX(event));
    const [from0 = 0, from1] = start.xs;
    const [to0 = 0, to1] = [...pointers.values()];
    if (!start.moved) {
      if (Math.abs(to0 - from0) <= SLOP && to1 === undefined) return;
      start.moved = true;
      for (const id of pointers.keys()) element.setPointerCapture(id);
    }
    const scale = scaleNow(start.window, now.rtl);
    if (from1 === undefined || to1 === undefined) {
      now.drag(panBy(start.window, scale.dayAt(from0) - scale.dayAt(to0), now.domain), true);
      return;
    }
    // The two days under the fingers stay under them.
    const factor = Math.max(Math.abs(to1 - to0), 10) / Math.max(Math.abs(from1 - from0), 10);
    const anchor = scale.dayAt((from0 + from1) / 2);
    const zoomed = zoomAt(start.window, factor, anchor, now.domain);
    const after = scaleNow(zoomed, now.rtl);
    now.drag(panBy(zoomed, anchor - after.dayAt((to0 + to1) / 2), now.domain), true);
  };
  const up = (event: PointerEvent): void => {
    if (!pointers.delete(event.pointerId)) return;
    if (start?.moved) {
      swallowClick();
      if (pointers.size === 0) surface.current?.rest();
    }
    if (pointers.size > 0) begin(true);
    else start = null;
  };
  /** A drag that ends on a mark must not open it. */
  const swallowClick = (): void => {
    const stop = (event: Event): void => {
      event.stopPropagation();
      event.preventDefault();
    };
    element.addEventListener("click", stop, { capture: true, once: true });
    setTimeout(() => element.removeEventListener("click", stop, { capture: true }), 50);
  };

  element.addEventListener("wheel", wheel, { passive: false });
  element.addEventListener("pointerdown", down);
  element.addEventListener("pointermove", move);
  element.addEventListener("pointerup", up);
  element.addEventListener("pointercancel", up);
  return () => {
    element.removeEventListener("wheel", wheel);
    element.removeEventListener("pointerdown", down);
    element.removeEventListener("pointermove", move);
    element.removeEventListener("pointerup", up);
    element.removeEventListener("pointercancel", up);
  };
}
