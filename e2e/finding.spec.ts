import type { Page } from "@playwright/test";
import { barriers } from "./barriers.ts";
import { expect, LANGS, test } from "./support.ts";

const SET = "libya-2011-2021";
const WORDS = {
  ar: {
    actors: /^الأطراف:/,
    find: "ابحث في القائمة",
    typed: "وفاق",
    found: /حكومة الوفاق الوطني/,
    clear: "إزالة الكل",
    filters: "تصفية",
    show: /^عرض/,
    best: /^إزالة تصفية «البحث»/,
    search: "البحث في الأحداث والأطراف",
    berlin: "برلين",
  },
  en: {
    actors: /^Actors:/,
    find: "Find in the list",
    typed: "accord",
    found: /Government of National Accord/,
    clear: "Clear all",
    filters: "Filters",
    show: /^Show/,
    best: /^Remove the filter “Search”/,
    search: "Search events and actors",
    berlin: "Berlin",
  },
} as const;

const parameter = (page: Page, name: string): string | null =>
  new URL(page.url()).searchParams.get(name);

for (const lang of LANGS) {
  const words = WORDS[lang];

  test(`filters by keys alone, and Back undoes it, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ set: SET, lang });
    const button = page.getByRole("button", { name: words.actors });
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: words.find })).toBeFocused();
    expect(await barriers(page, "dialog:popover-open")).toEqual([]);

    await page.keyboard.type(words.typed);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await expect(page.getByRole("checkbox", { name: words.found })).toBeChecked();
    await page.keyboard.press("Escape");
    await expect(button).toBeFocused();
    await expect(button).toHaveText(words.found);
    expect(parameter(page, "actor")).toBe("gna");

    await page.goBack();
    expect(parameter(page, "actor")).toBeNull();
    await expect(page.getByRole("button", { name: words.clear })).toHaveCount(0);
  });

  test(`an empty selection says why and offers the way back, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ set: SET, lang, actor: "gna", q: "ززززز" });
    await page.getByRole("button", { name: words.best }).click();
    await expect(page.locator("[data-event]").first()).toBeVisible();
    expect(parameter(page, "actor")).toBe("gna");
  });

  test(`all filters in one sheet on a phone, ${lang}`, async ({ page, siyaq }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await siyaq.open({ set: SET, lang, actor: "gna" });
    const button = page.getByRole("button", { name: words.filters, exact: true });
    await button.click();
    const sheet = page.getByRole("dialog", { name: words.filters });
    await sheet.locator("summary").filter({ hasText: words.actors }).click();
    await expect(sheet.getByRole("checkbox", { name: words.found })).toBeChecked();
    expect(await barriers(page, "dialog[open]")).toEqual([]);
    await sheet.getByRole("button", { name: words.show }).click();
    await expect(sheet).toHaveCount(0);
    await expect(button).toBeFocused();
  });

  test(`the best hits under the search field, by keys, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ set: SET, lang, t: "2011" });
    const field = page.getByRole("combobox", { name: WORDS[lang].search });
    await field.fill(WORDS[lang].berlin);
    const list = page.getByRole("listbox");
    const options = list.getByRole("option");
    await expect(options.first()).toContainText(WORDS[lang].berlin);
    expect(await barriers(page, "search")).toEqual([]);
    await field.press("Escape");
    await expect(list).toHaveCount(0);
    await expect(field).toHaveValue(WORDS[lang].berlin);
    await field.press("ArrowDown");
    await expect(list).toBeVisible();
    await field.press("ArrowDown");
    await expect(options.first()).toHaveAttribute("aria-selected", "true");
    await field.press("Enter");
    await expect(list).toHaveCount(0);
    await expect(page.locator("aside h2:focus")).toContainText(WORDS[lang].berlin);
    const event = parameter(page, "event") ?? "";
    // The window, which was 2011, has moved to it.
    await expect(page.getByRole("grid").locator(`[data-event="${event}"]`)).toBeInViewport();
  });
}

test("a search in the link filters by folded words, and is marked without touching the text", async ({
  page,
  siyaq,
}) => {
  await siyaq.open({ set: SET, lang: "ar", q: "موتمر برلين", view: "table" });
  await expect(page.getByRole("button", { name: "إزالة الكل" })).toBeVisible();
  await expect
    .poll(() =>
      page.evaluate(() => [...new Set([...(CSS.highlights.get("search-hit") ?? [])].map(String))]),
    )
    .toContain("برلين");
});

test("the buttons of the active filters are high enough for a finger", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto(`${baseURL}?set=${SET}&lang=ar&actor=gna&q=2019`);
  const line = page.getByRole("region", { name: "التصفية الحالية" });
  await expect(line).toBeVisible();
  for (const button of await line.getByRole("button").all()) {
    const box = await button.boundingBox();
    expect(box?.height ?? 0).toBeGreaterThanOrEqual(44);
  }
  await context.close();
});
