import type { Browser, Page } from "@playwright/test";
import { readSet } from "../src/ingest/sets.ts";
import { oembed } from "../src/pages/head.ts";
import { pageLocales, pagesOf, type Site } from "../src/pages/site.ts";
import { buildIndex } from "../src/query/index.ts";
import { barriers } from "./barriers.ts";
import { parameters } from "./seen.ts";
import { serveStatic, type StaticHost } from "./staticHost.ts";
import { expect, LANGS, settled, test } from "./support.ts";
import { WORDS } from "./words.ts";

const SET = "libya-follow-up-committee";
const LARGE = "libya-2011-2021";
const { dataset } = readSet(`data/${SET}/set.json`, SET);
if (dataset === null) throw new Error("The set cannot be read.");

const at = (set: string, lang: "ar" | "en"): string => (lang === "ar" ? `${set}/` : `${set}/en/`);
const title = (page: Page) => page.getByRole("heading", { level: 1 });
const namesOf = (lang: "ar" | "en"): string[] =>
  dataset.events.map((event) => event.title[lang] ?? "");

/** A reader whose browser runs no scripts. */
async function withoutScripts(
  browser: Browser,
  options: Parameters<Browser["newContext"]>[0],
): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, ...options });
  return context.newPage();
}

/** The built site as any static host serves it. */
const hosted = (prefix: string, pages = {}): Promise<StaticHost> =>
  serveStatic({ folder: process.env["E2E_DIST"] ?? "dist", prefix, pages });

for (const lang of LANGS) {
  test(`without scripts the whole set can be read on a phone, ${lang}`, async ({
    browser,
    baseURL,
  }) => {
    const page = await withoutScripts(browser, {
      ...(baseURL === undefined ? {} : { baseURL }),
      viewport: { width: 390, height: 844 },
    });
    await page.goto(at(SET, lang));
    await expect(page.locator("html")).toHaveAttribute("dir", lang === "ar" ? "rtl" : "ltr");
    await expect(page).toHaveTitle(new RegExp(dataset.meta.title[lang] ?? ""));
    for (const name of namesOf(lang))
      await expect(page.getByRole("heading", { level: 3, name, exact: true })).toBeVisible();
    await expect(page.locator("ol > li")).toHaveCount(dataset.events.length);
    await expect(page.locator('time[datetime="2019-04-04"]').first()).toBeVisible();
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBeLessThanOrEqual(0);
    // A source that an event names stands in the list below, with its address.
    const event = page.locator("#event-arms-embargo");
    await event.getByRole("link").last().click();
    await expect(page.locator(":target a")).toHaveAttribute("href", /^https?:/);
    await page.context().close();
  });

  test(`without scripts the page has no fault that axe knows, ${lang}`, async ({
    browser,
    page,
  }) => {
    // The checker is a script itself: it looks at what the page holds for those without.
    const response = await page.request.get(at(SET, lang));
    const html = (await response.text())
      .replaceAll(/<\/?noscript>/g, "")
      .replace(/<script type="module"[^>]*><\/script>/, "");
    const context = await browser.newContext({ bypassCSP: true });
    const still = await context.newPage();
    await still.route(`**/${at(SET, lang)}`, (route) =>
      route.fulfill({ contentType: "text/html", body: html }),
    );
    await still.goto(response.url());
    await expect(title(still)).toBeVisible();
    expect(await barriers(still)).toEqual([]);
    await context.close();
  });

  test(`a set's own page starts the app on it, ${lang}`, async ({ page }) => {
    await page.goto(at(LARGE, lang));
    await settled(page);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(title(page)).toContainText("2011");
    expect(parameters(page)).toEqual({});
    await expect(page.locator(".static")).toHaveCount(0);
  });

  test(`the switches of set and language keep the address honest, ${lang}`, async ({
    page,
    siyaq,
  }) => {
    // Fetched ahead by the page, and not wanted by the link.
    siyaq.expectErrors(/preloaded using link preload/);
    const { t } = WORDS[lang];
    await page.goto(at(LARGE, lang));
    await settled(page);
    const large = await title(page).innerText();
    await page.getByRole("combobox", { name: t("app.set") }).selectOption(SET);
    await expect(title(page)).not.toHaveText(large);
    expect(parameters(page)).toEqual({ set: SET });
    // Search engines that run the app are told which set this is.
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
      "href",
      new RegExp(`/${at(SET, lang)}$`),
    );
    await page.getByRole("button", { name: t("app.other-language"), exact: true }).click();
    const other = lang === "ar" ? "en" : "ar";
    await expect(page.locator("html")).toHaveAttribute("lang", other);
    expect(parameters(page)).toEqual({ set: SET, lang: other });
    await page.reload();
    await settled(page);
    await expect(title(page)).toHaveText(dataset.meta.title[other] ?? "");
    await page.goBack();
    await page.goBack();
    await expect(title(page)).toHaveText(large);
    expect(parameters(page)).toEqual({});
    await page.goForward();
    await expect(title(page)).toHaveText(dataset.meta.title[lang] ?? "");
  });
}

test("an old link with the set in its query opens it still", async ({ page }) => {
  await page.goto(`./?set=${LARGE}&lang=en`);
  await settled(page);
  await expect(title(page)).toContainText("2011–2021");
  expect(parameters(page)).toEqual({ set: LARGE, lang: "en" });
});

test("the pages work below any path, and in a frame without storage", async ({ page, siyaq }) => {
  const host = await hosted("/news/deep/");
  siyaq.trust(host.url);
  await page.goto(`${host.url}${at(LARGE, "en")}?view=table`);
  await settled(page);
  await expect(page.getByRole("table")).toBeVisible();
  const news = await hosted("/", {
    "page.html": `<!doctype html><title>News</title><link rel="icon" href="data:,">
      <iframe title="t" width="800" height="480" sandbox="allow-scripts"
        src="${host.url}${at(SET, "en")}?embed=1"></iframe>`,
  });
  siyaq.trust(news.url);
  await page.goto(`${news.url}page.html`);
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("html")).toHaveAttribute("data-state", "ready");
  await expect(frame.locator("html")).toHaveAttribute("lang", "en");
  await expect(frame.locator("[data-event]").first()).toBeVisible();
  const full = frame.getByRole("link", { name: WORDS.en.t("app.open-full") });
  await expect(full).toHaveAttribute("href", new RegExp(`^${host.url}${at(SET, "en")}(?:\\?|$)`));
  await news.close();
  await host.close();
});

test("what machines read is there: description, languages, picture", async ({ page }) => {
  for (const lang of LANGS) {
    const response = await page.request.get(at(SET, lang));
    const html = await response.text();
    const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    const graph = JSON.parse(json) as { "@graph": { "@type": string; numberOfItems?: number }[] };
    expect(graph["@graph"].find((node) => node["@type"] === "ItemList")?.numberOfItems).toBe(15);
    expect(html.match(/<link rel="alternate" hreflang="[\w-]+"|hreflang="[\w-]+"/g)).toHaveLength(
      3,
    );
    const picture = await page.request.get(`${at(SET, lang)}picture.png`);
    const bytes = await picture.body();
    expect(bytes.toString("latin1", 1, 4)).toBe("PNG");
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  }
});

test("the frame that oEmbed hands out works on a page of another host", async ({ page, siyaq }) => {
  const host = await hosted("/siyaq/");
  siyaq.trust(host.url);
  const site: Site = {
    url: host.url,
    sets: [buildIndex(dataset)],
    defaultSet: SET,
    locales: pageLocales(),
  };
  const own = pagesOf(site).find(({ path }) => path === at(SET, "ar"));
  if (own === undefined) throw new Error("No page.");
  const answer = JSON.parse(oembed(own)) as { html: string; thumbnail_url: string };
  const news = await hosted("/", {
    "page.html": `<!doctype html><title>News</title><link rel="icon" href="data:,">${answer.html}`,
  });
  siyaq.trust(news.url);
  await page.goto(`${news.url}page.html`);
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("html")).toHaveAttribute("data-state", "ready");
  await expect(frame.locator("html")).toHaveAttribute("lang", "ar");
  expect((await page.request.get(answer.thumbnail_url)).ok()).toBe(true);
  await news.close();
  await host.close();
});
