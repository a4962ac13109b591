import type { Lang } from "../model/types.ts";
import type { Settings } from "./locale.ts";
import type { MonthSpelling } from "./spelled.ts";

/** The names decreed in Libya in 1986, which its documents used until 2011. No Intl data has them. */
const JAMAHIRIYA = [
  "أي النار",
  "النوار",
  "الربيع",
  "الطير",
  "الماء",
  "الصيف",
  "ناصر",
  "هانيبال",
  "الفاتح",
  "التمور",
  "الحرث",
  "الكانون",
] as const;

/** The others as Intl has them: spelled.test.ts compares. */
const ARAB = [
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
] as const;
const LEVANT = [
  "كانون الثاني",
  "شباط",
  "آذار",
  "نيسان",
  "أيار",
  "حزيران",
  "تموز",
  "آب",
  "أيلول",
  "تشرين الأول",
  "تشرين الثاني",
  "كانون الأول",
] as const;
const MAGHREB = [
  "جانفي",
  "فيفري",
  "مارس",
  "أفريل",
  "ماي",
  "جوان",
  "جويلية",
  "أوت",
  "سبتمبر",
  "أكتوبر",
  "نوفمبر",
  "ديسمبر",
] as const;
const ENGLISH =
  "January February March April May June July August September October November December".split(
    " ",
  );
const ENGLISH_SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec".split(" ");

interface MonthNames extends MonthSpelling {
  /** Language and region of dates that are not spelled here. */
  readonly tag: string;
  /** Twelve names to put in the place of Intl's. */
  readonly names?: readonly string[];
}

/** Never abbreviated. */
const whole = (names: readonly string[]): MonthSpelling => ({ long: names, short: names });

const ARABIC: Record<Settings["months"], MonthNames> = {
  arab: { tag: "ar", ...whole(ARAB) },
  levant: { tag: "ar-SY", ...whole(LEVANT) },
  maghreb: { tag: "ar-TN", ...whole(MAGHREB) },
  jamahiriya: { tag: "ar", names: JAMAHIRIYA, ...whole(JAMAHIRIYA) },
};

/** The month names of a language: a choice in Arabic, one in English (in day–month–year order). */
export const monthNames = (lang: Lang, setting: Settings["months"]): MonthNames =>
  lang === "ar" ? ARABIC[setting] : { tag: "en-GB", long: ENGLISH, short: ENGLISH_SHORT };
