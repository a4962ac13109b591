import { civil, dayMs, HIJRI_YEARS } from "../model/day.ts";
import type { Day, Lang } from "../model/types.ts";
import { clamped, createDayFormatter } from "./days.ts";
import { stripMarks } from "./direction.ts";
import { dateFormat } from "./formats.ts";
import { intervalWords, type Say } from "./interval.ts";
import type { Dates, Settings } from "./locale.ts";

type Fields = Intl.DateTimeFormatOptions;

const DAY: Fields = { day: "numeric", month: "long", year: "numeric" };
const DAY_MONTH: Fields = { day: "numeric", month: "long" };
const MONTH: Fields = { month: "long" };
const MONTH_YEAR: Fields = { month: "long", year: "numeric" };
const YEAR: Fields = { year: "numeric" };
const WEEKDAY: Fields = { weekday: "long" };

function hijri(lang: Lang, settings: Settings, day: Day): string | null {
  const digits = lang === "ar" ? settings.digits : "latn";
  const tag = lang === "ar" ? "ar" : "en-GB";
  const format = dateFormat(`${tag}-u-ca-islamic-umalqura-nu-${digits}`, DAY);
  if (format.resolvedOptions().calendar !== "islamic-umalqura") return null;
  const counted = dateFormat("en-u-ca-islamic-umalqura-nu-latn", YEAR);
  const year = Number.parseInt(counted.format(dayMs(clamped(day))), 10);
  if (!(year >= HIJRI_YEARS.first && year <= HIJRI_YEARS.last)) return null;
  return stripMarks(format.format(dayMs(clamped(day))));
}

/** The coarsest unit whose borders both ends of the window stand on; a wide window is never told to the day. */
function windowFields(from: Day, to: Day): Fields {
  const [start, end] = [civil(from), civil(to)];
  const years = (to - from) / 365.25;
  if (years > 60) return YEAR;
  if (start.date === 1 && end.date === 1)
    return start.month === 1 && end.month === 1 ? YEAR : MONTH_YEAR;
  return years > 3 ? MONTH_YEAR : DAY;
}

/** `say` gives the words around dates ("since", "about"): messages of this room. */
export function createDates(lang: Lang, settings: Settings, say: Say): Dates {
  const days = createDayFormatter(lang, settings);
  const words = intervalWords(days, say, lang);
  return {
    day: (day) => days.one(day, DAY),
    dayMonth: (day) => days.one(day, DAY_MONTH),
    weekday: (day) => days.one(day, WEEKDAY),
    month: (day) => days.one(day, MONTH),
    monthYear: (day) => days.one(day, MONTH_YEAR),
    year: (day) => days.one(day, YEAR),
    range: (from, to) => days.range(from, to, DAY),
    window(from, to) {
      const [start, end] = [clamped(from), clamped(Math.ceil(to))];
      return days.range(start, Math.max(start, end - 1), windowFields(start, end));
    },
    interval: words.whole,
    short: words.short,
    hijri: (day) => (Number.isFinite(day) ? hijri(lang, settings, day) : null),
  };
}
