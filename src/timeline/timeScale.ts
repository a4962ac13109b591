import type { TimeWindow } from "../query/index.ts";

/**
 * Maps days to pixels over one plot; an immutable value. `s` is the logical distance from inline-start, `x` the
 * physical one from the left. This is the only place that knows which is which.
 */
export interface TimeScale {
  readonly window: TimeWindow;
  /** Pixels. */
  readonly width: number;
  readonly rtl: boolean;
  readonly pixelsPerDay: number;
  /** Day → s */
  s(day: number): number;
  /** s → x, and back: mirroring is its own inverse. */
  x(s: number): number;
  /** x → day */
  dayAt(x: number): number;
}

export function timeScale(window: TimeWindow, width: number, rtl: boolean): TimeScale {
  const pixelsPerDay = width / (window.to - window.from);
  const x = (s: number): number => (rtl ? width - s : s);
  return {
    window,
    width,
    rtl,
    pixelsPerDay,
    s: (day) => (day - window.from) * pixelsPerDay,
    x,
    dayAt: (px) => window.from + x(px) / pixelsPerDay,
  };
}

/**
 * Logical pixels of a point of time that stays the same while the window moves by less than four times its span: what
 * is placed from there moves with it.
 */
export function originOf({ window, s }: TimeScale): number {
  const days = 2 ** Math.ceil(Math.log2(4 * (window.to - window.from)));
  return s(Math.floor(window.from / days) * days);
}
