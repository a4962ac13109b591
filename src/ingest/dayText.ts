import { formatDay } from "../model/day.ts";
import { textOf } from "./foreign.ts";

const MS = 86_400_000;
const FARTHEST = 8.64e15;

/** A moment in milliseconds as its day in UTC, with its time when that is not midnight. */
export function dayOfMoment(ms: number): string | null {
  if (!Number.isFinite(ms) || Math.abs(ms) > FARTHEST) return null;
  const day = formatDay(Math.floor(ms / MS));
  const time = new Date(ms).toISOString().slice(-13, -5);
  return time === "00:00:00" ? day : `${day}T${time}Z`;
}

/**
 * A value of a date column. Days are whole numbers since 1970, as are milliseconds, microseconds and nanoseconds,
 * which are so much larger that they are never taken for each other; 20190404 is a day written in digits.
 */
export function dayText(value: unknown): string {
  if (value instanceof Date) return dayOfMoment(value.getTime()) ?? "";
  if (typeof value !== "number" && typeof value !== "bigint") return textOf(value);
  const number = Number(value);
  const size = Math.abs(number);
  if (!Number.isInteger(number)) return textOf(value);
  if (size >= 1e17) return dayOfMoment(Math.floor(number / 1e6)) ?? "";
  if (size >= 1e14) return dayOfMoment(Math.floor(number / 1e3)) ?? "";
  if (size >= 1e10) return dayOfMoment(number) ?? "";
  if (size >= 1e8) return dayOfMoment(number * 1000) ?? "";
  if (number >= 1e7) return String(number);
  return formatDay(number);
}
