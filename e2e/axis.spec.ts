import { dayOf } from "../src/model/day.ts";
import { handle, HISTORY, plotBox, rested, windowOf } from "./chart.ts";
import { parameter } from "./seen.ts";
import { expect, LANGS, test } from "./support.ts";
import { WORDS } from "./words.ts";

/** Of 16 May 2014. */
const EVENT = "2014-05-16-operation-dignity";

for (const lang of LANGS) {
  const { t, dates } = WORDS[lang];
  const axis = lang === "ar" ? "ltr" : "rtl";

  test(`time runs against the language wherever it has a direction, ${lang}`, async ({
    page,
    siyaq,
  }) => {
    await siyaq.open({ lang, axis, set: HISTORY, t: "2014..2015", event: EVENT });
    const toolbar = page.getByRole("toolbar", { name: t("timeline.controls") });
    const older = toolbar.getByRole("button", { name: t("timeline.older") });
    const newer = toolbar.getByRole("button", { name: t("timeline.newer") });
    const xOf = async (button: typeof older): Promise<number> =>
      (await button.boundingBox())?.x ?? Number.NaN;
    // Positive: later is to the right.
    const way = axis === "ltr" ? 1 : -1;
    expect(Math.sign((await xOf(newer)) - (await xOf(older)))).toBe(way);

    // Arrows that point along time: drawn to the right, and turned over where it runs to the left.
    const turned = `matrix(${way}, 0, 0, 1, 0, 0)`;
    for (const arrow of [
      older.locator("svg"),
      newer.locator("svg"),
      page.getByText(t("timeline.direction"), { exact: true }).locator("svg"),
    ])
      await expect(arrow).toHaveCSS("transform", turned);

    // A day before its month, as the language reads: the first letter stands where it begins.
    const flag = page.getByText(dates.day(dayOf(2014, 5, 16)), { exact: true }).first();
    const [first, last] = await flag.evaluate((element) => {
      const letters = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
      const end = letters?.textContent?.length ?? 0;
      return [0, end - 1].map((at) => {
        const range = document.createRange();
        if (letters) {
          range.setStart(letters, at);
          range.setEnd(letters, at + 1);
        }
        return range.getBoundingClientRect().x;
      });
    });
    expect(Math.sign((last ?? 0) - (first ?? 0))).toBe(lang === "ar" ? -1 : 1);

    const before = await windowOf(page, lang);
    await newer.click();
    await rested(page);
    const after = await windowOf(page, lang);
    expect(after.from).toBeGreaterThan(before.from);

    // What is dragged towards the past brings what is later.
    const box = await plotBox(page);
    const [x, y] = [box.x + box.width / 2, box.y + 60];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - way * 100, y, { steps: 4 });
    await page.mouse.up();
    await rested(page);
    const dragged = await windowOf(page, lang);
    expect(dragged.from).toBeGreaterThan(after.from);

    const from = handle(page, lang, "from");
    const place = (await from.boundingBox())?.x ?? Number.NaN;
    await from.focus();
    await page.keyboard.press(axis === "ltr" ? "ArrowRight" : "ArrowLeft");
    await expect.poll(async () => (await windowOf(page, lang)).from).toBeGreaterThan(dragged.from);
    const moved = (await from.boundingBox())?.x ?? Number.NaN;
    expect(Math.sign(moved - place)).toBe(way);
    expect(parameter(page, "axis")).toBe(axis);
  });
}
