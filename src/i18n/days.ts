import { civil, dayMs } from "../model/day.ts";
import type { Day, Lang } from "../model/types.ts";
import { stripMarks } from "./direction.ts";
import { dateFormat } from "./formats.ts";
import type { Settings } from "./locale.ts";
import { monthNames } from "./months.ts";
import { dateSpelling } from "./spelled.ts";

type Fields = Intl.DateTimeFormatOptions;

/** What `Date` can hold, in days either side of 1970. */
const LAST = 100_000_000;
export const clamped = (day: Day): Day => Math.min(Math.max(Math.floor(day), -LAST), LAST);

/** A year of fewer than four digits says its era, or nobody takes it for a year. */
const withEra = (fields: Fields, from: Day): Fields =>
  fields.year !== undefined && civil(from).year < 1000 ? { ...fields, era: "short" } : fields;

/** Formats single days and ranges by the fields of Intl, with the reader's digits and month names. */
export interface DayFormatter {
  one(day: Day, fields: Fields): string;
  /** Both ends inclusive. */
  range(from: Day, to: Day, fields: Fields): string;
}

export function createDayFormatter(lang: Lang, settings: Settings): DayFormatter {
  const { tag, names, ...spelled } = monthNames(lang, settings.months);
  const spelling = dateSpelling(spelled, lang === "ar" ? settings.digits : "latn");
  const locale = lang === "ar" ? `${tag}-u-nu-${settings.digits}` : tag;
  const monthOf = (part: Intl.DateTimeFormatPart, day: Day): string =>
    part.type === "month" ? (names?.[civil(day).month - 1] ?? part.value) : part.value;

  const one = (day: Day, fields: Fields): string => {
    const at = clamped(day);
    const plain = spelling.one(at, fields);
    if (plain !== null) return plain;
    const format = dateFormat(locale, withEra(fields, at));
    const text =
      names === undefined
        ? format.format(dayMs(at))
        : format
            .formatToParts(dayMs(at))
            .map((part) => monthOf(part, at))
            .join("");
    return stripMarks(text);
  };

  const range = (from: Day, to: Day, fields: Fields): string => {
    const [first, last] = [clamped(from), clamped(to)];
    if (last <= first) return one(first, fields);
    const plain = spelling.range(first, last, fields);
    if (plain !== null) return plain;
    const parts = dateFormat(locale, withEra(fields, first)).formatRangeToParts(
      dayMs(first),
      dayMs(last),
    );
    const bare = (source: string): boolean => {
      const [part, more] = parts.filter((each) => each.source === source);
      return more === undefined && (part?.type === "day" || part?.type === "year");
    };
    // Engines differ in the spaces around the dash: none between bare numbers, plain ones between the rest.
    const dash = bare("startRange") && bare("endRange") ? "–" : " – ";
    const text = parts
      .map((part) =>
        part.type === "literal" && part.source === "shared"
          ? part.value.replace(/\s*[–-]\s*/u, dash)
          : monthOf(part, part.source === "endRange" ? last : first),
      )
      .join("");
    return stripMarks(text);
  };
  return { one, range };
}
