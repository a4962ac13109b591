import { MONTH_NAMES } from "../model/monthNames.ts";
import type { Lang } from "../model/types.ts";
import type { Settings } from "./locale.ts";
import type { MonthSpelling } from "./spelled.ts";

export const ENGLISH_SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec".split(" ");

interface MonthNames extends MonthSpelling {
  /** Language and region of dates that are not spelled here. */
  readonly tag: string;
  /** Twelve names to put in the place of Intl's. */
  readonly names?: readonly string[];
}

/** Never abbreviated. */
const whole = (names: readonly string[]): MonthSpelling => ({ long: names, short: names });

/** Intl has all of them but the last: spelled.test.ts compares. */
const ARABIC: Record<Settings["months"], MonthNames> = {
  arab: { tag: "ar", ...whole(MONTH_NAMES.arab) },
  levant: { tag: "ar-SY", ...whole(MONTH_NAMES.levant) },
  maghreb: { tag: "ar-TN", ...whole(MONTH_NAMES.maghreb) },
  jamahiriya: { tag: "ar", names: MONTH_NAMES.jamahiriya, ...whole(MONTH_NAMES.jamahiriya) },
};

/** The month names of a language: a choice in Arabic, one in English (in day–month–year order). */
export const monthNames = (lang: Lang, setting: Settings["months"]): MonthNames =>
  lang === "ar"
    ? ARABIC[setting]
    : { tag: "en-GB", long: MONTH_NAMES.english, short: ENGLISH_SHORT };
