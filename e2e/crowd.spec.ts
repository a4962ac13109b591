import type { Locator } from "@playwright/test";
import { barriers } from "./barriers.ts";
import { panelHeading } from "./seen.ts";
import { expect, LANGS, test } from "./support.ts";
import { WORDS } from "./words.ts";

const ACTORS = 400;

/** Groups of twenty that meet among themselves, and the first actor with everybody's first. */
function crowd() {
  const actors = Array.from({ length: ACTORS }, (_, at) => ({
    id: `actor-${at}`,
    name: { ar: `الطرف ${at}`, en: `Actor ${at}` },
    kind: at % 2 === 0 ? "armed-force" : "group",
  }));
  const meet = (a: number, b: number, day: number) => ({
    date: `2020-${String(1 + (day % 12)).padStart(2, "0")}-${String(1 + (day % 28)).padStart(2, "0")}`,
    title: { ar: `لقاء ${a} و${b}`, en: `${a} meets ${b}` },
    category: "politics",
    actors: [a, b].map((at) => ({ actor: `actor-${at}`, role: "participant" })),
  });
  const events = actors.flatMap((_, at) => [
    meet(at, Math.floor(at / 20) * 20 + ((at + 1) % 20), at),
    ...(at % 20 === 0 && at > 0 ? [meet(0, at, at)] : []),
  ]);
  return {
    format: "siyaq/1",
    meta: {
      id: "crowd",
      title: { ar: "جمع كبير", en: "A crowd" },
      summary: { ar: "مثال مولد", en: "A generated example" },
      lang: "ar",
      licence: "CC0-1.0",
      version: "1.0.0",
      asOf: "2021-01-01",
    },
    categories: [{ id: "politics", name: { ar: "سياسة", en: "Politics" }, slot: 2 }],
    actors,
    places: [],
    sources: [],
    events,
    ties: [],
  };
}

/** Pixels of a canvas that have something on them. */
const inked = (canvas: Locator): Promise<number> =>
  canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement) || element.width === 0) return 0;
    const { data } = element
      .getContext("2d")
      ?.getImageData(0, 0, element.width, element.height) ?? { data: [] };
    let count = 0;
    for (let at = 3; at < data.length; at += 4) if (data[at] !== 0) count++;
    return count;
  });

for (const lang of LANGS) {
  const { t } = WORDS[lang];
  // Once as most browsers do it, once where workers are refused.
  const where = lang === "ar" ? "in a worker" : "without workers";
  test(`hundreds of actors are painted, named, walked by keys and listed, ${where}, ${lang}`, async ({
    page,
    siyaq,
  }) => {
    if (lang === "en") await page.addInitScript(() => Reflect.deleteProperty(globalThis, "Worker"));
    // It is this journey that reads the canvas again and again.
    siyaq.expectErrors(/willReadFrequently/);
    await page.route("**/crowd.json", (route) => route.fulfill({ json: crowd() }));
    await siyaq.open({ lang, data: "./crowd.json" });
    const section = page.getByRole("region", { name: t("network.title") });
    const actors = page.getByRole("tree").locator("[data-actor]");

    await expect.poll(() => inked(section.locator("canvas"))).toBeGreaterThan(5000);
    expect(page.workers().length > 0).toBe(lang === "ar");
    // Named by rank, not all of them.
    await expect.poll(() => actors.count()).toBeGreaterThan(15);
    expect(await actors.count()).toBeLessThan(ACTORS / 2);
    await expect(actors.first()).toHaveAttribute("aria-setsize", String(ACTORS));

    const focused = page.locator(":focus");
    await actors.first().focus();
    // The one with most events comes first.
    await expect(focused).toHaveAttribute("data-actor", "actor-0");
    await page.keyboard.press("End");
    await expect(focused).toHaveAttribute("aria-posinset", String(ACTORS));
    await page.keyboard.press("ArrowUp");
    await expect(focused).toHaveAttribute("aria-posinset", String(ACTORS - 1));
    await page.keyboard.press("Home");
    await page.keyboard.press(lang === "ar" ? "ArrowLeft" : "ArrowRight");
    await page.keyboard.press("ArrowDown");
    await expect(focused).toHaveAttribute("aria-level", "2");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await expect(panelHeading(page)).toHaveText(lang === "ar" ? "الطرف 0" : "Actor 0");
    // Who is in focus is drawn with its ties over the crowd.
    await expect(section.locator("svg path[stroke-dasharray]").first()).toBeAttached();

    await page.getByRole("button", { name: t("network.as-table"), exact: true }).click();
    const table = section.getByRole("table");
    await expect(table).toHaveAttribute("aria-rowcount", /^[4-9]\d\d$/);
    await expect.poll(() => table.getByRole("row").count()).toBeGreaterThan(5);
    expect(await table.getByRole("row").count()).toBeLessThan(100);
    expect(await barriers(page, "main")).toEqual([]);
  });
}
