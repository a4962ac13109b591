import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { dayOf } from "../model/day.ts";
import { askedFor, connectHistory, linkProblems, shareUrl } from "./history.ts";
import { ROOT_PAGE, type Page } from "./page.ts";
import { Tab } from "./tab.fixture.ts";
import { parseSearch } from "./url.ts";
import { DEFAULT_VIEW, viewActions, viewStore, type View } from "./view.ts";

let disconnect = (): void => undefined;
const open = (search = "", framed = false, page = ROOT_PAGE): Tab => {
  const tab = new Tab(search, framed);
  disconnect = connectHistory(tab, page);
  return tab;
};
const pan = (from: number): void => viewActions.setWindow({ from, to: dayOf(2020, 5) });
const MARCH = dayOf(2019, 3);
const APRIL = dayOf(2019, 4);

beforeEach(() => {
  vi.useFakeTimers();
  viewStore.setState(DEFAULT_VIEW, true);
});
afterEach(() => {
  disconnect();
  vi.useRealTimers();
});

describe("at the start", () => {
  it("reads the address and writes nothing", () => {
    const tab = open("?event=geneva-talks&lang=en");
    expect(viewStore.getState()).toEqual({ ...DEFAULT_VIEW, event: "geneva-talks", lang: "en" });
    vi.runAllTimers();
    expect(tab.writes).toEqual([]);
  });

  it("tells which parameters it could not take", () => {
    open("?lang=fr&event=geneva-talks");
    expect(linkProblems.getState().problems).toMatchObject([
      { parameter: "lang", reason: "value", values: { said: "lang=fr" } },
    ]);
  });

  it("tells it once: Back to the same parameters is no news", () => {
    const tab = open("?lang=fr");
    const told = linkProblems.getState().problems;
    viewActions.openEvent("geneva-talks");
    tab.go(-1);
    expect(linkProblems.getState().problems).toBe(told);
  });
});

describe("what a person would undo", () => {
  it("gets an entry of its own", () => {
    const tab = open();
    viewActions.leapTo({ from: dayOf(2011), to: dayOf(2021) });
    viewActions.toggleFilter("actor", "haftar");
    viewActions.patch({ view: "table" });
    expect(tab.writes).toEqual([
      "push ?t=2011..2020",
      "push ?t=2011..2020&actor=haftar",
      "push ?view=table&t=2011..2020&actor=haftar",
    ]);
  });

  it("is undone by Back and done again by Forward, without writing", () => {
    const tab = open();
    viewActions.openEvent("geneva-talks");
    viewActions.openEvent(null);
    tab.writes.length = 0;

    tab.go(-1);
    expect(viewStore.getState().event).toBe("geneva-talks");
    tab.go(-1);
    expect(viewStore.getState()).toEqual(DEFAULT_VIEW);
    tab.go(1);
    expect(viewStore.getState().event).toBe("geneva-talks");
    vi.runAllTimers();
    expect(tab.writes).toEqual([]);
  });
});

it("what an address meant already is said in its own entry", () => {
  const tab = open("?focus=haftar");
  viewActions.restate({ panel: "network" });
  viewActions.focusActor(null);
  expect(tab.writes).toEqual(["replace ?panel=network&focus=haftar", "push ?panel=network"]);
  tab.go(-1);
  expect(viewStore.getState()).toMatchObject({ focus: "haftar", panel: "network" });
});

describe("pan, zoom and typing", () => {
  it("rewrite the entry, at most every 400 ms, with the latest", () => {
    const tab = open();
    for (let step = 0; step < 60; step++) {
      pan(MARCH + step / 10);
      vi.advanceTimersByTime(16);
    }
    pan(APRIL);
    vi.runAllTimers();
    expect(tab.writes).toHaveLength(3);
    expect(tab.writes.at(-1)).toBe("replace ?t=2019-04..2020-04");
  });

  it("are written before an entry is added, so that Back finds them", () => {
    const tab = open();
    pan(MARCH);
    viewActions.openEvent("geneva-talks");
    expect(tab.writes).toEqual([
      "replace ?t=2019-03..2020-04",
      "push ?t=2019-03..2020-04&event=geneva-talks",
    ]);
    vi.runAllTimers();
    expect(tab.writes).toHaveLength(2);
  });

  it("are not lost when the page is left", () => {
    const tab = open();
    viewActions.setQuery("haftar");
    tab.hide();
    expect(tab.writes).toEqual(["replace ?q=haftar"]);
  });

  it("do not spill into the entry that Back comes to", () => {
    const tab = open();
    viewActions.openEvent("geneva-talks");
    pan(MARCH);
    tab.go(-1);
    vi.runAllTimers();
    expect(tab.location.search).toBe("");
    expect(viewStore.getState().t).toBeNull();
  });

  it("of less than a day are not worth a write", () => {
    const tab = open("?t=2019-03..2020-04");
    pan(MARCH + 0.3);
    vi.runAllTimers();
    expect(tab.writes).toEqual([]);
  });
});

describe("what is not ours", () => {
  it("stays in the address, the part after # too", () => {
    const tab = open("?utm=mail&lang=fr#notes");
    viewActions.openEvent("geneva-talks");
    expect(tab.writes).toEqual(["push ?lang=fr&event=geneva-talks&utm=mail#notes"]);
  });

  it("is forgotten once the reader chooses otherwise", () => {
    const tab = open("?lanes=rivers");
    viewActions.patch({ lanes: "place" });
    viewActions.patch({ lanes: "category" });
    expect(tab.writes).toEqual(["push ?lanes=place", "push "]);
    expect(linkProblems.getState().problems).toEqual([]);
  });
});

describe("in a frame", () => {
  it("never adds an entry to the host's history", () => {
    const tab = open("?embed=1", true);
    viewActions.openEvent("geneva-talks");
    viewActions.openEvent(null);
    expect(tab.writes).toEqual(["replace ?event=geneva-talks&embed=1", "replace ?embed=1"]);
  });

  it("goes on when the sandbox refuses every write", () => {
    const tab = open("?embed=1", true);
    tab.refuses = true;
    viewActions.openEvent("geneva-talks");
    pan(MARCH);
    vi.runAllTimers();
    expect(viewStore.getState().event).toBe("geneva-talks");
    expect(tab.writes).toEqual([]);
  });
});

it("after a refusal for going too fast, the next write catches up", () => {
  const tab = open();
  tab.refuses = true;
  viewActions.openEvent("geneva-talks");
  tab.refuses = false;
  pan(MARCH);
  vi.runAllTimers();
  expect(tab.location.search).toBe("?t=2019-03..2020-04&event=geneva-talks");
});

it("tells what a host's state has wrong even when a change before it still waits to be written", () => {
  const tab = open("?embed=1&lanes=actor", true);
  viewActions.patch({ q: "berlin" });
  const { view, problems } = parseSearch("?embed=1&lanes=rivers&event=geneva-talks");
  askedFor.setState({ address: { view, problems } });
  expect(linkProblems.getState().problems).toEqual(problems);
  expect(tab.location.search).toContain("lanes=rivers");
});

it("shares what Siyaq knows, in the language it is read in, under the path where it lies", () => {
  const tab = open("?utm=mail&lang=en#notes");
  viewActions.openEvent("geneva-talks");
  expect(shareUrl(viewStore.getState(), tab)).toBe(
    "https://example.org/siyaq/?lang=en&event=geneva-talks",
  );
  // Nothing chosen: the browser's language, else Arabic, and the link says which.
  viewActions.patch({ lang: null });
  expect(shareUrl(viewStore.getState(), tab)).toMatch(/[?&]lang=(?:ar|en)&/);
});

describe("a page of one set in one language", () => {
  const HOME = "https://example.org/siyaq/";
  const SETS = ["libya-2011-2021", "libya-follow-up-committee"];
  const PAGE: Page = { home: HOME, set: "libya-2011-2021", lang: "en", sets: SETS };

  it("opens on both, and the query goes before them", () => {
    open("", false, PAGE);
    expect(viewStore.getState()).toEqual({ ...DEFAULT_VIEW, set: "libya-2011-2021", lang: "en" });
    disconnect();
    open("?set=libya-follow-up-committee&lang=ar", false, PAGE);
    expect(viewStore.getState()).toEqual({ ...DEFAULT_VIEW, lang: "ar" });
  });

  it("names the set and the language where they are not its own, and Back returns to them", () => {
    const tab = open("libya-2011-2021/en/", false, PAGE);
    viewActions.openSet("libya-follow-up-committee");
    viewActions.patch({ lang: "ar" });
    expect(tab.location.href).toBe(
      `${HOME}libya-2011-2021/en/?set=libya-follow-up-committee&lang=ar`,
    );
    tab.go(-2);
    expect(tab.location.search).toBe("");
    expect(viewStore.getState()).toMatchObject({ set: "libya-2011-2021", lang: "en" });
    tab.go(1);
    expect(viewStore.getState().set).toBe("libya-follow-up-committee");
  });

  it("is the address that is shared, from wherever the set is read", () => {
    const share = (view: Partial<View>, page = PAGE): string =>
      shareUrl({ ...DEFAULT_VIEW, ...view }, open("?utm=mail", false, page), page);
    const root: Page = { ...ROOT_PAGE, home: HOME, sets: SETS };
    expect(share({ lang: "ar", event: "geneva-talks" })).toBe(
      `${HOME}libya-follow-up-committee/?event=geneva-talks`,
    );
    expect(share({ lang: "en", set: "libya-2011-2021" }, root)).toBe(`${HOME}libya-2011-2021/en/`);
    // Neither a set without a page nor a file of the reader's own has one.
    expect(share({ lang: "ar", set: "sudan" })).toBe(`${HOME}?set=sudan&lang=ar`);
    expect(share({ lang: "en", data: "./mine.json" })).toBe(`${HOME}?data=./mine.json&lang=en`);
  });
});

it("stops when it is disconnected", () => {
  const tab = open();
  disconnect();
  viewActions.openEvent("geneva-talks");
  vi.runAllTimers();
  expect(tab.writes).toEqual([]);
});
