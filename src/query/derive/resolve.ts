import { civil, formatDay, weekday as weekdayOf } from "../../model/day.ts";
import type { Day, Interval, Precision } from "../../model/types.ts";
import { type CalendarName, CALENDARS, type Span } from "./calendars.ts";
import type { Expression, Part } from "./expression.ts";
import type { Direction } from "./vocabulary.ts";

type Grain = Exclude<Precision, "season" | "decade" | "century">;

function intervalOf({ start, end }: Span, grain: Grain): Interval {
  const precision = grain === "day" && start !== end ? "range" : grain;
  const form = (day: Day): string => {
    if (!Number.isFinite(day)) return "..";
    const length = precision === "year" ? 6 : precision === "month" ? 3 : 0;
    const whole = formatDay(day);
    return whole.slice(0, whole.length - length);
  };
  const [from, to] = [form(start), form(end)];
  const edtf = from === to ? from : `${from}/${to}`;
  return { edtf, start, end, precision, approximate: false, uncertain: false };
}

const shifted = (day: Day, months: number): Span | null => {
  const { year, month } = civil(day);
  const at = year * 12 + month - 1 + months;
  return CALENDARS.gregorian.month(Math.floor(at / 12), (((at % 12) + 12) % 12) + 1);
};

/** Meanings of words, the likeliest first. */
interface Meaning {
  readonly spans: readonly Span[];
  readonly grain: Grain;
  /** The words are vaguer than the spans. */
  readonly loose?: boolean;
}

const SHIFT: Readonly<Record<Direction, number>> = { last: -1, this: 0, next: 1 };
const SOLE = (span: Span | null, grain: Grain): Meaning => ({
  spans: span === null ? [] : [span],
  grain,
});

const calendarOf = ({ from, to, hijriYear }: Expression): CalendarName =>
  from?.month?.calendar ?? to?.month?.calendar ?? (hijriYear ? "hijri" : "gregorian");

const grainOf = (calendar: CalendarName, { date, month }: Part): Grain =>
  // A month or year of the moon is a range of days in ours.
  date !== null || calendar === "hijri" ? "day" : month === null ? "year" : "month";

function spanOf(calendar: CalendarName, part: Part, year: number): Span | null {
  const { day, month: monthOf, year: yearOf } = CALENDARS[calendar];
  if (part.month === null) return part.date === null ? yearOf(year) : null;
  if (part.date === null) return monthOf(year, part.month.month);
  const at = day(year, part.month.month, part.date);
  return at === null ? null : { start: at, end: at };
}

/** From one end to the other; the second falls into the next year when its month comes earlier. */
function rangeOf(expression: Expression, from: Part, year: number): Span | null {
  const calendar = calendarOf(expression);
  const first = spanOf(calendar, from, year);
  const { to } = expression;
  if (to === null || first === null) return first;
  const over = (to.month?.month ?? 0) < (from.month?.month ?? 0) ? 1 : 0;
  const last = spanOf(
    calendar,
    to,
    from.year !== null && to.year !== null && to.year !== from.year ? to.year : year + over,
  );
  return last === null || last.end < first.start ? null : { start: first.start, end: last.end };
}

/** 29 February comes back after eight years at the latest, a day of the moon's months sooner. */
const YEARS_AROUND = 9;

/** Of what comes back each year (or week), which one is meant, seen from the day of writing. */
function nearest(spans: readonly Span[], written: Day, direction: Direction | null): Span[] {
  const last = (span: Span): boolean =>
    direction === "last" ? span.end < written : span.start <= written;
  const before = spans.findLast(last);
  const after = spans.find((span) => span.start > written);
  if (direction === "last") return before === undefined ? [] : [before];
  if (direction === "next") return after === undefined ? [] : [after];
  return [before, after].filter((span) => span !== undefined);
}

function partial(expression: Expression, from: Part, written: Day): Meaning {
  const { direction } = expression;
  const calendar = calendarOf(expression);
  const grain = grainOf(calendar, from);
  const now = CALENDARS[calendar].yearOf(written);
  if (from.month === null) {
    if (direction === null) return SOLE(null, grain);
    // "the 14th of this month"
    const month = shifted(written, SHIFT[direction]);
    if (from.date !== null && month !== null && from.unit !== "year" && from.unit !== "week") {
      const last = expression.to?.date ?? from.date;
      const [start, end] = [month.start + from.date - 1, month.start + last - 1];
      return SOLE(end > month.end || end < start ? null : { start, end }, "day");
    }
    if (from.date !== null) return SOLE(null, grain);
    if (from.unit === "month") return SOLE(month, "month");
    if (from.unit === "year")
      return SOLE(CALENDARS.gregorian.year(civil(written).year + SHIFT[direction]), "year");
    // Where a week begins differs: seven days either side of the same day a week off.
    const middle = written + 7 * SHIFT[direction];
    return { ...SOLE({ start: middle - 6, end: middle + 6 }, "day"), loose: true };
  }
  // "4 April of last year", "4 April this year"
  if (direction !== null && (from.unit === "year" || direction === "this"))
    return SOLE(rangeOf(expression, from, now + SHIFT[direction]), grain);
  const years = Array.from({ length: 2 * YEARS_AROUND + 1 }, (_, at) => now - YEARS_AROUND + at);
  const spans = years.flatMap((year) => rangeOf(expression, from, year) ?? []);
  return { spans: nearest(spans, written, direction), grain };
}

const unitSpan = (written: Day, count: number, unit: string): Meaning => {
  if (unit === "day") return SOLE({ start: written + count, end: written + count }, "day");
  if (unit === "month") return SOLE(shifted(written, count), "month");
  if (unit === "year") return SOLE(CALENDARS.gregorian.year(civil(written).year + count), "year");
  const middle = written + 7 * count;
  return { ...SOLE({ start: middle - 3, end: middle + 3 }, "day"), loose: true };
};

function ofWeek(weekday: number, written: Day, direction: Direction | null): Meaning {
  const back = (weekdayOf(written) - weekday + 7) % 7;
  const days = [-7, 0, 7].map((week) => written - back + week);
  const spans = days.map((day) => ({ start: day, end: day }));
  return { spans: nearest(spans, written, direction === "this" ? null : direction), grain: "day" };
}

/** What the words mean without the day of writing; null when they need it. */
function absolute(expression: Expression): Meaning | null {
  const { from, to } = expression;
  const year = from?.year ?? to?.year ?? null;
  if (from === null || year === null) return null;
  return SOLE(rangeOf(expression, from, year), grainOf(calendarOf(expression), from));
}

/** "since 2011" has no end, "until April" no beginning. */
function opened(meaning: Meaning, open: Expression["open"]): Meaning {
  if (open === null) return meaning;
  const spans = meaning.spans.map(({ start, end }) =>
    open === "since" ? { start, end: Infinity } : { start: -Infinity, end },
  );
  return { ...meaning, spans };
}

export interface Resolved {
  /** The likeliest first; empty when the words give no date, or one that does not exist. */
  readonly intervals: readonly Interval[];
  readonly loose: boolean;
  /** The day of writing was needed. */
  readonly relative: boolean;
}

/** The days that words mean when they are written on a day; null when they need one and none is known. */
export function resolve(expression: Expression, written: Day | null): Resolved | null {
  const whole = absolute(expression);
  const { offset, weekday, direction, distance, from } = expression;
  let meaning = whole;
  if (meaning === null) {
    if (written === null) return null;
    if (from !== null) meaning = partial(expression, from, written);
    else if (distance !== null) meaning = unitSpan(written, distance.count, distance.unit);
    else if (offset !== null) meaning = unitSpan(written, offset, "day");
    else if (weekday !== null) meaning = ofWeek(weekday, written, direction);
    else return { intervals: [], loose: false, relative: false };
  }
  const { spans, grain, loose = false } = opened(meaning, expression.open);
  // "since three days ago" and "three days ago" are written alike.
  const points = distance !== null && expression.open === "since" ? meaning.spans : [];
  return {
    intervals: [...points, ...spans].map((span) => intervalOf(span, grain)),
    loose: loose || grain === "month" || grain === "year" || from?.date === null,
    relative: whole === null,
  };
}
