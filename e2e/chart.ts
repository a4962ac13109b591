import type { Locator, Page } from "@playwright/test";
import { dayOf } from "../src/model/day.ts";
import type { Lang } from "../src/model/types.ts";
import { WORDS } from "./words.ts";

export const ARTICLE = "libya-follow-up-committee";
export const HISTORY = "libya-2011-2021";

/** Every day that the sets know, by the words in which a language says it. */
const DAYS: Readonly<Record<Lang, ReadonlyMap<string, number>>> = {
  ar: daysBy("ar"),
  en: daysBy("en"),
};

function daysBy(lang: Lang): ReadonlyMap<string, number> {
  const first = dayOf(2009);
  return new Map(
    Array.from({ length: dayOf(2024) - first }, (_, i) => [
      WORDS[lang].dates.day(first + i),
      first + i,
    ]),
  );
}

export const handle = (page: Page, lang: Lang, edge: "from" | "to"): Locator =>
  page.getByRole("slider", { name: WORDS[lang].t(`timeline.window-${edge}`) });

/** First and last day of the window, as the two handles say them. */
export async function windowOf(page: Page, lang: Lang): Promise<{ from: number; to: number }> {
  const [from, to] = await Promise.all(
    (["from", "to"] as const).map(async (edge) => {
      const said = (await handle(page, lang, edge).getAttribute("aria-valuetext")) ?? "";
      const day = DAYS[lang].get(said);
      if (day === undefined) throw new Error(`No day in “${said}”`);
      return day;
    }),
  );
  return { from: from ?? 0, to: to ?? 0 };
}

/** Frames without a change after which a glide has come to rest. */
const STILL = 8;

/** Waits until the window moves no more. */
export const rested = (page: Page): Promise<void> =>
  page.evaluate((still) => {
    const shown = (): string =>
      [...document.querySelectorAll<HTMLElement>("[role=slider], [data-cell]")]
        .map((each) => `${each.getAttribute("aria-valuetext")}${each.style.insetInlineStart}`)
        .join();
    return new Promise<void>((resolve) => {
      let last = shown();
      let frames = 0;
      const look = (): void => {
        const now = shown();
        const moving = document.querySelector("[data-moving]") !== null;
        frames = now === last && !moving ? frames + 1 : 0;
        last = now;
        if (frames < still) requestAnimationFrame(look);
        else resolve();
      };
      requestAnimationFrame(look);
    });
  }, STILL);

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Fonts change the width of names, and so the place of all that is measured. */
const lettered = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (let frames = 0; frames < 3; frames++)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  });

/** Of the plot, without the names of the lanes: page pixels; when there is a hand for what is done to it. */
export async function plotBox(page: Page): Promise<Box> {
  // The code for hands comes after the first view.
  await page.waitForLoadState("networkidle");
  await lettered(page);
  return (
    page
      .getByRole("grid")
      // The other one is there while it moves.
      .locator("canvas")
      .first()
      .evaluate((canvas) => {
        const { x, y, width, height } = canvas.getBoundingClientRect();
        return { x, y, width, height };
      })
  );
}

interface Head {
  readonly x: number;
  readonly y: number;
  /** Where its label stands. Of what lasts, `x` is the middle without one, and the end that is farther from one. */
  readonly label: "before" | "after" | null;
}

/** Where the heads of the marks stand (page pixels) by event; the cell tells it by the side of its label. */
export async function heads(page: Page): Promise<Record<string, Head>> {
  await lettered(page);
  return page.getByRole("grid").evaluate((grid) => {
    const HALF = 12;
    const all: Record<string, Head> = {};
    for (const cell of grid.querySelectorAll<HTMLElement>("[data-event]")) {
      const box = cell.getBoundingClientRect();
      const label = cell.querySelector("span")?.getBoundingClientRect();
      const labelFirst = label !== undefined && label.left - box.left < box.right - label.right;
      all[cell.dataset["event"] ?? ""] = {
        x:
          label === undefined
            ? box.x + box.width / 2
            : labelFirst
              ? box.right - HALF
              : box.x + HALF,
        y: box.y + box.height / 2,
        label: label === undefined ? null : labelFirst ? "before" : "after",
      };
    }
    return all;
  });
}

export const eventMark = (page: Page, id: string): Locator =>
  page.getByRole("grid").locator(`[data-event="${id}"]`).first();

/** The date under a physical x, as a float of days. Good to a day: the handles say whole ones. */
export async function dateAt(page: Page, lang: Lang, x: number, rtl: boolean): Promise<number> {
  const [plot, { from, to }] = await Promise.all([plotBox(page), windowOf(page, lang)]);
  const share = (x - plot.x) / plot.width;
  return from + (rtl ? 1 - share : share) * (to + 1 - from);
}

/** Serves a fixture under an address of the page's own and gives the parameter that opens it. */
export async function serveFixture(page: Page, file: string): Promise<{ data: string }> {
  await page.route(
    ({ pathname }) => pathname.endsWith(`/fixtures/${file}`),
    (route) => route.fulfill({ path: `e2e/fixtures/${file}`, contentType: "application/json" }),
  );
  return { data: `./fixtures/${file}` };
}
