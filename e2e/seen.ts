import { isDeepStrictEqual } from "node:util";
import type { Frame, Locator, Page } from "@playwright/test";

/** What the address says. */
export const parameters = (page: Page | Frame): Record<string, string> =>
  Object.fromEntries(new URL(page.url()).searchParams);

export const parameter = (page: Page | Frame, name: string): string | null =>
  new URL(page.url()).searchParams.get(name);

/** The heading of the panel, whatever it shows and wherever the width puts it. */
export const panelHeading = (page: Page): Locator =>
  page.locator("aside, dialog[open]").getByRole("heading", { level: 2 });

/** What a reader has before the eyes, as ids and words: two pages that show the same give the same. */
export const seen = (page: Page | Frame) =>
  page.evaluate(() => {
    const all = (selector: string): HTMLElement[] => [
      ...document.querySelectorAll<HTMLElement>(selector),
    ];
    const words = (selector: string): string[] => all(selector).map((each) => each.innerText);
    const { lang, dir, dataset } = document.documentElement;
    return {
      language: `${lang} ${dir}`,
      theme: dataset["theme"] ?? "auto",
      title: words("h1"),
      currentView: words("nav [aria-current=page]"),
      period: words("[role=toolbar] > span"),
      filters: words("li > button[aria-haspopup=dialog]"),
      searched: all("search input[role=combobox]").map((field) =>
        field instanceof HTMLInputElement ? field.value : "",
      ),
      lanes: words("[role=grid] [role=rowheader]"),
      events: all("[role=grid] [data-event], table [data-event], ol [data-event]")
        .map((mark) => mark.dataset["event"] ?? "")
        .toSorted(),
      clusters: all("[data-cluster]").map((cluster) => cluster.innerText),
      openEvent: all("[role=grid] [aria-selected=true], tr[aria-current=true] [data-event]").map(
        (mark) => mark.dataset["event"] ?? "",
      ),
      panel: words("aside h2, dialog[open] h2"),
      focusedActor: all("[data-actor][aria-selected=true]").map(
        (mark) => mark.dataset["actor"] ?? "",
      ),
    };
  });

/** The same when it changes no more: a choice stands in the address before all that follows from it is shown. */
export async function seenAtRest(page: Page): ReturnType<typeof seen> {
  let last = await seen(page);
  for (;;) {
    await page.waitForTimeout(200);
    const now = await seen(page);
    if (isDeepStrictEqual(now, last)) return now;
    last = now;
  }
}
