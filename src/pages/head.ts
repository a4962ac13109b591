import { deckOf } from "../ui/deck.ts";
import { SANDBOX } from "../ui/sandbox.ts";
import { jsonLd } from "./jsonLd.ts";
import { jsonScript, markup, type Markup } from "./markup.ts";
import {
  addressOf,
  homeOf,
  oembedPath,
  ownPath,
  PAGE_LANGS,
  picturePath,
  summaryOf,
  titleOf,
  type SetPage,
} from "./site.ts";

/** Width and height of every preview picture, CSS pixels: what link previews ask for. */
export const PICTURE = { width: 1200, height: 630 } as const;

/** Of Open Graph: a language needs a country there, and Facebook knows no other two. */
const OG_LOCALE = { ar: "ar_AR", en: "en_GB" } as const;

/** What of a page needs whole addresses; nothing where the site's is not known. */
function whole(page: SetPage): Markup | null {
  if (page.site.url === null) return null;
  return markup`<meta property="og:url" content="${addressOf(page, ownPath(page))}" />
    <meta property="og:image" content="${addressOf(page, picturePath(page))}" />
    <meta property="og:image:type" content="image/png" />
    <meta property="og:image:width" content="${PICTURE.width}" />
    <meta property="og:image:height" content="${PICTURE.height}" />
    <meta property="og:image:alt" content="${pictureWords(page)}" />
    <link
      rel="alternate"
      type="application/json+oembed"
      href="${addressOf(page, oembedPath(page))}"
      title="${titleOf(page)}"
    />`;
}

const pictureWords = (page: SetPage): string =>
  page.locale.t("pages.picture", { title: titleOf(page), deck: deckOf(page) });

/**
 * What the root page leaves to the set's own, which it names as canonical: its description for search engines, and
 * the early fetch of the data, for only there is it sure which set will be asked for.
 */
const ownHead = (page: SetPage): Markup =>
  markup`<link rel="preload" as="fetch" crossorigin href="${homeOf(page)}data/${page.index.dataset.meta.id}/canonical.json" />${jsonScript("application/ld+json", jsonLd(page))}`;

/** What search engines and link previews read: all but the title, which stands in the page already. */
export function headOf(page: SetPage): Markup {
  const { locale } = page;
  return markup`<meta name="description" content="${summaryOf(page)}" />
    <link rel="canonical" href="${addressOf(page, ownPath(page))}" />
    ${PAGE_LANGS.map(
      (lang) =>
        markup`<link
          rel="alternate"
          hreflang="${lang}"
          href="${addressOf(page, ownPath(page, lang))}"
        />`,
    )}
    <link rel="alternate" hreflang="x-default" href="${addressOf(page, ownPath(page, "ar"))}" />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="${locale.t("app.name")}" />
    <meta property="og:title" content="${titleOf(page)}" />
    <meta property="og:description" content="${summaryOf(page)}" />
    <meta property="og:locale" content="${OG_LOCALE[locale.lang]}" />
    ${PAGE_LANGS.filter((lang) => lang !== locale.lang).map(
      (lang) => markup`<meta property="og:locale:alternate" content="${OG_LOCALE[lang]}" />`,
    )}
    <meta name="twitter:card" content="summary_large_image" />
    ${whole(page)}${page.path === "" ? null : ownHead(page)}`;
}

/** A host that asks gets a frame: https://oembed.com. A static file cannot know the size that was asked for. */
export function oembed(page: SetPage): string {
  const size = { width: 800, height: 480 };
  const source = `${addressOf(page, ownPath(page))}?embed=1`;
  const title = page.locale.t("pages.frame", { title: titleOf(page) });
  const frame = markup`<iframe src="${source}" title="${title}" width="${size.width}" height="${size.height}" style="border:0;max-width:100%" loading="lazy" sandbox="${SANDBOX}"></iframe>`;
  return JSON.stringify({
    version: "1.0",
    type: "rich",
    title: titleOf(page),
    provider_name: page.locale.t("app.name"),
    provider_url: addressOf(page, ""),
    cache_age: 86_400,
    ...size,
    html: frame.text,
    thumbnail_url: addressOf(page, picturePath(page)),
    thumbnail_width: PICTURE.width,
    thumbnail_height: PICTURE.height,
  });
}
