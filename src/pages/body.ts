import type { Source } from "../model/types.ts";
import { formatDay } from "../model/day.ts";
import { eventEntry } from "./eventEntry.ts";
import { comma, dotted, markup, type Markup, said } from "./markup.ts";
import { deckOf } from "../ui/deck.ts";
import { homeOf, ownPath, PAGE_LANGS, type SetPage } from "./site.ts";
import { whenOf } from "./when.ts";

/** The other languages and the other sets: links to their own pages, however the page was come by. */
function elsewhere(page: SetPage): Markup {
  const { locale, site, index } = page;
  const link = (path: string, words: string | Markup): Markup =>
    markup`<a href="${homeOf(page)}${path}">${words}</a>`;
  const languages = PAGE_LANGS.filter((lang) => lang !== locale.lang).map(
    (lang) =>
      markup`<span lang="${lang}">${link(ownPath(page, lang), site.locales[lang].t("pages.language"))}</span>`,
  );
  const others = site.sets
    .filter((each) => each !== index)
    .map((each) => link(ownPath({ ...page, index: each }), said(each.dataset.meta.title, locale)));
  return markup`<nav aria-label="${locale.t("pages.elsewhere")}"><ul>${[
    ...languages,
    ...others,
  ].map((each) => markup`<li>${each}</li>`)}</ul></nav>`;
}

function actorList({ index, locale }: SetPage): Markup {
  const named = index.dataset.actors.toSorted((a, b) =>
    locale.compare(locale.text(a.name).value, locale.text(b.name).value),
  );
  return markup`<ul class="columns">${named.map(
    (actor) =>
      markup`<li>${said(actor.name, locale)} <small>${dotted([
        locale.t(`model.kind-${actor.kind}`),
        actor.note ? said(actor.note, locale) : null,
      ])}</small></li>`,
  )}</ul>`;
}

function sourceEntry(source: Source, { locale }: SetPage): Markup {
  const title = said(source.title, locale);
  // The schema lets nothing but http(s) through; the way out of the page asks once more.
  const linked =
    source.url !== undefined && /^https?:\/\//i.test(source.url)
      ? markup`<a href="${source.url}" rel="noopener noreferrer">${title}</a>`
      : title;
  const facts = dotted([
    source.publisher ? said(source.publisher, locale) : null,
    locale.tData(`about.kind-${source.kind}`, source.kind),
    source.written ? whenOf(source.written.date, locale) : null,
    source.note ? said(source.note, locale) : null,
  ]);
  return markup`<li id="source-${source.id}">${linked} <small>${facts}</small></li>`;
}

function setFacts(page: SetPage): Markup {
  const { index, locale } = page;
  const { meta } = index.dataset;
  return markup`<dl class="facts"><div><dt>${locale.t("about.version")}</dt><dd>${meta.version}</dd></div><div><dt>${locale.t(
    "about.as-of",
  )}</dt><dd><time datetime="${formatDay(meta.asOf)}">${locale.dates.day(meta.asOf)}</time></dd></div><div><dt>${locale.t(
    "about.licence",
  )}</dt><dd><bdi>${meta.licence}</bdi></dd></div><div><dt>${locale.t("pages.file")}</dt><dd><a href="${homeOf(
    page,
  )}data/${meta.id}/set.json" dir="ltr">set.json</a></dd></div></dl>`;
}

/** The whole set as a document: what a reader without scripts, a search engine and a printer get. */
export function bodyOf(page: SetPage): Markup {
  const { index, locale } = page;
  const { t } = locale;
  const { meta, sources } = index.dataset;
  const categories = index.dataset.categories
    .filter(({ id, hidden }) => !hidden && index.whole.some((event) => event.category === id))
    .map(({ name }) => said(name, locale));
  return markup`<div class="static"><header><p class="brand">${t("app.name")}</p><h1>${said(meta.title, locale)}</h1><p class="deck">${deckOf(
    page,
  )}</p>${elsewhere(page)}</header>
<main><p class="summary">${said(meta.summary, locale)}</p>
<p class="note">${t("pages.without-script")}</p>
<section aria-labelledby="events"><h2 id="events">${t("pages.events")}</h2><p class="note">${comma(
    categories,
    locale,
  )}</p>
<ol>${index.whole.map((event) => eventEntry(event, page))}</ol></section>
<section aria-labelledby="actors"><h2 id="actors">${t("pages.actors")}</h2>${actorList(page)}</section>
<section aria-labelledby="sources"><h2 id="sources">${t("pages.sources")}</h2><ul>${sources.map(
    (source) => sourceEntry(source, page),
  )}</ul></section>
<section aria-labelledby="method"><h2 id="method">${t("about.method")}</h2>${
    meta.method ? markup`<p>${said(meta.method, locale)}</p>` : null
  }${setFacts(page)}</section></main></div>`;
}
