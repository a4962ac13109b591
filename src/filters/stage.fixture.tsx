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
import { localeOf } from "./locale.fixture.ts";
import { in2019, story } from "./story.fixture.ts";

let root: Root;
let place: HTMLElement;

/** What is shown stands in it. */
export const box = (): HTMLElement => place;

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

export const buttons = (): HTMLButtonElement[] => [...place.querySelectorAll("button")];
export const press = (name: string | RegExp): Promise<void> =>
  act(async () => {
    const named = buttons().find((button) =>
      `${button.getAttribute("aria-label") ?? ""} ${button.textContent}`.match(name),
    );
    if (named === undefined) throw new Error(`No button ${String(name)} in ${place.innerHTML}`);
    named.click();
  });
/** What counts and names follows what is painted first. */
export const painted = (): Promise<void> =>
  act(() => new Promise<void>((resolve) => void afterPaint(() => setTimeout(resolve))));
export const text = (): string => place.textContent.replace(/\s+/gu, " ");

/** Takes away what is shown. */
export const unmount = (): Promise<void> => act(async () => root.render(null));

/** To be called by each file of tests: files share their modules, but not their document. */
export function setStage(): void {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  beforeEach(() => {
    place = document.createElement("div");
    document.body.append(place);
    root = createRoot(place);
  });
  afterEach(async () => {
    await act(async () => root.unmount());
    place.remove();
    searchHits.setState({ hits: null, waiting: false });
  });
}
