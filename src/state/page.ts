import type { Lang } from "../model/types.ts";

/** The set that opens when the address names none. */
export const DEFAULT_SET = "libya-follow-up-committee";

/**
 * The page that this script was started by. The build writes one for each set and language (src/pages), and says
 * on its root element which one it is: `<html data-home="../" data-set="libya" data-lang="en" data-sets="libya …">`.
 */
export interface Page {
  /** Address of the folder in which `data/` lies, with a slash at its end; null where nobody says. */
  readonly home: string | null;
  /** What opens where the address has no `set`; null: the default set. */
  readonly set: string | null;
  /** Its language where the address has no `lang`; null: the browser's. */
  readonly lang: Lang | null;
  /** Ids of the sets that have a page of their own. */
  readonly sets: readonly string[];
}

export const ROOT_PAGE: Page = { home: null, set: null, lang: null, sets: [] };

/** What of a document says which page it is. */
interface Described {
  readonly baseURI: string;
  readonly documentElement: { readonly dataset: Readonly<Record<string, string | undefined>> };
}

export function pageOf({ baseURI, documentElement: { dataset } }: Described): Page {
  const home = dataset["home"];
  const lang = dataset["lang"];
  return {
    home: home !== undefined && URL.canParse(home, baseURI) ? new URL(home, baseURI).href : null,
    set: dataset["set"] ?? null,
    lang: lang === "ar" || lang === "en" ? lang : null,
    sets: dataset["sets"]?.split(" ") ?? [],
  };
}

/** Read once: the reader may go elsewhere within the address, the files stay where they are. */
export const PAGE: Page = typeof document === "undefined" ? ROOT_PAGE : pageOf(document);

/** The whole address of a file beside the root page, and of a `data=` that begins with no host. */
export const fromHome = (path: string, { home }: Page = PAGE): URL =>
  new URL(path, home ?? document.baseURI);

/** Where the page of a set lies, from home: Arabic first, each other language in a folder below it. */
export const pagePath = (set: string, lang: Lang): string =>
  lang === "ar" ? `${set}/` : `${set}/${lang}/`;
