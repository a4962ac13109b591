import type { Page } from "@playwright/test";
import { WORDS } from "../../words.ts";
import { CATEGORIES } from "../generate/words.ts";
import type { Filter, Hands } from "./hands.ts";

/** Any event, alone or in a cluster. */
export const OUR_EVENT = "[data-state=ready] [data-cell]";
/** With or without events in its window. */
const OUR_TIMELINE = "[data-state=ready] [role=grid], [data-state=empty] [role=grid]";
export const OUR_ACTOR = "[data-state=ready] [data-actor]";
/** Stands while rows of a large file still come. */
const ARRIVING = "progress";
const GRID = "[role=grid]";
const TREE = "[role=tree]";

/** Waits for all events, as the other pages have all of theirs: what still comes would be measured with the gesture. */
export async function waitForAll(page: Page, timeout: number, pause: () => Promise<void>) {
  await page.locator(OUR_TIMELINE).waitFor({ timeout });
  await pause();
  await page.locator(ARRIVING).waitFor({ state: "detached", timeout });
  await pause();
}

/** Opens the page again with more in its address. */
export type Reopen = (more: Readonly<Record<string, string>>) => Promise<void>;

function ourFilter(page: Page): Filter {
  const { t } = WORDS.ar;
  const value = page
    .locator(":popover-open label")
    .filter({ hasText: CATEGORIES[0]?.ar ?? "" })
    .first();
  return {
    ready: async () => {
      await page
        .locator("search button")
        .filter({ hasText: t("filters.facet-category") })
        .first()
        .click();
      await value.waitFor();
    },
    set: async () => {
      const box = await value.boundingBox();
      if (box === null) return null;
      await page.evaluate((grid) => window.probe.watchChange(grid), GRID);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      return page.evaluate(() => window.probe.changed());
    },
  };
}

export const ourTimeline = (page: Page, reopen: Reopen, small: boolean): Hands => ({
  surface: GRID,
  pan: "drag",
  zoom: "ctrl-wheel",
  show: (from, to) => reopen({ t: `${from}..${to}` }),
  filter: small ? null : ourFilter(page),
});

/** A drag moves the network once it is larger than its box. */
export const ourNetwork = (page: Page): Hands => ({
  surface: TREE,
  pan: "drag",
  zoom: "ctrl-wheel",
  show: null,
  filter: null,
  ready: async () => {
    await page.locator(TREE).first().hover({ force: true });
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -100);
    await page.keyboard.up("Control");
  },
});
