import type { Dates } from "../i18n/locale.ts";
import { civil, dayOf } from "../model/day.ts";
import type { TimeScale } from "./timeScale.ts";

export interface Tick {
  /** First day of the period that the tick opens. */
  readonly day: number;
  readonly s: number;
  readonly label: string;
}

/** Two tiers: the coarse one names what the fine one leaves out. */
export interface Ticks {
  readonly coarse: readonly Tick[];
  readonly fine: readonly Tick[];
  /** Whether the first period's label may stand at the edge though it began before: not where it skips periods. */
  readonly everyPeriod: boolean;
}

interface Level {
  readonly every: number;
  readonly unit: "year" | "month" | "day";
  /** Smallest step in days, for a first guess. */
  readonly days: number;
}

/** From the finest to the coarsest step. */
const LEVELS: readonly Level[] = [
  { unit: "day", every: 1, days: 1 },
  { unit: "day", every: 2, days: 2 },
  { unit: "day", every: 5, days: 5 },
  { unit: "day", every: 10, days: 10 },
  { unit: "month", every: 1, days: 28 },
  { unit: "month", every: 2, days: 59 },
  { unit: "month", every: 3, days: 90 },
  { unit: "month", every: 6, days: 181 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((every): Level => ({
    unit: "year",
    every,
    days: every * 365,
  })),
];

const AIR = 14;
/** Half years only say something where they have room to spare. */
const HALF_YEAR_STEP = 110;

/** First days of the periods that are touched between two days, both inclusive. */
function days({ unit, every }: Level, from: number, to: number): number[] {
  const { year, month } = civil(from);
  const nth = (n: number): number => {
    if (unit === "year") return dayOf((Math.floor(year / every) + n) * every);
    if (unit === "month") return dayOf(year, (Math.floor((month - 1) / every) + n) * every + 1);
    return Math.floor(from) + n;
  };
  const found: number[] = [];
  for (let n = 0, day = nth(0); day <= to; day = nth(++n))
    if (unit !== "day" || every === 1 || isLabelled(civil(day).date, every)) found.push(day);
  return found;
}

/** Counted from the first of each month, and never so close to the next first that two labels touch. */
const isLabelled = (date: number, every: number): boolean =>
  (date - 1) % every === 0 && (every === 2 ? date < 30 : date + every <= 32);

const labelled = (
  at: readonly number[],
  scale: TimeScale,
  label: (day: number) => string,
): Tick[] => at.map((day) => ({ day, s: scale.s(day), label: label(day) }));

/**
 * Ticks of the scale's window only. `measure` gives a label's width in pixels: the step follows from it, and from the
 * labels of `home`, where only a part of the scale is looked at.
 */
export function ticks(
  scale: TimeScale,
  dates: Dates,
  measure: (text: string) => number,
  home = scale.window,
): Ticks {
  const { from, to } = scale.window;
  const fits = (level: Level): boolean => {
    const step = level.days * scale.pixelsPerDay;
    if (step < (level.unit === "month" && level.every === 6 ? HALF_YEAR_STEP : 20)) return false;
    const label = fineLabel(level, dates);
    return days(level, home.from, home.to).every((day) => measure(label(day)) + AIR <= step);
  };
  const level = LEVELS.find(fits) ?? LEVELS[LEVELS.length - 1];
  if (level === undefined) return { coarse: [], fine: [], everyPeriod: true };
  const fine = labelled(days(level, from, to), scale, fineLabel(level, dates));
  const everyPeriod = level.every === 1;
  if (level.unit === "year") return { coarse: [], fine, everyPeriod };
  const coarseLevel: Level =
    level.unit === "day"
      ? { unit: "month", every: 1, days: 28 }
      : { unit: "year", every: 1, days: 365 };
  const coarse = labelled(
    days(coarseLevel, from, to),
    scale,
    level.unit === "day" ? dates.monthYear : dates.year,
  );
  return { coarse, fine, everyPeriod };
}

function fineLabel(level: Level, dates: Dates): (day: number) => string {
  if (level.unit === "year") return dates.year;
  if (level.unit === "month") return dates.month;
  return dates.dayMonth;
}
