import { fold } from "../fold.ts";
import { MONTH_WORDS, type MonthWord } from "./months.ts";

export type Direction = "last" | "next" | "this";
export type Unit = "day" | "week" | "month" | "year";

/** What a word of a date does. */
export type Token =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "month"; readonly month: MonthWord }
  /** 0 = Sunday */
  | { readonly type: "weekday"; readonly weekday: number }
  /** Days from the day of writing. */
  | { readonly type: "offset"; readonly days: number }
  | { readonly type: "direction"; readonly direction: Direction }
  | { readonly type: "unit"; readonly unit: Unit }
  /** Two of a unit in one word. */
  | { readonly type: "pair"; readonly unit: Unit }
  | { readonly type: "era"; readonly hijri: boolean }
  | { readonly type: "since" | "until" | "ago" | "after" | "joint" | "slash" }
  /** No date, but that it was under way; no date at all; nothing. */
  | { readonly type: "now" | "vague" | "filler" };

const WEEKDAYS = [
  "الأحد|أحد|Sunday|Sun|dimanche",
  "الاثنين|الإثنين|اثنين|Monday|Mon|lundi",
  "الثلاثاء|ثلاثاء|Tuesday|Tue|Tues|mardi",
  "الأربعاء|أربعاء|Wednesday|Wed|mercredi",
  "الخميس|خميس|Thursday|Thu|Thurs|jeudi",
  "الجمعة|جمعة|Friday|Fri|vendredi",
  "السبت|سبت|Saturday|Sat|samedi",
];

const PLAIN: readonly (readonly [string, Token])[] = [
  ["أول أمس|أول من أمس|أمس الأول|day before yesterday", { type: "offset", days: -2 }],
  ["أمس|البارحة|ليلة أمس|yesterday|last night", { type: "offset", days: -1 }],
  [
    "اليوم|هذا اليوم|الليلة|today|tonight|this morning|this evening|this afternoon",
    { type: "offset", days: 0 },
  ],
  ["غدا|الغد|tomorrow", { type: "offset", days: 1 }],
  ["بعد غد|بعد الغد|day after tomorrow", { type: "offset", days: 2 }],
  [
    "الماضي|الماضية|الفائت|الفائتة|المنصرم|المنصرمة|المنقضي|المنقضية|الفارط|الفارطة|last|past|previous",
    { type: "direction", direction: "last" },
  ],
  [
    "المقبل|المقبلة|القادم|القادمة|الآتي|الآتية|next|coming|upcoming",
    { type: "direction", direction: "next" },
  ],
  ["الجاري|الجارية|الحالي|الحالية|هذا|هذه|this|current", { type: "direction", direction: "this" }],
  ["يوم|أيام|يوما|day|days", { type: "unit", unit: "day" }],
  ["أسبوع|الأسبوع|أسابيع|أسبوعا|week|weeks", { type: "unit", unit: "week" }],
  ["شهر|الشهر|أشهر|شهور|شهرا|month|months", { type: "unit", unit: "month" }],
  ["عام|العام|عاما|أعوام|سنة|السنة|سنوات|year|years", { type: "unit", unit: "year" }],
  ["يومين", { type: "pair", unit: "day" }],
  ["أسبوعين", { type: "pair", unit: "week" }],
  ["شهرين", { type: "pair", unit: "month" }],
  ["عامين|سنتين", { type: "pair", unit: "year" }],
  ["م|ميلادي|ميلادية|AD|CE", { type: "era", hijri: false }],
  ["ه|هجري|هجرية|AH", { type: "era", hijri: true }],
  ["منذ|مذ|since|ever since", { type: "since" }],
  ["حتى|لغاية|إلى غاية|until|till", { type: "until" }],
  ["قبل|ago", { type: "ago" }],
  ["بعد|later", { type: "after" }],
  ["إلى|و|to|and|through|au", { type: "joint" }],
  [
    "حاليا|الآن|القائم|القائمة|الراهن|الراهنة|المستمر|المستمرة|المتواصل|المتواصلة|في الوقت الراهن|في الوقت الحالي|currently|now|ongoing|at present|under way",
    { type: "now" },
  ],
  ["الأخير|الأخيرة|مؤخرا|recent|recently|lately", { type: "vague" }],
  [
    "في|من|بين|خلال|أثناء|بتاريخ|مساء|صباح|ظهر|فجر|عصر|ليلة|on|the|of|at|in|from|between|during|morning|evening|afternoon|night|st|nd|rd|th|le|du|er",
    { type: "filler" },
  ],
];

/** By the folded words, parted by one space. */
export const VOCABULARY: ReadonlyMap<string, Token> = (() => {
  const words = new Map<string, Token>();
  const add = (spellings: string, token: Token): void => {
    for (const spelling of spellings.split("|")) {
      const key = fold(spelling).replaceAll("-", " ");
      if (!words.has(key)) words.set(key, token);
    }
  };
  for (const [spellings, token] of PLAIN) add(spellings, token);
  for (const month of MONTH_WORDS) add(month.name, { type: "month", month });
  WEEKDAYS.forEach((spellings, weekday) => add(spellings, { type: "weekday", weekday }));
  return words;
})();

/** Words of the longest entry. */
export const LONGEST = 4;
