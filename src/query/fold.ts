/**
 * Text as search sees it: without accents, vowel marks, tatweel and joining forms, one letter for the alefs,
 * one for ya and alef maqsura, 0–9 for all digits. Steps of Lucene's ArabicNormalizer, and hamza seats,
 * Persian and Maghrebi letters, digits and Latin. Never for sorting or for showing.
 */

/** Letters that Unicode does not decompose into the one that a reader would type. */
const LETTERS: Readonly<Record<string, string>> = {
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ے: "ي",
  ة: "ه",
  ۃ: "ه",
  ە: "ه",
  ہ: "ه",
  ھ: "ه",
  ک: "ك",
  ڪ: "ك",
  گ: "ك",
  ڭ: "ك",
  ݣ: "ك",
  ڨ: "ق",
  ڤ: "ف",
  ڥ: "ف",
  پ: "ب",
  چ: "ج",
  ژ: "ز",
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ς: "σ",
};

/**
 * Marks (vowels, hamza above and below, accents), invisible controls (direction, joiners, soft hyphen), tatweel,
 * bare hamza, and the signs that Latin spellings write for hamza and ain.
 */
const DROPPED = /[\p{M}\p{Cf}\u0640\u0621'`\u2018\u2019\u02b9-\u02bf]/u;
const HAMZA_ABOVE = "\u0654";
const ARABIC_ZERO = 0x0660;
const PERSIAN_ZERO = 0x06f0;

function letter(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code >= ARABIC_ZERO && code < ARABIC_ZERO + 10) return String(code - ARABIC_ZERO);
  if (code >= PERSIAN_ZERO && code < PERSIAN_ZERO + 10) return String(code - PERSIAN_ZERO);
  if (DROPPED.test(char)) return char === HAMZA_ABOVE ? char : "";
  const lower = char.toLowerCase();
  return LETTERS[lower] ?? lower;
}

/** By code point: what it turns into. Hamza above is still there, because what it does depends on its seat. */
const known = new Map<string, string>();

function unfold(char: string): string {
  let folded = known.get(char);
  if (folded === undefined) {
    folded = Array.from(char.normalize("NFKD"), letter).join("");
    known.set(char, folded);
  }
  return folded;
}

export interface Folded {
  readonly value: string;
  /**
   * For each UTF-16 unit of `value` the UTF-16 index in the source of the character that it comes from; never
   * falls. One more at the end: the length of the source.
   */
  readonly offsets: readonly number[];
  /** Units of `value` that were only the seat of a hamza (ؤ, ئ), ascending. */
  readonly seats: readonly number[];
}

/** "المُؤتمَر" → value "الموتمر", seats [3] */
export function foldWithOffsets(text: string): Folded {
  let value = "";
  const offsets: number[] = [];
  const seats: number[] = [];
  let at = 0;
  for (const char of text) {
    for (const unit of unfold(char).split("")) {
      if (unit === HAMZA_ABOVE) {
        const seat = value.length - 1;
        if ((value[seat] === "و" || value[seat] === "ي") && seats.at(-1) !== seat) seats.push(seat);
      } else {
        value += unit;
        offsets.push(at);
      }
    }
    at += char.length;
  }
  offsets.push(at);
  return { value, offsets, seats };
}

/** "أحمد" → "احمد", "Salamé" → "salame", "٢٠٢٠" → "2020" */
export function fold(text: string): string {
  let value = "";
  for (const char of text) value += unfold(char);
  return value.includes(HAMZA_ABOVE) ? value.replaceAll(HAMZA_ABOVE, "") : value;
}
