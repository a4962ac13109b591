import { civil, parseDays } from "../model/day.ts";
import type { Interval, Lang, Precision } from "../model/types.ts";
import type { DayFormatter } from "./days.ts";
import type { MessageKey } from "./keys.ts";

export type Say = (key: MessageKey, values?: Readonly<Record<string, string>>) => string;

type Unit = "day" | "month" | "year";
const FIELDS: Record<Unit, Intl.DateTimeFormatOptions> = {
  day: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
};

/** EDTF's codes for parts of a year: 21–24 the seasons, 25–32 the same by hemisphere, 33–41 quarters, thirds, halves. */
const SEASON = /^-?\d{4}-(2[1-9]|3\d|4[01])$/;
const SEASON_WORDS = {
  21: "i18n.season-21",
  22: "i18n.season-22",
  23: "i18n.season-23",
  24: "i18n.season-24",
  33: "i18n.season-33",
  34: "i18n.season-34",
  35: "i18n.season-35",
  36: "i18n.season-36",
  37: "i18n.season-37",
  38: "i18n.season-38",
  39: "i18n.season-39",
  40: "i18n.season-40",
  41: "i18n.season-41",
} as const satisfies Record<number, MessageKey>;
const isSeason = (code: number): code is keyof typeof SEASON_WORDS => code in SEASON_WORDS;

const bare = (form: string): string => form.replace(/[~?%]/g, "");

/** To what an end of an interval is known, by its own form: the two may differ ("2019-01-15/2019-02"). */
function unitOf(form: string | undefined, precision: Precision): Unit {
  const text = bare(form ?? "");
  if (parseDays(text) !== null) {
    const dashes = text.slice(1).split("-").length - 1;
    return dashes === 2 ? "day" : dashes === 1 ? "month" : "year";
  }
  if (precision === "month" || precision === "season") return "month";
  return precision === "day" || precision === "range" ? "day" : "year";
}

function openEnd(interval: Interval): "since" | "until" | "undated" | null {
  const started = Number.isFinite(interval.start);
  const ended = Number.isFinite(interval.end);
  if (started && ended) return null;
  return started ? "since" : ended ? "until" : "undated";
}

/** An unknown end makes an interval uncertain; where it is said that the end is unknown, only a mark adds doubt. */
const isDoubted = ({ edtf, uncertain }: Interval): boolean =>
  uncertain && (/[?%]/.test(edtf) || !/^\/|\/$/.test(edtf));

interface IntervalWords {
  whole(interval: Interval): string;
  short(interval: Interval, years?: boolean): string;
}

export function intervalWords(days: DayFormatter, say: Say, lang: Lang): IntervalWords {
  const season = ({ edtf, start, end }: Interval): string | null => {
    const match = SEASON.exec(bare(edtf));
    if (match === null) return null;
    const code = Number(match[1]);
    // By hemisphere: 25–28 north, 29–32 south; the word is the same.
    const plain = code >= 25 && code <= 32 ? 21 + ((code - 25) % 4) : code;
    // A winter belongs to two years.
    return isSeason(plain)
      ? say(SEASON_WORDS[plain], { year: days.range(start, end, FIELDS.year) })
      : null;
  };

  /** The closed interval without its doubts. */
  const plain = (interval: Interval): string => {
    const { start, end, precision, edtf } = interval;
    const inWords = season(interval);
    if (inWords !== null) return inWords;
    const ends = edtf.split("/");
    if (ends.length === 1 && (precision === "decade" || precision === "century"))
      return say("i18n.between", {
        from: days.one(start, FIELDS.year),
        to: days.one(end, FIELDS.year),
      });
    const from = unitOf(ends[0], precision);
    const to = unitOf(ends.at(-1), precision);
    if (from === to) return days.range(start, end, FIELDS[from]);
    return say("i18n.span", { from: days.one(start, FIELDS[from]), to: days.one(end, FIELDS[to]) });
  };

  const known = (interval: Interval, side: "since" | "until"): string => {
    const [first, last] = interval.edtf.split("/");
    return side === "since"
      ? days.one(interval.start, FIELDS[unitOf(first, interval.precision)])
      : days.one(interval.end, FIELDS[unitOf(last, interval.precision)]);
  };

  const whole = (interval: Interval): string => {
    const open = openEnd(interval);
    if (open === "undated") return say("i18n.undated");
    let text = open === null ? plain(interval) : known(interval, open);
    if (interval.approximate) text = say("i18n.about", { date: text });
    if (open === "since")
      text = say(interval.edtf.endsWith("/") ? "i18n.since-unknown" : "i18n.since-open", {
        date: text,
      });
    if (open === "until")
      text = say(interval.edtf.startsWith("/") ? "i18n.until-unknown" : "i18n.until-open", {
        date: text,
      });
    if (open === null && !interval.edtf.includes("/")) {
      if (interval.precision === "month") text = say("i18n.day-unknown", { date: text });
      if (interval.precision === "year") text = say("i18n.month-unknown", { date: text });
    }
    return isDoubted(interval) ? say("i18n.uncertain", { date: text }) : text;
  };

  /** A label has its axis beside it: the year only where the axis may not show it. */
  const brief = (interval: Interval, years: boolean): string => {
    const { start, end, precision, edtf } = interval;
    const [first, last] = edtf.split("/");
    const [from, to] = [unitOf(first, precision), unitOf(last ?? first, precision)];
    const sameYear = civil(start).year === civil(end).year;
    if (from !== to || from === "year" || !sameYear || season(interval) !== null)
      return plain(interval);
    const oneDay = start === end;
    const month = lang === "en" && oneDay ? "short" : "long";
    const year = years ? FIELDS.year : {};
    return days.range(start, end, { ...(from === "day" && { day: "numeric" }), month, ...year });
  };

  const short = (interval: Interval, years = false): string => {
    const open = openEnd(interval);
    if (open === "undated") return say("i18n.undated");
    let text = open === null ? brief(interval, years) : known(interval, open);
    if (interval.approximate) text = say("i18n.about", { date: text });
    if (open !== null) text = say(open === "since" ? "i18n.since" : "i18n.until", { date: text });
    return isDoubted(interval) ? say("i18n.short-uncertain", { date: text }) : text;
  };

  return { whole, short };
}
