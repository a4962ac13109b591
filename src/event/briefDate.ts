import type { ConflictEvent } from "../model/types.ts";
import type { Locale } from "../i18n/locale.ts";

/** The year in which an event begins, in words; empty when it has no beginning. */
export const yearOf = ({ dates }: Locale, { date }: ConflictEvent): string =>
  Number.isFinite(date.start) ? dates.year(date.start) : "";

/** Short, with the year wherever it is not `year`, the one that is said already. */
export function briefDate({ dates }: Locale, { date }: ConflictEvent, year: string): string {
  const short = dates.short(date);
  const known = Number.isFinite(date.start) ? date.start : date.end;
  if (!Number.isFinite(known)) return short;
  const own = dates.year(known);
  return own === year || short.includes(own) ? short : `${short} ${own}`;
}
