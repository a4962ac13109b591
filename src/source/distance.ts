import type { Locale } from "../i18n/locale.ts";
import type { Day } from "../model/types.ts";

export interface Distance {
  readonly unit: "days" | "months" | "years";
  /** Not below 0. */
  readonly count: number;
  readonly later: boolean;
}

/** Days are counted up to this many, then months, then years. */
const MOST_DAYS = 45;
const YEAR = 365.25;
/** Days of a mean month. */
export const MONTH = YEAR / 12;

/** How far the second day is from the first, in the unit in which one would say it. */
export function distanceBetween(from: Day, to: Day): Distance {
  const days = Math.abs(to - from);
  const later = to > from;
  if (days <= MOST_DAYS) return { unit: "days", count: days, later };
  const months = Math.round(days / MONTH);
  return months < 12
    ? { unit: "months", count: months, later }
    : { unit: "years", count: Math.round(days / YEAR), later };
}

/**
 * "15 days earlier" than what was told before, "a day before the text was written", "the same day"; empty when a day
 * is not known.
 */
export function distanceWords(
  { t }: Locale,
  from: Day | null,
  to: Day | null,
  since: "event" | "writing",
): string {
  if (from === null || to === null) return "";
  const { unit, count, later } = distanceBetween(from, to);
  if (count === 0) return t("source.same-day");
  return t(`source.distance-${unit}-${later ? "later" : "earlier"}`, { count, since });
}
