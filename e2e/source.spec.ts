import type { Page } from "@playwright/test";
import { dayOf } from "../src/model/day.ts";
import { barriers } from "./barriers.ts";
import { expect, LANGS, test } from "./support.ts";
import { WORDS } from "./words.ts";

const OFFENSIVE = "april-4-offensive";
const OFFENSIVE_NAME = { ar: "عملية حفتر نحو طرابلس", en: "Haftar moves on Tripoli" } as const;

const paragraph = (page: Page, number: number) => page.locator(`[data-paragraph="${number}"]`);
/** The list of events comes before the matrix and the terms, which name them again. */
const eventOf = (page: Page, id: string) => page.locator(`main [data-event="${id}"]`).first();
const curve = (page: Page, number: number, id: string) =>
  page.locator(`[data-curve="${number} ${id}"]`);
const centre = async (page: Page, selector: string): Promise<number> => {
  const box = await page.locator(selector).first().boundingBox();
  return (box?.x ?? NaN) + (box?.width ?? NaN) / 2;
};

for (const lang of LANGS) {
  const { t, dates } = WORDS[lang];
  const position = (step: number): string => t("source.position", { step: `${step}`, total: "15" });

  test.describe(lang, () => {
    test("opens from the views; curves join what is told to when it was", async ({
      page,
      siyaq,
    }) => {
      await siyaq.open({ lang });
      await page.getByRole("link", { name: t("app.view-source"), exact: true }).click();
      await expect(page).toHaveURL(/[?&]view=source/);
      await expect(curve(page, 6, OFFENSIVE)).toHaveCount(1);
      await expect(page.getByText(t("source.folded", { count: 5 }))).toBeVisible();
      await expect(
        page.getByText(t("source.written", { date: dates.day(dayOf(2020, 4, 1)) })).last(),
      ).toBeVisible();
      await expect(paragraph(page, 6).getByRole("button")).toHaveAccessibleDescription(
        new RegExp(`^${t("source.mentions", { events: `.*${OFFENSIVE_NAME[lang]}` })}`),
      );
      await expect(eventOf(page, OFFENSIVE)).toHaveAccessibleDescription(
        t("source.told-in", { paragraphs: t("source.paragraph", { number: "6" }) }),
      );
      const told = await centre(page, '[data-paragraph="6"]');
      const happened = await centre(page, `main [data-event="${OFFENSIVE}"]`);
      expect(told > happened).toBe(lang === "ar");
    });

    test("a paragraph lights its events, an event its paragraphs, by pointer and by key", async ({
      page,
      siyaq,
    }) => {
      await siyaq.open({ lang, view: "source" });
      await paragraph(page, 6).hover();
      await expect(curve(page, 6, OFFENSIVE)).toHaveAttribute("data-lit", "true");
      await expect(curve(page, 1, "zaki-williams-call")).not.toHaveAttribute("data-lit", "true");
      await eventOf(page, "zaki-williams-call").hover();
      for (const number of [1, 2, 3, 4])
        await expect(paragraph(page, number)).toHaveAttribute("data-lit", "true");
      await expect(paragraph(page, 6)).not.toHaveAttribute("data-lit", "true");
      await page.mouse.move(0, 0);
      await paragraph(page, 0).first().getByRole("button").focus();
      await page.keyboard.press("End");
      await expect(paragraph(page, 8).getByRole("button")).toBeFocused();
      await expect(curve(page, 8, "crisis")).toHaveAttribute("data-lit", "true");
      await page.keyboard.press("Tab");
      await expect(eventOf(page, "crisis")).toBeFocused();
      await page.keyboard.press("ArrowDown");
      await expect(eventOf(page, "arms-embargo")).toBeFocused();
      await expect(paragraph(page, 4)).toHaveAttribute("data-lit", "true");
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/event=arms-embargo/);
      await expect(page.getByRole("complementary").getByRole("heading").first()).toBeFocused();
    });

    test("two walks, each step with its own address; the window goes along", async ({
      page,
      siyaq,
    }) => {
      await siyaq.open({ lang, view: "source", t: "2020-03..2020-04" });
      const next = page.getByRole("button", { name: t("source.next") });
      await page
        .getByRole("group")
        .getByRole("button", { name: t("source.walk-told") })
        .click();
      await expect(page.getByText(position(1), { exact: true })).toBeVisible();
      await next.click();
      await expect(page).toHaveURL(/walk=told&step=2/);
      // Berlin, of 19 January, was outside the window.
      await expect(page).not.toHaveURL(/t=2020-03\.\.2020-04/);
      await page.keyboard.press("]");
      await expect(page).toHaveURL(/walk=told&step=3/);
      await page.keyboard.press("[");
      await page.keyboard.press("[");
      await expect(page).toHaveURL(/walk=told/);
      await expect(page.getByText(position(1), { exact: true })).toBeVisible();
      await page.goBack();
      await expect(page).toHaveURL(/walk=told&step=2/);
      await page.goForward();
      await page.getByRole("button", { name: t("source.walk-time") }).click();
      await expect(page).toHaveURL(/walk=time/);
      await expect(eventOf(page, "crisis")).toHaveAttribute("aria-current", "step");
      await next.press(lang === "ar" ? "ArrowLeft" : "ArrowRight");
      await expect(eventOf(page, "arms-embargo")).toHaveAttribute("aria-current", "step");
      await page.getByRole("button", { name: t("source.end") }).click();
      await expect(page).not.toHaveURL(/walk=/);
    });

    test("on a phone paragraphs and events are woven, with the jumps in words", async ({
      page,
      siyaq,
    }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await siyaq.open({ lang });
      await page.getByRole("button", { name: t("app.view-source"), exact: true }).click();
      await expect(
        paragraph(page, 6).getByText(
          t("source.distance-days-earlier", { count: 15, since: "event" }),
        ),
      ).toBeVisible();
      await expect(
        paragraph(page, 3).getByText(
          t("source.distance-years-earlier", { count: 1, since: "event" }),
        ),
      ).toBeVisible();
      await expect(page.locator("[data-curve]")).toHaveCount(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
        true,
      );
    });

    test("in a frame one step at a time", async ({ page, siyaq }) => {
      await page.setViewportSize({ width: 640, height: 480 });
      await siyaq.open({ lang, view: "source", walk: "told", step: "3", embed: "1" });
      await expect(page.getByText(position(3), { exact: true })).toBeVisible();
      await expect(paragraph(page, 2)).toBeVisible();
      await expect(eventOf(page, "follow-up-committee")).toBeVisible();
      await page.getByRole("button", { name: t("source.previous") }).click();
      await expect(eventOf(page, "berlin-conference")).toBeVisible();
      await page.keyboard.press("]");
      await expect(eventOf(page, "follow-up-committee")).toBeVisible();
      await expect(page.getByRole("status").first()).toContainText(position(3));
    });

    test("filters dim and say how many; a set without paragraphs says so", async ({
      page,
      siyaq,
    }) => {
      await siyaq.open({ lang, view: "source", status: "occurred" });
      await expect(page.getByText(t("source.match", { shown: 7, total: 15 }))).toBeVisible();
      await expect(page.locator("[data-label][data-dimmed]")).toHaveCount(8);
      await siyaq.open({ lang, view: "source", set: "libya-2011-2021" });
      await expect(page.getByRole("heading", { name: t("source.none-title") })).toBeVisible();
    });
  });
}

for (const lang of LANGS)
  test(`no barrier in the account, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ lang, view: "source", walk: "told", step: "10" });
    await expect(curve(page, 6, OFFENSIVE)).toHaveAttribute("data-lit", "true");
    expect(await barriers(page)).toEqual([]);
  });
