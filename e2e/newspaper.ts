import type { FrameLocator, Page } from "@playwright/test";
import { serveNews, type News } from "./newsHost.ts";
import { expect, test as base } from "./support.ts";

interface Told {
  readonly type: string;
  readonly search?: string;
  readonly event?: string | null;
}

declare global {
  interface Window {
    /** What elements on the page have told, oldest first. */
    told: Told[];
    /** Listeners for messages that are attached to the page now, and messages that have arrived. */
    listeners: number;
    arrived: number;
  }
}

/** Runs in the page before any script of it: keeps the books. */
function keepBooks(): void {
  window.told = [];
  window.listeners = 0;
  window.arrived = 0;
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  window.addEventListener("message", () => window.arrived++);
  EventTarget.prototype.addEventListener = function (...given) {
    if (this === window && given[0] === "message") window.listeners++;
    return add.apply(this, given);
  };
  EventTarget.prototype.removeEventListener = function (...given) {
    if (this === window && given[0] === "message") window.listeners--;
    return remove.apply(this, given);
  };
  for (const type of ["siyaq-ready", "siyaq-state", "siyaq-select"])
    document.addEventListener(type, (event) => {
      if (event instanceof CustomEvent) window.told.push({ ...(event.detail as Told), type });
    });
}

export const told = (page: Page, type: string): Promise<Told[]> =>
  page.evaluate((wanted) => window.told.filter((each) => each.type === wanted), `siyaq-${type}`);

/** Waits until as many elements as that have said that they are ready. */
export const readyElements = (page: Page, count: number): Promise<void> =>
  expect.poll(async () => (await told(page, "ready")).length).toBe(count);

/** The frame of an element, or a plain one. */
export const inside = (page: Page, which = "siyaq-timeline iframe"): FrameLocator =>
  page.frameLocator(which);

interface Newspaper {
  /** Address of the explorer's folder. */
  readonly site: string;
  /** Opens the first of the pages that `lay` writes, once they are served. */
  open(lay: (site: string) => News, search?: string): Promise<string>;
}

/** A page of news that loads embed.js. */
export const article = (site: string, body: string, more = ""): string => `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>صحيفة</title>
<link rel="icon" href="data:,">${more}<script src="${site}embed.js" defer></script></head>
<body>${body}</body></html>`;

export const test = base.extend<{ news: Newspaper }>({
  news: async ({ page, siyaq, baseURL }, provide) => {
    const site = baseURL ?? "";
    const closing: (() => Promise<void>)[] = [];
    // Chromium knows no such permission on Linux, and says so.
    siyaq.expectErrors(/Unrecognized feature: 'web-share'/);
    await page.addInitScript(keepBooks);
    await provide({
      site,
      open: async (lay, search = "") => {
        const host = await serveNews(lay(site));
        closing.push(host.close);
        siyaq.trust(host.url);
        siyaq.trust(host.url.replace("localhost", "127.0.0.1"));
        await page.goto(`${host.url}${search}`);
        return host.url;
      },
    });
    for (const close of closing) await close();
  },
});

/** The element in a page of news, with a link of its own inside. */
export const element = (site: string, more = "", search = ""): string =>
  `<siyaq-timeline src="${site}${search}" ${more}><a href="${site}">الخط الزمني</a></siyaq-timeline>`;
