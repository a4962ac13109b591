// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { connectHistory, linkProblems } from "../state/history.ts";
import { DEFAULT_VIEW, viewActions, viewStore } from "../state/view.ts";
import { connectHost } from "./connect.ts";

interface Said {
  readonly type: string;
  readonly [field: string]: unknown;
}

const host = { postMessage: vi.fn<(message: unknown, origin: string) => void>() };
const said = (type: string): Said[] =>
  host.postMessage.mock.calls
    .map(([message]) => message as Said)
    .filter((message) => message.type === type);

/** A message of the page around, or of somebody else. */
function hear(content: unknown, source: unknown = host): void {
  const event = new MessageEvent("message", { data: content });
  Object.defineProperty(event, "source", { value: source });
  window.dispatchEvent(event);
}
const setState = (search: string) => ({ source: "siyaq", v: 1, type: "setState", search });
const select = (event: string | null) => ({ source: "siyaq", v: 1, type: "select", event });

const ends: (() => void)[] = [];
function connect(search: string): void {
  history.replaceState(null, "", `/${search}`);
  ends.push(connectHistory(window), connectHost(document.body, window));
}
/** The next picture is drawn, and what waited for a pause has been said. */
const drawn = (): void => {
  vi.advanceTimersByTime(1000);
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(window, "parent", "get").mockReturnValue(host as unknown as Window);
  viewStore.setState(DEFAULT_VIEW, true);
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.restoreAllMocks();
  vi.useRealTimers();
  host.postMessage.mockClear();
});

describe("the host is told", () => {
  it("that the timeline stands and what it shows", () => {
    connect("?embed=1&event=geneva-talks&utm_source=x");
    expect(said("ready")).toEqual([
      { source: "siyaq", v: 1, type: "ready", search: "?event=geneva-talks&embed=1" },
    ]);
  });

  it("a state when it changes, sparingly, and the last one always", () => {
    connect("?embed=1");
    for (let day = 0; day < 100; day++) viewActions.setQuery(`q${day}`);
    expect(said("state").map(({ search }) => search)).toEqual(["?q=q0&embed=1"]);
    drawn();
    expect(said("state").map(({ search }) => search)).toEqual(["?q=q0&embed=1", "?q=q99&embed=1"]);
  });

  it("which event was opened or closed", () => {
    connect("?embed=1");
    viewActions.openEvent("geneva-talks");
    viewActions.openEvent(null);
    expect(said("select").map(({ event }) => event)).toEqual(["geneva-talks", null]);
  });

  it("nothing after the end", () => {
    connect("?embed=1");
    for (const end of ends.splice(0)) end();
    host.postMessage.mockClear();
    viewActions.openEvent("geneva-talks");
    hear(setState("?q=x"));
    drawn();
    expect(host.postMessage).not.toHaveBeenCalled();
    expect(viewStore.getState().q).toBe("");
  });
});

describe("the host may", () => {
  it("not lead to the page where sets are made", () => {
    connect("?embed=1");
    hear(setState("?view=edit&event=geneva-talks"));
    drawn();
    expect(viewStore.getState()).toMatchObject({ view: "timeline", event: "geneva-talks" });
  });

  it("set the state: what the reader chooses as a whole, how it is shown only when named", () => {
    connect("?embed=1&lang=ar&theme=dark&controls=0&set=libya-2011-2021&q=old&event=geneva-talks");
    hear(setState("?t=2019&category=decision"));
    drawn();
    expect(viewStore.getState()).toMatchObject({
      embed: true,
      lang: "ar",
      theme: "dark",
      controls: false,
      set: "libya-2011-2021",
      q: "",
      event: null,
      filters: { category: ["decision"] },
    });
    hear(setState("?theme=light&embed=0"));
    drawn();
    expect(viewStore.getState()).toMatchObject({ embed: true, theme: "light", lang: "ar" });
  });

  it("ask for what is not understood: the rest is taken, and a line says so, until it is chosen over", () => {
    connect("?embed=1");
    hear(setState("?lanes=rivers&q=tripoli&nonsense=1"));
    drawn();
    expect(viewStore.getState().q).toBe("tripoli");
    expect(linkProblems.getState().problems.map(({ parameter }) => parameter)).toEqual(["lanes"]);
    expect(location.search).not.toContain("nonsense");
    viewActions.patch({ lanes: "actor" });
    expect(linkProblems.getState().problems).toEqual([]);
  });

  it("open an event, also one that is not there: the caption says so", () => {
    connect("?embed=1");
    hear(select("no-such-event"));
    drawn();
    expect(viewStore.getState().event).toBe("no-such-event");
  });

  it("say a thousand things at once: the last state and the event after it are taken", () => {
    connect("?embed=1");
    const changes = vi.fn();
    ends.push(viewStore.subscribe(changes));
    for (let at = 0; at < 1000; at++) {
      hear(select("geneva-talks"));
      hear(setState(`?q=q${at}`));
    }
    hear(select("berlin-conference"));
    drawn();
    expect(viewStore.getState()).toMatchObject({ q: "q999", event: "berlin-conference" });
    expect(changes).toHaveBeenCalledTimes(2);
  });

  it("and nobody else", () => {
    connect("?embed=1");
    hear(setState("?q=evil"), window);
    hear(setState("?q=evil"), null);
    hear(setState("?q=evil"), {});
    drawn();
    expect(viewStore.getState().q).toBe("");
  });
});

describe("a height", () => {
  /** A frame of 480 pixels whose contents are as high as `contents()` says. */
  function lay(contents: () => number): void {
    document.body.innerHTML = "<div><main><div></div></main></div>";
    const main = document.querySelector("main");
    const inside = main?.firstElementChild;
    if (!main || !inside || !main.parentElement) throw new Error("There is no frame.");
    vi.spyOn(main.parentElement, "offsetHeight", "get").mockReturnValue(480);
    vi.spyOn(main, "offsetHeight", "get").mockReturnValue(400);
    vi.spyOn(inside, "getBoundingClientRect").mockImplementation(
      () => ({ bottom: contents() }) as DOMRect,
    );
  }
  const heights = () => said("resize").map(({ height }) => height);

  it("is asked for by the table and the story alone, whole and with what stands around", () => {
    lay(() => 900.2);
    connect("?embed=1");
    drawn();
    expect(heights()).toEqual([]);
    viewActions.patch({ view: "table" });
    drawn();
    viewActions.patch({ view: "timeline" });
    drawn();
    viewActions.patch({ view: "source" });
    drawn();
    expect(heights()).toEqual([981, null, 981]);
    expect(host.postMessage.mock.calls.map(([message]) => message)).toContainEqual({
      sentinel: "amp",
      type: "embed-size",
      height: 981,
    });
  });

  it("is not asked for again for one pixel, and never beyond the limit", () => {
    let height = 900;
    lay(() => height);
    connect("?embed=1&view=table");
    drawn();
    for (height of [901, 899, 1_000_000]) {
      viewActions.setQuery(String(height));
      drawn();
    }
    expect(heights()).toEqual([980, 4000]);
  });

  it("that follows its own frame does not grow for ever", async () => {
    let height = 900;
    lay(() => (height += 10));
    connect("?embed=1&view=table");
    const inside = document.querySelector("main");
    for (let round = 0; round < 40; round++) {
      inside?.append(document.createElement("div"));
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(heights().length).toBeGreaterThan(3);
    expect(heights().length).toBeLessThan(15);
  });
});
