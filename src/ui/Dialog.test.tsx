// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, it, vi } from "vitest";
import { loadMessages } from "../i18n/loadMessages.ts";
import { DEFAULT_SETTINGS } from "../i18n/locale.ts";
import { createLocale } from "../i18n/pureLocale.ts";
import { LocaleContext } from "../i18n/useLocale.ts";
import { closeTopLayer } from "../state/layers.ts";
import { Dialog } from "./Dialog.tsx";

it("is a layer that Back closes, as long as it is there", async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  const locale = createLocale("en", await loadMessages("en"), DEFAULT_SETTINGS);
  const onClose = vi.fn();
  const root = createRoot(document.createElement("div"));
  await act(async () =>
    root.render(
      <LocaleContext value={locale}>
        <Dialog title="Filters" onClose={onClose}>
          <p />
        </Dialog>
      </LocaleContext>,
    ),
  );
  expect(closeTopLayer()).toBe(true);
  expect(onClose).toHaveBeenCalledOnce();
  await act(async () => root.unmount());
  expect(closeTopLayer()).toBe(false);
});
