// For tests: where parts of this room are shown.
import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, vi } from "vitest";
import { LocaleContext } from "../i18n/useLocale.ts";
import type { Index } from "../query/index.ts";
import { afterPaint } from "../state/afterPaint.ts";
import { datasetStore } from "../state/dataset.ts";
import { searchHits, Selecting } from "../state/selection.ts";
import { DEFAULT_VIEW, viewStore, type View } from "../state/view.ts";
import { localeOf } from "./testLocale.ts";
import { in2019, story } from "./testStory.ts";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

let root: Root;
/** What is shown stands in it. */
export const box = document.createElement("div");

export async function show(
  view: Partial<View>,
  element: ReactNode,
  index: Index = story,
): Promise<void> {
  const locale = await localeOf("en");
  datasetStore.setState({ status: "ready", index, problems: [] });
  viewStore.setState({ ...DEFAULT_VIEW, t: in2019, ...view }, true);
  await act(async () =>
    root.render(
      <LocaleContext value={locale}>
        <Selecting>{element}</Selecting>
      </LocaleContext>,
    ),
  );
}

export const buttons = (): HTMLButtonElement[] => [...box.querySelectorAll("button")];
export const press = (name: string | RegExp): Promise<void> =>
  act(async () => {
    const named = buttons().find((button) =>
      `${button.getAttribute("aria-label") ?? ""} ${button.textContent}`.match(name),
    );
    if (named === undefined) throw new Error(`No button ${String(name)} in ${box.innerHTML}`);
    named.click();
  });
/** What counts and names follows what is painted first. */
export const painted = (): Promise<void> =>
  act(() => new Promise<void>((resolve) => void afterPaint(() => setTimeout(resolve))));
export const text = (): string => box.textContent.replace(/\s+/gu, " ");

beforeEach(() => {
  document.body.append(box);
  root = createRoot(box);
});
/** Takes away what is shown. */
export const unmount = (): Promise<void> => act(async () => root.render(null));

afterEach(async () => {
  await act(async () => root.unmount());
  box.remove();
  searchHits.setState({ hits: null, waiting: false });
});
