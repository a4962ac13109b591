import { isRecord } from "../model/isRecord.ts";

/** A record of a foreign file: nothing is known of it. */
export type Foreign = Readonly<Record<string, unknown>>;

const own = (record: Foreign, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** A string, number or big integer as trimmed text; "" for anything else. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  return typeof value === "bigint" ? value.toString() : "";
}

/** Text under the first of the keys that has any. */
export function textAt(record: Foreign, ...keys: readonly string[]): string {
  for (const key of keys) {
    const text = textOf(own(record, key));
    if (text !== "") return text;
  }
  return "";
}

export function recordAt(record: Foreign, key: string): Foreign | null {
  const value = own(record, key);
  return isRecord(value) ? value : null;
}

/** The values of an array; nothing of anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A list under the key; one record that stands for a list of one becomes it. */
export function listAt(record: Foreign, key: string): readonly unknown[] {
  const value = own(record, key);
  if (Array.isArray(value)) return value;
  return isRecord(value) ? [value] : [];
}

export const valueAt = own;

/** What a report shows of a value: text as it is, anything else as JSON, cut. */
export function shownOf(value: unknown): string {
  const text = textOf(value);
  if (text !== "") return text;
  if (value === undefined || value === "") return "";
  try {
    return JSON.stringify(value).slice(0, 200);
  } catch {
    return "";
  }
}

/** Arabic and Persian digits as Latin ones: the last four bits of each are its number. */
export const latinDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

/** Dashes and the minus sign, which people and word processors write for a hyphen. */
const DASH = /[\u2010-\u2015\u2212]/;

/** A whole number or one written as text, thousands commas left out; null when it is none; undefined when nothing is there. */
export function wholeOf(value: unknown): number | null | undefined {
  const text = latinDigits(textOf(value)).replaceAll(/[,\s]/g, "").replace(DASH, "-");
  if (text === "")
    return value === undefined || value === null || value === "" || typeof value === "string"
      ? undefined
      : null;
  return /^-?\d{1,12}(?:\.0+)?$/.test(text) ? Number.parseInt(text, 10) : null;
}

/** A number or one written as text, with a point or a comma; null when it is none; undefined when nothing is there. */
export function numberOf(value: unknown): number | null | undefined {
  const text = latinDigits(textOf(value)).replace(DASH, "-").replace("٫", ".");
  if (text === "")
    return value === undefined || value === null || typeof value === "string" ? undefined : null;
  const plain = /^-?\d+,\d+$/.test(text) ? text.replace(",", ".") : text;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null;
}

/** "12.5, 32.1" or two values as [longitude, latitude]; null when they are no such point; undefined when nothing is there. */
export function pointOf(
  longitude: unknown,
  latitude: unknown,
): [number, number] | null | undefined {
  const [x, y] = [numberOf(longitude), numberOf(latitude)];
  if (x === undefined && y === undefined) return undefined;
  if (x === undefined || y === undefined || x === null || y === null) return null;
  return Math.abs(x) <= 180 && Math.abs(y) <= 90 ? [x, y] : null;
}

/** The first sentence, at most 120 characters, for a record without a title of its own. */
export function firstWords(text: string): string {
  const line = text.split("\n", 1)[0]?.trim() ?? "";
  const sentence = /^.{15,}?[.!?؟۔](?=\s|$)/u.exec(line)?.[0] ?? line;
  if (sentence.length <= 120) return sentence;
  const cut = sentence.slice(0, 120);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > 60 ? space : 120)}…`;
}
