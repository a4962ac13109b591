import type { Frame, FrameLocator, Page } from "@playwright/test";
import { openHost } from "./hostPage.ts";
import { panelHeading, parameters, seen } from "./seen.ts";
import { expect, LANGS, settled, test as base, type Params } from "./support.ts";
import { WORDS } from "./words.ts";

interface Options {
  readonly width?: number;
  readonly height?: number;
  readonly sandbox?: string;
  readonly css?: string;
  readonly dir?: "ltr" | "rtl";
}

/** Opens a page of news with the frame on it, and closes its host at the end. */
const test = base.extend<{
  embed: (params: Params, options?: Options) => Promise<FrameLocator>;
}>({
  embed: async ({ page, siyaq, baseURL }, provide) => {
    const closing: (() => Promise<void>)[] = [];
    await provide(async (params, options = {}) => {
      const { host, frame } = await openHost(page, { site: baseURL ?? "", params, ...options });
      siyaq.trust(page.url());
      closing.push(host.close);
      return frame;
    });
    for (const close of closing) await close();
  },
});

const frameOf = (page: Page): Frame => {
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (frame === undefined) throw new Error("The page has no frame.");
  return frame;
};

const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);

/** The window in words, as those hear it who do not see the axis. */
const period = (frame: FrameLocator): Promise<string | null> =>
  frame.locator("#timeline-summary").textContent();

/** The middle of the lanes, in the coordinates of the page. */
async function overLanes(page: Page, frame: FrameLocator): Promise<void> {
  const box = await frame.getByRole("grid").boundingBox();
  if (box === null) throw new Error("There is no grid.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

for (const lang of LANGS) {
  const { t } = WORDS[lang];

  test(`the small layout, with what is filtered and the way to the full page, ${lang}`, async ({
    embed,
    context,
  }) => {
    const params = {
      category: "decision~diplomacy",
      event: "berlin-conference",
      theme: "dark",
    };
    const frame = await embed({ lang, ...params });
    await expect(frame.getByRole("navigation")).toHaveCount(0);
    await expect(frame.getByRole("search")).toHaveCount(0);
    await expect(frame.getByRole("tree")).toHaveCount(0);
    const shown = await frame.getByRole("grid").locator("[data-event]").count();
    const foot = frame.getByRole("contentinfo");
    await expect(foot).toContainText(t("app.filtered", { shown, total: 15 }));
    await expect(foot).toContainText(
      { ar: "مؤتمر برلين بشأن ليبيا", en: "Berlin Conference on Libya" }[lang],
    );

    const opened = context.waitForEvent("page");
    await foot.getByRole("link", { name: t("app.open-sources") }).click();
    const full = await opened;
    await settled(full);
    // The language is the page's own.
    expect(parameters(full)).toEqual(params);
    await expect(full.locator("html")).toHaveAttribute("lang", lang);
    await expect(panelHeading(full)).toBeVisible();
    const large = await seen(full);
    expect(large.events).toHaveLength(shown);
    expect(large).toMatchObject({ openEvent: ["berlin-conference"], theme: "dark" });
    expect(large.currentView).toHaveLength(1);
  });

  test(`says nothing of filters when there are none, and drops its buttons on request, ${lang}`, async ({
    embed,
  }) => {
    const frame = await embed({ lang });
    await expect(frame.getByRole("contentinfo")).toHaveText(t("app.open-full"));
    await expect(frame.getByRole("toolbar", { name: t("timeline.controls") })).toBeVisible();
    const bare = await embed({ lang, controls: "0" });
    await expect(bare.getByRole("toolbar", { name: t("timeline.controls") })).toHaveCount(0);
    await expect(bare.getByRole("link", { name: t("app.open-full") })).toBeVisible();
  });

  test(`the wheel scrolls the page around it, Ctrl and the wheel zoom, ${lang}`, async ({
    page,
    embed,
  }) => {
    const frame = await embed({ lang });
    const before = await period(frame);
    // Also after a click into it: a frame that was touched must not become a trap.
    await frame.locator("[data-event]").first().click();
    await overLanes(page, frame);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(100);
    expect(await period(frame)).toBe(before);

    await page.evaluate(() => scrollTo(0, 0));
    await overLanes(page, frame);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -200);
    await page.keyboard.up("Control");
    await expect.poll(() => period(frame)).not.toBe(before);
    expect(await scrolled(page)).toBe(0);
  });

  test(`takes keys only when the chart has the focus, ${lang}`, async ({ page, embed }) => {
    // Without motion whatever a key does is there at once.
    await page.emulateMedia({ reducedMotion: "reduce" });
    const frame = await embed({ lang, event: "berlin-conference" });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
    // The buttons come a frame after the timeline.
    const closer = frame.getByRole("button", { name: t("timeline.zoom-in") });
    await expect(closer).toBeVisible();
    const now = async () => ({ seen: await seen(frameOf(page)), period: await period(frame) });
    const before = await now();
    const name = page.getByRole("textbox", { name: "Name" });
    await name.focus();
    await page.keyboard.type("+-0?[]");
    await expect(name).toHaveValue("+-0?[]");
    await name.blur();
    for (const key of ["+", "?", "Home", "ArrowLeft", "Enter", "Escape"])
      await page.keyboard.press(key);
    expect(await now()).toEqual(before);

    // Inside the frame, on something else than the chart.
    await closer.focus();
    for (const key of ["ArrowLeft", "ArrowRight", "Home", "?"]) await page.keyboard.press(key);
    expect(await now()).toEqual(before);
    await expect(frame.getByRole("dialog")).toHaveCount(0);

    const first = frame.locator('[data-cell][tabindex="0"]');
    const was = await first.getAttribute("data-cell");
    await first.focus();
    await page.keyboard.press("ArrowDown");
    await expect(frame.locator("[data-cell]:focus")).not.toHaveAttribute("data-cell", was ?? "");
    await page.keyboard.press("Enter");
    await expect(frame.locator("[data-cell]:focus")).toHaveAttribute("aria-selected", "true");
  });

  test(`sandbox="allow-scripts" alone is enough, ${lang}`, async ({ page, embed }) => {
    const failed: string[] = [];
    page.on("requestfailed", (request) => failed.push(request.url()));
    const frame = await embed({ lang }, { sandbox: "allow-scripts" });
    const inside = await frame.locator("html").evaluate(async () => {
      await document.fonts.ready;
      return {
        origin: self.origin,
        fonts: [...document.fonts]
          .filter(({ status }) => status === "loaded")
          .map(({ family }) => family.replaceAll('"', "")),
      };
    });
    expect(inside.origin).toBe("null");
    expect(inside.fonts).toContain("IBM Plex Sans Arabic");
    expect(inside.fonts).toContain({ ar: "Markazi Text", en: "Source Serif 4" }[lang]);
    const before = await period(frame);
    await frame.locator("[data-event]").first().click();
    await expect(frame.locator("[data-event][aria-selected=true]")).toHaveCount(1);
    await frame.getByRole("button", { name: t("timeline.zoom-in") }).click();
    await expect.poll(() => period(frame)).not.toBe(before);
    expect(failed).toEqual([]);
  });

  test(`never moves the host nor adds to its history, ${lang}`, async ({ page, embed }) => {
    const frame = await embed({ lang });
    const address = page.url();
    const steps = await page.evaluate(() => history.length);
    const marks = frame.getByRole("grid").locator("[data-event]");
    await marks.nth(0).click();
    await marks.nth(1).click();
    await page.keyboard.press("Escape");
    await frame.getByRole("button", { name: t("timeline.zoom-in") }).click();
    await frame.getByRole("slider", { name: t("timeline.window-from") }).press("PageDown");
    await marks.first().press("Enter");
    await expect.poll(() => frameOf(page).evaluate(() => location.search)).toMatch(/t=.*event=/);
    expect(await page.evaluate(() => history.length)).toBe(steps);
    expect(page.url()).toBe(address);
    const targets = await frame
      .locator("a[href]")
      .evaluateAll((all) => all.map((each) => each.getAttribute("target")));
    expect(new Set(targets)).toEqual(new Set(["_blank"]));
  });

  test(`a narrow frame shows the list, ${lang}`, async ({ page, embed }) => {
    const frame = await embed({ lang }, { width: 320, height: 500 });
    const list = frame.getByRole("region", { name: t("timeline.list-label") });
    await expect(list).toBeVisible();
    await expect(frame.getByRole("grid")).toHaveCount(0);
    await list.locator('[data-event="berlin-conference"]').click();
    await expect(frame.getByRole("contentinfo")).toContainText(
      { ar: "مؤتمر برلين بشأن ليبيا", en: "Berlin Conference on Libya" }[lang],
    );
    expect(
      await frameOf(page).evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    ).toBe(true);
  });
}
