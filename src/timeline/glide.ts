import type { TimeWindow } from "../query/index.ts";
import { viewActions, viewStore } from "../state/view.ts";
import { move, movingWindow, rest } from "./motion.ts";

/** Milliseconds of a movement that a button or key asked for. */
const LENGTH = 240;

const eased = (t: number): number => 1 - (1 - t) ** 3;

/** The page has one glide at a time: the next one replaces it. */
let frame = 0;
let target: TimeWindow | null = null;

/** Where the window is going; null while it rests. A second press goes on from here, not from half way. */
export const glidingTo = (): TimeWindow | null => target;

export function stopGlide(): void {
  cancelAnimationFrame(frame);
  target = null;
}

/** Moves the window to `end`, at once for readers who asked for no motion. Anything else that sets the window ends it. */
export function glide(start: TimeWindow, end: TimeWindow): void {
  stopGlide();
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    viewActions.setWindow(end);
    return;
  }
  target = end;
  const began = performance.now();
  const written = () => movingWindow() ?? viewStore.getState().t;
  let last = written();
  const tick = (now: number): void => {
    if (written() !== last) {
      target = null;
      return;
    }
    const t = Math.min(Math.max((now - began) / LENGTH, 0), 1);
    const mix = (a: number, b: number): number => a + (b - a) * eased(t);
    move(t === 1 ? end : { from: mix(start.from, end.from), to: mix(start.to, end.to) });
    last = written();
    if (t < 1) frame = requestAnimationFrame(tick);
    else {
      target = null;
      rest();
    }
  };
  frame = requestAnimationFrame(tick);
}
