// @vitest-environment happy-dom
import { act } from "react";
import { describe, expect, it, vi } from "vitest";
import type { Index } from "../query/index.ts";
import { type Hits, searchSteps } from "../query/search.ts";
import { finish } from "../query/steps.ts";
import { EventTexts } from "../query/texts.ts";
import { searchHits } from "../state/selection.ts";
import { viewStore } from "../state/view.ts";
import { ActiveFilters } from "./ActiveFilters.tsx";
import { SearchField } from "./SearchField.tsx";
import { SearchSync } from "./SearchSync.tsx";
import { box, painted, press, setStage, show, text, unmount } from "./stage.fixture.tsx";
import { in2019, story } from "./story.fixture.ts";

setStage();

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
    await unmount();
    expect(searchHits.getState().hits).toBeNull();
  });
});

describe("SearchField", () => {
  it("writes the query and is emptied by its button and by Escape", async () => {
    await show({ q: "برلين" }, <SearchField />);
    const field = box().querySelector("input");
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
      [...box().querySelectorAll("[role=option]")].map((each) =>
        each.textContent.replace(/\s+/gu, " "),
      );
    const key = (name: string): Promise<void> =>
      act(async () => {
        const init = { key: name, bubbles: true, cancelable: true };
        box().querySelector("input")?.dispatchEvent(new KeyboardEvent("keydown", init));
      });
    const ask = async (q: string, index?: Index): Promise<HTMLInputElement | null> => {
      const both = (
        <>
          <SearchSync />
          <SearchField />
        </>
      );
      await show({ q, t: { from: in2019.from, to: in2019.to } }, both, index);
      await key("ArrowDown");
      do await painted();
      // The actors and places among them too: only then is the first one Enter's.
      while (options()[0]?.endsWith("↵") !== true || !options().at(-1)?.includes("in the table"));
      return box().querySelector("input");
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
      const active = box().querySelector("[role=option][aria-selected=true]");
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
        box().querySelector<HTMLElement>("[aria-label=Actors] [role=option]")?.click();
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

    it("lists what is found so far of a large set, and is walked meanwhile", async () => {
      const search = finish(searchSteps(story));
      const texts = new EventTexts({
        fetch: async () => [],
        find: async () => null,
        // Its words are never all there.
        search: (query, found) =>
          new Promise(() => {
            const hits = search(query);
            if (hits !== null) found?.(hits);
          }),
      });
      await ask("berlin", { ...story, texts });
      expect(options()[0]).toBe("Berlin conference19 January 2020↵");
      expect(text()).toContain("still being searched");
      await key("ArrowDown");
      await key("Enter");
      expect(viewStore.getState().event).toBe("berlin");
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
