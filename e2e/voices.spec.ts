import type { Page } from "@playwright/test";
import { barriers } from "./barriers.ts";
import { parameter } from "./seen.ts";
import { expect, LANGS, test } from "./support.ts";
import { WORDS } from "./words.ts";

const EXAMPLE = "example-two-accounts";
const MANY = "libya-2011-2021";
/** What the source tells one way and the record another; the first four are those of the issue. */
const TOLD_OTHERWISE = [
  "ghadames-conference",
  "conference-announced",
  "follow-up-committee",
  "april-4-offensive",
  "rival-authorities",
  "turkish-authorisation",
];

const NAMES = {
  ar: {
    haftar: /خليفة حفتر/,
    invented: /^مثال مختلق/,
    post: /بريد الصباح/,
    radio: /إذاعة الميناء/,
    guard: /الحرس: لم يُصب أحد/,
    march: /مسيرة في حي الميناء/,
  },
  en: {
    haftar: /Khalifa Haftar/,
    invented: /^Invented example/,
    post: /Morning Post/,
    radio: /Harbour Radio/,
    guard: /Guard: nobody in the crowd/,
    march: /March in the Port Quarter/,
  },
} as const;

/** Wide enough for every filter's own button. */
const ALL_FILTERS = { width: 1800, height: 900 };

/** Ids of the events in the table of the whole selection. */
const listed = (page: Page): Promise<string[]> =>
  page
    .locator("main tbody [data-event]")
    .evaluateAll((all) => all.map((each) => each.getAttribute("data-event") ?? ""));

for (const lang of LANGS) {
  const { t } = WORDS[lang];
  const names = NAMES[lang];
  const facet = (name: "voice" | "differs"): RegExp =>
    new RegExp(`^${t(`filters.facet-${name}`)}:`);
  const differ = t("model.differs-record");
  /** How many columns fit is the page's to say. */
  const range = (kind: "source" | "publisher", total: string): RegExp => {
    const said = t(`accounts.range-${kind}`, { from: 1, to: 777, total: 888 });
    return new RegExp(`^${said.replace("777", "\\d+").replace("888", total)}$`);
  };
  const spoken = new RegExp(t("timeline.spoken-differs", { certainty: "" }));

  test(`filters by who says it, innermost or outer, ${lang}`, async ({ page, siyaq }) => {
    await page.setViewportSize(ALL_FILTERS);
    await siyaq.open({ lang, view: "table", t: ".." });
    await page.getByRole("button", { name: facet("voice") }).click();
    await page.getByRole("checkbox", { name: names.haftar }).check();
    await expect.poll(() => listed(page)).toEqual(["april-4-offensive"]);
    expect(parameter(page, "voice")).toBe("haftar");
    expect(await barriers(page, "dialog:popover-open")).toEqual([]);
    // The paper that the unnamed official is relayed by is a voice of the same events.
    await siyaq.open({ lang, view: "table", t: "..", voice: "youm7" });
    await expect.poll(() => listed(page)).toContain("follow-up-committee");
    const relayed = await listed(page);
    await siyaq.open({ lang, view: "table", t: "..", voice: "las-source" });
    await expect.poll(() => listed(page)).toEqual(relayed);
  });

  test(`filters what differs: the four of the article are found, ${lang}`, async ({
    page,
    siyaq,
  }) => {
    await page.setViewportSize(ALL_FILTERS);
    await siyaq.open({ lang, view: "table", t: ".." });
    await page.getByRole("button", { name: facet("differs") }).click();
    await page.getByRole("checkbox", { name: differ }).check();
    await expect
      .poll(async () => (await listed(page)).toSorted())
      .toEqual(TOLD_OTHERWISE.toSorted());
    expect(parameter(page, "differs")).toBe("record");
    await page.goBack();
    await expect.poll(async () => (await listed(page)).length).toBeGreaterThan(6);
  });

  test(`the mark is said: timeline, list, table and panel, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ lang, t: ".." });
    const cell = (id: string) => page.locator(`[role="gridcell"][data-event="${id}"]`);
    await expect(cell("ghadames-conference")).toHaveAccessibleName(spoken);
    await expect(cell("berlin-conference")).not.toHaveAccessibleName(spoken);
    await siyaq.open({ lang, view: "table", event: "ghadames-conference" });
    const rows = page.locator("main tbody tr");
    await expect(rows.filter({ hasText: differ }).first()).toBeVisible();
    await expect(page.getByRole("article").getByText(differ)).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    await siyaq.open({ lang, t: ".." });
    await expect(
      page.locator('[data-event="conference-announced"]').getByText(differ),
    ).toBeVisible();
  });

  test(`the page about the data leads to both, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ lang, view: "about" });
    await page.getByRole("button", { name: t("about.wording-link") }).click();
    await expect(page.getByRole("heading", { name: t("accounts.wording") })).toBeAttached();
    const term = page.getByRole("term").filter({ hasText: "الميليشيات والجماعات المسلحة" });
    // Somebody's words: quoted, in their own language and direction whatever the reader's.
    await expect(term.locator("bdi")).toHaveAttribute("lang", "ar");
    await expect(term.locator("bdi")).toHaveAttribute("dir", "rtl");
    await expect(term).toHaveText(/^«.+»$/);
    await page.goBack();
    await page.getByRole("button", { name: t("about.wording-filter") }).click();
    expect(parameter(page, "differs")).toBe("contradicts~record");
    await expect(page.locator('[data-event="ghadames-conference"]')).toBeAttached();
    await expect(page.locator('[role="gridcell"][data-event="berlin-conference"]')).toHaveCount(0);
  });

  test(`events against sources in the example that disagrees, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ lang, set: EXAMPLE, view: "source" });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(names.invented);
    const matrix = page.getByRole("region", { name: t("accounts.matrix") });
    const headers = matrix.getByRole("columnheader");
    await expect(headers).toHaveCount(4);
    await expect(headers.nth(1)).toHaveText(names.post);
    await expect(headers.nth(2)).toHaveText(names.radio);
    const row = matrix
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name: names.guard }) });
    await expect(row.getByRole("cell").nth(0)).toContainText(t("accounts.stance-supports"));
    await expect(row.getByRole("cell").nth(1)).toContainText(
      `${t("accounts.stance-disputes")}: ${t("event.field-text")}`,
    );
    await expect(row.getByRole("cell").nth(2)).toHaveText(t("accounts.silent"));
    // Each tells its own day, place and number of the same march.
    const march = matrix
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name: names.march }) });
    const [one, other] = await march.getByRole("cell").allInnerTexts();
    expect(one).not.toBe(other);
    await expect(march.getByRole("cell").nth(0).locator('bdi[lang="en"]').first()).toHaveText(
      "“Rioters”",
    );
    await expect(march.getByRole("cell").nth(1).locator('bdi[lang="ar"]').first()).toHaveText(
      "«مسيرة سلمية»",
    );
    expect(await barriers(page, "main")).toEqual([]);

    await matrix
      .getByRole("combobox", { name: t("accounts.order") })
      .selectOption(t("accounts.order-conflict"));
    await expect(matrix.getByRole("rowheader").first()).not.toHaveText(names.march);
    await expect(matrix.getByRole("rowheader").first()).toContainText(differ);
    await matrix.getByRole("button", { name: names.guard }).click();
    expect(parameter(page, "event")).toBe("guard-account");
  });

  test(`a hundred and fifty sources, a few columns at a time, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ lang, set: MANY, view: "source" });
    const matrix = page.getByRole("region", { name: t("accounts.matrix") });
    await expect(matrix.getByRole("status")).toHaveText(range("source", "150"));
    const first = await matrix.getByRole("columnheader").nth(1).innerText();
    await matrix.getByRole("button", { name: t("accounts.less-cited") }).click();
    await expect(matrix.getByRole("columnheader").nth(1)).not.toHaveText(first);
    await matrix
      .getByRole("combobox", { name: t("accounts.columns-by") })
      .selectOption(t("accounts.by-publisher"));
    await expect(matrix.getByRole("status")).toHaveText(range("publisher", "9\\d"));
    const few = await matrix.getByRole("row").count();
    await matrix.getByRole("checkbox").uncheck();
    await expect.poll(() => matrix.getByRole("row").count()).toBeGreaterThan(few);
    expect(await barriers(page, "main")).toEqual([]);
  });

  test(`one event at a time on a phone, ${lang}`, async ({ page, siyaq }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await siyaq.open({ lang, set: EXAMPLE, view: "source" });
    const matrix = page.getByRole("region", { name: t("accounts.matrix") });
    await expect(matrix.getByRole("table")).toHaveCount(0);
    await expect(matrix.getByRole("listitem").filter({ hasText: names.post })).toHaveCount(1);
    await matrix.getByRole("button", { name: t("accounts.event-after") }).click();
    await expect(
      matrix.getByRole("combobox", { name: t("accounts.event"), exact: true }),
    ).toHaveValue("1");
    await expect(matrix.locator('[data-standing="disputes"]')).toHaveText(names.radio);
    expect(await barriers(page, "main")).toEqual([]);
  });

  test(`the example is the last of the sets, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ lang });
    const options = page.getByRole("combobox", { name: t("app.set") }).getByRole("option");
    // After the sets comes the way to open one's own.
    await expect(options).toHaveCount(4);
    await expect(options.nth(2)).toHaveText(names.invented);
  });
}
