/**
 * What stands around the numbers and month names of a date: eras, doubt, seasons, words for an open end.
 * Everything is matched against folded text (query/fold.ts), so one spelling stands for its variants.
 */

export type Era = "bce" | "ce" | "hijri" | "death" | "birth";

/**
 * Libya counted solar years from the Prophet's death (1369 = 2001) and, in some texts around 2001, from his
 * birth (1431 = 2001), with months as long as ours; its own names for the months date from 1986 to 2011.
 */
export const LIBYAN_YEARS = { death: 632, birth: 570 } as const;
const LIBYAN_NAMES = { first: 1986, last: 2011 };

/** The one reckoning in which a year beside a Libyan month's name falls into the years that used the name. */
export function libyanEra(year: number): Era | null {
  if (year >= 1900) return "ce";
  const fits = (["death", "birth"] as const).filter(
    (era) =>
      year + LIBYAN_YEARS[era] >= LIBYAN_NAMES.first &&
      year + LIBYAN_YEARS[era] <= LIBYAN_NAMES.last,
  );
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

const END = "(?=$|[^\\p{L}\\d])";
const BEGIN = "(?:^|(?<=[\\d\\s,(]))";
const marker = (source: string): RegExp => new RegExp(`${BEGIN}(?:${source})${END}`, "u");

/** Longer ones first: "ق.م" ends like "م". */
const ERAS: readonly (readonly [Era, RegExp])[] = [
  ["bce", marker(String.raw`b\.?\s?c\.?(?:\s?e\.?)?|ق\.?\s?م\.?|قبل الميلاد|av\.? j\.?-?c\.?`)],
  ["death", marker(String.raw`و\.?\s?ر\.?|(?:من )?وفاه الرسول`)],
  ["birth", marker(String.raw`م\.\s?ر\.?|(?:من )?ميلاد الرسول`)],
  ["hijri", marker(String.raw`a\.?\s?h\.?|ه\.?|هجري(?:ه)?`)],
  ["ce", marker(String.raw`a\.?\s?d\.?|c\.?\s?e\.?|م\.?|ميلادي(?:ه)?|مسيحي|افرنجي|ف`)],
];

/** Takes the era out of folded words: "350 b.c." → "350", bce. `several`: they name two. */
export function takeEra(text: string): { text: string; era: Era | null; several: boolean } {
  let rest = text;
  const found = new Set<Era>();
  for (const [era, form] of ERAS)
    while (form.test(rest)) {
      found.add(era);
      rest = rest.replace(form, " ");
    }
  return {
    text: rest.replaceAll(/\s+/g, " ").trim(),
    era: [...found][0] ?? null,
    several: found.size > 1,
  };
}

/** The era that a cell of its own names: "BCE", "ق.م". null: none, or something else. */
export function eraOf(cell: string): Era | null {
  const { text, era, several } = takeEra(cell);
  return several || text !== "" ? null : era;
}

const ABOUT =
  /^(?:circa|ca?\.|ca(?=\s)|c\.?\s?(?=\d)|about|around|approx(?:imately|\.)?|حوالي|نحو|قرابه|تقريبا|vers|environ|~)\s*/u;
const ABOUT_AFTER = /\s*(?:\(?(?:approx\.?|approximately|تقريبا)\)?)$/u;
const UNSURE = /\s*\(?[?؟]\)?$/u;
/** Finer than a month or a year and still no number: the words stay beside the whole month or year. */
const PARTLY =
  /^(?:early|mid|late|beginning of|start of|end of|(?:the )?(?:first|second) half of|اوايل|مطلع|بدايه|منتصف|اواسط|اواخر|نهايه|debut|mi|fin)[\s-]+(?:in |of |de |شهر |عام |سنه )?/u;

export interface Doubt {
  readonly text: string;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly partly: boolean;
}

export function takeDoubt(text: string): Doubt {
  const sure = text.replace(UNSURE, "");
  const exact = sure.replace(ABOUT, "").replace(ABOUT_AFTER, "");
  const whole = exact.replace(PARTLY, "");
  return {
    text: whole.trim(),
    approximate: exact !== sure,
    uncertain: sure !== text,
    partly: whole !== exact,
  };
}

/** Codes of ISO 8601-2. The article stays off: with it the Arabic words are Libyan months too. */
const SEASONS: readonly (readonly [string, number])[] = [
  ["spring|ربيع|printemps", 21],
  ["summer|صيف|ete", 22],
  ["autumn|fall|خريف|automne", 23],
  ["winter|شتاء|شتا|hiver", 24],
];

const YEAR = String.raw`(?:,? (?:of |in |عام |سنه )?)(\d{4})$`;
const SEASON_FORMS = SEASONS.map(
  ([words, code]) => [new RegExp(`^(?:the )?(?:${words})${YEAR}`, "u"), code] as const,
);

/** Divisions of a year, decades and ISO weeks are their own forms: "q2 2019", "summer 2014", "1990s". EDTF or null. */
export function divisionOf(text: string): string | null {
  for (const [form, code] of SEASON_FORMS) {
    const year = form.exec(text)?.[1];
    if (year !== undefined) return `${year}-${code}`;
  }
  const part = /^(?:(\d{4})[-/ ]?([qh])([1-4])|([qh])([1-4])[-/ ]?(\d{4}))$/.exec(text);
  if (part !== null) {
    const year = part[1] ?? part[6] ?? "";
    const count = Number(part[3] ?? part[5]);
    const [first, last] = (part[2] ?? part[4]) === "h" ? [40, 2] : [33, 4];
    return count <= last ? `${year}-${first + count - 1}` : null;
  }
  // "1900s" can be ten years or a hundred.
  const decade = /^(?:the )?(\d\d[1-9])0s$/.exec(text)?.[1];
  return decade === undefined ? null : `${decade}X`;
}

/** Cells that say there is no date. */
export const isNothing = (text: string): boolean =>
  /^(?:|-+|\.+|\?+|؟+|n\/?a|nan|null|none|nil|unknown|undated|n\.?d\.?|غير معروف|غير محدد|لا يوجد|بلا تاريخ|بدون تاريخ|inconnu)$/u.test(
    text,
  );

/** What an end column says of something that has not ended. */
export const isOpenEnd = (text: string): boolean =>
  /^(?:\.\.|present|ongoing|now|today|current|to date|until now|مستمر|مستمره|جار|جاريه|الان|حتي الان|اليوم|en cours)$/u.test(
    text,
  );

/** "16 Shawwal 1432, which is 14 September 2011" */
export const SAME_DAY = /\s*(?:\(?الموافقه?(?: ل)?:?|corresponding to|=)\s*/u;
/** "the first of September" */
export const FIRST_OF = /^الفاتح من (?=\p{L})/u;
/** Between two whole dates. */
export const TO = /^(.+?)\s+(?:-+|to|until|till|through|الي|حتي|au)\s+(.+)$/u;
/** "from", before the first of two dates. */
export const FROM = /^(?:from|between|من|du)\s+(?=\S)/u;
