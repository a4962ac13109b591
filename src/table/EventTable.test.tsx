// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createLocale } from "../i18n/pureLocale.ts";
import { loadLaterMessages, loadMessages } from "../i18n/loadMessages.ts";
import { DEFAULT_SETTINGS } from "../i18n/locale.ts";
import { LocaleContext } from "../i18n/useLocale.ts";
import { dayOf } from "../model/day.ts";
import { buildIndex } from "../query/index.ts";
import { eventOf, setOf } from "../query/set.fixture.ts";
import { EventTexts } from "../query/texts.ts";
import { datasetStore } from "../state/dataset.ts";
import { Selecting } from "../state/selection.ts";
import { DEFAULT_VIEW, viewStore } from "../state/view.ts";
import { EventTable } from "./EventTable.tsx";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

const MANY = 100;
const index = buildIndex(
  setOf(
    Array.from({ length: MANY }, (_, i) =>
      eventOf({
        id: `e${i}`,
        date: `2019-${String(1 + Math.floor(i / 28)).padStart(2, "0")}-${String(1 + (i % 28)).padStart(2, "0")}`,
        title: { en: `Event ${MANY - i}` },
      }),
    ),
  ),
);
const locale = createLocale(
  "en",
  { ...(await loadMessages("en")), ...(await loadLaterMessages("en", "later")) },
  DEFAULT_SETTINGS,
);

/** happy-dom lays nothing out: what the rows stand in is 600 pixels high, the rows as high as they are guessed. */
class Laid implements ResizeObserver {
  readonly #callback: ResizeObserverCallback;
  constructor(callback: ResizeObserverCallback) {
    this.#callback = callback;
  }
  observe(target: Element): void {
    if (target instanceof HTMLTableRowElement) return;
    const contentRect = new DOMRect(0, 0, 1000, 600);
    const sizes = [{ inlineSize: contentRect.width, blockSize: contentRect.height }];
    const [borderBoxSize, contentBoxSize, devicePixelContentBoxSize] = [sizes, sizes, sizes];
    const entry = { target, contentRect, borderBoxSize, contentBoxSize, devicePixelContentBoxSize };
    queueMicrotask(() => this.#callback([entry], this));
  }
  unobserve(): void {}
  disconnect(): void {}
}

let root: Root;
let box: HTMLElement;
const header = (name: string) =>
  [...box.querySelectorAll("th[scope=col]")].find((each) => each.textContent.includes(name));
const sortOf = (name: string) => header(name)?.getAttribute("aria-sort");
const paper = () =>
  [...document.querySelectorAll(".printed-table tbody tr")].map(
    (row) => row.querySelector("[data-column=title]")?.textContent,
  );
const print = () => act(async () => void dispatchEvent(new Event("beforeprint")));

const show = (): Promise<void> => {
  root = createRoot(box);
  return act(async () =>
    root.render(
      <LocaleContext value={locale}>
        <Selecting>
          <EventTable nothing="Nothing here" />
        </Selecting>
      </LocaleContext>,
    ),
  );
};

beforeEach(async () => {
  // The table is wide: the layout has a size, which happy-dom has not.
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1000);
  datasetStore.setState({ status: "ready", index, problems: [] });
  viewStore.setState({ ...DEFAULT_VIEW, t: { from: dayOf(2019), to: dayOf(2020) } }, true);
  box = document.createElement("div");
  document.body.append(box);
  await show();
});
afterEach(async () => {
  await act(async () => root.unmount());
  box.remove();
  vi.restoreAllMocks();
});

it("says how many rows there are, though only those in sight are on the page", async () => {
  const { ResizeObserver } = globalThis;
  globalThis.ResizeObserver = Laid;
  await act(async () => root.unmount());
  await show();
  globalThis.ResizeObserver = ResizeObserver;
  const table = box.querySelector("table");
  expect(table?.getAttribute("aria-rowcount")).toBe(String(MANY + 1));
  const inSight = table?.querySelectorAll("tbody tr").length;
  expect(inSight).toBeGreaterThan(0);
  expect(inSight).toBeLessThan(MANY);
  expect(table?.caption?.textContent).toMatch(/^100 events in 5 December 2018 – /);
});

it("says what it is told to where no event is left, and only there", async () => {
  expect(box.textContent).not.toContain("Nothing here");
  await act(async () =>
    viewStore.setState({ filters: { ...DEFAULT_VIEW.filters, category: ["none"] } }),
  );
  expect(box.textContent).toContain("Nothing here");
});

it("sorts by the header that is pressed, and says so", async () => {
  expect(sortOf("Date")).toBe("ascending");
  await act(async () => header("Event")?.querySelector("button")?.click());
  expect([sortOf("Date"), sortOf("Event")]).toEqual([null, "ascending"]);
  expect(box.querySelector("[role=status]")?.textContent).toContain("Event, ascending");
});

it("keeps to the dates where titles stay in a file, and says so", async () => {
  const texts = new EventTexts({
    fetch: async () => [],
    find: async () => null,
    search: async () => null,
  });
  await act(async () => {
    datasetStore.setState({ index: { ...index, texts } });
    viewStore.setState({ sort: { column: "title", descending: true } });
  });
  expect(sortOf("Date")).toBe("ascending");
  expect(box.textContent).toContain("the table is not sorted by them");
  expect(header("Event")?.querySelector("button")).toBeNull();
});

it("prints every row in the order on the screen, and takes the paper away again", async () => {
  await act(async () => header("Event")?.querySelector("button")?.click());
  await print();
  expect(paper()).toHaveLength(MANY);
  expect(paper().slice(0, 3)).toEqual(["Event 1", "Event 2", "Event 3"]);
  await act(async () => void dispatchEvent(new Event("afterprint")));
  expect(document.querySelector(".printed-table")).toBeNull();
});
