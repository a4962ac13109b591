import { dayOf } from "../src/model/day.ts";
import { HISTORY, handle, plotBox, rested, windowOf } from "./chart.ts";
import { parameter } from "./seen.ts";
import { expect, LANGS, test } from "./support.ts";
import { WORDS } from "./words.ts";

const day = dayOf;

for (const lang of LANGS) {
  const { t, dates } = WORDS[lang];
  const rtl = lang === "ar";
  const [ahead, back] = rtl ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
  const overview = { name: t("timeline.overview") };

  test(`a press on a year makes it the window, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ lang, set: HISTORY });
    const years = page.getByRole("group", overview).getByRole("button");
    await expect(years).toHaveCount(11);
    await years.filter({ hasText: "2014" }).click();
    await expect.poll(() => parameter(page, "t")).toBe("2014..2014");
    expect(await windowOf(page, lang)).toEqual({ from: day(2014), to: day(2015) - 1 });
    for (const button of await years.all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
  });

  test(`the handles move by keys and say their date, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ lang, set: HISTORY, t: "2015-03..2017-10" });
    const from = handle(page, lang, "from");
    const to = handle(page, lang, "to");
    const says = (edge: typeof from, at: number): Promise<void> =>
      expect(edge).toHaveAttribute("aria-valuetext", dates.day(at));
    await says(from, day(2015, 3, 1));
    await says(to, day(2017, 11, 1) - 1);

    await from.focus();
    // Physical arrows: towards where time goes on the screen is later, upwards too.
    await page.keyboard.press(ahead ?? "");
    await says(from, day(2015, 4, 1));
    await page.keyboard.press(back ?? "");
    await says(from, day(2015, 3, 1));
    await page.keyboard.press("ArrowUp");
    await says(from, day(2015, 4, 1));
    await page.keyboard.press("ArrowDown");
    await says(from, day(2015, 3, 1));
    await page.keyboard.press("PageUp");
    await says(from, day(2016, 3, 1));
    await page.keyboard.press("PageDown");
    await page.keyboard.press("Home");
    await says(from, day(2011));

    await to.focus();
    await page.keyboard.press(back ?? "");
    await says(to, day(2017, 10, 1) - 1);
    await page.keyboard.press("End");
    await says(to, day(2022) - 1);
    for (const edge of [from, to]) {
      const [least, now, most] = await Promise.all(
        ["aria-valuemin", "aria-valuenow", "aria-valuemax"].map(async (name) =>
          Number(await edge.getAttribute(name)),
        ),
      );
      expect(least).toBeLessThanOrEqual(now ?? Number.NaN);
      expect(now).toBeLessThanOrEqual(most ?? Number.NaN);
    }

    // The ends never pass each other.
    await page.keyboard.press("Home");
    const narrow = await windowOf(page, lang);
    expect(narrow.to).toBeGreaterThanOrEqual(narrow.from);
    expect(narrow.from).toBe(day(2011));
    await expect.poll(() => parameter(page, "t")).toBe("2011-01-01..2011-01-05");
  });

  test(`a handle follows the pointer, the frame moves the window, a press beside it centres, ${lang}`, async ({
    page,
    siyaq,
  }) => {
    await siyaq.open({ lang, set: HISTORY, t: "2013..2014" });
    const strip = { ...(await plotBox(page)), y: 0 };
    const box = await handle(page, lang, "to").boundingBox();
    strip.y = (box?.y ?? 0) + (box?.height ?? 0) / 2;
    const perDay = strip.width / (day(2022) - day(2011));
    const xOf = (at: number): number => {
      const s = (at - day(2011)) * perDay;
      return rtl ? strip.x + strip.width - s : strip.x + s;
    };
    const near = (actual: number, wanted: number): void =>
      expect(Math.abs(actual - wanted) * perDay).toBeLessThan(2);
    const drag = async (from: number, to: number): Promise<void> => {
      await page.mouse.move(xOf(from), strip.y);
      await page.mouse.down();
      await page.mouse.move(xOf((from + to) / 2), strip.y + 4);
      await page.mouse.move(xOf(to), strip.y);
      await page.mouse.up();
      await rested(page);
    };

    await drag(day(2015), day(2018));
    const wider = await windowOf(page, lang);
    expect(wider.from).toBe(day(2013));
    near(wider.to, day(2018));

    await drag(day(2014, 6), day(2016, 6));
    const moved = await windowOf(page, lang);
    near(moved.from, day(2015));
    near(moved.to, day(2020));

    // A hand holds the button longer than the first frames of the movement take.
    await page.mouse.click(xOf(day(2013, 9)), strip.y, { delay: 100 });
    await rested(page);
    const centred = await windowOf(page, lang);
    near((centred.from + centred.to) / 2, day(2013, 9));
    near(centred.to - centred.from, moved.to - moved.from);
  });

  test(`dates can be typed, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ lang, set: HISTORY });
    const button = page.getByRole("button", { name: t("app.window-dates") });
    await button.click();
    const panel = page.getByRole("dialog", { name: t("app.window-dates") });
    const from = panel.getByLabel(t("timeline.window-from"));
    const to = panel.getByLabel(t("timeline.window-to"));
    // The set names no window: it opens on all of it, with air around.
    await expect(from).toHaveValue("2011-01-01");
    await from.fill("2019-04-04");
    await from.press("Enter");
    await expect(panel).toContainText(dates.day(day(2019, 4, 4)));
    await expect(from).toBeFocused();
    await to.fill("2020-01-19");
    await to.press("Enter");
    await expect.poll(() => parameter(page, "t")).toBe("2019-04-04..2020-01-19");
    // Half a date changes nothing; an end before the beginning takes the beginning along.
    await to.fill("");
    await to.press("Enter");
    expect(await windowOf(page, lang)).toEqual({ from: day(2019, 4, 4), to: day(2020, 1, 19) });
    await panel.getByLabel(t("timeline.window-to")).fill("2018-06-30");
    await panel.getByLabel(t("timeline.window-to")).press("Enter");
    await expect.poll(async () => (await windowOf(page, lang)).to).toBe(day(2018, 6, 30));
    expect((await windowOf(page, lang)).from).toBeLessThan(day(2018, 6, 30));
    await page.keyboard.press("Escape");
    await expect(panel).toBeHidden();
    await expect(button).toBeFocused();
  });

  test(`the density stands up for the field and down for politics, ${lang}`, async ({
    page,
    siyaq,
  }) => {
    await siyaq.open({ lang, set: HISTORY });
    const strip = page.getByRole("group", overview);
    await expect(strip).toContainText(`${t("timeline.field")} ↑`);
    await expect(strip).toContainText(`${t("timeline.politics")} ↓`);

    /** Share of inked pixels above and below the middle of the canvas. */
    const ink = () =>
      strip.locator("canvas").evaluate((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement)) throw new Error("not a canvas");
        const { width, height } = canvas;
        const { data } = canvas.getContext("2d")?.getImageData(0, 0, width, height) ?? { data: [] };
        let [up, down] = [0, 0];
        for (let y = 0; y < height; y++)
          for (let x = 0; x < width; x++) {
            const at = (y * width + x) * 4;
            const [r = 0, g = 0, b = 0, a = 0] = [
              data[at],
              data[at + 1],
              data[at + 2],
              data[at + 3],
            ];
            // Colour tells the bars from the lines and the frame, which are grey.
            if (a < 200 || Math.max(r, g, b) - Math.min(r, g, b) < 60) continue;
            if (y < height / 2) up++;
            else down++;
          }
        return { up: up > 0, down: down > 0 };
      });
    expect(await ink()).toEqual({ up: true, down: true });
    await siyaq.open({ lang, set: HISTORY, category: "military" });
    await expect.poll(ink).toEqual({ up: true, down: false });
    await siyaq.open({ lang, set: HISTORY, category: "diplomacy" });
    await expect.poll(ink).toEqual({ up: false, down: true });
  });
}
