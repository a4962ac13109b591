import { expect, type Page } from "@playwright/test";

/** Nothing of the file became more than text. */
export async function harmless(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    hacked: "hacked" in window || "hacked" in {},
    elements: document.querySelectorAll("body :is(img, script, iframe, object, embed, form)")
      .length,
    handlers: document.querySelectorAll("[onerror], [onload], [onclick], [srcdoc]").length,
    links: [...document.links].filter(({ protocol }) => !/^https?:$/.test(protocol)).length,
    openers: [...document.links].filter(
      ({ origin, rel }) => origin !== location.origin && !rel.includes("noopener"),
    ).length,
  }));
  expect(found).toEqual({ hacked: false, elements: 0, handlers: 0, links: 0, openers: 0 });
}
