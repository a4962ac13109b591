import type { Page } from "@playwright/test";
import { barriers } from "./barriers.ts";
import { expect, LANGS, test } from "./support.ts";

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

const WORDS = {
  ar: {
    voice: /^الراوي:/,
    haftar: /خليفة حفتر/,
    differs: /^اختلاف الروايات:/,
    differ: "تختلف فيه الروايات",
    spoken: /مع اختلاف الروايات فيه/,
    set: "مجموعة البيانات",
    invented: /^مثال مختلق/,
    matrix: "الأحداث والمصادر",
    post: /بريد الصباح/,
    radio: /إذاعة الميناء/,
    guard: /الحرس: لم يُصب أحد/,
    march: /مسيرة في حي الميناء/,
    supports: "يؤيد",
    disputes: /يخالف: الرواية$/,
    silent: "لا يذكره",
    order: "الترتيب",
    conflict: "الأشد اختلافًا أولًا",
    columns: "الأعمدة",
    publishers: "الناشرون، والأكثر ذكرًا أولًا",
    range: /^المصادر 1–\d+ من 150$/,
    publishersOf: /^الناشرون 1–\d+ من 9\d$/,
    further: "أعمدة أقل ذكرًا",
    event: "الحدث",
    after: "الحدث الذي بعده",
    wording: "ألفاظ منحازة وقائلوها",
    about: "الألفاظ وقائلوها، وما يقوله كل مصدر",
    aboutFilter: "الأحداث التي تختلف فيها الروايات وحدها",
  },
  en: {
    voice: /^Who says it:/,
    haftar: /Khalifa Haftar/,
    differs: /^Differences:/,
    differ: "accounts differ",
    spoken: /though accounts differ/,
    set: "Data set",
    invented: /^Invented example/,
    matrix: "Events and sources",
    post: /Morning Post/,
    radio: /Harbour Radio/,
    guard: /Guard: nobody in the crowd/,
    march: /March in the Port Quarter/,
    supports: "supports",
    disputes: /disputes: account$/,
    silent: "silent",
    order: "Order",
    conflict: "least agreed first",
    columns: "Columns",
    publishers: "publishers, most cited first",
    range: /^Sources 1–\d+ of 150$/,
    publishersOf: /^Publishers 1–\d+ of 9\d$/,
    further: "Columns cited less often",
    event: "Event",
    after: "Event after",
    wording: "Loaded terms and whose they are",
    about: "The terms, whose they are, and what each source says",
    aboutFilter: "Only events whose accounts differ",
  },
} as const;

/** Wide enough for every filter's own button. */
const ALL_FILTERS = { width: 1800, height: 900 };

const parameter = (page: Page, name: string): string | null =>
  new URL(page.url()).searchParams.get(name);

/** Ids of the events in the table of the whole selection. */
const listed = (page: Page): Promise<string[]> =>
  page
    .locator("main tbody [data-event]")
    .evaluateAll((all) => all.map((each) => each.getAttribute("data-event") ?? ""));

for (const lang of LANGS) {
  const words = WORDS[lang];

  test(`filters by who says it, innermost or outer, ${lang}`, async ({ page, siyaq }) => {
    await page.setViewportSize(ALL_FILTERS);
    await siyaq.open({ lang, view: "table", t: ".." });
    await page.getByRole("button", { name: words.voice }).click();
    await page.getByRole("checkbox", { name: words.haftar }).check();
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
    await page.getByRole("button", { name: words.differs }).click();
    await page.getByRole("checkbox", { name: words.differ }).check();
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
    await expect(cell("ghadames-conference")).toHaveAccessibleName(words.spoken);
    await expect(cell("berlin-conference")).not.toHaveAccessibleName(words.spoken);
    await siyaq.open({ lang, view: "table", event: "ghadames-conference" });
    const rows = page.locator("main tbody tr");
    await expect(rows.filter({ hasText: words.differ }).first()).toBeVisible();
    await expect(page.getByRole("article").getByText(words.differ)).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    await siyaq.open({ lang, t: ".." });
    await expect(
      page.locator('[data-event="conference-announced"]').getByText(words.differ),
    ).toBeVisible();
  });

  test(`the page about the data leads to both, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ lang, view: "about" });
    await page.getByRole("button", { name: words.about }).click();
    await expect(page.getByRole("heading", { name: words.wording })).toBeAttached();
    const term = page.getByRole("term").filter({ hasText: "الميليشيات والجماعات المسلحة" });
    // Somebody's words: quoted, in their own language and direction whatever the reader's.
    await expect(term.locator("bdi")).toHaveAttribute("lang", "ar");
    await expect(term.locator("bdi")).toHaveAttribute("dir", "rtl");
    await expect(term).toHaveText(/^«.+»$/);
    await page.goBack();
    await page.getByRole("button", { name: words.aboutFilter }).click();
    expect(parameter(page, "differs")).toBe("contradicts~record");
    await expect(page.locator('[data-event="ghadames-conference"]')).toBeAttached();
    await expect(page.locator('[role="gridcell"][data-event="berlin-conference"]')).toHaveCount(0);
  });

  test(`events against sources in the example that disagrees, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ lang, set: EXAMPLE, view: "source" });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.invented);
    const matrix = page.getByRole("region", { name: words.matrix });
    const headers = matrix.getByRole("columnheader");
    await expect(headers).toHaveCount(4);
    await expect(headers.nth(1)).toHaveText(words.post);
    await expect(headers.nth(2)).toHaveText(words.radio);
    const row = matrix
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name: words.guard }) });
    await expect(row.getByRole("cell").nth(0)).toContainText(words.supports);
    await expect(row.getByRole("cell").nth(1)).toHaveText(words.disputes);
    await expect(row.getByRole("cell").nth(2)).toHaveText(words.silent);
    // Each tells its own day, place and number of the same march.
    const march = matrix
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name: words.march }) });
    const [one, other] = await march.getByRole("cell").allInnerTexts();
    expect(one).not.toBe(other);
    await expect(march.getByRole("cell").nth(0).locator('bdi[lang="en"]').first()).toHaveText(
      "“Rioters”",
    );
    await expect(march.getByRole("cell").nth(1).locator('bdi[lang="ar"]').first()).toHaveText(
      "«مسيرة سلمية»",
    );
    expect(await barriers(page, "main")).toEqual([]);

    await matrix.getByRole("combobox", { name: words.order }).selectOption(words.conflict);
    await expect(matrix.getByRole("rowheader").first()).not.toHaveText(words.march);
    await expect(matrix.getByRole("rowheader").first()).toContainText(words.differ);
    await matrix.getByRole("button", { name: words.guard }).click();
    expect(parameter(page, "event")).toBe("guard-account");
  });

  test(`a hundred and fifty sources, a few columns at a time, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ lang, set: MANY, view: "source" });
    const matrix = page.getByRole("region", { name: words.matrix });
    await expect(matrix.getByRole("status")).toHaveText(words.range);
    const first = await matrix.getByRole("columnheader").nth(1).innerText();
    await matrix.getByRole("button", { name: words.further }).click();
    await expect(matrix.getByRole("columnheader").nth(1)).not.toHaveText(first);
    await matrix.getByRole("combobox", { name: words.columns }).selectOption(words.publishers);
    await expect(matrix.getByRole("status")).toHaveText(words.publishersOf);
    const few = await matrix.getByRole("row").count();
    await matrix.getByRole("checkbox").uncheck();
    await expect.poll(() => matrix.getByRole("row").count()).toBeGreaterThan(few);
    expect(await barriers(page, "main")).toEqual([]);
  });

  test(`one event at a time on a phone, ${lang}`, async ({ page, siyaq }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await siyaq.open({ lang, set: EXAMPLE, view: "source" });
    const matrix = page.getByRole("region", { name: words.matrix });
    await expect(matrix.getByRole("table")).toHaveCount(0);
    await expect(matrix.getByRole("listitem").filter({ hasText: words.post })).toHaveCount(1);
    await matrix.getByRole("button", { name: words.after }).click();
    await expect(matrix.getByRole("combobox", { name: words.event, exact: true })).toHaveValue("1");
    await expect(matrix.locator('[data-standing="disputes"]')).toHaveText(words.radio);
    expect(await barriers(page, "main")).toEqual([]);
  });

  test(`the example is the last of the sets, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ lang });
    const options = page.getByRole("combobox", { name: words.set }).getByRole("option");
    // After the sets comes the way to open one's own.
    await expect(options).toHaveCount(4);
    await expect(options.nth(2)).toHaveText(words.invented);
  });
}
