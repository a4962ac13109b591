import type { Page } from "@playwright/test";
import type { Locale } from "../src/i18n/locale.ts";
import { panelHeading, parameters, seen, seenAtRest } from "./seen.ts";
import { expect, LANGS, settled, test } from "./support.ts";
import { WORDS } from "./words.ts";

const LARGE = "libya-2011-2021";
/** What every shared link of the set that opens by itself says; its page's path may say the set and the language. */
const PINNED = { version: "1.1.0", t: "2019-03..2020-04" };
const OTHER = { ar: "en", en: "ar" } as const;
const MILITARY = { ar: "عسكري", en: "Military" } as const;
const DIPLOMACY = { ar: "دبلوماسية", en: "Diplomacy" } as const;

const historyLength = (page: Page): Promise<number> => page.evaluate(() => history.length);

/** Without what the path of a set's own page says. */
function saidBy(link: string): Record<string, string> {
  const { set: _set, lang: _lang, ...rest } = Object.fromEntries(new URL(link).searchParams);
  return rest;
}

/** The link that the share panel hands out. */
async function sharedLink(page: Page, { t }: Locale): Promise<string> {
  await page.getByRole("button", { name: t("app.share") }).click();
  const panel = page.getByRole("dialog", { name: t("share.title") });
  const link = await panel.getByRole("textbox", { name: t("share.link") }).inputValue();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  return link;
}

const facetButton = (page: Page, facet: string) =>
  page.getByRole("button", { name: new RegExp(`^${facet}:`) });

async function tick(page: Page, facet: string, value: string): Promise<void> {
  await facetButton(page, facet).click();
  const list = page.getByRole("dialog", { name: facet });
  await list.getByRole("checkbox", { name: value }).check();
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
}

for (const lang of LANGS) {
  const { t } = WORDS[lang];

  test(`a shared link shows somebody else the same, ${lang}`, async ({ page, siyaq, browser }) => {
    await siyaq.open({ lang });
    await page.getByRole("combobox", { name: t("app.set") }).selectOption(LARGE);
    // Both change once the data has come.
    await expect.poll(() => parameters(page)).toEqual({ lang, set: LARGE });
    await expect(page.getByRole("heading", { level: 1 })).toContainText("2021");
    await tick(page, t("filters.facet-category"), MILITARY[lang]);
    await page.getByRole("combobox", { name: t("timeline.lanes-by") }).selectOption("place");
    await page.getByRole("button", { name: t("timeline.show-period", { period: "2019" }) }).click();
    await expect.poll(() => parameters(page)["t"]).toBe("2019..2019");
    const event = page.getByRole("grid").locator('[data-event="2019-04-04-tripoli-offensive"]');
    await event.click();
    await expect(panelHeading(page)).toBeVisible();
    const link = await sharedLink(page, WORDS[lang]);
    expect(saidBy(link)).toEqual({ ...saidBy(page.url()), version: "1.0.1" });

    const context = await browser.newContext({ locale: "fr-FR" });
    const other = await context.newPage();
    await other.goto(link);
    await settled(other);
    const mine = await seen(page);
    expect(mine.openEvent).toEqual(["2019-04-04-tripoli-offensive"]);
    expect(mine.filters.join(" ")).toContain(MILITARY[lang]);
    await expect.poll(() => seen(other)).toEqual(mine);

    // The other sees the table, and an actor in focus: sends it back.
    await other.getByRole("button", { name: t("event.close") }).click();
    await other.locator('[data-actor="haftar"]').click();
    await expect(panelHeading(other)).toBeVisible();
    await other.getByRole("link", { name: t("app.view-table"), exact: true }).click();
    await expect(other.getByRole("table")).toBeVisible();
    await page.goto(await sharedLink(other, WORDS[lang]));
    await settled(page);
    const theirs = await seen(other);
    expect(parameters(page)).toMatchObject({ view: "table", focus: "haftar", lanes: "place" });
    expect(theirs.panel).toHaveLength(1);
    await expect.poll(() => seen(page)).toEqual(theirs);
    await context.close();
  });

  test(`Back and Forward undo and redo an event, a filter, a view and a language, ${lang}`, async ({
    page,
    siyaq,
  }) => {
    await siyaq.open({ lang });
    const steps: (() => Promise<void>)[] = [
      () => page.getByRole("grid").locator('[data-event="berlin-conference"]').click(),
      () => tick(page, t("filters.facet-category"), DIPLOMACY[lang]),
      () => page.getByRole("link", { name: t("app.view-table"), exact: true }).click(),
      () => page.getByRole("button", { name: t("app.other-language"), exact: true }).click(),
    ];
    const expected: Record<string, string>[] = [
      { lang, event: "berlin-conference" },
      { lang, event: "berlin-conference", category: "diplomacy" },
      { lang, event: "berlin-conference", category: "diplomacy", view: "table" },
      { lang: OTHER[lang], event: "berlin-conference", category: "diplomacy", view: "table" },
    ];
    const shown = [await seenAtRest(page)];
    for (const [at, step] of steps.entries()) {
      await step();
      await expect.poll(() => parameters(page)).toEqual(expected[at]);
      await expect(panelHeading(page)).toBeVisible();
      if (at === 2) await expect(page.getByRole("table")).toBeVisible();
      if (at === 3) await expect(page.locator("html")).toHaveAttribute("lang", OTHER[lang]);
      shown.push(await seenAtRest(page));
    }
    for (const [before, after] of shown.slice(1).map((each, at) => [shown[at], each] as const))
      expect(after).not.toEqual(before);
    for (const before of shown.slice(0, -1).toReversed()) {
      await page.goBack();
      await expect.poll(() => seen(page)).toEqual(before);
    }
    for (const after of shown.slice(1)) {
      await page.goForward();
      await expect.poll(() => seen(page)).toEqual(after);
    }
  });
}

test("panning is no step for Back", async ({ page, siyaq }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await siyaq.open({ lang: "en", set: LARGE, t: "2019" });
  const steps = await historyLength(page);
  await page.getByRole("button", { name: WORDS.en.t("timeline.newer"), exact: true }).click();
  await expect.poll(() => parameters(page)["t"]).not.toBe("2019");
  await page.getByRole("slider", { name: WORDS.en.t("timeline.window-from") }).press("PageDown");
  await page.getByRole("grid").locator("[data-event]").first().press("PageUp");
  await page.getByRole("button", { name: WORDS.en.t("timeline.zoom-out") }).click();
  expect(await historyLength(page)).toBe(steps);

  const panned = await seenAtRest(page);
  await page.getByRole("grid").locator("[data-event]").first().click();
  await expect(panelHeading(page)).toBeVisible();
  expect(await historyLength(page)).toBe(steps + 1);
  await page.goBack();
  await expect(panelHeading(page)).toBeHidden();
  expect((await seenAtRest(page)).period).toEqual(panned.period);
});

test("what it does not know stays in the address and out of copied links", async ({
  page,
  siyaq,
}) => {
  await siyaq.open({ lang: "en", utm_source: "بريد", fbclid: "x1" });
  await page.getByRole("grid").locator('[data-event="berlin-conference"]').click();
  await expect
    .poll(() => parameters(page))
    .toEqual({
      lang: "en",
      event: "berlin-conference",
      utm_source: "بريد",
      fbclid: "x1",
    });
  const link = await sharedLink(page, WORDS.en);
  expect(saidBy(link)).toEqual({ ...PINNED, event: "berlin-conference" });
  await expect(page.getByText(WORDS.en.t("app.link-partly", { count: 2 }))).toHaveCount(0);
});

test("each part of a link fails by itself and says so quietly", async ({ page, siyaq }) => {
  // Each of them is in state/url.test.ts; here, how the page says it.
  const broken = [
    ["panel", "map", "url-value"],
    ["t", "2020-02..2019-05", "url-order"],
    ["q", "ا".repeat(301), "url-long"],
    ["lanes", "rivers", "url-value"],
    ["focus", "<b>", "url-id"],
  ] as const;
  const given = Object.fromEntries(broken.map(([name, value]) => [name, value]));
  const whole = { lang: "en", ...given, category: "diplomacy", event: "berlin-conference" };
  await siyaq.open(whole);

  const notice = page
    .getByRole("status")
    .filter({ hasText: WORDS.en.t("app.link-partly", { count: broken.length }) });
  await expect(notice).toBeVisible();
  for (const [name, value, code] of broken) {
    const said = `${name}=${value}`;
    const cut = said.length > 60 ? `${said.slice(0, 59)}…` : said;
    await expect(notice).toContainText(WORDS.en.t(`app.${code}`, { said: cut }));
  }
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toHaveCount(0);

  // The rest of the link works, and nothing of it is lost.
  await expect(panelHeading(page)).toBeVisible();
  await expect(facetButton(page, WORDS.en.t("filters.facet-category"))).toContainText(DIPLOMACY.en);
  expect(parameters(page)).toEqual(whole);
  const link = await sharedLink(page, WORDS.en);
  expect(saidBy(link)).toEqual({ ...PINNED, category: "diplomacy", event: "berlin-conference" });

  // What the reader chooses anew is no longer complained about; the notice can be closed.
  await page.getByRole("combobox", { name: WORDS.en.t("timeline.lanes-by") }).selectOption("place");
  await expect(
    page
      .getByRole("status")
      .filter({ hasText: WORDS.en.t("app.link-partly", { count: broken.length - 1 }) }),
  ).toBeVisible();
  await page
    .getByRole("status")
    .getByRole("button", { name: WORDS.en.t("ui.close") })
    .click();
  await expect(page.getByText("rivers")).toHaveCount(0);
  await expect(page.getByText("<b>")).toHaveCount(0);
});

test("a language that there is not falls back to the browser's", async ({ page, siyaq }) => {
  await siyaq.open({ lang: "fr" });
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  await expect(
    page.getByRole("status").filter({ hasText: WORDS.ar.t("app.url-value", { said: "lang=fr" }) }),
  ).toBeVisible();
});
