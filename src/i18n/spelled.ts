import { civil, type CivilDate } from "../model/day.ts";
import type { Day, Lang } from "../model/types.ts";
import type { Settings } from "./locale.ts";

/**
 * The commonest dates, numbers, plurals and lists of our two languages, spelled without Intl: the first object of each
 * kind costs an engine 5 to 30 ms, and the first view would wait for all of them. Dates and numbers that are not common
 * are null, and left to Intl; spelled.test.ts holds both against each other.
 */

/** Names of the months, January first. */
export interface MonthSpelling {
  readonly long: readonly string[];
  readonly short: readonly string[];
}

type Fields = Intl.DateTimeFormatOptions;
type Digits = Settings["digits"];

const ARABIC_ZERO = 0x0660;

/** A whole number from 0, ungrouped. */
const spellDigits = (value: number, digits: Digits): string =>
  digits === "latn"
    ? String(value)
    : String(value).replaceAll(/\d/g, (digit) => String.fromCharCode(ARABIC_ZERO + Number(digit)));

/** Every third digit from the end, where others come before it. */
const THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/** Whole numbers without a sign, their thousands apart. */
export function spellNumber(value: number, digits: Digits): string | null {
  if (!Number.isSafeInteger(value) || value < 0 || Object.is(value, -0)) return null;
  const grouped = String(value).replace(THOUSANDS, digits === "latn" ? "," : "٬");
  return digits === "latn"
    ? grouped
    : grouped.replaceAll(/\d/g, (digit) => spellDigits(Number(digit), digits));
}

/** The plural form of a whole number from 0. */
export function pluralOf(lang: Lang, value: number): Intl.LDMLPluralRule | null {
  if (!Number.isInteger(value) || value < 0) return null;
  if (lang === "en") return value === 1 ? "one" : "other";
  const tail = value % 100;
  if (value === 0) return "zero";
  if (value === 1) return "one";
  if (value === 2) return "two";
  if (tail >= 3 && tail <= 10) return "few";
  return tail >= 11 ? "many" : "other";
}

/** A and B; in Arabic each after the first carries its "and". */
export function spellList(lang: Lang, items: readonly string[]): string {
  if (lang === "ar") return items.join(" و");
  const [last = "", ...before] = items.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(", ")} and ${last}`;
}

const KNOWN = new Set(["day", "month", "year"]);

/** Only fields that are spelled here, and years that need no era. */
const common = (fields: Fields, { year }: CivilDate): boolean =>
  year >= 1000 &&
  Object.keys(fields).every((name) => KNOWN.has(name)) &&
  (fields.month === undefined
    ? fields.day === undefined
    : fields.month === "long" || fields.month === "short");

/** "4 April 2019", and "4 – 16 April 2019" with as little as its ends share said once. */
export interface DateSpelling {
  readonly one: (day: Day, fields: Fields) => string | null;
  /** Both ends inclusive, the second the later one. */
  readonly range: (first: Day, last: Day, fields: Fields) => string | null;
}

export function dateSpelling(months: MonthSpelling, digits: Digits): DateSpelling {
  const spell = ({ year, month, date }: CivilDate, fields: Fields): string =>
    [
      fields.day === undefined ? null : spellDigits(date, digits),
      fields.month === undefined
        ? null
        : (fields.month === "short" ? months.short : months.long)[month - 1],
      fields.year === undefined ? null : spellDigits(year, digits),
    ]
      .filter((part) => part !== null)
      .join(" ");

  const one: DateSpelling["one"] = (day, fields) => {
    const at = civil(day);
    return common(fields, at) ? spell(at, fields) : null;
  };

  const range: DateSpelling["range"] = (first, last, fields) => {
    const [start, end] = [civil(first), civil(last)];
    if (!common(fields, start)) return null;
    const { year, ...inYear } = fields;
    const { month, ...inMonth } = inYear;
    if (start.year !== end.year) {
      if (year === undefined) return null;
      const dash = month === undefined ? "–" : " – ";
      return `${spell(start, fields)}${dash}${spell(end, fields)}`;
    }
    if (month !== undefined && start.month !== end.month)
      return `${spell(start, inYear)} – ${spell(end, fields)}`;
    if (inMonth.day !== undefined && start.date !== end.date)
      return `${spell(start, inMonth)}–${spell(end, fields)}`;
    return spell(start, fields);
  };
  return { one, range };
}
