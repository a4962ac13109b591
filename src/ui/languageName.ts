import { displayNames } from "../i18n/formats.ts";
import type { Lang } from "../model/types.ts";

/** "Arabic" for "ar", in the reader's language; the code itself when nobody knows it. */
export function languageName(code: string, lang: Lang): string {
  try {
    return displayNames(lang, { type: "language" }).of(code) ?? code;
  } catch {
    // It does not look like the code of a language.
    return code;
  }
}
