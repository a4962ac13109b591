import type { Locator, Page } from "@playwright/test";
import { dayOf, formatDay } from "../src/model/day.ts";
import { HISTORY, handle, rested, windowOf } from "./chart.ts";
import { panelHeading, parameter } from "./seen.ts";
import { expect, LANGS, test } from "./support.ts";
import { WORDS } from "./words.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** Fifty days, seven of them of little weight. */
const MANY = {
  format: "siyaq/1",
  meta: {
    id: "many",
    title: { ar: "خمسون يومًا", en: "Fifty days" },
    summary: { ar: "مثال مختلق.", en: "An invented example." },
    lang: "en",
    licence: "CC0-1.0",
    version: "1.0.0",
    asOf: "2020-12-31",
  },
  categories: [{ id: "example", name: { ar: "مثال", en: "Example" }, slot: 1, half: "field" }],
  actors: [],
  places: [],
  sources: [],
  events: Array.from({ length: 50 }, (_, i) => ({
    id: `event-${i}`,
    date: formatDay(dayOf(2020, 1, 1 + i)),
    status: "occurred",
    certainty: "confirmed",
    title: { ar: `حدث ${i}`, en: `Event ${i}` },
    category: "example",
    actors: [],
    evidence: [],
    weight: i >= 10 && i < 17 ? 1 : 3,
  })),
  ties: [],
};

const row = (page: Page, id: string): Locator => page.locator(`ol [data-event="${id}"]`);

const shownEvents = (page: Page): Promise<string[]> =>
  page
    .locator("ol [data-event]")
    .evaluateAll((rows) =>
      rows.map((each) => (each instanceof HTMLElement ? (each.dataset["event"] ?? "") : "")),
    );

for (const lang of LANGS) {
  const { t, dates } = WORDS[lang];
  const list = (page: Page): Locator =>
    page.getByRole("region", { name: t("timeline.list-label") });

  test(`months in order, what came before, folded gaps and the day of writing, ${lang}`, async ({
    page,
    siyaq,
  }) => {
    await siyaq.open({ lang });
    await expect(page.getByRole("grid")).toHaveCount(0);
    const strips = await list(page).getByRole("listitem").allInnerTexts();
    const at = (words: string): number =>
      strips.findIndex((strip) => strip.replaceAll(/[\n\t]+/g, " ").includes(words));
    const order = [
      at(t("timeline.list-earlier")),
      at(dates.monthYear(dayOf(2019, 3))),
      at(dates.monthYear(dayOf(2019, 4))),
      at(t("timeline.list-gap", { count: 8 })),
      at(dates.monthYear(dayOf(2020, 1))),
      at(t("timeline.list-gap", { count: 1 })),
      at(dates.monthYear(dayOf(2020, 3))),
      at(t("timeline.written", { date: dates.day(dayOf(2020, 4, 1)) })),
    ];
    expect(order.every((place) => place >= 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    const events = await shownEvents(page);
    expect(events).toHaveLength(15);
    expect(events.slice(0, 3)).toEqual(["crisis", "arms-embargo", "rival-authorities"]);
    // The day in figures and in words, for the eye and for the ear.
    await expect(row(page, "april-4-offensive")).toContainText(dates.weekday(dayOf(2019, 4, 4)));
    await expect(row(page, "april-4-offensive")).toHaveAccessibleName(
      new RegExp(`^${dates.day(dayOf(2019, 4, 4))}`),
    );
    await expect(row(page, "ghadames-conference")).toContainText(t("model.status-not-held"));
  });

  test(`what lies outside is counted, minor events unfold, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ lang, set: HISTORY, t: "2019-03..2020-06" });
    await expect(list(page)).toContainText(t("timeline.edge-before", { count: 34 }));
    await expect(list(page)).toContainText(t("timeline.edge-after", { count: 11 }));

    await page.route(
      ({ pathname }) => pathname.endsWith("/fixtures/many.json"),
      (route) => route.fulfill({ json: MANY }),
    );
    await siyaq.open({ lang, data: "./fixtures/many.json" });
    expect((await shownEvents(page)).length).toBe(50 - 7);
    const fold = list(page).getByRole("button", { name: t("timeline.list-fold", { count: 7 }) });
    await fold.tap();
    await expect(fold).toHaveCount(0);
    expect((await shownEvents(page)).length).toBe(50);

    // An event that is open is never folded away.
    await siyaq.open({ lang, data: "./fixtures/many.json", event: "event-12" });
    await expect(row(page, "event-12")).toHaveAttribute("aria-current", "true");
    await expect(
      list(page).getByRole("button", { name: t("timeline.list-fold", { count: 7 }) }),
    ).toHaveCount(0);
  });

  test(`the overview stays on top and drives the list, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ lang });
    const overview = page.getByRole("group", { name: t("timeline.overview") });
    const { y } = (await overview.boundingBox()) ?? { y: Number.NaN };
    const last = row(page, "follow-up-committee");
    await expect(last).not.toBeInViewport();
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport();
    expect((await overview.boundingBox())?.y).toBe(y);
    await expect(overview).toBeInViewport({ ratio: 1 });
    // Nothing is wider than the phone.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

    // A finger on the handle; then a year by a press. (A tap so soon after a drag is no tap to Chromium.)
    const from = handle(page, lang, "from");
    const box = await from.boundingBox();
    const [x, top] = [(box?.x ?? 0) + 12, (box?.y ?? 0) + 20];
    const older = lang === "ar" ? 60 : -60;
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", dx?: number) =>
      cdp.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: dx === undefined ? [] : [{ x: x + dx, y: top }],
      });
    await touch("touchStart", 0);
    for (const part of [0.25, 0.5, 0.75, 1]) await touch("touchMove", older * part);
    await touch("touchEnd");
    await rested(page);
    const wider = await windowOf(page, lang);
    expect(wider.from).toBeLessThan(dayOf(2018));
    expect(wider.to).toBe(dayOf(2020, 5) - 1);

    const year = t("timeline.show-period", { period: dates.window(dayOf(2020), dayOf(2021)) });
    await overview.getByRole("button", { name: year }).click();
    await expect.poll(() => parameter(page, "t")).toBe("2020..2020");
    expect((await shownEvents(page)).length).toBe(11);
  });

  test(`a tap opens the sheet; Escape, its button and a press beside it close it, ${lang}`, async ({
    page,
    siyaq,
  }) => {
    await siyaq.open({ lang });
    const sheet = page.getByRole("dialog", { name: t("app.panel") });
    const mark = row(page, "april-4-offensive");
    const ways: readonly (() => Promise<void>)[] = [
      () => page.keyboard.press("Escape"),
      () => sheet.getByRole("button", { name: t("event.close") }).tap(),
      // On a year under the backdrop, which must not hear it.
      () => page.touchscreen.tap(lang === "ar" ? 330 : 60, 140),
    ];
    for (const close of ways) {
      await mark.tap();
      await expect(sheet).toBeVisible();
      await expect(panelHeading(page)).toBeVisible();
      expect(parameter(page, "event")).toBe("april-4-offensive");
      // Three quarters of the page: what the event stands among can still be seen.
      const box = await sheet.boundingBox();
      expect(box?.y).toBeGreaterThan(844 * 0.2);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(844, 0);
      await close();
      await expect(sheet).toHaveCount(0);
      await expect(mark).toBeFocused();
      expect(parameter(page, "event")).toBeNull();
      expect(parameter(page, "t")).toBeNull();
    }
    // Back closes it too.
    await mark.tap();
    await expect(panelHeading(page)).toBeVisible();
    await page.goBack();
    await expect(sheet).toHaveCount(0);
  });

  test(`every row and button is high enough for a finger, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ lang, set: HISTORY });
    const small = await page
      .locator("ol button, nav button")
      .or(page.getByRole("toolbar", { name: t("timeline.controls") }).getByRole("button"))
      .evaluateAll((buttons) =>
        buttons.flatMap((button) => {
          const { width, height } = button.getBoundingClientRect();
          return width >= 44 && height >= 44 ? [] : [`${button.textContent} ${width}×${height}`];
        }),
      );
    expect(small).toEqual([]);
  });

  test(`the tabs lead to table and network and back to the same list, ${lang}`, async ({
    page,
    siyaq,
  }) => {
    await siyaq.open({ lang, t: "2020..2020" });
    const tabs = page.getByRole("navigation", { name: t("app.views") });
    const events = await shownEvents(page);
    await tabs.getByRole("button", { name: t("app.tab-table") }).tap();
    await expect(page.getByRole("table")).toBeVisible();
    await tabs.getByRole("button", { name: t("app.tab-network") }).tap();
    await expect(page.locator("[data-actor]").first()).toBeVisible();
    await tabs.getByRole("button", { name: t("app.tab-timeline") }).tap();
    expect(await shownEvents(page)).toEqual(events);
    expect(parameter(page, "t")).toBe("2020..2020");
  });
}
