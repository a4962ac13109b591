import { barriers } from "./barriers.ts";
import { parameter } from "./seen.ts";
import { expect, LANGS, test } from "./support.ts";
import { WORDS } from "./words.ts";

const SET = "libya-2011-2021";
const ACCORD = {
  ar: { typed: "وفاق", name: /حكومة الوفاق الوطني/ },
  en: { typed: "accord", name: /Government of National Accord/ },
} as const;
/** Of the set, those in which that government takes part. */
const ACCORD_EVENTS = 25;
const BERLIN = { ar: "برلين", en: "Berlin" } as const;

for (const lang of LANGS) {
  const { t } = WORDS[lang];
  const removes = t("filters.empty-remove-only", { facet: t("filters.facet-search") });
  const actors = new RegExp(`^${t("filters.facet-actor")}:`);

  test(`filters by keys alone, and Back undoes it, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ set: SET, lang });
    const button = page.getByRole("button", { name: actors });
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: t("filters.find") })).toBeFocused();
    expect(await barriers(page, "dialog:popover-open")).toEqual([]);

    await page.keyboard.type(ACCORD[lang].typed);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await expect(page.getByRole("checkbox", { name: ACCORD[lang].name })).toBeChecked();
    await page.keyboard.press("Escape");
    await expect(button).toBeFocused();
    await expect(button).toHaveText(ACCORD[lang].name);
    expect(parameter(page, "actor")).toBe("gna");

    await page.goBack();
    expect(parameter(page, "actor")).toBeNull();
    await expect(page.getByRole("button", { name: t("filters.clear-all") })).toHaveCount(0);
  });

  test(`an empty selection says why and offers the way back, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ set: SET, lang, actor: "gna", q: "ززززز" });
    await page.getByRole("button", { name: removes }).click();
    await expect(page.locator("[data-event]").first()).toBeVisible();
    expect(parameter(page, "actor")).toBe("gna");
  });

  test(`all filters in one sheet on a phone, ${lang}`, async ({ page, siyaq }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await siyaq.open({ set: SET, lang, actor: "gna" });
    const button = page.getByRole("button", { name: t("filters.filters"), exact: true });
    await button.click();
    const sheet = page.getByRole("dialog", { name: t("filters.filters") });
    await sheet.locator("summary").filter({ hasText: actors }).click();
    await expect(sheet.getByRole("checkbox", { name: ACCORD[lang].name })).toBeChecked();
    expect(await barriers(page, "dialog[open]")).toEqual([]);
    await sheet.getByRole("button", { name: t("filters.show", { count: ACCORD_EVENTS }) }).click();
    await expect(sheet).toHaveCount(0);
    await expect(button).toBeFocused();
  });

  test(`the best hits under the search field, by keys, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ set: SET, lang, t: "2011" });
    const field = page.getByRole("combobox", { name: t("filters.search-label") });
    await field.fill(BERLIN[lang]);
    const list = page.getByRole("listbox");
    const options = list.getByRole("option");
    await expect(options.first()).toContainText(BERLIN[lang]);
    expect(await barriers(page, "search")).toEqual([]);
    await field.press("Escape");
    await expect(list).toHaveCount(0);
    await expect(field).toHaveValue(BERLIN[lang]);
    await field.press("ArrowDown");
    await expect(list).toBeVisible();
    await field.press("ArrowDown");
    await expect(options.first()).toHaveAttribute("aria-selected", "true");
    await field.press("Enter");
    await expect(list).toHaveCount(0);
    await expect(page.locator("aside h2:focus")).toContainText(BERLIN[lang]);
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
  await expect(page.getByRole("button", { name: WORDS.ar.t("filters.clear-all") })).toBeVisible();
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
  const line = page.getByRole("region", { name: WORDS.ar.t("filters.active") });
  await expect(line).toBeVisible();
  for (const button of await line.getByRole("button").all()) {
    const box = await button.boundingBox();
    expect(box?.height ?? 0).toBeGreaterThanOrEqual(44);
  }
  await context.close();
});
