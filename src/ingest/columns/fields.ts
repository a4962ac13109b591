import { fold } from "../../query/fold.ts";
import names from "./names.json";

type Named = keyof typeof names;
type Spoken = "title_ar" | "title_en" | "text_ar" | "text_en";
/** What a column of a table may be; its name in words is the message `import.field-<field>`. */
export type Field = Named | Spoken;

const SPOKEN: readonly Spoken[] = ["title_ar", "title_en", "text_ar", "text_en"];
const isNamed = (name: string): name is Named => Object.hasOwn(names, name);
const NAMED: readonly Named[] = Object.keys(names).filter(isNamed);
export const FIELDS: readonly Field[] = NAMED.flatMap((field): Field[] =>
  field === "title" || field === "text"
    ? [field, ...SPOKEN.filter((each) => each.startsWith(field))]
    : [field],
);
const KNOWN: ReadonlySet<string> = new Set(FIELDS);
export const isField = (name: string): name is Field => KNOWN.has(name);

/** "Title_AR", "العنوان (بالعربية)" → words without case, marks, articles and signs. */
export function headerWords(header: string): string {
  return fold(header)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .replaceAll(/(?<![\p{L}\p{N}])ال(?=\p{L}{3})/gu, "")
    .replaceAll(/(?<=\p{L})(?=\d+$)/gu, " ")
    .trim();
}

const BY_WORDS: ReadonlyMap<string, Field> = new Map(
  NAMED.flatMap((field) =>
    [field, ...names[field]].map((name): [string, Field] => [headerWords(name), field]),
  ),
);

/** The end of a header that says in which language its column is. */
const LANGUAGES: readonly (readonly ["ar" | "en", RegExp])[] = [
  ["ar", / (?:ar|ara|arabic|arabe|عربي|عربيه|بالعربيه|بالعربي)$/u],
  ["en", / (?:en|eng|english|anglais|انجليزي|انجليزيه|انكليزيه|بالانجليزيه|بالانكليزيه)$/u],
];

/** Headers of the form that Siyaq writes itself: a field's own name. */
export const isOwnHeader = (header: string): boolean =>
  KNOWN.has(
    header
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, "_"),
  );

/** A header's words without the language that they end in. */
export function withoutLanguage(words: string): {
  readonly base: string;
  readonly lang: "ar" | "en" | null;
} {
  for (const [lang, end] of LANGUAGES)
    if (end.test(words)) return { base: words.replace(end, ""), lang };
  return { base: words, lang: null };
}

/** The field that a header names; null when it names none. */
export function fieldOf(header: string): Field | null {
  const words = headerWords(header);
  const found = BY_WORDS.get(words);
  if (found !== undefined) return found;
  const { base, lang } = withoutLanguage(words);
  const field = BY_WORDS.get(base);
  return lang !== null && (field === "title" || field === "text") ? `${field}_${lang}` : null;
}

/** Whether a column's header says that its dates are of the Hijri calendar. */
export const isHijriHeader = (header: string): boolean =>
  /(?:^| )(?:hijri|ah|هجري|هجريه|بالهجري|ه)(?: |$)/u.test(headerWords(header));
