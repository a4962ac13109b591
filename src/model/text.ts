import type { Lang, Text } from "./types.ts";

export type Direction = "rtl" | "ltr";

/** A string of data with the language and direction it must be rendered in. */
export interface Localised {
  readonly value: string;
  readonly lang: string;
  readonly dir: Direction;
}

/** Scripts written right to left, by the language's primary subtag. */
const RTL = new Set([
  "ar",
  "arc",
  "ckb",
  "dv",
  "fa",
  "he",
  "ks",
  "ku",
  "ps",
  "sd",
  "syr",
  "ug",
  "ur",
  "yi",
]);

export const directionOf = (lang: string): Direction =>
  RTL.has(lang.split("-")[0] ?? "") ? "rtl" : "ltr";

/** The text in `lang`, else in the first language that it has. */
export function localise(text: Text, lang: Lang): Localised {
  const key = text[lang] === undefined ? (Object.keys(text)[0] ?? lang) : lang;
  return { value: text[key] ?? "", lang: key, dir: directionOf(key) };
}

/** The text in the language that stands first in it; "" when it has none. */
export const firstOf = (text: Text): string => Object.values(text)[0] ?? "";
