import { fileURLToPath } from "node:url";
import type { Locator, Page } from "@playwright/test";
import jsQR from "jsqr";
import { barriers } from "./barriers.ts";
import { panelHeading, parameters } from "./seen.ts";
import { serveStatic } from "./staticHost.ts";
import { expect, LANGS, settled, test } from "./support.ts";
import { WORDS } from "./words.ts";

const FIXTURES = fileURLToPath(new URL("fixtures", import.meta.url));
type Words = (typeof WORDS)["ar"];

const panelOf = (page: Page, { t }: Words): Locator =>
  page.getByRole("dialog", { name: t("share.title") });

async function openPanel(page: Page, words: Words): Promise<Locator> {
  await page.getByRole("button", { name: words.t("app.share"), exact: true }).click();
  const panel = panelOf(page, words);
  await expect(panel).toBeVisible();
  return panel;
}

/** What a telephone's camera reads off the screen. */
async function scanned(page: Page, picture: Locator): Promise<string | undefined> {
  const png = (await picture.screenshot()).toString("base64");
  const { data, width, height } = await page.evaluate(async (image) => {
    const bitmap = await createImageBitmap(
      new Blob([Uint8Array.from(atob(image), (letter) => letter.charCodeAt(0))]),
    );
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    return { data: [...pixels], width: bitmap.width, height: bitmap.height };
  }, png);
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data;
}

for (const lang of LANGS) {
  const words = WORDS[lang];
  const { t } = words;

  test(`the link by keys alone: opened, copied, closed, ${lang}`, async ({ page, siyaq }) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await siyaq.open({ lang, actor: "turkey", event: "berlin-conference" });
    // The panel takes the focus when it comes late: not what this is about.
    await expect(panelHeading(page)).toBeVisible();
    const share = page.getByRole("button", { name: t("app.share"), exact: true });
    await share.focus();
    await page.keyboard.press("Enter");
    const panel = panelOf(page, words);
    // The button that most came for has the focus.
    await expect(panel.getByRole("button", { name: t("share.copy-link") })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(panel.getByText(t("ui.copied-text"))).toBeVisible();
    const link = await panel.getByRole("textbox", { name: t("share.link") }).inputValue();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    const { searchParams } = new URL(link);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      version: "1.1.0",
      t: "2019-03..2020-04",
      actor: "turkey",
      event: "berlin-conference",
    });

    // The sections are one stop of Tab; arrows go along the line of reading.
    const tabs = panel.getByRole("tab");
    await tabs.first().focus();
    await page.keyboard.press(lang === "ar" ? "ArrowLeft" : "ArrowRight");
    await expect(tabs.nth(1)).toBeFocused();
    await expect(tabs.nth(1)).toHaveAttribute("aria-selected", "true");
    await expect(panel.getByRole("textbox", { name: t("share.embed-code") })).toBeVisible();
    const preview = panel.frameLocator("iframe").locator("html");
    await expect(preview).toHaveAttribute("data-state", "ready");
    await page.keyboard.press("Escape");
    await expect(panel).toBeHidden();
    await expect(share).toBeFocused();
  });

  test(`the code on the screen is the link, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({
      lang,
      theme: lang === "ar" ? "dark" : "light",
      category: "decision~diplomacy",
    });
    const panel = await openPanel(page, words);
    const link = await panel.getByRole("textbox", { name: t("share.link") }).inputValue();
    await expect
      .poll(() => scanned(page, panel.getByRole("img", { name: t("share.qr") })))
      .toBe(link);
    const saved = page.waitForEvent("download");
    await panel.getByRole("button", { name: t("share.qr-download") }).click();
    expect((await saved).suggestedFilename()).toBe("libya-follow-up-committee-qr.svg");
  });

  for (const form of ["iframe", "element"] as const)
    test(`the code of the ${form} works on somebody's page, and its preview is what stands there, ${lang}`, async ({
      page,
      siyaq,
    }) => {
      // Not every Chromium knows it; those that do need it.
      siyaq.expectErrors(/Unrecognized feature: 'web-share'/);
      await siyaq.open({ lang, actor: "turkey" });
      const steps = await page.evaluate(() => history.length);
      const panel = await openPanel(page, words);
      await panel.getByRole("tab", { name: t("share.embed"), exact: true }).click();
      await panel.getByLabel(t("share.embed-form")).selectOption(form);
      await panel.getByLabel(t("share.embed-theme")).selectOption("dark");
      await panel.getByLabel(t("share.embed-height")).fill("640");
      await panel.getByRole("checkbox", { name: t("share.embed-controls") }).uncheck();
      const preview = panel.frameLocator("iframe");
      await expect(preview.locator("html")).toHaveAttribute("data-state", "ready");
      await expect(preview.locator("html")).toHaveAttribute("data-theme", "dark");
      await expect(preview.locator("[data-event]").first()).toBeVisible();
      // Trying things out leaves nothing for Back to undo.
      expect(await page.evaluate(() => history.length)).toBe(steps);

      const code = await panel.getByRole("textbox", { name: t("share.embed-code") }).inputValue();
      const host = await serveStatic({
        folder: FIXTURES,
        prefix: "/news/",
        pages: {
          "index.html": `<!doctype html><meta charset="utf-8"><title>News</title><link rel="icon" href="data:,">${code}`,
        },
      });
      const news = host.url.replace("127.0.0.1", "localhost");
      siyaq.trust(news);
      await page.goto(news);
      const frame = page.locator("iframe");
      await expect.poll(async () => (await frame.boundingBox())?.height).toBe(640);
      const inside = page.frameLocator("iframe");
      await expect(inside.locator("html")).toHaveAttribute("data-state", "ready");
      await expect(inside.locator("html")).toHaveAttribute("lang", lang);
      await expect(inside.locator("html")).toHaveAttribute("data-theme", "dark");
      await expect(inside.getByRole("contentinfo")).toContainText(
        t("app.filtered", { shown: 2, total: 15 }),
      );
      await expect(inside.getByRole("button", { name: t("app.share"), exact: true })).toHaveCount(
        0,
      );
      await host.close();
    });
}

// Only words differ.
test.describe("in one language", () => {
  const lang = "en";
  const words = WORDS[lang];
  const { t } = words;

  test("where copying is refused the link is there to be copied by hand", async ({
    page,
    siyaq,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    });
    await siyaq.open({ lang });
    const panel = await openPanel(page, words);
    await panel.getByRole("button", { name: t("share.copy-link") }).click();
    await expect(panel.getByText(t("ui.copy-by-hand"))).toBeVisible();
    const field = panel.getByRole("textbox", { name: t("share.link") });
    await expect(field).toBeFocused();
    const selected = await field.evaluate(
      (element) => element instanceof HTMLTextAreaElement && element.selectionEnd,
    );
    expect(selected).toBe((await field.inputValue()).length);
  });

  test("inside a frame the link leads to the full page", async ({ page, siyaq }) => {
    await page.setViewportSize({ width: 640, height: 480 });
    await siyaq.open({ lang, embed: "1", theme: "dark" });
    const panel = await openPanel(page, words);
    const link = await panel.getByRole("textbox", { name: t("share.link") }).inputValue();
    for (const gone of ["embed", "controls", "theme"])
      expect(new URL(link).searchParams.has(gone)).toBe(false);
    await page.goto(`./?embed=1&controls=0&lang=${lang}`);
    await settled(page);
    await expect(page.getByRole("button", { name: t("app.share"), exact: true })).toHaveCount(0);
  });

  test("a link of another version says what has changed in what it shows", async ({
    page,
    siyaq,
  }) => {
    const host = await serveStatic({ folder: FIXTURES });
    // A file beside the page is opened unasked.
    await page.route("**/changed.json", async (route) =>
      route.fulfill({ response: await route.fetch({ url: `${host.url}changed.json` }) }),
    );
    const link = { lang, data: "changed.json", version: "1.0.0", event: "example-rumour" };
    await siyaq.open(link);
    const notice = page.getByRole("status").filter({
      hasText: t("share.version-older", { version: "1.0.0", present: "1.2.0" }),
    });
    await expect(notice).toBeVisible();
    for (const kind of ["changed", "withdrawn", "added"] as const)
      await expect(notice).toContainText(t(`share.count-${kind}`, { count: 1 }));
    await expect(notice).toContainText(t("share.changed-elsewhere", { count: 1 }));
    // The open event was withdrawn: its panel says so, and why.
    await expect(page.getByRole("heading", { name: t("event.withdrawn-title") })).toBeVisible();

    await notice.getByText(t("share.what-changed")).click();
    const talks = "Example talks";
    await notice.getByRole("button", { name: talks }).click();
    await expect(panelHeading(page)).toHaveText(talks);

    await notice.getByRole("button", { name: t("ui.close") }).click();
    await expect(notice).toHaveCount(0);
    await expect.poll(() => parameters(page)["version"]).toBeUndefined();

    // A filter that leaves the changed ones out leaves them out of the notice.
    await siyaq.open({ ...link, event: "example-vote", t: "2020-09", version: "1.1.0" });
    await expect(page.getByText(t("share.count-withdrawn", { count: 1 }))).toBeVisible();
    await expect(page.getByText(t("share.count-changed", { count: 1 }))).toHaveCount(0);

    await siyaq.open({ ...link, version: "1.2.0" });
    await expect(page.getByText("1.2.0")).toHaveCount(1); // of the withdrawn event's panel
    for (const [version, kind] of [
      ["3.0.0", "newer"],
      ["first-draft", "unknown"],
    ] as const) {
      await siyaq.open({ ...link, version });
      await expect(
        page.getByText(t(`share.version-${kind}`, { version, present: "1.2.0" })),
      ).toBeVisible();
    }
    await host.close();
  });
});

for (const lang of LANGS)
  test(`no barrier in the panel and in the notice, ${lang}`, async ({ page, siyaq }) => {
    const { t } = WORDS[lang];
    await siyaq.open({ lang, version: "1.0.0" });
    await page.getByText(t("share.what-changed")).click();
    expect(await barriers(page)).toEqual([]);
    const panel = await openPanel(page, WORDS[lang]);
    for (const tab of await panel.getByRole("tab").all()) {
      await tab.click();
      expect(await barriers(page, "dialog[open]")).toEqual([]);
    }
  });
