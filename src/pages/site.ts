import type { Locale } from "../i18n/locale.ts";
import { nodeLocale } from "../i18n/nodeLocale.ts";
import type { Lang } from "../model/types.ts";
import type { Index } from "../query/index.ts";
import { pagePath } from "../state/page.ts";
import { deckOf } from "../ui/deck.ts";

export const PAGE_LANGS: readonly Lang[] = ["ar", "en"];

/** What all pages know of each other. */
export interface Site {
  /** Where it will lie, with a slash at its end; null when the build was not told. */
  readonly url: string | null;
  /** In the order of the switch between sets. */
  readonly sets: readonly Index[];
  /** Id of the set that the root page shows. */
  readonly defaultSet: string;
  readonly locales: Readonly<Record<Lang, Locale>>;
}

/** One page: a set in a language. */
export interface SetPage {
  readonly site: Site;
  readonly index: Index;
  readonly locale: Locale;
  /** From the root page's folder: "libya/en/"; "" for the root page itself. */
  readonly path: string;
}

export const pageLocales = (): Site["locales"] => ({
  ar: nodeLocale("ar"),
  en: nodeLocale("en"),
});

/** SITE_URL as it is used: http(s), without query and fragment, a slash at its end. Throws on anything else. */
export function siteUrl(given: string | undefined): string | null {
  if (given === undefined || given.trim() === "") return null;
  const url = URL.canParse(given.trim()) ? new URL(given.trim()) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username + url.password !== "")
    throw new Error(`SITE_URL is not the address of a site: ${given}`);
  return `${url.origin}${url.pathname.replace(/\/*$/, "/")}`;
}

/** The way from a page to the root page's folder. */
export const homeOf = ({ path }: Pick<SetPage, "path">): string =>
  "../".repeat(path.split("/").length - 1) || "./";

/** The address of a file of the site: whole when the site's is known, else the way there from the page. */
export const addressOf = (page: SetPage, file: string): string =>
  page.site.url === null ? `${homeOf(page)}${file}` : `${page.site.url}${file}`;

/** Where the set's own page lies, in the page's language or another. */
export const ownPath = ({ index, locale }: SetPage, lang: Lang = locale.lang): string =>
  pagePath(index.dataset.meta.id, lang);

export const picturePath = (page: SetPage): string => `${ownPath(page)}picture.png`;
export const oembedPath = (page: SetPage): string => `${ownPath(page)}oembed.json`;

/** Every page of the site, the root page first: it shows the default set, in Arabic. */
export function pagesOf(site: Site): SetPage[] {
  const own = site.sets.flatMap((index) =>
    PAGE_LANGS.map((lang) => ({
      site,
      index,
      locale: site.locales[lang],
      path: pagePath(index.dataset.meta.id, lang),
    })),
  );
  const first = site.sets.find(({ dataset }) => dataset.meta.id === site.defaultSet);
  return first === undefined
    ? own
    : [{ site, index: first, locale: site.locales.ar, path: "" }, ...own];
}

export const titleOf = ({ index, locale }: Pick<SetPage, "index" | "locale">): string =>
  locale.text(index.dataset.meta.title).value;

export const documentTitle = (page: SetPage): string =>
  `${titleOf(page)} · ${page.locale.t("app.name")}`;

/** One paragraph of plain text; the deck where the set has no summary. */
export const summaryOf = (page: SetPage): string =>
  page.locale.text(page.index.dataset.meta.summary).value || `${titleOf(page)}: ${deckOf(page)}`;
