// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, it, vi } from "vitest";
import { compile, readSources } from "../i18n/compile.ts";
import { DEFAULT_SETTINGS } from "../i18n/locale.ts";
import { createLocale } from "../i18n/pureLocale.ts";
import { LocaleContext } from "../i18n/useLocale.ts";
import { buildIndex } from "../query/index.ts";
import { eventOf, setOf, sourceOf } from "../query/set.fixture.ts";
import { datasetStore } from "../state/dataset.ts";
import { Selecting } from "../state/selection.ts";
import { DEFAULT_VIEW, viewStore } from "../state/view.ts";
import { Matrix } from "./Matrix.tsx";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

const ids = ["a", "b", "c", "d", "e"];
const events = Array.from({ length: 70 }, (_, at) =>
  eventOf({ id: `event-${at}`, date: "2019-05-01", sources: at === 0 ? ["e"] : ids.slice(0, 4) }),
);
const index = buildIndex(setOf(events, { sources: ids.map((id) => sourceOf(id, { en: id })) }));
const locale = createLocale("en", compile(readSources()["en"] ?? {}), DEFAULT_SETTINGS);

it("prints every event, and says which sources and events it leaves out", async () => {
  datasetStore.setState({ status: "ready", index, problems: [] });
  viewStore.setState(DEFAULT_VIEW, true);
  const box = document.createElement("div");
  document.body.append(box);
  const root = createRoot(box);
  await act(async () =>
    root.render(
      <LocaleContext value={locale}>
        <Selecting>
          <Matrix />
        </Selecting>
      </LocaleContext>,
    ),
  );
  await act(async () => void dispatchEvent(new Event("beforeprint")));
  expect(box.querySelectorAll("tbody tr")).toHaveLength(69);
  const words = [...box.querySelectorAll("p")].map(({ textContent }) => textContent).join();
  expect(words).toContain("Sources 1–3 of 5");
  expect(words).toContain("(1 is not)");
  await act(async () => root.unmount());
  box.remove();
});
