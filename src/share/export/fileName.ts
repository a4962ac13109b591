import { formatDay } from "../../model/day.ts";
import { slug } from "../../model/ids.ts";
import type { Shown } from "./shown.ts";

/** Letters of a name: with the two words of a form, the language and two days it stays below 255 bytes everywhere. */
const LETTERS = 48;

/** Letters and digits of any script, joined by hyphens: browsers keep them, and every system takes them. */
function plain(name: string): string {
  const words = name
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-/, "");
  return [...words].slice(0, LETTERS).join("").replace(/-$/, "");
}

/** The last part of an address that names a file, else of a file's name, without its endings. */
function ownName(file: string): string {
  const last = file.replace(/[?#].*$/, "").replace(/^.*[/\\]/, "");
  // What an address ends on without a dot is a service's word ("pub", "export"), not a file's name.
  if (!last.includes(".")) return "";
  try {
    return plain(decodeURIComponent(last).replace(/(?:\.[a-z][a-z0-9]{0,8}){1,2}$/i, ""));
  } catch {
    return plain(last);
  }
}

/**
 * `libya-2011-2021_timeline_ar_2019-03-01_2020-04-30.svg`. A set that came from a file of others, or of the reader's
 * own, is called as that file is, or by its title: its id was made up. Both days are in the window.
 */
export function fileName(
  { index, window, locale, file }: Pick<Shown, "index" | "window" | "locale" | "file">,
  what: string,
  ending: string,
): string {
  const { id, title } = index.dataset.meta;
  const known = file === null ? slug(id) : ownName(file);
  const set = known || plain(locale.text(title).value) || "siyaq";
  const span = [window.from, Math.max(window.from, window.to - 1)].map(formatDay).join("_");
  return `${[set, what, locale.lang, span].filter((part) => part !== "").join("_")}.${ending}`;
}
