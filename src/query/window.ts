import { civil, dayOf } from "../model/day.ts";
import type { Index, TimeWindow } from "./index.ts";
import { touching } from "./times.ts";

/** As close as hands and buttons come, in days. */
export const MIN_SPAN = 5;
/** What an address may ask for: one day. */
const LEAST_SPAN = 1;

export const spanOf = ({ from, to }: TimeWindow): number => to - from;

/** Of a set that is shorter than this the overview shows days, in days. */
const SHORT = 183;
/** Left empty on both sides of it: a share of it, and days at least. */
const SHORT_AIR = { share: 0.25, least: 3 };

/** Around everything that the set dates or opens on, whole years, of a short set some days: what the overview shows. */
export function domainOf({ extent, dataset }: Index): TimeWindow {
  const { start = Infinity, end = -Infinity } = dataset.meta.window ?? {};
  const from = Number.isFinite(start) ? Math.min(extent.from, start) : extent.from;
  const to = Number.isFinite(end) ? Math.max(extent.to, end + 1) : extent.to;
  if (to - from < SHORT) {
    const air = Math.max(Math.ceil((to - from) * SHORT_AIR.share), SHORT_AIR.least);
    return { from: Math.floor(from) - air, to: Math.ceil(to) + air };
  }
  return { from: dayOf(civil(from).year), to: dayOf(civil(to - 1).year + 1) };
}

/** Keeps the window within the domain and no closer than a day; the middle stays where it can. */
export function clamp(window: TimeWindow, domain: TimeWindow): TimeWindow {
  // As it is, to the last digit: the address rounds to whole days.
  if (window.from >= domain.from && window.to <= domain.to && spanOf(window) >= LEAST_SPAN)
    return window;
  const width = Math.min(Math.max(spanOf(window), LEAST_SPAN), spanOf(domain));
  const middle = (window.from + window.to) / 2;
  const from = Math.min(Math.max(middle - width / 2, domain.from), domain.to - width);
  return { from, to: from + width };
}

/** Events that touch the window, whatever the filters. */
export const eventsInWindow = (index: Index, window: TimeWindow): number =>
  touching(index.times, index.all, window).count;
