import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { THEMES } from "./support.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What may differ from theme to theme: the others look at names, roles and sizes. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * What axe finds on the page, or in the part of it that a selector names, a line an element.
 * Looks at both themes: the page must follow the system's, so its address may name none.
 */
export async function barriers(page: Page, part = "html"): Promise<string[]> {
  const found: string[] = [];
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page })
      .options({
        runOnly:
          theme === "light"
            ? { type: "tag", values: RULES }
            : { type: "rule", values: COLOUR_RULES },
        resultTypes: ["violations"],
      })
      .include(part)
      .exclude("iframe")
      // Without frames of other origins the quicker mode sees everything.
      .setLegacyMode(true)
      .analyze();
    for (const { id, nodes } of violations)
      for (const { html, failureSummary } of nodes)
        found.push(`${theme}, ${id}: ${html.slice(0, 200)} ${failureSummary ?? ""}`);
  }
  return found;
}
