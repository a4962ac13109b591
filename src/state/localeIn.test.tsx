// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, it, vi } from "vitest";
import type * as Loading from "../i18n/loadMessages.ts";
import type { Locale } from "../i18n/locale.ts";
import { useLocaleIn } from "./localeIn.ts";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

const network = vi.hoisted(() => ({ there: false }));
vi.mock("../i18n/loadMessages.ts", async (original) => {
  const own = await original<typeof Loading>();
  return {
    ...own,
    loadMessages: async (lang: "ar" | "en") => {
      if (!network.there) throw new TypeError("Failed to fetch");
      return own.loadMessages(lang);
    },
  };
});

it("tells of messages that cannot be had, and asks again when the network is back", async () => {
  const seen: (Locale | null | undefined)[] = [];
  function Citation() {
    seen.push(useLocaleIn("en", "share"));
    return null;
  }
  const root = createRoot(document.createElement("div"));
  await act(async () => root.render(<Citation />));
  expect(seen[0]).toBeUndefined();
  expect(seen.at(-1)).toBeNull();
  network.there = true;
  await act(async () => {
    dispatchEvent(new Event("online"));
    await vi.dynamicImportSettled();
  });
  expect(seen.at(-1)?.t("cite.copy")).toBe("Copy the citation");
  await act(async () => root.unmount());
});
