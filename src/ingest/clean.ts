import { isRecord } from "../model/isRecord.ts";

/**
 * Characters that no text needs and that harm: controls other than tab and line end, half of a surrogate pair,
 * noncharacters, byte-order marks, and what turns the direction of all that follows (embeddings, overrides, isolates).
 * The marks U+200E, U+200F and U+061C stay: they are part of well-written Arabic.
 */
const HARMFUL =
  // oxlint-disable-next-line no-control-regex -- controls are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;
const FIRST_HARMFUL = new RegExp(HARMFUL.source, "u");

/** Characters of one string: a title, a paragraph of a report; whoever needs more has a source to link to. */
const LONGEST = 100_000;

export interface Cleaned {
  readonly text: string;
  readonly changed: boolean;
  readonly cut: boolean;
}

/** A string without what harms, at most `longest` characters, line ends LF. */
export function cleanText(raw: string, longest = LONGEST): Cleaned {
  const cut = raw.length > longest;
  const short = cut ? raw.slice(0, longest) : raw;
  const changed = FIRST_HARMFUL.test(short);
  const safe = changed ? short.replace(HARMFUL, "") : short;
  const text = safe.includes("\r") ? safe.replace(/\r\n?/g, "\n") : safe;
  return { text: cut ? `${text}…` : text, changed, cut };
}

/** Property names that JavaScript itself gives a meaning; no field of the format has one. */
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/**
 * A copy of a record in which every string is clean; `told` hears of each that was not. Keys of the language are
 * left out. The record must be of limited depth (json.ts sees to that).
 */
export function cleanRecord<T>(value: T, told: (cleaned: Cleaned, raw: string) => void): T;
export function cleanRecord(
  value: unknown,
  told: (cleaned: Cleaned, raw: string) => void,
): unknown {
  if (typeof value === "string") {
    const cleaned = cleanText(value);
    if (cleaned.changed || cleaned.cut) told(cleaned, value);
    return cleaned.text;
  }
  if (Array.isArray(value)) return value.map((each: unknown) => cleanRecord(each, told));
  if (!isRecord(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value))
    if (each !== undefined && !FORBIDDEN.has(key)) copy[key] = cleanRecord(each, told);
  return copy;
}

/** What a text may hold that `cleanRecord` would change, written out or as a JSON escape. */
const SUSPECT = new RegExp(
  `${HARMFUL.source}|\\\\u(?:00[0189]|20[26]|[dD][89a-fA-F]|[fF]{2}[fF]|[fF][eE][fF])|\\\\[bf]|__proto__|"(?:constructor|prototype)"`,
  "u",
);
export const mayHarm = (text: string): boolean => SUSPECT.test(text) || text.length > LONGEST;
