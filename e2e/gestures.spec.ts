import type { CDPSession, Page } from "@playwright/test";
import { HISTORY, dateAt, eventMark, heads, plotBox, rested, windowOf } from "./chart.ts";
import { panelHeading, parameter } from "./seen.ts";
import { expect, LANGS, test } from "./support.ts";
import { WORDS } from "./words.ts";

/** Wheel of the mouse in steps; four of 89.4 with Ctrl come five times closer (camera.zoomAt, gestures.ts). */
const FIVEFOLD = Math.log(5) / 0.0045 / 4;

async function turn(page: Page, steps: number, dy: number, dx = 0): Promise<void> {
  for (let i = 0; i < steps; i++) await page.mouse.wheel(dx, dy);
  await rested(page);
}

for (const lang of LANGS)
  for (const axis of ["auto", lang === "ar" ? "ltr" : "rtl"] as const) {
    const rtl = (lang === "ar") === (axis === "auto");

    test(`the date under the pointer stays under it, five times closer and back, ${lang} ${axis}`, async ({
      page,
      siyaq,
    }) => {
      await siyaq.open({ set: HISTORY, lang, axis, t: "2018..2020" });
      const plot = await plotBox(page);
      const opened = await windowOf(page, lang);
      for (const share of [0.2, 0.7]) {
        const x = plot.x + plot.width * share;
        await page.mouse.move(x, plot.y + 40);
        const date = await dateAt(page, lang, x, rtl);
        await page.keyboard.down("Control");
        await turn(page, 4, -FIVEFOLD);
        const closer = await windowOf(page, lang);
        const spans = (opened.to + 1 - opened.from) / (closer.to + 1 - closer.from);
        expect(spans).toBeCloseTo(5, 0);
        expect(Math.abs((await dateAt(page, lang, x, rtl)) - date)).toBeLessThan(1.5);
        await turn(page, 4, FIVEFOLD);
        await page.keyboard.up("Control");
        const back = await windowOf(page, lang);
        expect(Math.abs(back.from - opened.from)).toBeLessThanOrEqual(1);
        expect(Math.abs(back.to - opened.to)).toBeLessThanOrEqual(1);
      }
    });
  }

for (const lang of LANGS) {
  const { t } = WORDS[lang];
  const rtl = lang === "ar";

  test(`a drag moves the marks with the hand, and opens none, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ set: HISTORY, lang, t: "2019-06..2020-02" });
    const before = await heads(page);
    const opened = await windowOf(page, lang);
    const plot = await plotBox(page);
    const grip = before["2019-11-27-turkey-gna-mou"];
    if (!grip) throw new Error("The mark is not on the page.");
    // Towards where time comes from: later events come in.
    const by = rtl ? 150 : -150;
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move(grip.x + by / 3, grip.y + 3, { steps: 3 });
    await page.mouse.move(grip.x + by, grip.y, { steps: 5 });
    const under = await page.evaluate(
      ([x = 0, y = 0]) =>
        document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-event]")?.dataset["event"],
      [grip.x + by, grip.y],
    );
    await page.mouse.up();
    await rested(page);

    const after = await heads(page);
    const moved = Object.entries(after).flatMap(([id, { x, label }]) => {
      const old = before[id]?.label === label ? before[id] : undefined;
      // What comes in from the past stands at the edge, wherever the window is.
      const inside = (at: number): boolean => at > plot.x + 4 && at < plot.x + plot.width - 4;
      return old !== undefined && inside(x) && inside(old.x) ? [[id, x - old.x] as const] : [];
    });
    expect(moved.length).toBeGreaterThan(8);
    expect(moved.filter(([, distance]) => Math.abs(distance - by) >= 2)).toEqual([]);
    expect((await windowOf(page, lang)).from).toBeGreaterThan(opened.from);
    expect(under).toBe("2019-11-27-turkey-gna-mou");
    await expect.poll(() => parameter(page, "t")).not.toBe("2019-06..2020-02");
    expect(parameter(page, "event")).toBeNull();
    await expect(panelHeading(page)).toHaveCount(0);

    // The same mark, pressed without a drag, opens.
    await eventMark(page, "2019-11-27-turkey-gna-mou").click();
    await expect(panelHeading(page)).toBeVisible();
  });

  test(`the wheel scrolls the page until the timeline has the focus, ${lang}`, async ({
    page,
    siyaq,
  }) => {
    await page.setViewportSize({ width: 1300, height: 480 });
    await siyaq.open({ lang });
    const opened = await windowOf(page, lang);
    const plot = await plotBox(page);
    const x = plot.x + plot.width / 2;
    await page.mouse.move(x, plot.y + 60);
    await page.mouse.wheel(0, 80);
    await expect.poll(async () => (await plotBox(page)).y).toBeLessThan(plot.y);
    expect(await windowOf(page, lang)).toEqual(opened);

    await eventMark(page, "april-4-offensive").focus();
    await rested(page);
    const { y } = await plotBox(page);
    const date = await dateAt(page, lang, x, rtl);
    await page.mouse.wheel(0, -100);
    await expect.poll(() => windowOf(page, lang)).not.toEqual(opened);
    await rested(page);
    const closer = await windowOf(page, lang);
    expect(closer.to - closer.from).toBeLessThan(opened.to - opened.from);
    expect(Math.abs((await dateAt(page, lang, x, rtl)) - date)).toBeLessThan(1.5);
    expect((await plotBox(page)).y).toBe(y);
  });

  test(`a wheel to the side pans with the fingers, with Shift later is down, ${lang}`, async ({
    page,
    siyaq,
  }) => {
    await siyaq.open({ lang });
    const opened = await windowOf(page, lang);
    const plot = await plotBox(page);
    const before = await heads(page);
    await page.mouse.move(plot.x + plot.width / 2, plot.y + 60);
    await turn(page, 1, 0, 90);
    const after = await heads(page);
    // Content goes to the screen's left whatever the language.
    const id = "berlin-conference";
    expect((after[id]?.x ?? 0) - (before[id]?.x ?? 0)).toBeCloseTo(-90, 0);
    await turn(page, 1, 0, -90);
    await page.keyboard.down("Shift");
    await turn(page, 1, 90);
    await page.keyboard.up("Shift");
    expect((await windowOf(page, lang)).from).toBeGreaterThan(opened.from);
  });

  test(`buttons do all that a drag does, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ set: HISTORY, lang, t: "2019" });
    const bar = page.getByRole("toolbar", { name: t("timeline.controls") });
    const press = async (key: "older" | "newer" | "zoom-in" | "zoom-out" | "all") => {
      await bar.getByRole("button", { name: t(`timeline.${key}`), exact: true }).click();
      await rested(page);
      return windowOf(page, lang);
    };
    const opened = await windowOf(page, lang);
    const older = await press("older");
    expect(older.from).toBeLessThan(opened.from);
    expect(older.to - older.from).toBe(opened.to - opened.from);
    const back = await press("newer");
    expect(Math.abs(back.from - opened.from)).toBeLessThanOrEqual(1);
    const closer = await press("zoom-in");
    expect(closer.from).toBeGreaterThan(back.from);
    expect(closer.to).toBeLessThan(back.to);
    const farther = await press("zoom-out");
    expect(farther.from).toBeLessThan(closer.from);
    expect(farther.to).toBeGreaterThan(closer.to);
    await press("all");
    await expect.poll(() => parameter(page, "t")).toBe("2011..2021");
  });

  test(`who asks for less motion gets none, ${lang}`, async ({ page, siyaq }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await siyaq.open({ lang });
    const changes = await page.evaluate(
      ([name]) =>
        new Promise<number>((resolve) => {
          let seen = 0;
          new MutationObserver((records) => {
            seen += records.length;
          }).observe(document.querySelector("[role=slider]") ?? document, {
            attributeFilter: ["aria-valuetext"],
          });
          document.querySelector<HTMLElement>(`[role=toolbar] [aria-label="${name}"]`)?.click();
          setTimeout(() => resolve(seen), 600);
        }),
      [t("timeline.zoom-in")],
    );
    expect(changes).toBe(1);
  });
}

test.describe("with fingers", () => {
  test.use({ hasTouch: true, viewport: { width: 1180, height: 820 } });

  type Finger = readonly [x: number, y: number];
  const points = (fingers: readonly Finger[]) => fingers.map(([x, y], id) => ({ x, y, id }));

  async function slide(
    cdp: CDPSession,
    from: readonly Finger[],
    to: readonly Finger[],
  ): Promise<void> {
    const at = (share: number): Finger[] =>
      from.map(([x, y], i) => {
        const [tx = x, ty = y] = to[i] ?? [];
        return [x + (tx - x) * share, y + (ty - y) * share];
      });
    await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: points(from) });
    for (let i = 1; i <= 8; i++)
      await cdp.send("Input.dispatchTouchEvent", {
        type: "touchMove",
        touchPoints: points(at(i / 8)),
      });
    await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  }

  for (const lang of LANGS) {
    const rtl = lang === "ar";

    test(`two fingers come closer around the date between them, one pans, ${lang}`, async ({
      page,
      siyaq,
    }) => {
      await siyaq.open({ set: HISTORY, lang, t: "2018..2020" });
      const cdp = await page.context().newCDPSession(page);
      const plot = await plotBox(page);
      const opened = await windowOf(page, lang);
      const middle = plot.x + plot.width * 0.4;
      const y = plot.y + 50;
      const date = await dateAt(page, lang, middle, rtl);
      await slide(
        cdp,
        [
          [middle - 60, y],
          [middle + 60, y],
        ],
        [
          [middle - 180, y],
          [middle + 180, y],
        ],
      );
      await rested(page);
      const closer = await windowOf(page, lang);
      const factor = (opened.to + 1 - opened.from) / (closer.to + 1 - closer.from);
      expect(factor).toBeCloseTo(3, 1);
      expect(Math.abs((await dateAt(page, lang, middle, rtl)) - date)).toBeLessThan(1.5);

      const before = await dateAt(page, lang, middle, rtl);
      await slide(cdp, [[middle, y]], [[middle + 120, y]]);
      await rested(page);
      expect(Math.abs((await dateAt(page, lang, middle + 120, rtl)) - before)).toBeLessThan(1.5);
      expect((await windowOf(page, lang)).from < closer.from).toBe(!rtl);
      expect(parameter(page, "event")).toBeNull();
      // The page itself has not been zoomed.
      expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
    });

    test(`one finger up or down scrolls, a tap opens, ${lang}`, async ({ page, siyaq }) => {
      await page.setViewportSize({ width: 1180, height: 480 });
      await siyaq.open({ lang });
      const cdp = await page.context().newCDPSession(page);
      const plot = await plotBox(page);
      const opened = await windowOf(page, lang);
      const x = plot.x + plot.width / 2;
      await slide(cdp, [[x, plot.y + 180]], [[x + 4, plot.y + 20]]);
      await expect.poll(async () => (await plotBox(page)).y).toBeLessThan(plot.y - 40);
      expect(await windowOf(page, lang)).toEqual(opened);
      await eventMark(page, "berlin-conference").tap();
      await expect(panelHeading(page)).toBeVisible();
      expect(parameter(page, "event")).toBe("berlin-conference");
    });
  }
});
