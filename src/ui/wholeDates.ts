import { ENGLISH_SHORT } from "../i18n/months.ts";
import { MONTH_NAMES } from "../model/monthNames.ts";

const MONTHS = [...Object.values(MONTH_NAMES).flat(), ...ENGLISH_SHORT].join("|");
/** With the space to the day before it; some names have a space of their own. */
const MONTH = `(?:(?<=\\p{Nd}) )?(?:${MONTHS})(?!\\p{L})`;
const DAY = new RegExp(MONTH, "gu");
const DATE = new RegExp(`${MONTH}(?: (?=\\p{Nd}{4}(?!\\p{Nd})))?`, "gu");

/** On one line. */
export const whole = (words: string): string => words.replaceAll(" ", "\u00a0");

/** Words of dates with each day beside its month: "4 April", "١٤ أبريل", "14 كانون الثاني". */
export const wholeDays = (words: string): string => words.replace(DAY, whole);

/** The year as well: it breaks between dates alone, after a dash, before "with no end given". */
export const wholeDates = (words: string): string => words.replace(DATE, whole);
