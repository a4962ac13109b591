import { fold } from "../fold.ts";
import { LONGEST, type Token, VOCABULARY } from "./vocabulary.ts";

const PIECES = /\d+|[\p{L}]+|[-\u2010-\u2015\u2212/]/gu;
/** "corresponding to": the same day in another calendar follows. */
const SAME_DAY = /(?:^|\s)الموافق/u;
/** Written together with the word that they stand before. */
const PREFIXES = ["و", "ف", "ب", "ل", "ك"];

interface Match {
  readonly tokens: readonly Token[];
  /** Pieces that it took. */
  readonly size: number;
}

function matchAt(pieces: readonly string[], at: number, first: string): Match | null {
  for (let size = Math.min(LONGEST, pieces.length - at); size > 0; size--) {
    const phrase = [first, ...pieces.slice(at + 1, at + size)].join(" ");
    const token = VOCABULARY.get(phrase);
    if (token !== undefined) return { tokens: [token], size };
  }
  return null;
}

function prefixed(pieces: readonly string[], at: number, word: string): Match | null {
  const prefix = PREFIXES.find((each) => word.startsWith(each));
  if (prefix === undefined || word.length < 3) return null;
  // With "for" the article loses its alef.
  const rest = word.startsWith("لل") ? `ال${word.slice(2)}` : word.slice(1);
  const found = matchAt(pieces, at, rest);
  if (found === null || prefix !== "و") return found;
  return { size: found.size, tokens: [{ type: "joint" }, ...found.tokens] };
}

/** The words of a date by what they do; null when one is not known. "أمس الثلاثاء" → offset −1, weekday 2 */
export function tokensOf(words: string): Token[] | null {
  const [first = ""] = fold(words).split(SAME_DAY);
  const pieces = first.replaceAll(/\bal-/g, "al ").match(PIECES) ?? [];
  const tokens: Token[] = [];
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at] ?? "";
    if (/^\d/.test(piece)) {
      tokens.push({ type: "number", value: Number(piece) });
      at += 1;
    } else if (!/\p{L}/u.test(piece)) {
      tokens.push({ type: piece === "/" ? "slash" : "joint" });
      at += 1;
    } else {
      const match = matchAt(pieces, at, piece) ?? prefixed(pieces, at, piece);
      if (match === null) return null;
      tokens.push(...match.tokens);
      at += match.size;
    }
  }
  return tokens;
}
