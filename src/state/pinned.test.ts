import { expect, test } from "vitest";
import { dayOf } from "../model/day.ts";
import { buildIndex } from "../query/index.ts";
import { eventOf, intervalOf, setOf } from "../query/set.fixture.ts";
import { ROOT_PAGE } from "./page.ts";
import { pinnedUrl, pinnedView } from "./pinned.ts";
import { parseSearch } from "./url.ts";
import { DEFAULT_VIEW, NO_FILTERS, type View } from "./view.ts";

const { meta, ...lists } = setOf([eventOf({ id: "talks", date: "2020-02-26" })]);
const set = (version: string) =>
  buildIndex({ ...lists, meta: { ...meta, version, window: intervalOf("2019-03/2020-04") } });
const index = set("1.2.0");
const location = { origin: "https://example.org", pathname: "/siyaq/", search: "?x=1", hash: "" };
const urlOf = (view: View, of = index, page = ROOT_PAGE): string =>
  pinnedUrl(view, of, { location }, page);
/** The link from its query on. */
const link = (change: Partial<View>): string =>
  urlOf({ ...DEFAULT_VIEW, lang: "en", ...change }).replace("https://example.org/siyaq/", "");

test("a link says even what is the default today: set, version, language, window", () => {
  expect(link({})).toBe("?set=libya-follow-up-committee&version=1.2.0&lang=en&t=2019-03..2020-04");
  // Nobody has chosen a language: the one in force is said.
  expect(link({ lang: null })).toMatch(/&lang=(ar|en)&/);
});

test("a link carries the present version, not the one that the reader's own link was made with", () => {
  expect(link({ version: "1.0.0" })).toContain("version=1.2.0");
});

test("a link keeps window, filters and selection, and leaves out how somebody likes to read", () => {
  const view = {
    t: { from: dayOf(2020), to: dayOf(2021) },
    q: "berlin",
    filters: { ...NO_FILTERS, actor: ["un"] },
    event: "talks",
    theme: "dark",
    axis: "ltr",
    embed: true,
    controls: false,
  } as const;
  expect(link(view)).toBe(
    "?set=libya-follow-up-committee&version=1.2.0&lang=en&t=2020..2020&q=berlin&actor=un&event=talks",
  );
});

test("a file of another host is the set: none of ours is named beside it", () => {
  expect(link({ data: "https://example.org/a.json" })).toMatch(
    /^\?data=https:\/\/example.org\/a.json&version=/,
  );
});

test("what a link says is what it opens", () => {
  const view = { ...DEFAULT_VIEW, event: "talks", t: { from: null, to: dayOf(2021) } };
  const { view: opened, problems } = parseSearch(new URL(urlOf(view)).search);
  expect(problems).toEqual([]);
  expect(opened).toEqual(pinnedView(view, index));
});

test("a version that no address can hold is not named", () => {
  const odd = set("first draft (mine)");
  expect(urlOf(DEFAULT_VIEW, odd)).not.toContain("version");
});

test("a set with a page of its own is named by that page's path", () => {
  const page = { ...ROOT_PAGE, home: "https://example.org/siyaq/", sets: [DEFAULT_VIEW.set] };
  expect(urlOf({ ...DEFAULT_VIEW, lang: "en" }, index, page)).toBe(
    "https://example.org/siyaq/libya-follow-up-committee/en/?version=1.2.0&t=2019-03..2020-04",
  );
});
