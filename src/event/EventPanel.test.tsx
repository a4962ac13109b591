// @vitest-environment happy-dom
import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLocale } from "../i18n/pureLocale.ts";
import { loadLaterMessages, loadMessages } from "../i18n/loadMessages.ts";
import { DEFAULT_SETTINGS } from "../i18n/locale.ts";
import { LocaleContext } from "../i18n/useLocale.ts";
import { buildIndex } from "../query/index.ts";
import { actorOf, eventOf, setOf, sourceOf } from "../query/set.fixture.ts";
import { datasetStore } from "../state/dataset.ts";
import { Selecting } from "../state/selection.ts";
import { DEFAULT_VIEW, viewStore } from "../state/view.ts";
import { EventCaption } from "./EventCaption.tsx";
import { EventPanel } from "./EventPanel.tsx";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

const article = {
  ...sourceOf("article", { en: "The article" }),
  paragraphs: [{ start: 0, end: 100, summary: { en: "They talked." } }],
};
const call = {
  ...eventOf({ id: "call", date: "2020-03-31", title: { en: "The call" } }),
  evidence: [
    {
      source: "article",
      start: 10,
      end: 20,
      voices: ["awj", "youm7", "official"],
      stance: "supports" as const,
      for: [],
    },
  ],
};
const index = buildIndex(
  setOf(
    [
      eventOf({ id: "berlin", date: "2020-01-19", title: { en: "Berlin" } }),
      eventOf({ id: "munich", date: "2020-02-16", title: { en: "Munich" } }),
      call,
    ],
    {
      actors: [
        actorOf("awj", { en: "Awj" }),
        actorOf("youm7", { en: "Youm7" }),
        actorOf("official", { en: "an unnamed League official" }),
      ],
      sources: [article],
    },
  ),
);
const locale = createLocale(
  "en",
  { ...(await loadMessages("en")), ...(await loadLaterMessages("en", "later")) },
  DEFAULT_SETTINGS,
);

let root: Root;
let box: HTMLElement;
let mark: HTMLButtonElement;
const text = (): string => box.textContent.replace(/\s+/gu, " ");
const button = (name: string): HTMLButtonElement => {
  const found = [...box.querySelectorAll("button")].find((each) =>
    `${each.getAttribute("aria-label") ?? ""} ${each.textContent}`.includes(name),
  );
  if (!found) throw new Error(`No button ${name}`);
  return found;
};
const spoken = (): string[] =>
  [...box.querySelectorAll("[role=status]")].map((each) => each.textContent);
const open = (event: string | null): Promise<void> =>
  act(async () => viewStore.setState({ event }));
const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

const show = (room: ReactNode): Promise<void> =>
  act(async () =>
    root.render(
      <LocaleContext value={locale}>
        <Selecting>{room}</Selecting>
      </LocaleContext>,
    ),
  );

beforeEach(async () => {
  datasetStore.setState({ status: "ready", index, problems: [] });
  viewStore.setState({ ...DEFAULT_VIEW }, true);
  mark = document.createElement("button");
  mark.dataset["event"] = "berlin";
  box = document.createElement("div");
  document.body.append(mark, box);
  mark.focus();
  root = createRoot(box);
  await show(<EventPanel />);
});
afterEach(async () => {
  await act(async () => root.unmount());
  box.remove();
  mark.remove();
});

describe("focus", () => {
  it("goes to the title on opening and back to the mark on Escape", async () => {
    await open("berlin");
    const title = box.querySelector("h2");
    expect(title?.textContent).toBe("Berlin");
    expect(document.activeElement).toBe(title);

    await act(async () =>
      title?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })),
    );
    expect(viewStore.getState().event).toBeNull();
    await frame();
    expect(document.activeElement).toBe(mark);
  });

  it("stays on the button that leads on, to the last event as well", async () => {
    await open("berlin");
    const next = button("Next event");
    next.focus();
    await act(async () => next.click());
    expect(viewStore.getState().event).toBe("munich");
    expect(document.activeElement).toBe(next);
    expect(spoken()).toContain("Munich");

    await act(async () => next.click());
    expect(viewStore.getState().event).toBe("call");
    expect(next.getAttribute("aria-disabled")).toBe("true");
    expect(document.activeElement).toBe(next);
    expect(spoken()).toContain("The call");
  });

  it("is left alone when the page opens with the event", async () => {
    vi.stubGlobal("navigator", { userActivation: { hasBeenActive: false } });
    await open("berlin");
    vi.unstubAllGlobals();
    vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
    expect(document.activeElement).toBe(mark);
  });
});

describe("the brackets", () => {
  const press = (on: Element, code: string, more: KeyboardEventInit = {}): Promise<boolean> =>
    act(async () =>
      on.dispatchEvent(
        new KeyboardEvent("keydown", { code, bubbles: true, cancelable: true, ...more }),
      ),
    );

  it("lead to the event before and after, wherever the focus is in the panel", async () => {
    await open("munich");
    await press(button("Close"), "BracketRight", { key: "د" });
    expect(viewStore.getState().event).toBe("call");
    const title = box.querySelector("h2");
    if (title === null) throw new Error("No title");
    await press(title, "BracketRight");
    expect(viewStore.getState().event).toBe("call");
    await press(title, "BracketLeft");
    await press(title, "BracketLeft", { ctrlKey: true });
    expect(viewStore.getState().event).toBe("munich");
  });
});

describe("content", () => {
  it("reads the chain of voices as a sentence, with the paragraph it stands in", async () => {
    await open("call");
    expect(text()).toContain("Awj, citing Youm7, citing an unnamed League official");
    expect(text()).toContain("Paragraph 1: They talked.");
  });

  it("leaves out what the event does not have", async () => {
    await open("berlin");
    const headings = [...box.querySelectorAll("h3")].map((each) => each.textContent);
    expect(headings).toEqual(["Before and after"]);
  });

  it("says that an id is unknown and gives a way on", async () => {
    await open("not-here");
    expect(text()).toContain("not-here");
    await act(async () => button("Close").click());
    expect(viewStore.getState().event).toBeNull();
    expect(box.innerHTML).toBe("");
  });
});

describe("the caption of a small frame", () => {
  const click = (name: string): Promise<void> => act(async () => button(name).click());
  beforeEach(() => show(<EventCaption>sources</EventCaption>));

  it("announces what has opened, says how sure it is, and leaves the focus where it was", async () => {
    expect(spoken()).toEqual([""]);
    await open("munich");
    expect(spoken()).toEqual(["16 February 2020 · Munich"]);
    expect(text()).toContain("took place · confirmed");
    expect(text()).toContain("sources");
    expect(document.activeElement).toBe(mark);
  });

  it("walks to the ends of the selection without losing the focus, and closes", async () => {
    await open("munich");
    button("Next event").focus();
    await click("Next event");
    expect(viewStore.getState().event).toBe("call");
    expect(button("Next event").getAttribute("aria-disabled")).toBe("true");
    expect(document.activeElement).toBe(button("Next event"));
    await click("Previous event");
    await click("Previous event");
    expect(viewStore.getState().event).toBe("berlin");
    await click("Close");
    expect(text()).toBe("");
    await frame();
    expect(document.activeElement).toBe(mark);
  });

  it("says that an id is unknown, and closes", async () => {
    await open("not-here");
    expect(spoken()).toEqual(["No such event in this data"]);
    await click("Close");
    expect(viewStore.getState().event).toBeNull();
  });
});
