// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, it, vi } from "vitest";
import { DEFAULT_SETTINGS } from "../i18n/locale.ts";
import { createLocale } from "../i18n/pureLocale.ts";
import { LocaleContext } from "../i18n/useLocale.ts";
import { buildIndex } from "../query/index.ts";
import { eventOf, setOf } from "../query/set.fixture.ts";
import { datasetStore } from "../state/dataset.ts";
import { ClusterList } from "./ClusterList.tsx";

const MANY = 250;

/** Tells of all that it is asked about that it is so high. */
class TallObserver {
  readonly #tell: ResizeObserverCallback;
  constructor(tell: ResizeObserverCallback) {
    this.#tell = tell;
  }
  observe(target: Element): void {
    const contentRect = new DOMRect(0, 0, 300, 600);
    const entry = { target, contentRect, borderBoxSize: [], contentBoxSize: [] };
    queueMicrotask(() => this.#tell([{ ...entry, devicePixelContentBoxSize: [] }], this));
  }
  unobserve(): void {}
  disconnect(): void {}
}

it("is a list of so many, whether all lines are there or those in sight", async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal("ResizeObserver", TallObserver);
  const events = Array.from({ length: MANY }, (_, at) => eventOf({ id: `e${at}`, date: "2019" }));
  datasetStore.setState({ status: "ready", index: buildIndex(setOf(events)) });
  const box = document.body.appendChild(document.createElement("div"));
  const root = createRoot(box);
  const lines = async (count: number): Promise<HTMLLIElement[]> => {
    await act(async () =>
      root.render(
        <LocaleContext value={createLocale("en", {}, DEFAULT_SETTINGS)}>
          <ClusterList
            rows={Array.from({ length: count }, (_, row) => row)}
            onClose={() => undefined}
          />
        </LocaleContext>,
      ),
    );
    await act(() => new Promise<void>((resolve) => void setTimeout(resolve)));
    return [...document.querySelectorAll("li")];
  };
  expect(await lines(3)).toHaveLength(3);
  const shown = await lines(MANY);
  expect(shown.length).toBeGreaterThan(0);
  expect(new Set(shown.map((line) => line.parentElement?.tagName))).toEqual(new Set(["OL"]));
  expect(shown[0]?.getAttribute("aria-setsize")).toBe(String(MANY));
  await act(async () => root.unmount());
  box.remove();
  vi.unstubAllGlobals();
});
