import { civil, dayOf, formatDay, parseDays } from "../model/day.ts";
import type { OpenWindow } from "./view.ts";

/** Beyond these a date is a slip of the hand, and `Date` runs out. */
const FIRST = dayOf(-9999);
const LAST = dayOf(10_000);

const within = (day: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, day));

/** `2019`, `2019-03`, `2019-03-14` */
function form(unit: "year" | "month" | "day", day: number): string {
  const whole = formatDay(day);
  if (unit === "day") return whole;
  return unit === "month" ? whole.slice(0, -3) : whole.slice(0, -6);
}

const begins = (unit: "year" | "month", edges: readonly number[]): boolean =>
  edges.every((edge) => {
    const { month, date } = civil(edge);
    return date === 1 && (unit === "month" || month === 1);
  });

/**
 * Rounded outward to whole days; both ends named, the last day included. Open ends stay empty.
 * {from: 1 March 2019, to: 1 May 2020} → `2019-03..2020-04`
 */
export function formatWindow({ from, to }: OpenWindow): string {
  const start =
    from === null || !Number.isFinite(from) ? null : within(Math.floor(from), FIRST, LAST - 1);
  let end = to === null || !Number.isFinite(to) ? null : within(Math.ceil(to), FIRST + 1, LAST);
  if (start !== null && end !== null && end <= start) end = start + 1;
  const edges = [start, end].filter((edge) => edge !== null);
  const unit = begins("year", edges) ? "year" : begins("month", edges) ? "month" : "day";
  return `${start === null ? "" : form(unit, start)}..${end === null ? "" : form(unit, end - 1)}`;
}

/** The opposite; also a lone `2019-03`. null when it cannot be read, "order" when it ends before it begins. */
export function parseWindow(text: string): OpenWindow | "order" | null {
  const ends = text.split("..");
  if (ends.length > 2) return null;
  const [first = "", last = first] = ends;
  const start = first === "" ? null : parseDays(first);
  const end = last === "" ? null : parseDays(last);
  if ((first !== "" && start === null) || (last !== "" && end === null)) return null;
  const from = start?.start ?? null;
  const to = end?.end ?? null;
  if (from !== null && (from < FIRST || from >= LAST)) return null;
  if (to !== null && (to <= FIRST || to > LAST)) return null;
  return from !== null && to !== null && to <= from ? "order" : { from, to };
}
