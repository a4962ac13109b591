// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createLocale } from "../i18n/pureLocale.ts";
import { loadLaterMessages, loadMessages } from "../i18n/loadMessages.ts";
import { DEFAULT_SETTINGS } from "../i18n/locale.ts";
import { LocaleContext } from "../i18n/useLocale.ts";
import type { Problem } from "../model/types.ts";
import { buildIndex } from "../query/index.ts";
import { eventOf, setOf, sourceOf } from "../query/set.fixture.ts";
import { datasetStore } from "../state/dataset.ts";
import { AboutPage } from "./AboutPage.tsx";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

const messages = {
  ...(await loadMessages("en")),
  ...(await loadLaterMessages("en", "later")),
  // Only files of others have problems: their words come with what opens those.
  ...(await loadLaterMessages("en", "open")),
};
const locale = createLocale("en", messages, DEFAULT_SETTINGS);
const sources = Array.from({ length: 40 }, (_, i) => ({
  ...sourceOf(`s${i}`, { en: `Source ${i}` }),
  url: i === 0 ? "javascript:alert(1)" : `https://example.org/${i}`,
}));
const index = buildIndex(setOf([eventOf({ id: "a", date: "2019", sources: ["s0"] })], { sources }));

let root: Root;
let box: HTMLElement;
const show = (problems: readonly Problem[]) =>
  act(async () => {
    datasetStore.setState({ status: "ready", index, problems });
    root.render(
      <LocaleContext value={locale}>
        <AboutPage />
      </LocaleContext>,
    );
  });

beforeEach(() => {
  box = document.createElement("div");
  root = createRoot(box);
});
afterEach(() => act(async () => root.unmount()));

it("folds a long list of sources and loses none", async () => {
  await show([]);
  const entries = [...box.querySelectorAll("li")].filter((each) =>
    each.textContent.startsWith("Source "),
  );
  expect(entries).toHaveLength(40);
  expect(entries.filter((each) => each.closest("details")).length).toBeGreaterThan(0);
});

it("links to the web and to nothing else", async () => {
  await show([]);
  const addresses = [...box.querySelectorAll("a")].map((each) => each.getAttribute("href"));
  expect(addresses).toHaveLength(39);
  expect(addresses.every((address) => address?.startsWith("https://"))).toBe(true);
});

it("names what is wrong with the file, and where", async () => {
  await show([]);
  expect(box.textContent).toContain("nothing wrong");
  await show([
    {
      code: "unknown-actor",
      severity: "dropped",
      file: "set.json",
      pointer: "/events/3/actors/0",
      values: { id: "nobody" },
    },
    { code: "a-code-of-tomorrow", severity: "warning", file: "set.json", pointer: "", values: {} },
  ]);
  expect(box.textContent).not.toContain("nothing wrong");
  expect(box.textContent).toContain("/events/3/actors/0");
  expect(box.textContent).toContain("nobody");
  expect(box.textContent).toContain("a-code-of-tomorrow");
});

it("says that nothing differs, and offers no filter that would find nothing", async () => {
  await show([]);
  expect(box.textContent).toContain("no event is told in more than one way");
  expect(box.textContent).not.toContain("Only events whose accounts differ");
});
