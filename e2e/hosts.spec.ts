import type { Page } from "@playwright/test";
import { article, element, inside, readyElements, test, told } from "./newspaper.ts";
import { expect } from "./support.ts";
import { WORDS } from "./words.ts";

const { t } = WORDS.ar;
const BERLIN = "مؤتمر برلين بشأن ليبيا";
const heightOf = (page: Page): Promise<number> =>
  page.locator("siyaq-timeline iframe").evaluate((frame) => frame.clientHeight);

const steer = (page: Page, method: "setState" | "select", given: string): Promise<void> =>
  page.locator("siyaq-timeline").evaluate(
    (each, [name, value]) => {
      const { [name]: call } = each as HTMLElement & Record<"setState" | "select", unknown>;
      if (typeof call === "function") call.call(each, value);
    },
    [method, given] as const,
  );

/** What a strict newspaper allows, and what breaks naive embeds. */
const strict = (site: string) => ({
  "Content-Security-Policy": `default-src 'none'; script-src ${site}embed.js; frame-src ${site}; img-src data:; base-uri 'none'`,
});
const RESET = `<style>* { margin: 0; padding: 0; border: 0; box-sizing: border-box; direction: ltr; text-align: center !important; float: none }
iframe { display: none !important; max-width: 40px } div, slot { display: inline !important }</style>`;

test("under strict policies of both sides the element works whole", async ({ page, news }) => {
  await news.open((site) => ({
    pages: { "index.html": article(site, element(site)) },
    headers: strict(site),
  }));
  await readyElements(page, 1);
  await expect(page.getByRole("link", { name: "الخط الزمني" })).toBeHidden();
  await inside(page).locator('[data-event="berlin-conference"]').first().click();
  await expect.poll(() => told(page, "select")).toMatchObject([{ event: "berlin-conference" }]);

  await steer(page, "setState", "?view=table");
  await expect.poll(() => heightOf(page)).toBeGreaterThan(700);
  // It shows all its rows and does not grow by itself: what is asked for twice is the same.
  const grown = await heightOf(page);
  const fits = inside(page).locator("main");
  await expect
    .poll(() => fits.evaluate((main) => main.scrollHeight - main.clientHeight))
    .toBeLessThanOrEqual(1);
  await steer(page, "setState", "?view=timeline");
  await expect.poll(() => heightOf(page)).toBe(480);
  await steer(page, "setState", "?view=table");
  await expect.poll(() => heightOf(page)).toBe(grown);
});

test("sandbox=allow-scripts and a host without storage: shows, tells and obeys", async ({
  page,
  news,
}) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB"])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException("Denied.", "SecurityError");
        },
      });
  });
  await news.open((site) => ({
    pages: { "index.html": article(site, element(site, 'sandbox="allow-scripts"')) },
  }));
  await readyElements(page, 1);
  expect(
    await inside(page)
      .locator("html")
      .evaluate(() => self.origin),
  ).toBe("null");
  await steer(page, "select", "berlin-conference");
  await expect(inside(page).getByRole("contentinfo")).toContainText(BERLIN);
  await expect.poll(() => told(page, "state")).toHaveLength(1);
});

test("a host's reset, direction and alignment do not reach the frame", async ({ page, news }) => {
  await news.open((site) => ({
    pages: { "index.html": article(site, `<main>${element(site)}</main>`, RESET) },
  }));
  await readyElements(page, 1);
  const [room, frame] = await Promise.all([
    page.locator("main").boundingBox(),
    page.locator("siyaq-timeline iframe").boundingBox(),
  ]);
  expect(frame).toMatchObject({ width: room?.width, height: 480 });
  await expect(inside(page).getByRole("grid")).toBeVisible();
  expect(await inside(page).locator("html").getAttribute("dir")).toBe("rtl");
});

test("ten on a page: those in reach load, the others when they are scrolled to", async ({
  page,
  news,
}) => {
  const gap = '<p style="height: 5000px"></p>';
  await news.open((site) => {
    const ten = Array.from({ length: 10 }, () => element(site)).join(gap);
    return { pages: { "index.html": article(site, `<button>زر</button>${ten}`) } };
  });
  await readyElements(page, 1);
  const loaded = () => page.frames().filter((each) => each.url().includes("embed=1")).length;
  expect(loaded()).toBe(1);
  for (let at = 1; at < 10; at++) {
    await page.locator("siyaq-timeline").nth(at).scrollIntoViewIfNeeded();
    await readyElements(page, at + 1);
  }
  expect(loaded()).toBe(10);
  await page.getByRole("button").click();
});

test("in a part of the page that is shown later", async ({ page, news }) => {
  await news.open((site) => ({
    pages: {
      "index.html": article(
        site,
        `<section hidden>${element(site)}<iframe title="خط زمني" width="800" height="480" src="${site}?embed=1"></iframe></section>`,
      ),
    },
  }));
  await expect.poll(() => page.frames().length).toBeGreaterThan(1);
  await page.locator("section").evaluate((section) => section.removeAttribute("hidden"));
  await readyElements(page, 1);
  await expect(inside(page).getByRole("grid")).toBeVisible();
  await expect(inside(page, "section > iframe").getByRole("grid")).toBeVisible();
});

test("garbage, ten megabytes and a thousand messages a second", async ({ page, news }) => {
  const url = await news.open((site) => ({
    pages: {
      "index.html": article(
        site,
        `<iframe title="خط زمني" width="800" height="480" src="${site}?embed=1&lang=ar"></iframe>`,
      ),
    },
  }));
  const frame = inside(page, "iframe");
  await expect.poll(() => page.evaluate(() => window.arrived)).toBeGreaterThan(0);
  const steps = await page.evaluate(() => history.length);
  await page.locator("iframe").evaluate((each: HTMLIFrameElement) => {
    const post = (message: unknown) => each.contentWindow?.postMessage(message, "*");
    const ours = { source: "siyaq", v: 1 };
    const long = "x".repeat(10_000_000);
    for (const garbage of [null, 7, "garbage", [], {}, long, new Date(), new Map([[1, 2]])])
      post(garbage);
    post({ ...ours, type: "setState", search: long });
    post({ ...ours, type: "select", event: "../../<img src=x>" });
    post({ ...ours, type: "resize", height: -1 });
    post({ ...ours, type: "navigate", url: "https://example.org/" });
    for (let at = 0; at < 1000; at++)
      post({ ...ours, type: "setState", search: `?lanes=actor&q=${at}` });
    post({ ...ours, type: "setState", search: "?lanes=rivers&nonsense=1&event=no-such-event" });
  });
  await expect(frame.getByRole("contentinfo")).toContainText(t("event.unknown-title"));
  await expect(frame.getByText("lanes=rivers")).toBeVisible();
  await expect(frame.getByText("nonsense")).toHaveCount(0);
  await expect(frame.getByRole("grid").locator("[data-event]").first()).toBeVisible();
  expect(page.url()).toBe(url);
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test("a hostile frame that imitates ours is not heard by the element, nor by our frame", async ({
  page,
  news,
}) => {
  const EVIL = `<!doctype html><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,"><script>
    const ours = { source: "siyaq", v: 1 };
    for (const each of [parent, parent[0], parent[1]])
      for (const message of [
        { ...ours, type: "ready", search: "?q=evil" }, { ...ours, type: "state", search: "?q=evil" },
        { ...ours, type: "resize", height: 3000 }, { ...ours, type: "select", event: "evil" },
        { ...ours, type: "setState", search: "?q=evil" },
      ]) each.postMessage(message, "*");
  </script>`;
  await news.open((site) => ({
    pages: {
      "index.html": article(
        site,
        `<iframe title="خط زمني" width="800" height="480" src="${site}?embed=1"></iframe>
        <iframe id="evil" title="إعلان"></iframe>${element(site, 'sync-url="tl"')}`,
      ),
      "evil.html": EVIL,
    },
  }));
  await readyElements(page, 1);
  await expect(inside(page, 'iframe[title="خط زمني"] >> nth=0').getByRole("grid")).toBeVisible();
  const before = await page.evaluate(() => ({
    arrived: window.arrived,
    told: window.told.length,
  }));
  const evil = new URL("evil.html", page.url());
  evil.hostname = "127.0.0.1";
  await page.locator("#evil").evaluate((frame, src) => frame.setAttribute("src", src), evil.href);
  await expect
    .poll(() => page.evaluate(() => window.arrived))
    .toBeGreaterThanOrEqual(before.arrived + 5);
  expect(await heightOf(page)).toBe(480);
  expect(await page.evaluate(() => window.told.length)).toBe(before.told);
  expect(new URL(page.url()).search).toBe("");
  for (const each of page.frames()) expect(each.url()).not.toContain("q=evil");
});

test("taken away and put back, it leaves no frame and no listener behind", async ({
  page,
  news,
}) => {
  await news.open((site) => ({ pages: { "index.html": article(site, element(site)) } }));
  await readyElements(page, 1);
  await steer(page, "select", "berlin-conference");
  await expect(inside(page).getByRole("contentinfo")).toContainText(BERLIN);
  await expect.poll(() => told(page, "state")).toHaveLength(1);
  const after = await page.locator("siyaq-timeline").evaluate((each) => {
    const counts: number[] = [];
    for (let round = 0; round < 5; round++) {
      each.remove();
      counts.push(window.listeners);
      document.body.append(each);
      counts.push(window.listeners);
    }
    return counts;
  });
  expect(new Set(after)).toEqual(new Set([0, 1]));
  await readyElements(page, 2);
  await expect(inside(page).getByRole("contentinfo")).toContainText(BERLIN);
  expect(page.frames()).toHaveLength(2);
  await page.locator("siyaq-timeline").evaluate((each) => each.remove());
  await expect.poll(() => page.frames().length).toBe(1);
  expect(await page.evaluate(() => window.listeners)).toBe(0);
});

test("the host's address keeps what each of two shows, and nothing else of it changes", async ({
  page,
  news,
}) => {
  await news.open(
    (site) => ({
      pages: {
        "index.html": article(
          site,
          element(site, 'sync-url="first"') + element(site, 'sync-url="second"'),
        ),
      },
    }),
    "?id=7&flag&x=a%20b#part",
  );
  await readyElements(page, 2);
  expect(new URL(page.url()).search).toBe("?id=7&flag&x=a%20b");
  const one = inside(page, "siyaq-timeline >> nth=0 >> iframe");
  const two = inside(page, "siyaq-timeline >> nth=1 >> iframe");
  await one.locator('[data-event="berlin-conference"]').first().click();
  await expect.poll(() => page.url()).toContain("first=");
  await two.getByRole("button", { name: t("timeline.zoom-in") }).click();
  await expect
    .poll(() => page.url())
    .toMatch(/\?id=7&flag&x=a%20b&first=[^&]*berlin-conference[^&]*&second=[^&]*t%3D[^&]*#part$/);
  await page.reload();
  await readyElements(page, 2);
  await expect(one.getByRole("contentinfo")).toContainText(BERLIN);
  await expect(two.getByRole("contentinfo")).not.toContainText(BERLIN);
  const [, second] = await told(page, "ready");
  expect([second?.search, (await told(page, "ready"))[0]?.search].join()).toContain("t=");
});

test("without JavaScript, and when the frame fails, a link and a picture stay", async ({
  browser,
  page,
  news,
  siyaq,
}) => {
  siyaq.expectErrors(/404/);
  const url = await news.open((site) => ({
    pages: { "index.html": article(site, element(`${site}data/none.json`)) },
  }));
  await expect(page.locator("siyaq-timeline iframe")).toBeAttached();
  await expect(page.getByRole("link", { name: "الخط الزمني" })).toBeVisible();
  const quiet = await browser.newContext({ javaScriptEnabled: false });
  const plain = await quiet.newPage();
  await plain.goto(url);
  await expect(plain.getByRole("link", { name: "الخط الزمني" })).toBeVisible();
  await expect(plain.locator("iframe")).toHaveCount(0);
  await quiet.close();
});
