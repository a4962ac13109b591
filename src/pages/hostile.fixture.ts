import { resolveEdtf } from "../model/edtf.ts";
import type { Interval } from "../model/types.ts";
import { buildIndex } from "../query/index.ts";
import { actorOf, setOf, eventOf } from "../query/set.fixture.ts";
import { pageLocales, pagesOf, type SetPage, type Site } from "./site.ts";

/** For tests: what would end an element, an attribute, a script or a comment. */
export const HOSTILE = `</script></noscript><!-- <img src=x onerror=alert(1)> " ' & \u0000 --> ]]>`;

/** Any EDTF date. */
export function edtf(form: string): Interval {
  const resolved = resolveEdtf(form);
  if (resolved === null) throw new Error(`Not a date: ${form}`);
  return resolved;
}

const hostileSet = setOf(
  [
    eventOf({
      id: "talks",
      date: "2019-04-14/2019-04-16",
      title: { ar: HOSTILE, en: HOSTILE },
      text: { ar: HOSTILE, en: HOSTILE },
      status: "not-held",
      actors: ["host"],
      sources: ["paper"],
      wording: [{ term: HOSTILE, lang: "ar", by: "host", reading: { en: HOSTILE } }],
      alternatives: [{ field: "date", value: { en: HOSTILE }, according: "nobody" }],
    }),
    { ...eventOf({ id: "spring", date: "2019" }), date: edtf("2019-21") },
    { ...eventOf({ id: "about", date: "2019" }), date: edtf("2019-05~") },
  ],
  {
    actors: [actorOf("host", { en: HOSTILE })],
    sources: [
      {
        id: "paper",
        title: { en: HOSTILE },
        kind: "article",
        lang: "en",
        url: `https://example.org/?a="><script>`,
        paragraphs: [],
      },
    ],
  },
);

export function siteOf(url: string | null = null): Site {
  const index = buildIndex({
    ...hostileSet,
    meta: { ...hostileSet.meta, id: "small", title: { ar: HOSTILE, en: HOSTILE } },
  });
  return { url, sets: [index], defaultSet: "small", locales: pageLocales() };
}

export function pageAt(path: string, url: string | null = null): SetPage {
  const page = pagesOf(siteOf(url)).find((each) => each.path === path);
  if (page === undefined) throw new Error(`No page at ${path}`);
  return page;
}
