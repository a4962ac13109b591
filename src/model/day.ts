import type { Day } from "./types.ts";

const MS = 86_400_000;

/** Intl knows the Umm al-Qura calendar for these years; outside them engines compute something of their own. */
export const HIJRI_YEARS = { first: 1300, last: 1600 };

/** `month` 1–12. Values out of range roll over as in `Date.UTC`. Years 0–99 mean themselves. */
export function dayOf(year: number, month = 1, date = 1): Day {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  return Math.floor(at.getTime() / MS);
}

export interface CivilDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly date: number;
}

export function civil(day: Day): CivilDate {
  const at = new Date(Math.floor(day) * MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** Milliseconds since the epoch at the start of the day (UTC): what Intl wants. */
export const dayMs = (day: Day): number => Math.floor(day) * MS;

/** 0 = Sunday. */
export const weekday = (day: Day): number => (((Math.floor(day) + 4) % 7) + 7) % 7;

const FORM = /^(-?\d{4,6})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as its first day and the day after its last; null when it is none of these. */
export function parseDays(form: string): { start: Day; end: Day } | null {
  const match = FORM.exec(form);
  if (!match) return null;
  const [, y, m, d] = match;
  const year = Number(y);
  const month = m === undefined ? 1 : Number(m);
  const date = d === undefined ? 1 : Number(d);
  const start = dayOf(year, month, date);
  const back = civil(start);
  if (back.year !== year || back.month !== month || back.date !== date) return null;
  const end =
    m === undefined ? dayOf(year + 1) : d === undefined ? dayOf(year, month + 1) : start + 1;
  return { start, end };
}

export function formatDay(day: Day): string {
  const { year, month, date } = civil(day);
  const y = String(Math.abs(year)).padStart(4, "0");
  return `${year < 0 ? "-" : ""}${y}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}
