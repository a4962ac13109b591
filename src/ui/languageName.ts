import type { Lang } from "../model/types.ts";

const names = new Map<Lang, Intl.DisplayNames>();

/** "Arabic" for "ar", in the reader's language; the code itself when nobody knows it. */
export function languageName(code: string, lang: Lang): string {
  let known = names.get(lang);
  if (known === undefined)
    names.set(lang, (known = new Intl.DisplayNames(lang, { type: "language" })));
  try {
    return known.of(code) ?? code;
  } catch {
    return code;
  }
}
