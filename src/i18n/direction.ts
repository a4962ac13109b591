import type { Direction } from "../model/text.ts";
import type { Lang } from "../model/types.ts";

const LRI = "\u2066";
const RLI = "\u2067";
const FSI = "\u2068";
const PDI = "\u2069";

// Hebrew to Arabic Extended-A, and the presentation forms; Arabic digits are weak, so they are left out.
const RTL_LETTER =
  /[\u0590-\u05ff\u0620-\u064a\u066e-\u06d5\u06ee\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const LTR_LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Without the invisible marks of direction: for search, copying and comparison. */
export const stripMarks = (text: string): string => text.replace(MARKS, "");

/**
 * The text closed off from the order of what stands around it: for attributes and canvases, where there is
 * no <bdi>. Without `dir` the text's first letter decides, so never for digits alone: those would turn over.
 */
export function isolate(text: string, dir?: Direction): string {
  const open = dir === undefined ? FSI : dir === "rtl" ? RLI : LRI;
  return `${open}${text}${PDI}`;
}

/** Isolated when it holds a letter of the other direction; digits, points and the own script stay as they are. */
export function isolateForeign(text: string, around: Direction): string {
  const foreign = around === "rtl" ? LTR_LETTER : RTL_LETTER;
  return foreign.test(text) && !text.startsWith(FSI) ? isolate(text) : text;
}

/** The language of the link, else the first of the browser's that we have, else Arabic. */
export function negotiateLang(asked: Lang | null, browser: readonly string[]): Lang {
  if (asked !== null) return asked;
  for (const tag of browser) {
    const primary = tag.toLowerCase().split("-")[0];
    if (primary === "ar" || primary === "en") return primary;
  }
  return "ar";
}
