import type { Lang } from "../model/types.ts";
import type { Settings } from "./locale.ts";

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

interface MonthNames {
  /** Language and region whose names Intl prints. */
  readonly tag: string;
  /** Twelve names to put in the place of Intl's. */
  readonly names?: readonly string[];
}

const ARABIC: Record<Settings["months"], MonthNames> = {
  arab: { tag: "ar" },
  levant: { tag: "ar-SY" },
  maghreb: { tag: "ar-TN" },
  jamahiriya: { tag: "ar", names: JAMAHIRIYA },
};

/** The month names of a language: a choice in Arabic, one in English (in day–month–year order). */
export const monthNames = (lang: Lang, setting: Settings["months"]): MonthNames =>
  lang === "ar" ? ARABIC[setting] : { tag: "en-GB" };
