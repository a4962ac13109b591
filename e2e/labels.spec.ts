import type { Page } from "@playwright/test";
import { ARTICLE, HISTORY, rested, serveFixture } from "./chart.ts";
import { expect, LANGS, test } from "./support.ts";
import { WORDS } from "./words.ts";

/** What is wrong with the lettering of the plot, in words; nothing when it is whole and apart. */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    interface Named {
      readonly name: string;
      readonly box: DOMRect;
    }
    const found: string[] = [];
    const plot = document.querySelector("[role=grid] canvas")?.getBoundingClientRect();
    if (!plot) return ["no plot"];

    /** As wide as the letters, as high as the line: a font's own box is higher than its ink. */
    const lettering = (element: Element): DOMRect => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { x, width } = range.getBoundingClientRect();
      const { y, height } = element.getBoundingClientRect();
      return new DOMRect(x, y, width, height);
    };
    const apart = (all: readonly Named[], what: string): void => {
      all.forEach((one, i) => {
        for (const other of all.slice(i + 1)) {
          const a = one.box;
          const b = other.box;
          const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (wide > 0.5 && high > 2) found.push(`${what} “${one.name}” over “${other.name}”`);
        }
      });
    };
    const whole = ({ name, box }: Named, what: string): void => {
      if (box.left < plot.left - 0.5 || box.right > plot.right + 0.5)
        found.push(`${what} “${name}” leaves the plot`);
    };

    const labels = [...document.querySelectorAll<HTMLElement>("[data-event] > span")].map(
      (label): Named => {
        // Not one letter is left out of what the box holds.
        if (label.scrollWidth > label.clientWidth + 1)
          found.push(`label “${label.innerText}” is cut`);
        return { name: label.innerText, box: lettering(label) };
      },
    );
    if (labels.length === 0) found.push("no labels");
    apart(labels, "label");
    for (const label of labels) {
      whole(label, "label");
      if (label.box.top < plot.top || label.box.bottom > plot.bottom)
        found.push(`label “${label.name}” leaves the lanes`);
    }

    const axis = document.querySelector("[role=grid]")?.previousElementSibling?.lastElementChild;
    const ticks = [...(axis?.querySelectorAll("span") ?? [])].map((tick): Named => ({
      name: tick.textContent ?? "",
      box: lettering(tick),
    }));
    if (ticks.length < 3) found.push("no axis");
    apart(ticks, "tick");
    for (const tick of ticks) whole(tick, "tick");

    for (const cell of document.querySelectorAll<HTMLElement>("[data-cell]")) {
      const box = cell.getBoundingClientRect();
      const name = cell.getAttribute("aria-label") ?? "";
      // Widths are fractions of the plot: 23.99998 is 24.
      if (Math.round(box.width) < 24 || Math.round(box.height) < 24)
        found.push(`target ${box.width}×${box.height} of “${name}”`);
    }
    return found;
  });

const WIDTHS = [1440, 1180, 820, 600] as const;

for (const lang of LANGS)
  for (const set of [ARTICLE, HISTORY, "shapes.json"])
    test(`labels are whole, apart and large enough to hit, ${lang} ${set}`, async ({
      page,
      siyaq,
    }) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      const params = set === "shapes.json" ? await serveFixture(page, set) : { set };
      await siyaq.open({ lang, ...params });
      await page.evaluate(() => document.fonts.ready);
      const button = (key: "zoom-in" | "newer" | "all") =>
        page
          .getByRole("toolbar", { name: WORDS[lang].t("timeline.controls") })
          .getByRole("button", { name: WORDS[lang].t(`timeline.${key}`), exact: true });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await rested(page);
        expect(await faults(page), `${width}`).toEqual([]);
        for (const key of ["all", "zoom-in", "zoom-in", "newer", "zoom-in"] as const) {
          await button(key).click();
          await rested(page);
          expect(await faults(page), `${width} ${key}`).toEqual([]);
        }
      }
    });

for (const lang of LANGS)
  test(`a target answers where it is seen, ${lang}`, async ({ page, siyaq }) => {
    await siyaq.open({ lang, set: HISTORY, t: "2019..2020" });
    await rested(page);
    const covered = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("[data-cell]")].flatMap((cell) => {
        const { x, y, width, height } = cell.getBoundingClientRect();
        const hit = document.elementFromPoint(x + width / 2, y + height / 2);
        return hit?.closest("[data-cell]") === cell ? [] : [cell.getAttribute("aria-label")];
      }),
    );
    expect(covered).toEqual([]);
  });

for (const lang of LANGS)
  test(`settings and languages do not break the labels, ${lang}`, async ({ page, siyaq }) => {
    // The longest names of months, in the widest figures, in a small frame.
    await page.addInitScript(() => {
      localStorage.setItem(
        "siyaq:settings",
        JSON.stringify({ digits: "arab", months: "jamahiriya", hijri: false }),
      );
    });
    for (const size of [
      { width: 900, height: 420 },
      { width: 640, height: 360 },
    ]) {
      await page.setViewportSize(size);
      await siyaq.open({ lang, embed: "1" });
      await page.evaluate(() => document.fonts.ready);
      await rested(page);
      expect(await faults(page)).toEqual([]);
    }
  });
