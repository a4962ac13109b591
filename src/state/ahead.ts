import { isId } from "../model/ids.ts";
import { negotiateLang } from "../i18n/direction.ts";
import type { Lang } from "../model/types.ts";
import { DEFAULT_SET, fromHome, PAGE, type Page } from "./page.ts";

/** What of an address decides which files the first view waits for. */
export interface Ahead {
  /** null: the data comes from elsewhere. */
  readonly set: string | null;
  /** Where from; null: it is a set of the build's. */
  readonly data: string | null;
  readonly lang: Lang;
  readonly embed: boolean;
}

/**
 * Read before the codec of addresses is there (url.ts). Where the two read an address differently, as one that names
 * a set twice, a file is fetched in vain and nothing else happens.
 */
export function aheadOf(
  search: string,
  languages: readonly string[],
  page: Pick<Page, "set" | "lang"> = PAGE,
): Ahead {
  const params = new URLSearchParams(search);
  const lang = params.get("lang");
  const [data = "", ...more] = params.getAll("data");
  const set = params.get("set") ?? "";
  // Of two nobody knows which is meant.
  const named = data !== "" && more.length === 0;
  return {
    data: named ? data : null,
    set: named ? null : isId(set) ? set : page.set || DEFAULT_SET,
    lang: lang === "ar" || lang === "en" ? lang : negotiateLang(page.lang, languages),
    embed: params.get("embed") === "1",
  };
}

/** Where the build puts a set, from home. */
export const setPath = (set: string): string => `./data/${set}/canonical.json`;

/** The set of the build's at an address that `addressOf` gave; null: there is none. */
export function setAt(href: string): string | null {
  const id = /\/data\/([^/]+)\/canonical\.json$/.exec(href)?.[1];
  return id !== undefined && fromHome(setPath(id)).href === href ? id : null;
}

/** Where what a view shows is read from; `local:…` where it was read before (localSets.ts). */
export const addressOf = ({
  set,
  data,
}: {
  readonly set: string;
  readonly data: string | null;
}): URL => fromHome(data ?? setPath(set));
