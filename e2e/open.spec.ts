import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { barriers } from "./barriers.ts";
import { parameters } from "./seen.ts";
import { expect, LANGS, settled, test } from "./support.ts";
import { WORDS } from "./words.ts";

const DATES = readFileSync(new URL("fixtures/own-dates.csv", import.meta.url), "utf8");
/** The first bytes of every PNG. */
const PICTURE = "\u0089PNG\r\n\u001a\n";

/** Drops files on the page, as a hand would. */
async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const transfer = await page.evaluateHandle((named) => {
    const data = new DataTransfer();
    for (const [name, content] of Object.entries(named))
      data.items.add(new File([Uint8Array.from(content, (each) => each.charCodeAt(0))], name));
    return data;
  }, files);
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", content);
    document.body.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

const events = (page: Page) => page.getByRole("grid").locator("[data-event]");
const title = (page: Page) => page.getByRole("heading", { level: 1 });

for (const lang of LANGS) {
  const { t, dates } = WORDS[lang];
  const openPage = (page: Page) => page.getByRole("dialog", { name: t("open.title") });

  /** The report of a dropped table. The part of the page that listens comes after the first view. */
  async function dropped(page: Page): Promise<Locator> {
    const report = openPage(page);
    await expect(async () => {
      await drop(page, { "my table.csv": DATES });
      await expect(report).toBeVisible({ timeout: 1000 });
    }).toPass();
    return report;
  }

  test(`a report that everybody can read, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ lang });
    const report = await dropped(page);
    await expect(report.getByRole("radio").first()).toBeVisible();
    await report.getByText(t("open.columns-read", { read: 5, count: 6 })).click();
    expect(await barriers(page)).toEqual([]);
  });

  test(`a table with doubtful dates, from the drop to the timeline and back, ${lang}`, async ({
    page,
    siyaq,
  }) => {
    await siyaq.open({ lang, actor: "haftar" });
    const before = await title(page).innerText();
    const report = await dropped(page);
    await expect(report.getByRole("heading", { name: "my table.csv" })).toBeFocused();
    const row = report.getByRole("row").filter({ hasText: "03/04/2019" });
    await expect(row).toContainText(dates.day(17_989));
    await expect(row).toContainText(dates.day(17_959));

    await report.getByRole("radio", { name: t("open.order-dmy") }).check();
    // A column that was not understood, put right.
    await report.getByText(t("open.columns-read", { read: 5, count: 6 })).click();
    await report
      .getByRole("combobox", { name: t("open.column-is", { column: "colour" }) })
      .selectOption("category");
    await report.getByRole("button", { name: t("open.read-again") }).click();
    await report.getByRole("button", { name: t("open.open", { count: 4 }) }).click();
    await expect(report).toHaveCount(0);
    await settled(page);
    await expect(title(page)).toHaveText("my table");
    await expect(events(page)).toHaveCount(4);
    await expect(page.getByRole("rowheader", { name: /green/ })).toBeVisible();
    expect(parameters(page)).toEqual({ lang, data: "local:my-table" });

    // No link leads to it.
    await page.getByRole("button", { name: t("app.share"), exact: true }).click();
    await expect(page.getByRole("dialog")).toContainText(
      t("share.local", { address: new URL("./?data=./my-set.json", page.url()).href }),
    );
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: t("open.notice-report") }).click();
    await expect(report).toContainText(t("import.remark-impossible-date"));
    await report.getByRole("button", { name: t("open.back") }).click();

    // Between the sets by the browser's own buttons.
    await page.goBack();
    await expect(title(page)).toHaveText(before);
    await page.goForward();
    await expect(title(page)).toHaveText("my table");

    await page.reload();
    await settled(page, "error");
    await expect(title(page)).toHaveText(t("open.not-here"));
    await page.getByRole("button", { name: t("app.open-default") }).click();
    await expect(title(page)).toHaveText(before);
  });

  test(`a picture, then a pasted table, on a phone, ${lang}`, async ({ page, siyaq }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await siyaq.open({ lang });
    await page.getByRole("button", { name: t("app.more"), exact: true }).click();
    await page.getByRole("button", { name: t("app.open-own"), exact: true }).click();
    const dialog = openPage(page);
    await expect(dialog.getByRole("button", { name: t("open.choose") })).toBeFocused();
    await drop(page, { "table.csv": PICTURE });
    await expect(dialog.getByRole("alert")).toContainText(t("import.fatal-image"));
    await dialog.getByRole("button", { name: t("open.choose-other") }).click();
    await expect(dialog.getByRole("button", { name: t("open.choose") })).toBeVisible();
    await dialog.getByRole("button", { name: t("ui.close") }).click();

    await paste(page, "date\ttitle\n2019-04-04\tExample offensive\n2019-04-14\tExample talks\n");
    await expect(
      dialog.getByRole("heading", { name: t("open.pasted-name"), exact: true }),
    ).toBeFocused();
    await expect(dialog).toContainText(t("open.killed-unknown"));
    await dialog.getByRole("button", { name: t("open.open", { count: 2 }) }).click();
    await expect(page.locator("ol [data-event]")).toHaveCount(2);
    expect(parameters(page)["data"]).toMatch(/^local:/);
  });
}

test("a reader who agreed opens the file again after a reload", async ({ page, siyaq }) => {
  const { t } = WORDS.en;
  await siyaq.open({ lang: "en" });
  await page.getByRole("button", { name: t("app.open-own"), exact: true }).click();
  const dialog = page.getByRole("dialog", { name: t("open.title") });
  await dialog.getByRole("checkbox", { name: t("open.recent-agree") }).check();
  const chooser = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: t("open.choose") }).click();
  const table = "date,title\n2019-04-04,Example offensive\n";
  await (
    await chooser
  ).setFiles({ name: "kept.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await dialog.getByRole("button", { name: t("open.open", { count: 1 }) }).click();
  await expect(title(page)).toHaveText("kept");

  await page.reload();
  await settled(page, "error");
  await page
    .getByRole("main")
    .getByRole("button", { name: /^kept\.csv/ })
    .click();
  await dialog.getByRole("button", { name: t("open.open", { count: 1 }) }).click();
  await expect(title(page)).toHaveText("kept");

  await page.getByRole("button", { name: t("app.open-own"), exact: true }).click();
  await dialog.getByRole("button", { name: t("open.recent-forget", { name: "kept.csv" }) }).click();
  await expect(dialog.getByText("kept.csv")).toHaveCount(0);
  await dialog.getByRole("checkbox", { name: t("open.recent-agree") }).uncheck();
  await page.reload();
  await settled(page, "error");
  await expect(page.getByRole("main")).not.toContainText("kept.csv");
});

test("an address in a frame of somebody's page asks nothing, and in full says what is open", async ({
  page,
  siyaq,
}) => {
  const { t } = WORDS.en;
  const mixed = `${DATES}2020-05-01,A day in no doubt,Example Envoy,,,\n`;
  await page.route("**/files/mine.csv", (route) =>
    route.fulfill({ body: mixed, contentType: "text/csv" }),
  );
  const link = { lang: "en", data: "./files/mine.csv" };
  await siyaq.open({ ...link, embed: "1" });
  await expect(page.locator('[data-event="2020-05-01-a-day-in-no-doubt"]')).toBeVisible();
  await expect(page.getByText(t("open.notice-decide"))).toHaveCount(0);

  await siyaq.open(link);
  await page.getByRole("button", { name: t("open.notice-decide") }).click();
  const dialog = page.getByRole("dialog", { name: t("open.title") });
  await dialog.getByRole("radio", { name: t("open.order-mdy") }).check();
  await dialog.getByRole("button", { name: t("open.open", { count: 5 }) }).click();
  await expect(events(page)).toHaveCount(5);
  expect(parameters(page)).toEqual(link);
});
