import type { TimeWindow } from "../query/index.ts";

/**
 * Maps days to pixels over one plot; an immutable value. `s` is the logical distance from where time begins, `x` the
 * physical one from the west edge. Nothing else turns one into the other.
 */
export interface TimeScale {
  readonly window: TimeWindow;
  /** Pixels. */
  readonly width: number;
  readonly rtl: boolean;
  /** Of x as s grows: 1 where time runs to the east, -1 where it runs to the west. */
  readonly sign: 1 | -1;
  readonly pixelsPerDay: number;
  /** Day → s */
  s(day: number): number;
  /** s → x, and back: mirroring is its own inverse. */
  x(s: number): number;
  /** x of the west edge of what begins at s and is `across` pixels wide. */
  west(s: number, across: number): number;
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
    sign: rtl ? -1 : 1,
    pixelsPerDay,
    s: (day) => (day - window.from) * pixelsPerDay,
    x,
    west: (s, across) => x(rtl ? s + across : s),
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
