import { formatDay } from "../model/day.ts";
import { markup } from "./markup.ts";
import { addressOf, ownPath, PAGE_LANGS, type SetPage } from "./site.ts";

/** Every page of a set with its other languages: https://www.sitemaps.org. Only for a site whose address is known. */
export function sitemap(pages: readonly SetPage[]): string {
  const urls = pages
    .filter(({ path }) => path !== "")
    .map((page) => {
      const others = PAGE_LANGS.map(
        (lang) =>
          markup`<xhtml:link rel="alternate" hreflang="${lang}" href="${addressOf(page, ownPath(page, lang))}"/>`,
      );
      return markup`
<url><loc>${addressOf(page, ownPath(page))}</loc><lastmod>${formatDay(page.index.dataset.meta.asOf)}</lastmod>${others}</url>`;
    });
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls}
</urlset>
`.text;
}

/** Everything may be read. Robots ask for it at the root of a host alone. */
export const robots = (site: string | null): string =>
  `User-agent: *\nAllow: /\n${site === null ? "" : `Sitemap: ${site}sitemap.xml\n`}`;
