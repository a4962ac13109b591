import type { TimeWindow } from "../query/index.ts";
import { viewActions, viewStore } from "../state/view.ts";

/**
 * The window while a hand moves it. It is painted once a frame, past React, and becomes the view's when it rests: what
 * counts, lists and names the events of a window need not do so for windows that nobody stops at.
 */
export type Paint = (window: TimeWindow) => void;

/** As `Paint`, in every frame until the window rests; `still` counts those since it moved last. */
export type PaintPlot = (window: TimeWindow, still: number) => void;

/** Frames without a movement after which the window rests: at once for a wheel, after a while for a hand that holds it. */
const STILL = 5;
const HELD = 30;
let plot: PaintPlot | null = null;
const followers = new Set<Paint>();
let moving: TimeWindow | null = null;
let still = 0;
let most = STILL;
let frame = 0;

/** The window in motion; null while it rests. */
export const movingWindow = (): TimeWindow | null => moving;

/** The plot paints what moves; where there is none, each movement is the view's at once. Returns the way to end that. */
export function paintMotion(paint: PaintPlot): () => void {
  plot = paint;
  return () => {
    if (plot !== paint) return;
    plot = null;
    rest();
  };
}

/** For what moves along with the plot. */
export function followMotion(paint: Paint): () => void {
  followers.add(paint);
  return () => followers.delete(paint);
}

function tick(): void {
  frame = 0;
  if (moving === null) return;
  plot?.(moving, still);
  if (still === 0) for (const follow of followers) follow(moving);
  still += 1;
  if (still > most) rest();
  else frame = requestAnimationFrame(tick);
}

/** `held`: by something that says when it lets go, with `rest`. */
export function move(window: TimeWindow, held = false): void {
  if (plot === null) {
    viewActions.setWindow(window);
    return;
  }
  moving = window;
  still = 0;
  most = held ? HELD : STILL;
  frame ||= requestAnimationFrame(tick);
}

/** The window stays where it is. */
export function rest(): void {
  if (moving === null) return;
  const window = moving;
  // What no frame has painted yet.
  if (still === 0) plot?.(window, 0);
  moving = null;
  viewActions.setWindow(window);
}

// Whoever else sets the window ends its movement.
viewStore.subscribe(({ t }, before) => {
  if (t !== before.t) moving = null;
});
