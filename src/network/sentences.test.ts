import { describe, expect, it } from "vitest";
import { createLocale } from "../i18n/pureLocale.ts";
import { loadLaterMessages, loadMessages } from "../i18n/loadMessages.ts";
import { DEFAULT_SETTINGS } from "../i18n/locale.ts";
import { readSet } from "../ingest/sets.ts";
import { buildGraph } from "../query/graph.ts";
import { momentOf } from "../query/moment.ts";
import { buildIndex } from "../query/index.ts";
import { NO_FILTERS, select } from "../query/select.ts";
import { resolveWindow } from "../state/selection.ts";
import { actorWords, nameIn, relationWords, tieSentence } from "./sentences.ts";
import { summaryOf } from "./summary.ts";
import { tieOrder, tieRow, type Sorting } from "./ties.ts";

const { dataset } = readSet("data/libya-follow-up-committee/set.json", "libya-follow-up-committee");
if (dataset === null) throw new Error("the article's data cannot be read");
const index = buildIndex(dataset);
const graph = buildGraph(index);
const window = resolveWindow(index, null);
const moment = momentOf(graph, select(index, NO_FILTERS, window), window);
const now = { graph, moment };

const localeOf = async (lang: "ar" | "en") =>
  createLocale(
    lang,
    { ...(await loadMessages(lang)), ...(await loadLaterMessages(lang, "later")) },
    DEFAULT_SETTINGS,
  );
const ar = await localeOf("ar");
const en = await localeOf("en");

const tieRows = (locale: typeof en, sorting: Sorting) =>
  tieOrder(locale, now, sorting).map((edge) => tieRow(locale, now, edge));

const actor = (id: string): number => graph.positionById.get(id) ?? -1;
const edge = (id: string): number => graph.edges.findIndex((each) => each.id === id);

describe("a tie in words", () => {
  const support = edge("supports:turkey~gna");
  it("says who, what, how often and when last, from either end", () => {
    expect(relationWords(ar, index, now, support, actor("turkey"))).toBe(
      "دعم إلى حكومة الوفاق الوطني، حدث واحد، 2 يناير 2020",
    );
    expect(relationWords(ar, index, now, support, actor("gna"))).toBe(
      "دعم من تركيا، حدث واحد، 2 يناير 2020",
    );
    expect(relationWords(en, index, now, support, actor("gna"))).toBe(
      "supported by Turkey, 1 event, 2 January 2020",
    );
  });

  it("says the same of both sides of a fight", () => {
    const fight = edge("fights:gna~lna");
    const said = (id: string) => relationWords(en, index, now, fight, actor(id)).split(",")[0];
    expect(said("gna")).toBe("fighting with Libyan National Army");
    expect(said("lna")).toBe("fighting with Government of National Accord");
  });

  it("never calls shared events a tie", () => {
    const shared = graph.edges.findIndex(
      ({ kind }, at) => kind === null && moment.active[at] === 1,
    );
    const between = graph.edges[shared];
    if (!between) throw new Error("the article has actors that only share events");
    expect(tieSentence(en, graph, between)).toMatch(/in the same events$/);
    expect(
      tieRows(en, { by: "events", descending: true }).find((row) => row.edge === shared)?.relation,
    ).toBe("same events");
  });

  it("keeps a name of the other direction from turning the words around it", () => {
    expect(nameIn(ar, { en: "Wagner" })).toBe("\u2068Wagner\u2069");
    expect(nameIn(ar, { ar: "فاغنر" })).toBe("فاغنر");
  });
});

describe("an actor in words", () => {
  it("has its kind, its events and the ties that are stated", () => {
    expect(actorWords(ar, now, actor("turkey"))).toBe("تركيا، دولة، حدثان، علاقة واحدة");
  });
  it("is outside the window when nothing of it is inside", () => {
    const early = { from: -20_000, to: -19_000 };
    const before = momentOf(graph, select(index, NO_FILTERS, early), early);
    expect(actorWords(en, { graph, moment: before }, actor("turkey"))).toBe(
      "Turkey, state, outside the window",
    );
  });
});

describe("the summary", () => {
  it("counts the stated ties by sign, and names the most connected", () => {
    const stated = graph.edges.filter(({ kind }, at) => kind !== null && moment.active[at] === 1);
    const supports = stated.filter(({ sign }) => sign === "support").length;
    const said = summaryOf(en, now);
    expect(said).toContain(
      `and ${stated.length} ties in the window: Supports ${supports}, Opposes `,
    );
    expect(said).toContain("Most connected: Government of National Accord.");
  });
});

describe("the table of ties", () => {
  const rows = (by: "from" | "events", descending: boolean) => tieRows(en, { by, descending });
  it("holds every stated tie", () => {
    const stated = graph.edges.flatMap(({ kind }, at) => (kind === null ? [] : [at]));
    expect(rows("events", true).map((row) => row.edge)).toEqual(expect.arrayContaining(stated));
  });
  it("sorts by a column, either way", () => {
    const counts = rows("events", true).map(({ events }) => events);
    expect(counts).toEqual([...counts].toSorted((a, b) => b - a));
    const names = rows("from", false).map(({ from }) => from);
    expect(names).toEqual([...names].toSorted(en.compare));
  });
});
