import { createLocale } from "../../i18n/pureLocale.ts";
import { loadLaterMessages, loadMessages } from "../../i18n/loadMessages.ts";
import { DEFAULT_SETTINGS } from "../../i18n/locale.ts";
import { dayOf } from "../../model/day.ts";
import type { ConflictEvent, Dataset, Lang } from "../../model/types.ts";
import { buildIndex } from "../../query/index.ts";
import { NO_FILTERS, select, type Selection } from "../../query/select.ts";
import { actorOf, eventOf, placeOf, setOf, sourceOf } from "../../query/set.fixture.ts";
import type { Shown } from "./shown.ts";

/** For tests: what a page shows of a set, between 2019 and 2021, with one filter. */
export async function shownOf(
  lang: Lang,
  dataset: Dataset,
  window = { from: dayOf(2019), to: dayOf(2021) },
): Promise<Shown & { readonly selection: Selection }> {
  const index = buildIndex(dataset);
  const [first, share] = await Promise.all([loadMessages(lang), loadLaterMessages(lang, "share")]);
  const selection = select(index, NO_FILTERS, window);
  return {
    index,
    selection,
    rows: selection.rows,
    count: selection.rows.length,
    window,
    locale: createLocale(lang, { ...first, ...share }, DEFAULT_SETTINGS),
    link: "https://example.org/siyaq/?set=small&t=2019..2020",
    file: null,
    filters: ["Actors: Turkey"],
  };
}

const open = (event: ConflictEvent): ConflictEvent => ({
  ...event,
  date: {
    edtf: "2019-05-02/..",
    start: dayOf(2019, 5, 2),
    end: Infinity,
    precision: "range",
    approximate: false,
    uncertain: false,
  },
});

/** For tests: titles that break a careless writer, dates of every kind, an event and actors that nobody asked for. */
export const hard = setOf(
  [
    {
      ...eventOf({
        id: "formula",
        date: "2019-04-04",
        title: { ar: '=cmd("x")', en: '+1 <b>&amp; "quoted"</b>\r\nnext' },
        text: { ar: "-2+3", en: "@SUM(1)" },
        category: "military",
        actors: ["turkey", "gna"],
        place: "tripoli",
        sources: ["report"],
      }),
      harm: [{ kind: "killed" as const, low: 3, best: 5, high: 9 }],
      tags: ["a", "b"],
    },
    eventOf({
      id: "days",
      date: "2019-04-14/2019-04-16",
      title: { ar: "ثلاثة أيام", en: "Three days" },
      actors: ["un"],
      links: [
        { rel: "follows", to: "formula" },
        { rel: "follows", to: "before" },
      ],
    }),
    open(
      eventOf({
        id: "open",
        date: "2019-05-02",
        title: { ar: "\u202eمقلوب\ud800 \u0007", en: "Open; ended, and \\ more" },
        status: "not-held",
      }),
    ),
    eventOf({
      id: "month",
      date: "2020-04",
      title: { ar: "كلمة ".repeat(75).trim(), en: "word ".repeat(75).trim() },
      actors: ["gna"],
      certainty: "disputed",
    }),
    eventOf({ id: "before", date: "2001-01-01", actors: ["nobody"], sources: ["unused"] }),
  ],
  {
    actors: [
      actorOf("gna", { ar: "حكومة الوفاق", en: "Government of accord" }),
      { ...actorOf("turkey", { ar: "تركيا", en: "Turkey" }), parent: "nato" },
      actorOf("nato", { ar: "الناتو", en: "NATO" }),
      actorOf("un", { ar: "الأمم المتحدة", en: "UN & <co>" }),
      actorOf("nobody", { en: "Nobody" }),
    ],
    places: [{ ...placeOf("tripoli", { ar: "طرابلس", en: "Tripoli" }), point: [-13.19, 32.88] }],
    sources: [
      sourceOf("report", { ar: "تقرير", en: "Report" }),
      sourceOf("unused", { en: "Unused" }),
    ],
    ties: [
      {
        id: "t1",
        from: "turkey",
        to: "gna",
        kind: "supports",
        basis: "stated",
        evidence: [{ source: "report", voices: ["un"], stance: "supports", for: [] }],
      },
      { id: "t2", from: "nobody", to: "gna", kind: "opposes", basis: "stated", evidence: [] },
    ],
  },
);

/** For tests: a file whole. */
export async function written(chunks: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const chunk of chunks) text += chunk;
  return text;
}
