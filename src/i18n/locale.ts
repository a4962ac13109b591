import type { Day, Interval, Lang, Text } from "../model/types.ts";
import type { Direction, Localised } from "../model/text.ts";
import type { MessageKey } from "./keys.ts";

export const DIGITS = ["latn", "arab"] as const;
/** Names of the Gregorian months in Arabic: pan-Arab, Levantine, Maghreb, Jamahiriya. */
export const MONTH_NAMES = ["arab", "levant", "maghreb", "jamahiriya"] as const;

/** The reader's own, kept in the browser, never in a link. */
export interface Settings {
  readonly digits: (typeof DIGITS)[number];
  readonly months: (typeof MONTH_NAMES)[number];
  readonly hijri: boolean;
}

export const DEFAULT_SETTINGS: Settings = { digits: "latn", months: "arab", hijri: true };

/** Every string is plain text, safe in attributes and on a canvas. */
export interface Dates {
  /** 4 April 2019 */
  day(day: Day): string;
  /** 4 April */
  dayMonth(day: Day): string;
  /** Thursday */
  weekday(day: Day): string;
  /** April: never abbreviated in Arabic */
  month(day: Day): string;
  /** April 2019 */
  monthYear(day: Day): string;
  /** 2019 */
  year(day: Day): string;
  /** 14–16 April 2019; both ends inclusive */
  range(from: Day, to: Day): string;
  /** March 2019 – April 2020: the window, to the month when it is whole months */
  window(from: number, to: number): string;
  /** The whole meaning in words: "about 14–16 April 2019", "since 2011, with no end given" */
  interval(interval: Interval): string;
  /**
   * For a label beside a mark: "4 Apr" in English, "4 أبريل" in Arabic; "14–16 April"; "since 2011". `years`: where
   * nothing beside it shows the year.
   */
  short(interval: Interval, years?: boolean): string;
  /** 28 Rajab 1440 AH (Umm al-Qura); null outside its tables */
  hijri(day: Day): string | null;
}

/** Everything that depends on the reader's language and settings. */
export interface Locale {
  readonly lang: Lang;
  readonly dir: Direction;
  readonly settings: Settings;
  t(key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
  /** A message whose key is data (a status, a role, a problem's code); `fallback` when there is none. */
  tData(key: string, fallback: string, values?: Readonly<Record<string, string | number>>): string;
  number(value: number): string;
  list(items: readonly string[]): string;
  text(text: Text): Localised;
  /** Collation for sorted lists: Arabic without its article, then Latin. */
  compare(a: string, b: string): number;
  readonly dates: Dates;
}
