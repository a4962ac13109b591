import { escaped } from "../model/plain.ts";
import { bodyOf } from "./body.ts";
import { headOf } from "./head.ts";
import { markup } from "./markup.ts";
import { documentTitle, homeOf, type SetPage } from "./site.ts";

/** Puts `next` where the pattern is. The pattern must be there once: a page half made is worse than none. */
function swap(html: string, pattern: RegExp, next: string): string {
  const found = Array.from(html.matchAll(new RegExp(pattern, "g"))).length;
  if (found !== 1) throw new Error(`index.html has ${pattern.source} ${found} times, not once.`);
  return html.replace(pattern, () => next);
}

/** Addresses in the built page lead from its folder; a page that lies deeper goes up first. */
export const relativeTo = (html: string, home: string): string =>
  html.replaceAll(/(\s(?:href|src)=")\.\//g, (_, before: string) => `${before}${home}`);

/**
 * The built index.html as the page of one set in one language: what it is, who it says it is, and its content for
 * those who have no scripts. `style`: address of the style sheet of that content, from home.
 */
export function decorate(built: string, page: SetPage, style: string): string {
  const { site, index, locale, path } = page;
  const home = homeOf(page);
  const ids = site.sets.map(({ dataset }) => dataset.meta.id).join(" ");
  // The root page takes the reader's own language and whatever set is the default; the others are what they are.
  const own =
    path === "" ? "" : markup` data-set="${index.dataset.meta.id}" data-lang="${locale.lang}"`.text;
  const root = markup`<html lang="${locale.lang}" dir="${locale.dir}" data-state="loading" data-home="${home}" data-sets="${ids}"`;
  const withRoot = swap(relativeTo(built, home), /<html\b[^>]*>/, `${root.text}${own}>`);
  const withTitle = swap(withRoot, /(?<=<title>)[^<]*(?=<\/title>)/, escaped(documentTitle(page)));
  const withBody = swap(
    withTitle,
    /<noscript>[^]*?<\/noscript>/,
    `<noscript>${bodyOf(page).text}</noscript>`,
  );
  const noscript = markup`<noscript><link rel="stylesheet" href="${home}${style}" /></noscript>`;
  return swap(withBody, /<\/head>/, `${headOf(page).text}${noscript.text}</head>`);
}
