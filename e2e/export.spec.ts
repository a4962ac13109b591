import { readFileSync } from "node:fs";
import type { Download, Locator, Page } from "@playwright/test";
import { csvParse } from "d3";
import type { Lang } from "../src/model/types.ts";
import { openHost } from "./hostPage.ts";
import { serveStatic } from "./staticHost.ts";
import { expect, LANGS, test, type Params } from "./support.ts";
import { WORDS } from "./words.ts";

const SET = "libya-2011-2021";
const SELECTION: Params = { set: SET, t: "2019..2020", category: "diplomacy~military" };

interface Place {
  getByRole: Page["getByRole"];
}

/** The panel's tab of files. */
async function openPanel(place: Place, lang: Lang): Promise<Locator> {
  const { t } = WORDS[lang];
  await place.getByRole("button", { name: t("app.share"), exact: true }).click();
  await place.getByRole("tab", { name: t("export.title") }).click();
  return place.getByRole("tabpanel");
}

const saved = async (page: Page, act: () => Promise<void>): Promise<Download> => {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return download;
};

const textOf = async (download: Download): Promise<string> =>
  readFileSync(await download.path(), "utf8");

/** Ids of what the page itself shows of a view, from its table. */
async function idsOf(page: Page): Promise<string[]> {
  const ids = await page
    .locator("main [data-event]")
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-event") ?? ""));
  return [...new Set(ids)].toSorted();
}

/** One of the picture's lists, by the message that names it. */
const choice = (
  panel: Locator,
  name: "export.of" | "export.format" | "export.width",
  lang: Lang,
): Locator => panel.getByRole("combobox", { name: WORDS[lang].t(name), exact: true });

for (const lang of LANGS) {
  const { t } = WORDS[lang];

  for (const [name, params] of [
    ["timeline", { ...SELECTION, event: "2020-01-19-berlin" }],
    ["network", SELECTION],
  ] as const)
    test(`the ${name} as SVG stands alone, ${lang}`, async ({ page, siyaq, context }, info) => {
      await siyaq.open({ lang, ...params });
      const panel = await openPanel(page, lang);
      await choice(panel, "export.of", lang).selectOption(name);
      const file = await saved(page, () =>
        panel.getByRole("button", { name: t("export.download") }).click(),
      );
      expect(file.suggestedFilename()).toBe(`${SET}_${name}_${lang}_2019-01-01_2020-12-31.svg`);
      await expect(panel.getByRole("status")).toHaveText(t("export.done", { name: "SVG" }));

      const path = info.outputPath(file.suggestedFilename());
      await file.saveAs(path);
      const alone = await context.newPage();
      const asked: string[] = [];
      alone.on("request", (request) => asked.push(request.url()));
      await alone.goto(`file://${path}`);
      const svg = alone.locator("svg").first();
      await expect(svg).toHaveAttribute("direction", lang === "ar" ? "rtl" : "ltr");
      await expect(svg).toHaveAttribute("lang", lang);
      await alone.evaluate(() => document.fonts.ready.then(() => undefined));
      expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([`file://${path}`]);
      // Every letter comes from a face inside the file.
      const faces = await alone.evaluate(() =>
        [...document.fonts].map(({ family, status }) => `${family} ${status}`),
      );
      expect(faces.length).toBeGreaterThan(0);
      expect(await svg.textContent()).toContain(
        t("share.shows-filtered", { filters: "" }).slice(0, 5),
      );
      expect(await alone.content()).not.toMatch(/var\(--|class=/);
      const cutOff = await svg.evaluate((root) => {
        const edge = root.getBoundingClientRect();
        return [...root.querySelectorAll("text")]
          .filter((text) => {
            const { left, right, top, bottom } = text.getBoundingClientRect();
            return left < edge.left || right > edge.right || top < edge.top || bottom > edge.bottom;
          })
          .map((text) => text.textContent);
      });
      expect(cutOff).toEqual([]);
      const over = await svg.evaluate((root) => {
        const boxes = [...root.querySelectorAll("text")].map((text) => ({
          said: text.textContent,
          box: text.getBoundingClientRect(),
        }));
        return boxes.flatMap((a, at) =>
          boxes
            .slice(at + 1)
            .filter(
              (b) =>
                a.box.left + 1 < b.box.right &&
                b.box.left + 1 < a.box.right &&
                a.box.top + 6 < b.box.bottom &&
                b.box.top + 6 < a.box.bottom,
            )
            .map((b) => `${a.said} / ${b.said}`),
        );
      });
      expect(over).toEqual([]);
      const box = await svg.boundingBox();
      await alone.setViewportSize({ width: 1200, height: Math.ceil(box?.height ?? 800) });
      await alone.screenshot({ path: info.outputPath(`${name}-${lang}.png`) });
      await alone.close();
    });
}

// Only words differ.
test.describe("in one language", () => {
  const lang = "ar";
  const { t } = WORDS[lang];

  test("a PNG has the pixels that were asked for", async ({ page, siyaq }) => {
    await siyaq.open({ lang, theme: "dark" });
    const panel = await openPanel(page, lang);
    await choice(panel, "export.width", lang).selectOption("800");
    for (const [at, scale] of [
      [1, 1],
      [2, 2],
      [3, 4],
    ] as const) {
      await choice(panel, "export.format", lang).selectOption(String(at));
      const file = await saved(page, () =>
        panel.getByRole("button", { name: t("export.download") }).click(),
      );
      const bytes = readFileSync(await file.path());
      expect(bytes.subarray(1, 4).toString()).toBe("PNG");
      expect(bytes.readUInt32BE(16)).toBe(800 * scale);
      // Letters and lines, not one colour.
      expect(bytes.length).toBeGreaterThan(20_000);
    }
  });

  test("JSON opens again as the same selection", async ({ page, siyaq }) => {
    // The table keeps the rows in sight alone: here it has room for all.
    await page.setViewportSize({ width: 1440, height: 4000 });
    await siyaq.open({ lang, view: "table", ...SELECTION });
    await expect(page.locator("main [data-event]").first()).toBeVisible();
    const before = await idsOf(page);
    const panel = await openPanel(page, lang);
    const file = await saved(page, () => panel.getByRole("button", { name: /^JSON/ }).click());
    const host = await serveStatic({
      folder: ".",
      pages: { "selection.json": await textOf(file) },
    });
    siyaq.trust(host.url);
    await page.goto(
      `./?${new URLSearchParams({ data: `${host.url}selection.json`, lang, view: "table" }).toString()}`,
    );
    await page.getByRole("button", { name: t("app.foreign-allow") }).click();
    await expect(page.locator("main [data-event]").first()).toBeVisible();
    expect(await idsOf(page)).toEqual(before);
    await host.close();
  });

  test("CSV, iCalendar and GEXF hold the selection", async ({ page, siyaq }) => {
    await siyaq.open({ lang, ...SELECTION });
    const panel = await openPanel(page, lang);
    const get = async (name: RegExp): Promise<string> =>
      textOf(await saved(page, () => panel.getByRole("button", { name }).click()));
    const table = csvParse((await get(/^CSV/)).replace(/^\ufeff/, ""));
    const calendar = await get(/^iCalendar/);
    expect(table.length).toBeGreaterThan(10);
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(table.length);
    expect(new Set(table.map(({ category }) => category))).toEqual(
      new Set(["diplomacy", "military"]),
    );
    expect(await get(/^GEXF/)).toContain('<node id="gna"');
  });

  test("what is being made can be given up", async ({ page, siyaq }) => {
    await siyaq.open({ lang, set: SET, t: ".." });
    const panel = await openPanel(page, lang);
    await choice(panel, "export.format", lang).selectOption("3");
    let files = 0;
    page.on("download", () => files++);
    await panel.getByRole("button", { name: t("export.download") }).click();
    await panel.getByRole("button", { name: t("export.cancel") }).click();
    await expect(panel.getByRole("status")).toHaveText(t("export.cancelled"));
    expect(files).toBe(0);
  });

  test("an empty selection still makes files, and says so", async ({ page, siyaq }) => {
    await siyaq.open({ lang, q: "zzzzzz" });
    const panel = await openPanel(page, lang);
    await expect(panel).toContainText(t("export.data-note", { count: 0 }));
    const file = await saved(page, () =>
      panel.getByRole("button", { name: t("export.download") }).click(),
    );
    expect(await textOf(file)).toContain(t("export.empty"));
  });
});

test("too large a picture is answered with words", async ({ page, siyaq }) => {
  const { t } = WORDS.en;
  await siyaq.open({ lang: "en" });
  const panel = await openPanel(page, "en");
  await panel.getByRole("combobox", { name: t("export.format") }).selectOption("3");
  await panel.getByRole("combobox", { name: t("export.width") }).selectOption("own");
  await panel.getByRole("spinbutton").fill("4000");
  await panel.evaluate(() => {
    // A machine without the memory: its canvas gives nothing back.
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
  });
  await panel.getByRole("button", { name: t("export.download") }).click();
  await expect(panel.getByRole("status")).toHaveText(t("export.too-large"));
});

test("in a sandboxed frame files are saved where that is allowed, and elsewhere it is said", async ({
  page,
  baseURL,
  siyaq,
}) => {
  const { t } = WORDS.en;
  for (const [sandbox, allowed] of [
    ["allow-scripts allow-downloads", true],
    ["allow-scripts", false],
  ] as const) {
    if (!allowed) siyaq.expectErrors(/download/i);
    const { frame, host } = await openHost(page, {
      site: baseURL ?? "",
      params: { lang: "en" },
      sandbox,
      width: 1000,
      height: 700,
    });
    siyaq.trust(host.url.replace("127.0.0.1", "localhost"));
    const panel = await openPanel(frame, "en");
    await panel.getByRole("combobox", { name: t("export.format") }).selectOption("2");
    const press = () => panel.getByRole("button", { name: t("export.download") }).click();
    if (allowed) {
      const file = await saved(page, press);
      expect(readFileSync(await file.path()).readUInt32BE(16)).toBe(2400);
    } else await press();
    await expect(panel.getByRole("status")).toContainText(
      t("export.sandboxed", { name: t("export.format-png", { scale: 2 }) }),
    );
    await host.close();
  }
});
