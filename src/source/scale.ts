import { civil, dayOf } from "../model/day.ts";
import type { Day } from "../model/types.ts";
import { MONTH } from "./distance.ts";

/** A stretch of the axis on which a day has one height. Days as floats, `to` exclusive; pixels from the top. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
  readonly top: number;
  readonly bottom: number;
}

/** Time from top to bottom, oldest above; long stretches without a day of interest are folded away. */
export interface BrokenScale {
  readonly stretches: readonly Stretch[];
  /** What is folded: the days that are not drawn, and where the axis is broken. */
  readonly folds: readonly Stretch[];
  /** Pixels; days outside come to the nearest end, folded days lie within their fold. */
  readonly y: (day: Day) => number;
}

/** A gap longer than this, half a year, is folded. */
const LONGEST_GAP = 184;
/** Height of a fold. */
const FOLD = 48;

const monthOf = (day: Day): Day => {
  const { year, month } = civil(day);
  return dayOf(year, month);
};
const nextMonth = (day: Day): Day => {
  const { year, month } = civil(day);
  return dayOf(year, month + 1);
};

/** Whole months around the days; those that are near enough are one stretch. */
function monthsAround(days: readonly Day[]): { from: Day; to: Day }[] {
  const stretches: { from: Day; to: Day }[] = [];
  for (const day of days.toSorted((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last && monthOf(day) - last.to <= LONGEST_GAP) last.to = Math.max(last.to, nextMonth(day));
    else stretches.push({ from: monthOf(day), to: nextMonth(day) });
  }
  return stretches;
}

/** `days` are finite; without one the axis is the month of the epoch. */
export function brokenScale(days: readonly Day[], top: number, bottom: number): BrokenScale {
  const spans = monthsAround(days.length > 0 ? days : [0]);
  const total = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  const fold = Math.min(FOLD, (bottom - top) / (2 * spans.length));
  const perDay = (bottom - top - fold * (spans.length - 1)) / total;
  const stretches: Stretch[] = [];
  const folds: Stretch[] = [];
  let y = top;
  for (const { from, to } of spans) {
    const before = stretches.at(-1);
    if (before) {
      folds.push({ from: before.to, to: from, top: y, bottom: y + fold });
      y += fold;
    }
    stretches.push({ from, to, top: y, bottom: y + (to - from) * perDay });
    y += (to - from) * perDay;
  }
  const pieces = [...stretches, ...folds];
  return {
    stretches,
    folds,
    y: (day) => {
      const piece = pieces.find(({ from, to }) => day >= from && day < to);
      if (!piece) return day < (stretches[0]?.from ?? 0) ? top : bottom;
      const share = (day - piece.from) / (piece.to - piece.from);
      return piece.top + share * (piece.bottom - piece.top);
    },
  };
}

export interface Tick {
  readonly y: number;
  readonly day: Day;
  /** What has to be said at it. */
  readonly form: "month" | "month-year" | "year";
}

const STEPS = [1, 3, 6, 12, 24, 60, 120, 240] as const;

/** First days of months, never nearer to each other than `distance` pixels. */
export function ticksOf({ stretches }: BrokenScale, distance: number): readonly Tick[] {
  const ticks: Tick[] = [];
  for (const { from, to, top, bottom } of stretches) {
    const perDay = (bottom - top) / (to - from);
    const step = STEPS.find((months) => months * MONTH * perDay >= distance) ?? 480;
    let said: number | null = null;
    for (let day = from; day < to; day = nextMonth(day)) {
      const { year, month } = civil(day);
      const first = day === from;
      if (!first && (year * 12 + month - 1) % step !== 0) continue;
      const y = top + (day - from) * perDay;
      if (y - (ticks.at(-1)?.y ?? -Infinity) < distance) continue;
      const form = step >= 12 && !first ? "year" : year === said ? "month" : "month-year";
      ticks.push({ y, day, form });
      said = year;
    }
  }
  return ticks;
}
