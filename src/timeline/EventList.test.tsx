// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { DEFAULT_SETTINGS } from "../i18n/locale.ts";
import { createLocale } from "../i18n/pureLocale.ts";
import { LocaleContext } from "../i18n/useLocale.ts";
import { buildIndex } from "../query/index.ts";
import { eventOf, setOf } from "../query/set.fixture.ts";
import { datasetStore } from "../state/dataset.ts";
import { Selecting } from "../state/selection.ts";
import { DEFAULT_VIEW, viewStore } from "../state/view.ts";
import { EventList } from "./EventList.tsx";

const MANY = 60;
const index = buildIndex(
  setOf(
    Array.from({ length: MANY }, (_, at) => ({
      ...eventOf({ id: `e${at}`, date: `2019-04-${at < 30 ? "01" : "02"}` }),
      weight: at === 0 ? 5 : 1,
    })),
  ),
);

let box: HTMLElement;
let root: Root;
beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  datasetStore.setState({ status: "ready", index, problems: [] });
  viewStore.setState(DEFAULT_VIEW, true);
  box = document.body.appendChild(document.createElement("div"));
  root = createRoot(box);
  await act(async () =>
    root.render(
      <LocaleContext value={createLocale("en", {}, DEFAULT_SETTINGS)}>
        <Selecting>
          <EventList />
        </Selecting>
      </LocaleContext>,
    ),
  );
});
afterEach(async () => {
  await act(async () => root.unmount());
  box.remove();
});

it("leads from a button that unfolds minor events to the first of them", async () => {
  const unfold = [...box.querySelectorAll("button")].find(({ dataset }) => !dataset["event"]);
  unfold?.focus();
  await act(async () => unfold?.click());
  expect(box.querySelectorAll("[data-event]").length).toBe(MANY);
  expect(document.activeElement?.getAttribute("data-event")).toBe("e1");
});
