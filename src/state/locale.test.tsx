// @vitest-environment happy-dom
import { act, useEffect } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { loadMessages } from "../i18n/loadMessages.ts";
import { DEFAULT_SETTINGS, type Locale } from "../i18n/locale.ts";
import { needMessages, useLocaleValue } from "./locale.ts";
import { settingsStore } from "./settings.ts";
import { DEFAULT_VIEW, viewActions, viewStore } from "./view.ts";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

const seen: (Locale | null)[] = [];
let mounts = 0;

function Page() {
  const locale = useLocaleValue();
  seen.push(locale);
  return locale === null ? null : <Child />;
}
function Child() {
  useEffect(() => {
    mounts++;
  }, []);
  return null;
}

/** React shows what was loaded inside `act` only at its end. */
const loaded = () =>
  act(async () => {
    await loadMessages("ar");
    await loadMessages("en");
  });

let root: ReturnType<typeof createRoot>;
beforeEach(async () => {
  seen.length = 0;
  mounts = 0;
  viewStore.setState({ ...DEFAULT_VIEW, lang: "ar" }, true);
  settingsStore.setState(DEFAULT_SETTINGS);
  root = createRoot(document.createElement("div"));
  await act(async () => root.render(<Page />));
  await loaded();
});
afterEach(async () => act(() => root.unmount()));

it("keeps the old language until the new one is there, and never unmounts the page", async () => {
  seen.length = 0;
  await act(async () => viewActions.patch({ lang: "en" }));
  await loaded();
  expect(seen.at(-1)?.lang).toBe("en");
  expect(seen.every((locale) => locale !== null)).toBe(true);
  expect(seen[0]?.lang).toBe("ar");
  expect(mounts).toBe(1);
});

it("ends in the language asked for last", async () => {
  await act(async () => {
    viewActions.patch({ lang: "en" });
    viewActions.patch({ lang: "ar" });
  });
  await loaded();
  expect(seen.at(-1)?.t("app.tab-timeline")).toBe("خط زمني");
});

it("is rebuilt when a setting changes, and only then", async () => {
  const before = seen.at(-1);
  await act(async () => viewActions.patch({ q: "x" }));
  expect(seen.at(-1)).toBe(before);
  await act(async () => settingsStore.setState({ digits: "arab" }));
  expect(seen.at(-1)?.number(91)).toBe("٩١");
});

it("has the messages of a room that is opened while another language is on its way", async () => {
  await act(async () => {
    viewActions.patch({ lang: "en" });
    await needMessages("share");
    expect(seen.at(-1)?.lang).toBe("ar");
    expect(seen.at(-1)?.t("share.title")).toBe("مشاركة");
  });
  await vi.waitFor(async () => {
    await loaded();
    expect(seen.at(-1)?.lang).toBe("en");
  });
  expect(seen.at(-1)?.t("share.title")).toBe("Share");
});
