import ar from "../../i18n/messages/ar/model.json";
import en from "../../i18n/messages/en/model.json";
import type { EventInput } from "../../model/schema.ts";
import { ROLES, type Role } from "../../model/types.ts";
import { fold } from "../../query/fold.ts";

const LABELS = [en, ar];

const plain = (word: string): string =>
  fold(word)
    .replaceAll(/[\s_-]+/g, " ")
    .trim();

/** Reads a word of a closed list by its code or by its name in either language. */
export function wordReader<T extends string>(
  group: string,
  codes: readonly T[],
): (word: string) => T | null {
  const known = new Map<string, T>();
  for (const code of codes) {
    known.set(plain(code), code);
    for (const labels of LABELS) {
      const label = new Map(Object.entries(labels)).get(`${group}-${code}`);
      if (label !== undefined) known.set(plain(label), code);
    }
  }
  return (word) => known.get(plain(word)) ?? null;
}

const roleOf = wordReader<Role>("role", ROLES);

export interface NamedActor {
  readonly name: string;
  readonly role: Role | null;
}

/** Parts of a cell, parted by semicolons, bars or lines, and by Arabic commas, which no name holds. */
const parts = (cell: string): string[] =>
  cell
    .split(/[;؛|،\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** "لنا:initiator; Haftar (target)" → names with their roles. A comma may stand inside a name and parts nothing. */
export function actorsOf(cell: string): NamedActor[] {
  return parts(cell).map((part) => {
    const match = /^(.+?)\s*[:：]\s*([^:：]+)$/u.exec(part) ?? /^(.+?)\s*\(([^()]+)\)$/u.exec(part);
    const role = match?.[2] === undefined ? null : roleOf(match[2]);
    return role === null ? { name: part, role } : { name: match?.[1]?.trim() ?? part, role };
  });
}

/** "oil, النفط؛ gas" → three. */
export const tagsOf = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[;؛|،,\n]+/)
      .map((tag) => tag.trim().replace(/^#/, ""))
      .filter((tag) => tag !== ""),
  ),
];

export const listOf = parts;

const digits = (cell: string): string =>
  fold(cell)
    .replaceAll(/[\u2010-\u2015\u2212]/g, "-")
    .replaceAll("\u066b", ".")
    .trim();

type Harm = NonNullable<EventInput["harm"]>[number];
export type Count = Pick<Harm, "low" | "best" | "high">;

const NUMBER = String.raw`(\d+|\d{1,3}(?:[,٬]\d{3})+)(?:\.0+)?`;
const ONE = new RegExp(`^${NUMBER}$`);
const BETWEEN = new RegExp(`^${NUMBER}\\s?(?:-|to|الي)\\s?${NUMBER}$`, "u");
const AT_LEAST = new RegExp(
  `^(?:at least |>= ?|≥ ?|لا يقل عن |علي الاقل )?${NUMBER}\\s?(\\+?)$`,
  "u",
);

/** A number of people. {}: nothing is said; null: no number. "10-15" is from 10 to 15, "10+" at least 10. */
export function countOf(cell: string): Count | null {
  if (cell === "") return {};
  const text = digits(cell);
  if (/^(?:|-|n\/?a|nan|null|none|unknown|\?|؟|غير معروف|غير محدد)$/u.test(text)) return {};
  const number = (written: string | undefined): number =>
    Number((written ?? "").replaceAll(/[,٬]/g, ""));
  const one = ONE.exec(text);
  if (one !== null) return { best: number(one[1]) };
  const both = BETWEEN.exec(text);
  if (both !== null) {
    const [low, high] = [number(both[1]), number(both[2])];
    return low <= high ? { low, high } : null;
  }
  const least = AT_LEAST.exec(text);
  return least === null ? null : { low: number(least[1]) };
}

export interface NamedSource {
  readonly title: string;
  readonly url: string | null;
}

/** Without the punctuation of the sentence around it; a bracket that the address opens stays: …/Sirte_(city). */
function ended(url: string): string {
  const bare = url.replace(/[>\],.;]+$/, "");
  return bare.endsWith(")") && !bare.includes("(") ? bare.slice(0, -1) : bare;
}

/** The text without the address and without the brackets around it. */
function without(text: string, address: string): string {
  const framed = [`(${address})`, `<${address}>`, `[${address}]`, address];
  return text.replace(framed.find((each) => text.includes(each)) ?? address, () => "");
}

/** "Al-Wasat https://…; https://…; a book" → titles and addresses. An address without a title is called by its host. */
export function sourcesOf(cell: string): NamedSource[] {
  const pieces = cell.split(
    /\n|;(?=\s)|؛|\s\|\s|،\s?(?=https?:)|,\s?(?=https?:)|\s(?=https?:\S*\s+https?:)/,
  );
  return pieces.flatMap((piece) => {
    const url = /\b(?:https?:\/\/|www\.|javascript:|data:|file:|ftp:)\S+/i.exec(piece)?.[0] ?? null;
    const address = url === null ? null : ended(url);
    const bare = address === null ? piece : without(piece, address);
    const title = bare.replaceAll(/^[\s|:,.–-]+|[\s|:,–-]+$/g, "");
    return title === "" && address === null ? [] : [{ title, url: address }];
  });
}

const LONGEST_LINK = 80;

/** What a source is called that has an address alone: "example.org/…/march", as several of one host differ there. */
export function linkTitle(url: string): string {
  if (!URL.canParse(url)) return url.slice(0, LONGEST_LINK);
  const { hostname, pathname, search } = new URL(url);
  const path = pathname.split("/").filter((part) => part !== "");
  const last = readable(path.at(-1) ?? "") + readable(search);
  const host = hostname.replace(/^www\./, "");
  const title = last === "" ? host : `${host}/${path.length > 1 ? "…/" : ""}${last}`;
  return title.length > LONGEST_LINK ? `${title.slice(0, LONGEST_LINK - 1)}…` : title;
}

/** Decoded where that shows nothing but letters, digits and signs. */
function readable(part: string): string {
  try {
    const text = decodeURIComponent(part);
    return /^[\p{L}\p{M}\p{N}\p{P}\p{S}]*$/u.test(text) ? text : part;
  } catch {
    return part;
  }
}
