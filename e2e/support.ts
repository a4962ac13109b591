import { expect, test as base, type Frame, type Page } from "@playwright/test";

export const LANGS = ["ar", "en"] as const;
export const THEMES = ["light", "dark"] as const;

/** Parameters of the address; see src/state/url.ts. */
export type Params = Readonly<Record<string, string>>;

export const searchOf = (params: Params): string => {
  const search = new URLSearchParams(params).toString();
  return search === "" ? "" : `?${search}`;
};

/** Waits for the page's own word that it shows something to read, or says why not. */
export const settled = (
  page: Page | Frame,
  state: "ready" | "empty" | "error" = "ready",
): Promise<void> => expect(page.locator("html")).toHaveAttribute("data-state", state);

/** Waits until what comes after the first event is there as well: letters, filters, overview. */
const complete = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    // Letters that come close together are measured once.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
  });

/** Collects what goes wrong behind the reader's back: complaints of the console, requests to other origins. */
function watch(page: Page): { readonly errors: string[]; readonly addresses: string[] } {
  const errors: string[] = [];
  const addresses: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("request", (request) => {
    if (request.url().startsWith("http")) addresses.push(request.url());
  });
  return { errors, addresses };
}

interface Siyaq {
  /** Opens the built site and waits until it is ready. */
  open(params?: Params): Promise<void>;
  /** For journeys that go wrong on purpose: what the console may say. */
  expectErrors(pattern: RegExp): void;
  /** Another host of the journey, to which requests may go. */
  trust(address: string): void;
}

/** Every journey fails at its end when the console complained or a request left the origin. */
export const test = base.extend<{ siyaq: Siyaq }>({
  siyaq: [
    async ({ page, baseURL }, use) => {
      const { errors, addresses } = watch(page);
      const allowed: RegExp[] = [];
      const trusted = new Set([new URL(baseURL ?? "").origin]);
      await use({
        open: async (params = {}) => {
          await page.goto(`./${searchOf(params)}`);
          await settled(page);
          await complete(page);
        },
        expectErrors: (pattern) => {
          allowed.push(pattern);
        },
        trust: (address) => {
          trusted.add(new URL(address).origin);
        },
      });
      expect(errors.filter((error) => !allowed.some((pattern) => pattern.test(error)))).toEqual([]);
      expect(addresses.filter((address) => !trusted.has(new URL(address).origin))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from "@playwright/test";
