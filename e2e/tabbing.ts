import { expect, type Locator, type Page } from "@playwright/test";

interface Stop {
  readonly name: string;
  /** Its number in a walk, when this walk has been there; else -1. */
  readonly seenAt: number;
}

/** The focused element; null when nothing has the focus. It remembers the walk and its number. */
const stopNow = (page: Page, mark: string, number: number): Promise<Stop | null> =>
  page.evaluate(
    ([walked, at]) => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      const [seen, seenAt] = element.dataset["visited"]?.split(" ") ?? [];
      element.dataset["visited"] = `${walked} ${at}`;
      const name = element.getAttribute("aria-label") ?? element.innerText;
      return {
        name: `${element.getAttribute("role") ?? element.tagName} ${name}`,
        seenAt: seen === walked ? Number(seenAt) : -1,
      };
    },
    [mark, number] as const,
  );

/** What is wrong with how the focus shows; nothing when a reader can see where it is. */
const unseen = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return [];
    const { x, y, width, height } = element.getBoundingClientRect();
    const found: string[] = [];
    if (width === 0 || height === 0) found.push("has no size");
    if (x + width <= 0 || y + height <= 0 || x >= innerWidth || y >= innerHeight)
      found.push("is off the screen");
    // A field may show its focus by a line of what stands around it.
    let ringed = false;
    for (let at: HTMLElement | null = element, up = 0; at && up < 3; at = at.parentElement, up++) {
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      if (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) ringed = true;
    }
    const heading = element.matches("h1, h2, dialog");
    if (!ringed && !heading) found.push("shows no ring");
    // Nothing that stays in place lies over it.
    const [cx, cy] = [x + Math.min(width, 40) / 2, y + height / 2];
    const hit = document.elementFromPoint(
      Math.min(Math.max(cx, 1), innerWidth - 1),
      Math.min(Math.max(cy, 1), innerHeight - 1),
    );
    const related = hit && (element.contains(hit) || hit.contains(element));
    if (!related) found.push(`is covered by ${hit?.tagName} “${hit?.textContent?.slice(0, 30)}”`);
    return found.map((each) => `${element.outerHTML.slice(0, 160)} ${each}`);
  });

export const isFocused = (wanted: Locator): Promise<boolean> =>
  wanted.evaluate((element) => element === document.activeElement);

/** Tabs until the wanted element has the focus; every stop on the way must be seen. */
export async function tabTo(
  page: Page,
  wanted: Locator,
  key: "Tab" | "Shift+Tab" = "Tab",
): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press(key);
    expect(await unseen(page)).toEqual([]);
    if ((await wanted.and(page.locator(":focus")).count()) > 0) return;
  }
  throw new Error(`120 presses of ${key} do not lead to ${String(wanted)}`);
}

/** Along a toolbar, until the wanted button has the focus. */
export async function arrowTo(page: Page, wanted: Locator, key: string): Promise<void> {
  for (let presses = 0; presses < 12 && !(await isFocused(wanted)); presses++) {
    await page.keyboard.press(key);
    expect(await unseen(page)).toEqual([]);
  }
  expect(await isFocused(wanted)).toBe(true);
}

/** Every stop of one walk through the page, until the focus leaves it or comes in again at the other end. */
export async function walk(page: Page, key: "Tab" | "Shift+Tab", mark: string): Promise<string[]> {
  const stops: string[] = [];
  for (let presses = 0; presses < 250; presses++) {
    await page.keyboard.press(key);
    const stop = await stopNow(page, mark, presses);
    if (stop === null || stop.seenAt === 0) return stops;
    expect(stop.seenAt, `${key} goes in a circle: ${stops.slice(-4).join(" → ")}`).toBe(-1);
    expect(await unseen(page)).toEqual([]);
    stops.push(stop.name);
  }
  throw new Error(`The focus never leaves the page: ${stops.slice(-5).join(" → ")}`);
}
