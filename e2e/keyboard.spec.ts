import { eventMark, HISTORY, rested, serveFixture, windowOf } from "./chart.ts";
import { panelHeading, parameter } from "./seen.ts";
import { expect, LANGS, test } from "./support.ts";
import { arrowTo, isFocused, tabTo, walk } from "./tabbing.ts";
import { WORDS } from "./words.ts";

const OTHER = { ar: "en", en: "ar" } as const;
const MILITARY = { ar: /عسكري/, en: /Military/ } as const;

/** Where a reader may stand, as parameters of the address and the width of the page. */
const PLACES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  timeline: {},
  "open event": { event: "berlin-conference" },
  table: { view: "table", event: "berlin-conference" },
  data: { view: "about", set: HISTORY },
  tablet: { width: "820", event: "berlin-conference", lanes: "actor" },
  phone: { width: "390" },
  embed: { width: "640", embed: "1", actor: "haftar" },
};

for (const lang of LANGS) {
  const { t } = WORDS[lang];
  const [later, earlier] =
    lang === "ar" ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];

  test(`a whole visit by keys alone, ${lang}`, async ({ page, siyaq }) => {
    test.slow();
    await siyaq.open({ lang });
    const { keyboard } = page;
    const grid = page.getByRole("grid");
    const cells = grid.locator("[data-cell]");
    const heading = panelHeading(page);

    await test.step("the timeline is one stop", async () => {
      await tabTo(page, cells);
      const stop = await grid.locator(":focus").getAttribute("data-cell");
      await keyboard.press("Tab");
      await expect(grid.locator(":focus")).toHaveCount(0);
      await keyboard.press("Shift+Tab");
      await expect(grid.locator(":focus")).toHaveAttribute("data-cell", stop ?? "");
    });

    await test.step("walk", async () => {
      await keyboard.press("Control+Home");
      await rested(page);
      await expect(eventMark(page, "crisis")).toBeFocused();
      await keyboard.press("Control+End");
      await rested(page);
      await expect(eventMark(page, "follow-up-committee")).toBeFocused();
      await keyboard.press(earlier ?? "");
      await expect(eventMark(page, "zaki-williams-call")).toBeFocused();
      await keyboard.press(later ?? "");
      await expect(eventMark(page, "follow-up-committee")).toBeFocused();
      await keyboard.press("ArrowUp");
      await expect(cells.and(page.locator(":focus"))).toHaveAccessibleName(MILITARY[lang]);
      await keyboard.press("ArrowDown");
      await keyboard.press("Home");
      await rested(page);
      await expect(eventMark(page, "ghadames-conference")).toBeFocused();
    });

    await test.step("move and zoom, and keep the focus", async () => {
      const opened = await windowOf(page, lang);
      await keyboard.press("+");
      await rested(page);
      const closer = await windowOf(page, lang);
      expect(closer.to - closer.from).toBeLessThan(opened.to - opened.from);
      await expect(eventMark(page, "ghadames-conference")).toBeFocused();
      await keyboard.press("-");
      await keyboard.press("PageDown");
      await rested(page);
      const next = await windowOf(page, lang);
      expect(next.from).toBeGreaterThan(opened.from);
      // What had the focus is gone; the focus is not.
      await expect(grid.locator(":focus")).toHaveCount(1);
      await keyboard.press("0");
      await rested(page);
      await expect(grid.locator(":focus")).toHaveCount(1);
      await expect.poll(() => parameter(page, "t")).toBe("2011..2020");
    });

    await test.step("open, read, go on, come back", async () => {
      await keyboard.press("Control+Home");
      await rested(page);
      await keyboard.press("Control+End");
      await rested(page);
      await expect(eventMark(page, "follow-up-committee")).toBeFocused();
      await keyboard.press("Enter");
      await expect(heading).toBeFocused();
      const title = await heading.innerText();
      await tabTo(page, page.getByRole("button", { name: t("event.previous") }), "Shift+Tab");
      await keyboard.press("Enter");
      await expect(heading).not.toHaveText(title);
      expect(parameter(page, "event")).toBe("zaki-williams-call");
      await expect(page.getByRole("button", { name: t("event.previous") })).toBeFocused();
      await keyboard.press("Escape");
      await expect(heading).toHaveCount(0);
      await expect(eventMark(page, "zaki-williams-call")).toBeFocused();
    });

    await test.step("help by its key", async () => {
      await keyboard.press("?");
      const help = page.getByRole("dialog", { name: t("app.help") });
      await expect(help).toBeVisible();
      await expect(help.locator(":focus").or(help.and(page.locator(":focus")))).toHaveCount(1);
      await keyboard.press("Escape");
      await expect(help).toHaveCount(0);
      await expect(eventMark(page, "zaki-williams-call")).toBeFocused();
      expect(parameter(page, "event")).toBeNull();
    });

    await test.step("the network is one stop", async () => {
      const actor = page.getByRole("tree").locator("[data-actor]");
      await tabTo(page, actor);
      const first = await page.locator(":focus").getAttribute("data-actor");
      await keyboard.press("ArrowDown");
      const id = await page.locator(":focus").getAttribute("data-actor");
      expect(id).not.toBe(first);
      await keyboard.press("Enter");
      await expect(heading).toBeVisible();
      expect(parameter(page, "focus")).toBe(id);
      await expect(page.locator(":focus")).toHaveCount(1);
      await keyboard.press("Escape");
      await expect(heading).toHaveCount(0);
      await expect(actor.and(page.locator(":focus"))).toHaveAttribute("data-actor", id ?? "");
    });

    await test.step("filter", async () => {
      const button = page.getByRole("button", {
        name: new RegExp(`^${t("filters.facet-category")}:`),
      });
      const filters = page.getByRole("toolbar", { name: t("filters.filters") });
      await tabTo(page, filters.getByRole("button"), "Shift+Tab");
      await arrowTo(page, button, later ?? "");
      await keyboard.press("Enter");
      const box = page
        .getByRole("dialog", { name: t("filters.facet-category") })
        .getByRole("checkbox", { name: MILITARY[lang] });
      await expect(box).toBeVisible();
      // One stop for the list, arrows within.
      await expect(page.getByRole("checkbox").and(page.locator(":focus"))).toHaveCount(1);
      for (let i = 0; i < 10 && !(await isFocused(box)); i++) await keyboard.press("ArrowDown");
      await keyboard.press("Space");
      await expect(box).toBeChecked();
      await keyboard.press("Escape");
      await expect(button).toBeFocused();
      expect(parameter(page, "category")).toBe("military");
      await expect(page.getByRole("rowheader")).toHaveCount(1);
    });

    await test.step("the table", async () => {
      await tabTo(page, page.getByRole("link", { name: t("app.view-table") }), "Shift+Tab");
      await keyboard.press("Enter");
      await expect(page.getByRole("table")).toBeVisible();
      const row = page.getByRole("table").locator("[data-event]").last();
      const id = (await row.getAttribute("data-event")) ?? "";
      await tabTo(page, row);
      await keyboard.press("Enter");
      await expect(heading).toBeFocused();
      expect(parameter(page, "event")).toBe(id);
      await keyboard.press("Escape");
      await expect(heading).toHaveCount(0);
      await expect(page.getByRole("table").locator(`[data-event="${id}"]:focus`)).toHaveCount(1);
    });

    await test.step("language and theme", async () => {
      const other = page.getByRole("button", { name: t("app.other-language"), exact: true });
      const tools = page.getByRole("toolbar", { name: t("app.tools") }).getByRole("button");
      await tabTo(page, tools, "Shift+Tab");
      await arrowTo(page, other, later ?? "");
      await keyboard.press("Enter");
      await expect(page.locator("html")).toHaveAttribute("lang", OTHER[lang]);
      const words = WORDS[OTHER[lang]];
      await expect(
        page.getByRole("button", { name: words.t("app.other-language"), exact: true }),
      ).toBeFocused();
      await arrowTo(page, page.getByRole("button", { name: words.t("app.dark") }), earlier ?? "");
      await keyboard.press("Enter");
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
      await expect(page.getByRole("button", { name: words.t("app.light") })).toBeFocused();
    });
  });

  test(`a window without events can be left by keys, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ lang, set: HISTORY, t: "2013" });
    const grid = page.getByRole("grid");
    await expect(grid.locator("[data-cell]")).toHaveCount(0);
    await tabTo(page, grid);
    await page.keyboard.press(earlier ?? "");
    await rested(page);
    await expect(eventMark(page, "2012-09-11-benghazi-attack")).toBeFocused();
    await page.keyboard.press("PageDown");
    await rested(page);
    // The focus stays in the timeline, with something to stand on or without.
    await expect(grid.locator(":focus").or(grid.and(page.locator(":focus")))).toHaveCount(1);
    await page.keyboard.press("PageDown");
    await rested(page);
    await expect(grid.locator(":focus")).toHaveCount(1);
  });

  test(`arrows visit what has no label too, and it says what it is, ${lang}`, async ({
    page,
    siyaq,
  }) => {
    await siyaq.open({ lang, set: HISTORY, t: ".." });
    const grid = page.getByRole("grid");
    await eventMark(page, "2011-03-19-air-strikes").focus();
    await page.keyboard.press(later ?? "");
    const mark = eventMark(page, "2011-03-31-nato-command");
    await expect(mark).toBeFocused();
    const title = grid.getByText({ ar: "الناتو", en: "NATO takes over" }[lang]);
    await expect(title).toBeVisible();
    // Escape takes the words away, and neither the focus nor the pointer has to move for that.
    await page.keyboard.press("Escape");
    await expect(title).toHaveCount(0);
    await expect(mark).toBeFocused();
    await mark.hover();
    await expect(title).toBeVisible();
    await page.mouse.move(0, 0);
    await expect(title).toHaveCount(0);
  });

  test(`what Enter opens comes into sight, however low the page, ${lang}`, async ({
    page,
    siyaq,
  }) => {
    await page.setViewportSize({ width: 820, height: 700 });
    await siyaq.open({ lang });
    await eventMark(page, "april-4-offensive").focus();
    await page.keyboard.press("Enter");
    await expect(panelHeading(page)).toBeFocused();
    await expect(panelHeading(page)).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Escape");
    await expect(eventMark(page, "april-4-offensive")).toBeFocused();
    await expect(eventMark(page, "april-4-offensive")).toBeInViewport({ ratio: 1 });
  });

  test(`an event without a beginning is found by its end, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ lang, t: "2020-10..2020-11", ...(await serveFixture(page, "shapes.json")) });
    await tabTo(page, page.getByRole("grid").locator("[data-cell]"));
    await page.keyboard.press("Control+Home");
    await rested(page);
    await expect(eventMark(page, "open-start")).toBeFocused();
    await page.keyboard.press("+");
    await rested(page);
    await expect(eventMark(page, "open-start")).toBeFocused();
    expect((await windowOf(page, lang)).to).toBeGreaterThan((await windowOf(page, lang)).from);
  });
}

// The order is the same in both languages: they take turns.
for (const [at, [what, params]] of Object.entries(PLACES).entries()) {
  const lang = LANGS[at % 2] ?? "ar";
  test(`Tab passes through and out, there and back: ${what}, ${lang}`, async ({ page, siyaq }) => {
    const { width = "1440", ...rest } = params;
    await page.setViewportSize({ width: Number(width), height: 844 });
    await siyaq.open({ lang, ...rest });
    await expect(page.locator("main :is(h2, [data-event])").first()).toBeVisible();
    if ("event" in rest) await expect(panelHeading(page)).toBeVisible();
    // A frame's buttons come after its timeline.
    if ("embed" in rest)
      await expect(
        page.getByRole("toolbar", { name: WORDS[lang].t("timeline.controls") }),
      ).toBeVisible();
    // From where the page has put the focus to its end; then from the top.
    await walk(page, "Tab", "out");
    const there = await walk(page, "Tab", "there");
    expect(there.length).toBeGreaterThan(5);
    for (const grid of ["grid", "tree"] as const) {
      const inside = page.getByRole(grid).locator(":is([tabindex='0'], button:not([tabindex]))");
      if ((await page.getByRole(grid).count()) > 0) await expect(inside).toHaveCount(1);
    }
    const back = await walk(page, "Shift+Tab", "back");
    expect(back.toReversed()).toEqual(there);
  });
}
