import { parse, type ParsedDate } from "edtf";
import { dayOf } from "./day.ts";
import { DIVISIONS, resolvePlain } from "./interval.ts";
import { type Day, type Interval, type Precision, PRECISIONS } from "./types.ts";

/** Long enough for any interval with qualifiers; the parser's time grows with the length. */
const MAX_LENGTH = 64;

interface Bounds {
  readonly start: Day;
  readonly end: Day;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

const bit = (mask: number, place: number): boolean => ((mask >> place) & 1) === 1;

/** Lowest and highest value of two digits of which some are not given; `low` and `high` bound them. */
function digits(
  value: number,
  tens: boolean,
  ones: boolean,
  low: number,
  high: number,
): [number, number] {
  if (tens && ones) return [low, high];
  if (ones) {
    const decade = Math.floor(value / 10) * 10;
    return [Math.max(low, decade), Math.min(high, decade + 9)];
  }
  if (tens) {
    const one = value % 10;
    return [one < low ? one + 10 : one, one + Math.floor((high - one) / 10) * 10];
  }
  return [value, value];
}

const lastOfMonth = (year: number, month: number): number => {
  const first = dayOf(year, month);
  return dayOf(year, month + 1) - first;
};

/** The four places of a year with X read as 0 and as 9, the earlier first. */
function years(value: number, mask: number): [number, number] {
  let span = 0;
  for (let place = 0; place < 4; place++) if (bit(mask, place)) span += 9 * 10 ** (3 - place);
  return value < 0 || Object.is(value, -0) ? [value - span, value] : [value, value + span];
}

function yearPrecision(mask: number): Precision {
  if ((mask & 0b0111) !== 0) return "century";
  return bit(mask, 3) ? "decade" : "year";
}

function civilBounds(values: readonly number[], mask: number): [Day, Day, Precision] | null {
  const [year, month, date] = values;
  // XXXX says nothing about when.
  if (year === undefined || (mask & 0b1111) === 0b1111) return null;
  const [firstYear, lastYear] = years(year, mask);
  if (month === undefined) return [dayOf(firstYear), dayOf(lastYear + 1) - 1, yearPrecision(mask)];
  const ofYear = (mask & 0b1111) === 0 ? null : yearPrecision(mask);
  const [firstMonth, lastMonth] = digits(month + 1, bit(mask, 4), bit(mask, 5), 1, 12);
  const ofMonth = firstMonth === lastMonth ? null : "year";
  if (date === undefined)
    return [
      dayOf(firstYear, firstMonth),
      dayOf(lastYear, lastMonth + 1) - 1,
      ofYear ?? ofMonth ?? "month",
    ];
  const [first] = digits(date, bit(mask, 6), bit(mask, 7), 1, lastOfMonth(firstYear, firstMonth));
  const [, last] = digits(date, bit(mask, 6), bit(mask, 7), 1, lastOfMonth(lastYear, lastMonth));
  return [
    dayOf(firstYear, firstMonth, first),
    dayOf(lastYear, lastMonth, last),
    ofYear ?? ofMonth ?? ((mask & 0b1100_0000) === 0 ? "day" : "month"),
  ];
}

function daysOf(parsed: ParsedDate): [Day, Day, Precision] | null {
  const [year = 0, division = 0] = parsed.values;
  switch (parsed.type) {
    case "Season": {
      const months = DIVISIONS.get(division);
      if (months === undefined) return null;
      const [month, count] = months;
      return [dayOf(year, month), dayOf(year, month + count) - 1, "season"];
    }
    case "Decade":
      return [dayOf(year * 10), dayOf(year * 10 + 10) - 1, "decade"];
    case "Century":
      return [dayOf(year * 100), dayOf(year * 100 + 100) - 1, "century"];
    case "Year":
      return parsed.significant === undefined ? [dayOf(year), dayOf(year + 1) - 1, "year"] : null;
    case "Date":
    case undefined:
      break;
  }
  return civilBounds(parsed.values.slice(0, 3), parsed.unspecified ?? 0);
}

function bounds(parsed: ParsedDate): Bounds | null {
  const days = daysOf(parsed);
  if (days === null) return null;
  const [start, end, precision] = days;
  if (Number.isNaN(start) || Number.isNaN(end)) return null;
  return {
    start,
    end,
    precision,
    approximate: Boolean(parsed.approximate),
    uncertain: Boolean(parsed.uncertain),
  };
}

/** An end that is open (`..`) or unknown (nothing); that it is unknown is uncertainty. */
const beyond = (parsed: number | null, day: Day): Bounds => ({
  start: day,
  end: day,
  precision: "day",
  approximate: false,
  uncertain: parsed === null,
});

function between(from: ParsedDate | number | null, to: ParsedDate | number | null): Bounds | null {
  const open = from === null || typeof from === "number";
  const endless = to === null || typeof to === "number";
  if (open && endless) return null;
  const first = open ? beyond(from, -Infinity) : bounds(from);
  const last = endless ? beyond(to, Infinity) : bounds(to);
  if (first === null || last === null || last.end < first.start) return null;
  // They stand from the finest to the coarsest.
  const coarsest = Math.max(
    PRECISIONS.indexOf(first.precision),
    PRECISIONS.indexOf(last.precision),
  );
  const precision = PRECISIONS[coarsest] ?? "range";
  return {
    start: first.start,
    end: last.end,
    precision: precision === "day" && first.start !== last.end ? "range" : precision,
    approximate: first.approximate || last.approximate,
    uncertain: first.uncertain || last.uncertain,
  };
}

/**
 * An EDTF date (ISO 8601-2, levels 0 and 1, and what level 2 adds to a single date) as days.
 *
 *     2019-04~                 1–30 April 2019, month, approximate
 *     2019-04-14/2019-04-16    14–16 April 2019, range
 *     2011/..                  from 1 January 2011, no end, year
 *     201X                     2010–2019, decade
 *
 * null: not a date, an end before its start, an interval without any known end, a set or list of
 * dates, or a year beyond ±270,000. A time of day is left out; the day is the one that is written.
 */
export function resolveEdtf(edtf: string): Interval | null {
  const plain = resolvePlain(edtf);
  if (plain !== null) return plain;
  if (edtf === "" || edtf.length > MAX_LENGTH) return null;
  try {
    // 4.11 fails on `/2011` when it is to look for seasons in the unknown start.
    const seasonIntervals = !edtf.startsWith("/");
    const parsed = parse(edtf, { seasonIntervals, seasonUncertainty: true });
    if (parsed.type === "Set" || parsed.type === "List") return null;
    const found =
      parsed.type === "Interval" ? between(parsed.values[0], parsed.values[1]) : bounds(parsed);
    return found === null ? null : { edtf, ...found };
  } catch {
    // The library throws its syntax errors; to us a wrong date is a value.
    return null;
  }
}
