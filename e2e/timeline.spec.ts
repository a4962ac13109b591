import type { Page } from "@playwright/test";
import { dayOf } from "../src/model/day.ts";
import { eventMark, heads, HISTORY, plotBox, rested, serveFixture, windowOf } from "./chart.ts";
import { panelHeading, parameter } from "./seen.ts";
import { expect, LANGS, test } from "./support.ts";
import { WORDS } from "./words.ts";

const OTHER = { ar: "en", en: "ar" } as const;

const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() =>
    document.activeElement instanceof HTMLElement
      ? document.activeElement.dataset["event"]
      : undefined,
  );

for (const lang of LANGS)
  for (const axis of ["auto", lang === "ar" ? "ltr" : "rtl"] as const) {
    const rtl = axis === "auto" ? lang === "ar" : axis === "rtl";

    test(`time runs to the ${rtl ? "left" : "right"}, ${lang} ${axis}`, async ({ page, siyaq }) => {
      await siyaq.open({ lang, axis });
      const marks = await heads(page);
      const inTime = [
        "conference-announced",
        "april-4-offensive",
        "ghadames-conference",
        "turkish-authorisation",
        "berlin-conference",
        "zaki-williams-call",
      ].map((id) => marks[id]?.x ?? Number.NaN);
      const onScreen = inTime.toSorted((a, b) => (rtl ? b - a : a - b));
      expect(inTime).toEqual(onScreen);

      // The years on the axis and the overview below run the same way; the names of the lanes stay with the language.
      const yearX = async (year: number): Promise<number> => {
        const button = page.getByRole("button", {
          name: WORDS[lang].t("timeline.show-period", {
            period: WORDS[lang].dates.year(dayOf(year)),
          }),
        });
        return (await button.boundingBox())?.x ?? Number.NaN;
      };
      expect((await yearX(2013)) > (await yearX(2018))).toBe(rtl);
      const plot = await plotBox(page);
      const name = await page.getByRole("rowheader").first().boundingBox();
      expect((name?.x ?? 0) > plot.x).toBe(lang === "ar");

      // Arrows are physical, so the screen decides what they mean.
      await eventMark(page, "ghadames-conference").focus();
      await page.keyboard.press(rtl ? "ArrowLeft" : "ArrowRight");
      expect(await focused(page)).toBe("three-tracks");
      await page.keyboard.press(rtl ? "ArrowRight" : "ArrowLeft");
      expect(await focused(page)).toBe("ghadames-conference");
    });
  }

for (const lang of LANGS) {
  const { t, dates } = WORDS[lang];

  test(`what began before the window comes in from the past, what lies outside is counted, ${lang}`, async ({
    page,
    siyaq,
  }) => {
    await siyaq.open({ lang });
    const plot = await plotBox(page);
    for (const id of ["crisis", "arms-embargo", "rival-authorities"]) {
      const box = await eventMark(page, id).boundingBox();
      const edge =
        lang === "ar"
          ? plot.x + plot.width - (box?.x ?? 0) - (box?.width ?? 0)
          : (box?.x ?? 0) - plot.x;
      expect(Math.abs(edge)).toBeLessThan(24);
      // Said in words too: since when, and that no end is given.
      await expect(eventMark(page, id)).toHaveAccessibleName(
        lang === "ar" ? /^منذ .*2011|^منذ .*2016/ : /^since .*201[16]/,
      );
    }
    await siyaq.open({ lang, set: HISTORY, t: "2019" });
    const region = page.getByRole("region", { name: t("timeline.title") });
    await expect(region).toHaveAccessibleDescription(
      new RegExp(t("timeline.before", { count: 32 })),
    );
    await expect(region).toHaveAccessibleDescription(
      new RegExp(t("timeline.after", { count: 46 })),
    );
  });

  test(`the day of writing stands between the days around it, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ lang, t: "2020-03-20..2020-04-10" });
    const flag = page.getByText(t("timeline.written", { date: dates.day(dayOf(2020, 4, 1)) }));
    await expect(flag).toBeVisible();
    const box = await flag.boundingBox();
    const middle = (box?.x ?? 0) + (box?.width ?? 0) / 2;
    const marks = await heads(page);
    const around = ["zaki-williams-call", "follow-up-committee"].map((id) => marks[id]?.x ?? 0);
    expect(middle).toBeGreaterThan(Math.min(...around));
    expect(middle).toBeLessThan(Math.max(...around));
    await siyaq.open({ lang, t: "2019" });
    await expect(
      page.getByText(t("timeline.written", { date: dates.day(dayOf(2020, 4, 1)) })),
    ).toHaveCount(0);
  });

  test(`a label stands after its mark, and before it where time ends, ${lang}`, async ({
    page,
    siyaq,
  }) => {
    await siyaq.open({ lang });
    const marks = await heads(page);
    const later = async (id: string): Promise<boolean> => {
      const label = await eventMark(page, id).locator("> span").boundingBox();
      const middle = (label?.x ?? Number.NaN) + (label?.width ?? 0) / 2;
      return middle > (marks[id]?.x ?? Number.NaN) === (lang === "en");
    };
    expect(await later("april-4-offensive")).toBe(true);
    expect(await later("follow-up-committee")).toBe(false);
  });

  test(`lanes by category, actor, place and none, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ lang });
    const choice = page.getByRole("combobox", { name: t("timeline.lanes-by") });
    const names = page.getByRole("rowheader");
    const numbers = async (): Promise<number[]> =>
      (await names.allInnerTexts()).map((name) => Number(/\d+/.exec(name)?.[0]));

    await expect(names).toHaveCount(7);
    expect((await numbers()).reduce((sum, each) => sum + each, 0)).toBe(15);

    await choice.selectOption("actor");
    await expect(names).toHaveCount(12);
    expect(parameter(page, "lanes")).toBe("actor");
    const busiest = await numbers();
    expect(busiest).toEqual(busiest.toSorted((a, b) => b - a));
    // Who took part together stands in the lane of each.
    expect(await page.locator('[data-event="zaki-williams-call"]').count()).toBeGreaterThan(1);

    await choice.selectOption("place");
    await expect(names.first()).toContainText(lang === "ar" ? "ليبيا" : "Libya");
    expect((await numbers()).reduce((sum, each) => sum + each, 0)).toBe(15);

    await choice.selectOption("none");
    await expect(names).toHaveCount(1);
    await expect(names).toContainText(t("timeline.lane-all"));
    expect(Object.keys(await heads(page)).length).toBeGreaterThan(5);
    await page.goBack();
    await expect(names.first()).toContainText(lang === "ar" ? "ليبيا" : "Libya");

    // Where there are more than fit, the last lane holds the rest: none is lost.
    await siyaq.open({ lang, set: HISTORY, lanes: "place" });
    await expect(names).toHaveCount(12);
    await expect(names.last()).toContainText(t("timeline.lane-rest"));
    expect((await numbers()).reduce((sum, each) => sum + each, 0)).toBe(91);
  });

  test(`a crowd is one cell that comes closer and then lists, ${lang}`, async ({ page, siyaq }) => {
    await page.setViewportSize({ width: 1440, height: 480 });
    await siyaq.open({ lang, lanes: "actor", ...(await serveFixture(page, "shapes.json")) });
    const opened = await windowOf(page, lang);
    const crowd = page.locator("[data-cluster]");
    const count = await crowd.first().getAttribute("data-cluster");
    await expect(crowd.first()).toHaveAccessibleName(
      t("timeline.cluster", {
        count: Number(count),
        dates: dates.range(dayOf(2020, 7, 1), dayOf(2020, 7, 3)),
      }),
    );
    await crowd.first().focus();
    await page.keyboard.press("Enter");
    await rested(page);
    // Coming closer parts it, until only what shares a day is left; the focus goes along.
    await expect(page.getByRole("grid").locator(":focus")).toHaveCount(1);
    await expect.poll(() => crowd.count()).toBeGreaterThan(2);
    const dialog = page.getByRole("dialog");
    await crowd.first().focus();
    await page.keyboard.press("Enter");
    const closer = await windowOf(page, lang);
    expect(closer.to - closer.from).toBeLessThan((opened.to - opened.from) / 4);
    await expect(dialog).toBeVisible();
    const listed = dialog.getByRole("listitem").getByRole("button");
    expect(await listed.count()).toBeGreaterThan(1);
    await expect(dialog).toHaveAccessibleName(
      t("timeline.cluster-title", { count: await listed.count() }),
    );
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(page.locator("[data-cluster]:focus")).toHaveCount(1);

    await page.keyboard.press("Enter");
    await listed.last().click();
    await expect(dialog).toHaveCount(0);
    await expect(panelHeading(page)).toContainText(lang === "ar" ? "متزاحم" : "Crowded");
  });

  test(`the language changes without a reload and leaves the view as it was, ${lang}`, async ({
    page,
    siyaq,
  }) => {
    await siyaq.open({ lang, t: "2019-12..2020-04", event: "berlin-conference", lanes: "place" });
    await expect(panelHeading(page)).toBeVisible();
    await page.evaluate(() => {
      document.body.dataset["kept"] = "yes";
    });
    const before = await windowOf(page, lang);
    const marks = Object.keys(await heads(page)).toSorted();
    await page.getByRole("button", { name: t("app.other-language"), exact: true }).click();
    const other = OTHER[lang];
    await expect(page.locator("html")).toHaveAttribute("lang", other);
    await expect(page.locator("html")).toHaveAttribute("dir", other === "ar" ? "rtl" : "ltr");
    await expect(page.locator("body")).toHaveAttribute("data-kept", "yes");
    await expect(
      page.getByRole("grid", { name: WORDS[other].t("timeline.grid-label") }),
    ).toBeVisible();
    expect(await windowOf(page, other)).toEqual(before);
    expect(Object.keys(await heads(page)).toSorted()).toEqual(marks);
    await expect(eventMark(page, "berlin-conference")).toHaveAttribute("aria-selected", "true");
    await expect(panelHeading(page)).toContainText(other === "ar" ? "برلين" : "Berlin");
    expect(parameter(page, "lanes")).toBe("place");
  });
}

test("digits and names of months are the reader's own", async ({ page, siyaq }) => {
  await siyaq.open({ lang: "ar" });
  const { t } = WORDS.ar;
  const axis = page.getByRole("region", { name: t("timeline.title") });
  const mark = eventMark(page, "april-4-offensive");
  await expect(mark).toContainText("4 أبريل");
  await expect(axis.getByText("يوليو", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: t("app.settings") }).click();
  const panel = page.getByRole("dialog", { name: t("app.settings") });
  await panel.getByRole("radio", { name: "١٤ أبريل ٢٠١٩" }).check();
  await expect(mark).toContainText("٤ أبريل");
  await expect(mark).toHaveAccessibleName(/^٤ أبريل ٢٠١٩/);
  for (const [choice, april, july] of [
    ["levant", "٤ نيسان", "تموز"],
    ["maghreb", "٤ أفريل", "جويلية"],
    ["jamahiriya", "٤ الطير", "ناصر"],
  ] as const) {
    await panel
      .getByRole("radio", { name: new RegExp(`^${t(`ui.settings-months-${choice}`)}`) })
      .check();
    await expect(mark).toContainText(april);
    await expect(axis.getByText(july, { exact: true })).toBeVisible();
  }
  // Kept in this browser, and not in the link.
  expect(new URL(page.url()).search).toBe("?lang=ar");
  await page.reload();
  await expect(eventMark(page, "april-4-offensive")).toContainText("٤ الطير");
});

test("uncertainty is said, not only drawn", async ({ page, siyaq }) => {
  const { t } = WORDS.en;
  await siyaq.open({ lang: "en", t: "2020", ...(await serveFixture(page, "shapes.json")) });
  const said = {
    "not-held": t("timeline.suffix-not-held"),
    planned: t("timeline.suffix-planned"),
    uncertain: t("model.certainty-disputed"),
  };
  for (const [id, word] of Object.entries(said)) {
    await expect(eventMark(page, id)).toContainText(word);
    await expect(eventMark(page, id)).toHaveAccessibleName(new RegExp(word));
  }
  await expect(eventMark(page, "approximate")).toHaveAccessibleName(/^about 12 May 2020/);
  await expect(eventMark(page, "open-ended")).toHaveAccessibleName(/no end given/);
});
