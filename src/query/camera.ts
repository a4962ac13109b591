import { civil, dayOf } from "../model/day.ts";
import type { Index, TimeWindow } from "./index.ts";

/** The closest look, in days. */
export const MIN_SPAN = 5;

const span = (window: TimeWindow): number => window.to - window.from;

/** Whole years around everything that the set dates or opens on: what the overview shows. */
export function domainOf(index: Index): TimeWindow {
  const opening = index.dataset.meta.window;
  const from = Math.min(index.extent.from, opening ? opening.start : Infinity);
  const to = Math.max(index.extent.to, opening ? opening.end + 1 : -Infinity);
  return { from: dayOf(civil(from).year), to: dayOf(civil(to - 1).year + 1) };
}

/** Keeps the window within the domain and no closer than MIN_SPAN; the middle stays where it can. */
export function clamp(window: TimeWindow, domain: TimeWindow): TimeWindow {
  const width = Math.min(Math.max(span(window), MIN_SPAN), span(domain));
  const middle = (window.from + window.to) / 2;
  const from = Math.min(Math.max(middle - width / 2, domain.from), domain.to - width);
  return { from, to: from + width };
}

/** Moves by days, keeping the span. */
export function panBy(window: TimeWindow, days: number, domain: TimeWindow): TimeWindow {
  return clamp({ from: window.from + days, to: window.to + days }, domain);
}

/** `factor` > 1 comes closer. The day `anchor` keeps its place in the window, unless the domain ends. */
export function zoomAt(
  window: TimeWindow,
  factor: number,
  anchor: number,
  domain: TimeWindow,
): TimeWindow {
  const width = Math.min(Math.max(span(window) / factor, MIN_SPAN), span(domain));
  const ratio = (anchor - window.from) / span(window);
  const from = anchor - ratio * width;
  return clamp({ from, to: from + width }, domain);
}

/** A window that holds `from`–`to` with some air around. */
export function around(from: number, to: number, domain: TimeWindow, air = 0.15): TimeWindow {
  const pad = Math.max((to - from) * air, 1);
  return clamp({ from: from - pad, to: to + pad }, domain);
}

/** The same span, moved no more than needed for the day to be well inside. */
export function reveal(window: TimeWindow, day: number, domain: TimeWindow): TimeWindow {
  const margin = span(window) * 0.1;
  if (day >= window.from + margin && day <= window.to - margin) return window;
  const target = day < window.from + margin ? day - margin : day - span(window) + margin;
  return panBy(window, target - window.from, domain);
}
