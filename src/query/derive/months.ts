import type { CalendarName } from "./calendars.ts";

interface MonthNames {
  readonly calendar: CalendarName;
  /** Twelve months; spellings of one name are parted by a bar, the first is the usual one. */
  readonly names: readonly string[];
}

/** The names that news in Arabic, English and French uses, by tradition. Search folding takes أبريل, ابريل and إبريل for one. */
export const MONTHS = {
  arab: {
    calendar: "gregorian",
    names: [
      "يناير",
      "فبراير",
      "مارس",
      "أبريل",
      "مايو",
      "يونيو",
      "يوليو",
      "أغسطس",
      "سبتمبر",
      "أكتوبر",
      "نوفمبر",
      "ديسمبر",
    ],
  },
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
    names: [
      "كانون الثاني|كانون ثاني|كانون ثان",
      "شباط",
      "آذار",
      "نيسان",
      "أيار|نوار|مايس",
      "حزيران",
      "تموز",
      "آب",
      "أيلول",
      "تشرين الأول|تشرين أول",
      "تشرين الثاني|تشرين ثاني|تشرين ثان",
      "كانون الأول|كانون أول",
    ],
  },
  maghreb: {
    calendar: "gregorian",
    names: [
      "جانفي",
      "فيفري",
      "مارس",
      "أفريل",
      "ماي",
      "جوان",
      "جويلية|يوليوز",
      "أوت|غشت|أغشت",
      "سبتمبر|شتنبر|شتمبر",
      "أكتوبر",
      "نوفمبر|نونبر",
      "ديسمبر|دجنبر|دجمبر",
    ],
  },
  jamahiriya: {
    calendar: "gregorian",
    names: [
      "أي النار",
      "النوار",
      "الربيع",
      "الطير",
      "الماء",
      "الصيف",
      "ناصر",
      "هانيبال|هنيبال|هانيبعل",
      "الفاتح",
      "التمور",
      "الحرث",
      "الكانون",
    ],
  },
  english: {
    calendar: "gregorian",
    names: [
      "January|Jan",
      "February|Feb",
      "March|Mar",
      "April|Apr",
      "May",
      "June|Jun",
      "July|Jul",
      "August|Aug",
      "September|Sept|Sep",
      "October|Oct",
      "November|Nov",
      "December|Dec",
    ],
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
} as const satisfies Record<string, MonthNames>;

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
