import { civil } from "../model/day.ts";
import { MONTH_NAMES } from "../model/monthNames.ts";
import type { Interval } from "../model/types.ts";

/**
 * What a reader may type; the Arab world has three sets in daily use. Not those of the Jamahiriya: its July is ناصر, a
 * man's name.
 */
const NAMES = [
  MONTH_NAMES.arab,
  MONTH_NAMES.levant,
  MONTH_NAMES.maghreb,
  MONTH_NAMES.english,
  MONTH_NAMES.english.map((name) => name.slice(0, 3)),
];

/** `month` 1–12 */
const namesOfMonth = (month: number): string[] => [
  ...new Set(NAMES.map((names) => names[month - 1] ?? "")),
];

/** Of a longer range only the ends are named. */
const MONTHS_AT_MOST = 12;
const YEARS_AT_MOST = 50;

const counted = (first: number, last: number, atMost: number): number[] =>
  last - first < atMost
    ? Array.from({ length: last - first + 1 }, (_, i) => first + i)
    : [first, last];

/** The words of a date that a reader may look for: 2019-04-04 → "2019 أبريل نيسان أفريل April Apr 4". */
export function dateWords({ start, end, precision }: Interval): string {
  const ends = [start, end].filter(Number.isFinite).map(civil);
  const from = ends[0];
  const to = ends.at(-1);
  if (from === undefined || to === undefined) return "";
  const words = counted(from.year, to.year, YEARS_AT_MOST).map(String);
  if (precision === "day" || precision === "range" || precision === "month")
    words.push(
      ...counted(from.year * 12 + from.month - 1, to.year * 12 + to.month - 1, MONTHS_AT_MOST)
        // Years before 0 have negative months.
        .flatMap((month) => namesOfMonth((((month % 12) + 12) % 12) + 1)),
    );
  if (precision === "day" || precision === "range")
    words.push(...ends.map(({ date }) => String(date)));
  return words.join(" ");
}
