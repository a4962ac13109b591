import { shortDate } from "./interval.ts";
import type { Interval } from "./types.ts";

/** `april-4-offensive`: lower-case ASCII letters and digits, joined by single hyphens. */
export const ID_FORM = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const ID_LENGTH = 96;
const SLUG_LENGTH = 56;

export const isId = (id: string): boolean => id.length <= ID_LENGTH && ID_FORM.test(id);

/** ASCII slug of at most `length` characters, cut between words; "" when nothing is left, as of Arabic. */
export function slug(text: string, length = SLUG_LENGTH): string {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/['’ʼ]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (words.length <= length) return words;
  const cut = words.slice(0, length + 1).lastIndexOf("-");
  return words.slice(0, cut > 0 ? cut : length);
}

const fiveOf = (hash: number): string => (hash >>> 0).toString(36).padStart(7, "0").slice(-5);

/** Ten characters of two FNV-1a hashes: the same for the same text on every machine, for ever. */
export function stableHash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x050c5d1f;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit ^ 0x5f, 0x01000193);
  }
  return fiveOf(a) + fiveOf(b);
}

/** For a record that came without an id: its English name as a slug, else a hash of its name. */
export const nameId = (english: string | undefined, name: string): string =>
  slug(english ?? "") || `x${stableHash(name)}`;

/** For an event that came without an id: `2019-04-04-offensive-on-tripoli`. */
export const eventId = (date: Interval, english: string | undefined, title: string): string =>
  slug(`${shortDate(date)}-${nameId(english, title)}`, ID_LENGTH - 12);
