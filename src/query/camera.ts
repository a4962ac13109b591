import type { TimeWindow } from "./index.ts";
import { clamp, MIN_SPAN, spanOf } from "./window.ts";

/** Moves by days, keeping the span. */
export function panBy(window: TimeWindow, days: number, domain: TimeWindow): TimeWindow {
  return clamp({ from: window.from + days, to: window.to + days }, domain);
}

/** `factor` > 1 comes closer, to MIN_SPAN or as close as it is already. The day `anchor` keeps its place in the window, unless the domain ends. */
export function zoomAt(
  window: TimeWindow,
  factor: number,
  anchor: number,
  domain: TimeWindow,
): TimeWindow {
  const span = spanOf(window);
  const width = Math.min(Math.max(span / factor, Math.min(span, MIN_SPAN)), spanOf(domain));
  const ratio = (anchor - window.from) / span;
  const from = anchor - ratio * width;
  return clamp({ from, to: from + width }, domain);
}

/** A window that holds `from`–`to` with as much on either side. */
export function around(from: number, to: number, domain: TimeWindow): TimeWindow {
  const pad = Math.max(to - from, (MIN_SPAN - (to - from)) / 2);
  return clamp({ from: from - pad, to: to + pad }, domain);
}

/** The same span, moved no more than needed for the day to be well inside. */
export function reveal(window: TimeWindow, day: number, domain: TimeWindow): TimeWindow {
  const margin = spanOf(window) * 0.1;
  if (day >= window.from + margin && day <= window.to - margin) return window;
  const target = day < window.from + margin ? day - margin : day - spanOf(window) + margin;
  return panBy(window, target - window.from, domain);
}
