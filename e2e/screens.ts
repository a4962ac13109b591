import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium, type Browser } from "@playwright/test";
import { ensureBrowser, launchOptions } from "../.ci/browser.ts";
import { serveStatic } from "./staticHost.ts";
import { LANGS, searchOf, settled, THEMES, type Params } from "./support.ts";

/** `npm run screens`: what a reader sees, in every size, language and theme, into the ignored folder .screens/. */

interface Shot {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly params?: Params;
}

const EVENT = "april-4-offensive";
const SHOTS: readonly Shot[] = [
  { name: "phone", width: 390, height: 844 },
  { name: "tablet", width: 820, height: 1180 },
  { name: "desktop", width: 1440, height: 900 },
  { name: "embed", width: 640, height: 480, params: { embed: "1" } },
  { name: "phone-event", width: 390, height: 844, params: { event: EVENT } },
  { name: "tablet-event", width: 820, height: 1180, params: { event: EVENT } },
  { name: "desktop-event", width: 1440, height: 900, params: { event: EVENT } },
  { name: "embed-event", width: 640, height: 480, params: { embed: "1", event: EVENT } },
];

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const LOOKS = LANGS.flatMap((lang) => THEMES.map((theme) => ({ lang, theme })));

async function take(browser: Browser, url: string, shot: Shot, look: (typeof LOOKS)[number]) {
  const { name, width, height, params = {} } = shot;
  const page = await browser.newPage({
    viewport: { width, height },
    reducedMotion: "reduce",
    hasTouch: width < 1000,
  });
  await page.goto(`${url}${searchOf({ ...params, ...look })}`);
  await settled(page);
  await page.waitForFunction(() => performance.getEntriesByName("siyaq:settled").length > 0);
  // Lazy rooms and their fonts come after the first event.
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: here(`../.screens/${name}-${look.lang}-${look.theme}.png`) });
  await page.close();
}

ensureBrowser();
mkdirSync(here("../.screens"), { recursive: true });
const host = await serveStatic({ folder: here("../dist") });
const browser = await chromium.launch(launchOptions());
for (const shot of SHOTS) for (const look of LOOKS) await take(browser, host.url, shot, look);
await browser.close();
await host.close();
console.log(`${SHOTS.length * LOOKS.length} pictures in .screens/`);
