import type { Locale } from "../i18n/locale.ts";
import { escaped } from "../model/plain.ts";
import { directionOf } from "../model/text.ts";
import type { Text } from "../model/types.ts";

/** HTML that this file has made. Everything else is text and is escaped when it enters. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

type Piece = Markup | string | number | null | readonly Piece[];

function written(piece: Piece): string {
  if (piece instanceof Markup) return piece.text;
  if (piece === null) return "";
  if (typeof piece === "string") return escaped(piece);
  return typeof piece === "number" ? String(piece) : piece.map(written).join("");
}

/**
 * `markup\`<p title="${words}">${words}</p>\``. Whatever is put in is escaped unless `markup` made it; lists are joined,
 * null is nothing. Throws where an attribute has no quotes: the escape would not hold there.
 */
export function markup(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  const text = strings.reduce((before, string, at) => {
    if (/=\s*$/.test(before)) throw new Error(`An attribute without quotes: …${before.slice(-40)}`);
    return before + written(pieces[at - 1] ?? null) + string;
  });
  return new Markup(text);
}

const join = (parts: readonly Markup[], between: string): Markup[] =>
  parts.flatMap((part, at) => (at === 0 ? [part] : [markup`${between}`, part]));

/** Those that are something, with ` · ` between them. */
export const dotted = (parts: readonly (Markup | string | null)[]): Markup =>
  markup`${join(
    parts.flatMap((part) => (part === null || part === "" ? [] : [markup`${part}`])),
    " · ",
  )}`;

export const comma = (parts: readonly Markup[], { t }: Locale): Markup =>
  markup`${join(parts, t("table.comma"))}`;

/** A string of the data; closed off, with its own language and direction, where it is not the page's. */
export function said(text: Text, locale: Locale): Markup {
  const { value, lang, dir } = locale.text(text);
  return lang === locale.lang
    ? markup`${value}`
    : markup`<bdi lang="${lang}" dir="${dir}">${value}</bdi>`;
}

/** Somebody's own words, in the quotation marks of their language. */
export function quoted(value: string, lang: string): Markup {
  const [open, close] = lang.split("-")[0] === "ar" ? ["«", "»"] : ["“", "”"];
  return markup`<bdi lang="${lang}" dir="${directionOf(lang)}">${open}${value}${close}</bdi>`;
}

/** JSON as the text of a script element: nothing in it can end the element or open a comment. */
export const jsonScript = (type: string, json: unknown): Markup =>
  new Markup(
    `<script type="${escaped(type)}">${JSON.stringify(json).replaceAll("<", "\\u003c")}</script>`,
  );
