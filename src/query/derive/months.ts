import { MONTH_NAMES } from "../../model/monthNames.ts";
import type { CalendarName } from "./calendars.ts";

interface MonthNames {
  readonly calendar: CalendarName;
  /** Twelve months; spellings of one name are parted by a bar, the first is the usual one. */
  readonly names: readonly string[];
}

/** Names with the other spellings of some, by number of the month. */
const spelled = (
  names: readonly string[],
  others: Readonly<Record<number, string>>,
): readonly string[] => names.map((name, at) => [name, others[at + 1] ?? []].flat().join("|"));

/** The names that news in Arabic, English and French uses, by tradition. Search folding takes أبريل, ابريل and إبريل for one. */
export const MONTHS = {
  arab: { calendar: "gregorian", names: MONTH_NAMES.arab },
  egypt: {
    calendar: "gregorian",
    names: [
      "يناير",
      "فبراير",
      "مارس",
      "إبريل",
      "مايو",
      "يونية|يونيه|يونيا",
      "يولية|يوليه|يوليا",
      "أغسطس|اغسطوس",
      "سبتمبر",
      "أكتوبر",
      "نوفمبر",
      "ديسمبر",
    ],
  },
  levant: {
    calendar: "gregorian",
    names: spelled(MONTH_NAMES.levant, {
      1: "كانون ثاني|كانون ثان",
      5: "نوار|مايس",
      10: "تشرين أول",
      11: "تشرين ثاني|تشرين ثان",
      12: "كانون أول",
    }),
  },
  maghreb: {
    calendar: "gregorian",
    names: spelled(MONTH_NAMES.maghreb, {
      7: "يوليوز",
      8: "غشت|أغشت",
      9: "شتنبر|شتمبر",
      11: "نونبر",
      12: "دجنبر|دجمبر",
    }),
  },
  jamahiriya: {
    calendar: "gregorian",
    names: spelled(MONTH_NAMES.jamahiriya, { 8: "هنيبال|هانيبعل" }),
  },
  english: {
    calendar: "gregorian",
    names: spelled(MONTH_NAMES.english, {
      1: "Jan",
      2: "Feb",
      3: "Mar",
      4: "Apr",
      6: "Jun",
      7: "Jul",
      8: "Aug",
      9: "Sept|Sep",
      10: "Oct",
      11: "Nov",
      12: "Dec",
    }),
  },
  french: {
    calendar: "gregorian",
    names: [
      "janvier|janv",
      "février|févr|fév",
      "mars",
      "avril|avr",
      "mai",
      "juin",
      "juillet|juill|juil",
      "août",
      "septembre",
      "octobre",
      "novembre",
      "décembre",
    ],
  },
  hijri: {
    calendar: "hijri",
    names: [
      "محرم|المحرم|Muharram",
      "صفر|Safar",
      "ربيع الأول|ربيع أول|Rabi al-Awwal|Rabi I",
      "ربيع الآخر|ربيع الثاني|ربيع ثاني|Rabi al-Thani|Rabi II",
      "جمادى الأولى|جمادى الأول|Jumada al-Ula|Jumada al-Awwal|Jumada I",
      "جمادى الآخرة|جمادى الثانية|جمادى الآخر|Jumada al-Akhirah|Jumada al-Thani|Jumada II",
      "رجب|Rajab",
      "شعبان|Shaban|Sha'ban",
      "رمضان|Ramadan",
      "شوال|Shawwal",
      "ذو القعدة|ذي القعدة|ذو قعدة|Dhu al-Qadah|Dhul Qadah",
      "ذو الحجة|ذي الحجة|ذو حجة|Dhu al-Hijjah|Dhul Hijjah",
    ],
  },
} satisfies Record<string, MonthNames>;

export type Tradition = keyof typeof MONTHS;

/** A month as a text names it. `month` 1–12 of its calendar. */
export interface MonthWord {
  readonly calendar: CalendarName;
  readonly month: number;
  readonly tradition: Tradition;
  readonly name: string;
}

const TRADITIONS: readonly Tradition[] = [
  "arab",
  "egypt",
  "levant",
  "maghreb",
  "jamahiriya",
  "english",
  "french",
  "hijri",
];

/** Every spelling of every tradition; a name that several share is of the first. */
export const MONTH_WORDS: readonly MonthWord[] = TRADITIONS.flatMap((tradition) =>
  MONTHS[tradition].names.flatMap((spellings, at) =>
    spellings.split("|").map((name) => ({
      calendar: MONTHS[tradition].calendar,
      month: at + 1,
      tradition,
      name,
    })),
  ),
);

/** Names that are everyday words too: they name a month only beside a day of the month or another name of it. */
export const isEverydayWord = ({ tradition, name }: MonthWord): boolean =>
  tradition === "jamahiriya" && !["أي النار", "هانيبال", "هنيبال"].includes(name);
