import { parseDays } from "../model/day.ts";
import type { Interval } from "../model/types.ts";
import type { Locale } from "../i18n/locale.ts";
import { isoEnds } from "./isoDate.ts";
import { markup, type Markup } from "./markup.ts";

/** One end in words, as exactly as it is known. */
function endWords(iso: string, { dates }: Locale): string {
  const day = parseDays(iso)?.start ?? 0;
  if (iso.length === 4) return dates.year(day);
  return iso.length === 7 ? dates.monthYear(day) : dates.day(day);
}

/** A date in words, with `<time>` around what a machine can be told as well: one, or one for each end. */
export function whenOf(interval: Interval, locale: Locale): Markup {
  const { start, end } = isoEnds(interval);
  if (start !== null && end !== null)
    return markup`<time datetime="${start}">${endWords(start, locale)}</time> – <time datetime="${end}">${endWords(end, locale)}</time>`;
  const words = locale.dates.interval(interval);
  const known = start ?? end;
  return known === null ? markup`${words}` : markup`<time datetime="${known}">${words}</time>`;
}
