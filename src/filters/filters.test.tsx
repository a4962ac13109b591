// @vitest-environment happy-dom
import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LocaleContext } from "../i18n/useLocale.ts";
import type { Index } from "../query/index.ts";
import type { Hits } from "../query/search.ts";
import { EventTexts } from "../query/texts.ts";
import { afterPaint } from "../state/afterPaint.ts";
import { datasetStore } from "../state/dataset.ts";
import { searchHits, Selecting } from "../state/selection.ts";
import { DEFAULT_VIEW, NO_FILTERS, viewStore, type View } from "../state/view.ts";
import { ActiveFilters } from "./ActiveFilters.tsx";
import { EmptyState } from "./EmptyState.tsx";
import { FacetChecklist } from "./FacetChecklist.tsx";
import { SearchField } from "./SearchField.tsx";
import { SearchSync } from "./SearchSync.tsx";
import { localeOf } from "./testLocale.ts";
import { in2019, story } from "./testStory.ts";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

let root: Root;
let box: HTMLElement;

async function show(view: Partial<View>, element: ReactNode, index: Index = story): Promise<void> {
  const locale = await localeOf("en");
  datasetStore.setState({ status: "ready", index, problems: [] });
  viewStore.setState({ ...DEFAULT_VIEW, t: in2019, ...view }, true);
  await act(async () =>
    root.render(
      <LocaleContext value={locale}>
        <Selecting>{element}</Selecting>
      </LocaleContext>,
    ),
  );
}

const buttons = (): HTMLButtonElement[] => [...box.querySelectorAll("button")];
const press = (name: string | RegExp): Promise<void> =>
  act(async () => {
    const named = buttons().find((button) =>
      `${button.getAttribute("aria-label") ?? ""} ${button.textContent}`.match(name),
    );
    if (named === undefined) throw new Error(`No button ${String(name)} in ${box.innerHTML}`);
    named.click();
  });
/** What counts and names follows what is painted first. */
const painted = (): Promise<void> =>
  act(() => new Promise<void>((resolve) => void afterPaint(() => setTimeout(resolve))));
const text = (): string => box.textContent.replace(/\s+/gu, " ");

beforeEach(() => {
  box = document.createElement("div");
  document.body.append(box);
  root = createRoot(box);
});
afterEach(async () => {
  await act(async () => root.unmount());
  box.remove();
  searchHits.setState({ hits: null, waiting: false });
});

describe("ActiveFilters", () => {
  it("is not there when nothing is filtered", async () => {
    await show({}, <ActiveFilters />);
    expect(box.innerHTML).toBe("");
  });

  it("says what is left, in the window and outside it, and takes each filter away", async () => {
    await show({ filters: { ...NO_FILTERS, actor: ["turkey", "un"] } }, <ActiveFilters />);
    expect(text()).toContain("2 of 3 events in the window one more outside it");
    expect(
      buttons().map((button) => button.getAttribute("aria-label") ?? button.textContent),
    ).toEqual(["Remove Actors: Turkey", "Remove Actors: UN mission", "Clear all"]);
    await press("Remove Actors: Turkey");
    expect(viewStore.getState().filters.actor).toEqual(["un"]);
    await press("Clear all");
    expect(box.innerHTML).toBe("");
  });
});

describe("FacetChecklist", () => {
  it("ticks and clears, and keeps its order meanwhile", async () => {
    await show({}, <FacetChecklist facet="actor" />);
    const rows = () => [...box.querySelectorAll("li")].map((row) => row.textContent);
    const before = rows();
    expect(before[0]).toBe("Government of accord3 3 events");
    await act(async () => box.querySelectorAll("input")[2]?.click());
    expect(viewStore.getState().filters.actor).toEqual(["turkey"]);
    expect(rows()).toEqual(before);
    await press("Clear Actors");
    expect(viewStore.getState().filters.actor).toEqual([]);
  });

  it("is one stop for Tab, walked by arrows", async () => {
    await show({}, <FacetChecklist facet="actor" />);
    const boxes = [...box.querySelectorAll("input")];
    const key = (name: string) =>
      act(async () =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent("keydown", { key: name, bubbles: true }),
        ),
      );
    const stops = () => boxes.map((each) => each.tabIndex);
    expect(stops()).toEqual([0, -1, -1, -1]);
    await act(async () => boxes[0]?.focus());
    await key("ArrowDown");
    expect(document.activeElement).toBe(boxes[1]);
    await key("End");
    expect(document.activeElement).toBe(boxes[3]);
    await key("ArrowDown");
    expect(stops()).toEqual([-1, -1, -1, 0]);
    await key("Home");
    await key("ArrowUp");
    expect(document.activeElement).toBe(boxes[0]);
  });
});

describe("EmptyState", () => {
  it("says which filter hides how many, and offers the best removal first", async () => {
    await show(
      { filters: { ...NO_FILTERS, actor: ["lna", "turkey"], status: ["planned"] } },
      <EmptyState />,
    );
    expect(text()).toContain("The 3 events of this window are hidden by 2 filters together:");
    expect(text()).toContain("Actors: National army and Turkeyhides 1");
    expect(text()).toContain("Status: plannedhides 2");
    await press("Remove the filter “Status” \\(brings back 2 events\\)");
    expect(viewStore.getState().filters).toMatchObject({ actor: ["lna", "turkey"], status: [] });
  });

  it("says that rows still come instead of giving reasons", async () => {
    datasetStore.setState({ arriving: { read: 400, total: 1000, cancel: () => undefined } });
    await show({ filters: { ...NO_FILTERS, actor: ["lna"] } }, <EmptyState />);
    expect(text()).toContain("No events here so far: the set is still being read.400 of 1,000");
    datasetStore.setState({ arriving: null });
  });

  it("offers a wider window when the filters match outside it", async () => {
    await show(
      {
        filters: { ...NO_FILTERS, actor: ["turkey"] },
        t: { from: in2019.from, to: in2019.from + 30 },
      },
      <EmptyState />,
    );
    expect(text()).toContain("The window holds no events, with or without filters.");
    await press("Widen the window \\(matches 2 events outside it\\)");
    expect(viewStore.getState().t?.from).toBe(in2019.from);
    expect(viewStore.getState().t?.to).toBe(story.ends.at(-1));
  });

  it("leads to the nearest event from a window that is empty by itself", async () => {
    await show({ t: { from: in2019.from, to: in2019.from + 30 } }, <EmptyState />);
    expect(buttons()).toHaveLength(1);
    await press("nearest newer");
    expect(viewStore.getState().t).toEqual({
      from: (story.starts[0] ?? 0) - 15,
      to: (story.starts[0] ?? 0) + 15,
    });
  });
});

describe("SearchSync", () => {
  const answer = (): Promise<void> =>
    act(() => vi.waitFor(() => expect(searchHits.getState().hits).not.toBeNull(), 5000));

  it("answers the query of a link, and a changed one after a pause", async () => {
    await show({ q: "طرابلس" }, <SearchSync />);
    await answer();
    const found = () => [...(searchHits.getState().hits?.rows ?? [])].map((hit) => hit > 0);
    expect(found()).toEqual([true, false, false, false]);
    await act(async () => viewStore.setState({ q: "berlin" }));
    expect(found()).toEqual([true, false, false, false]);
    await act(() => vi.waitFor(() => expect(found()).toEqual([false, false, false, true])));
    await act(async () => viewStore.setState({ q: " " }));
    expect(searchHits.getState().hits).toBeNull();
  });

  it("gives no count for an answer until that is there, once it takes longer than a moment", async () => {
    const texts = new EventTexts({
      fetch: async () => [],
      find: async () => null,
      search: () => new Promise((resolve) => (found = resolve)),
    });
    let found: (hits: Hits) => void = () => undefined;
    const both = (
      <>
        <SearchSync />
        <ActiveFilters />
      </>
    );
    await show({ q: "truce" }, both, { ...story, texts });
    await act(() => vi.waitFor(() => expect(text()).toContain("Searching…")));
    expect(text()).not.toContain("of 3 events");
    await act(async () => found({ rows: new Uint8Array(story.events.length), best: [] }));
    await painted();
    expect(text()).toContain("0 of 3 events");
    // Of words that are made an answer comes in a moment.
    texts.tellSearching({ read: 4, total: 4, texts: true });
    await act(async () => viewStore.setState({ q: "truces" }));
    await act(() => new Promise((resolve) => setTimeout(resolve, 150)));
    expect(text()).toContain("0 of 3 events");
    await act(() => vi.waitFor(() => expect(text()).toContain("Searching…")));
  });

  it("forgets the answer with the set that it was about", async () => {
    await show({ q: "طرابلس" }, <SearchSync />);
    await answer();
    await act(async () => root.render(null));
    expect(searchHits.getState().hits).toBeNull();
  });
});

describe("SearchField", () => {
  it("writes the query and is emptied by its button and by Escape", async () => {
    await show({ q: "برلين" }, <SearchField />);
    const field = box.querySelector("input");
    expect(field?.value).toBe("برلين");
    await press("Clear the search");
    expect(viewStore.getState().q).toBe("");
    expect(document.activeElement).toBe(field);
    await act(async () => viewStore.setState({ q: "x" }));
    const heard = vi.fn<() => void>();
    document.body.addEventListener("keydown", heard);
    await act(async () =>
      field?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })),
    );
    expect(viewStore.getState().q).toBe("");
    expect(heard).not.toHaveBeenCalled();
    document.body.removeEventListener("keydown", heard);
  });

  describe("the list of hits", () => {
    const options = (): string[] =>
      [...box.querySelectorAll("[role=option]")].map((each) =>
        each.textContent.replace(/\s+/gu, " "),
      );
    const key = (name: string): Promise<void> =>
      act(async () => {
        const press = { key: name, bubbles: true, cancelable: true };
        box.querySelector("input")?.dispatchEvent(new KeyboardEvent("keydown", press));
      });
    const ask = async (q: string): Promise<HTMLInputElement | null> => {
      const both = (
        <>
          <SearchSync />
          <SearchField />
        </>
      );
      await show({ q, t: { from: in2019.from, to: in2019.to } }, both);
      await key("ArrowDown");
      do await painted();
      while (!options().some((each) => each.includes("in the table")));
      return box.querySelector("input");
    };

    it("names events, actors and places, and is walked while the field keeps the focus", async () => {
      const field = await ask("tripoli");
      expect(options()).toEqual([
        "Offensive on Tripoli4 April 2019↵",
        "Tripoli",
        "The one event in the table",
      ]);
      expect(field?.getAttribute("aria-expanded")).toBe("true");
      expect(field?.getAttribute("aria-activedescendant")).toBeNull();
      await key("ArrowDown");
      await key("ArrowDown");
      const active = box.querySelector("[role=option][aria-selected=true]");
      expect(active?.textContent).toBe("Tripoli");
      expect(field?.getAttribute("aria-activedescendant")).toBe(active?.id);
      await key("Enter");
      expect(viewStore.getState()).toMatchObject({ q: "", filters: { place: ["tripoli"] } });
      expect(field?.getAttribute("aria-expanded")).toBe("false");
    });

    it("opens the best event on Enter, with the window moved to it", async () => {
      await ask("berlin");
      await key("Enter");
      await painted();
      const { event, t, q } = viewStore.getState();
      expect({ event, q }).toEqual({ event: "berlin", q: "berlin" });
      const day = story.starts[3] ?? NaN;
      expect(day > (t?.from ?? NaN) && day < (t?.to ?? NaN)).toBe(true);
    });

    it("puts an actor in focus, and leads to all events in the table", async () => {
      await ask("unsmil");
      await act(async () => {
        box.querySelector<HTMLElement>("[aria-label=Actors] [role=option]")?.click();
      });
      expect(viewStore.getState()).toMatchObject({ focus: "un", event: null, q: "" });
      await ask("unsmil");
      await key("ArrowUp");
      await key("Enter");
      expect(viewStore.getState()).toMatchObject({
        view: "table",
        t: { from: null, to: null },
        q: "unsmil",
      });
    });

    it("is closed by the first Escape, the words are taken by the second", async () => {
      const field = await ask("berlin");
      await key("Escape");
      expect(options()).toEqual([]);
      expect(field?.value).toBe("berlin");
      await key("Escape");
      expect(field?.value).toBe("");
    });
  });
});
