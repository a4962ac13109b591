import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser } from "@playwright/test";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { ensureBrowser, launchOptions } from "../../.ci/browser.ts";
import { serveStatic } from "../staticHost.ts";

/**
 * `npm run bench [runs]`: time from navigation to the first event on screen, against an empty React page,
 * both built now, in one browser, turn about, each time with an empty cache.
 */

const RUNS = Number(process.argv[2] ?? 21);
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
// Inside node_modules, so that the builds find their packages.
const cache = mkdtempSync(join(here("../../node_modules"), ".siyaq-bench-"));
process.on("exit", () => rmSync(cache, { recursive: true }));

await build({ root: here("../.."), logLevel: "error", build: { outDir: join(cache, "siyaq") } });
await build({
  root: here("empty-react"),
  configFile: false,
  base: "./",
  logLevel: "error",
  plugins: [react()],
  build: { outDir: join(cache, "empty"), target: "es2023" },
});

interface Contestant {
  readonly name: string;
  readonly folder: string;
  readonly search: string;
  readonly mark: string;
}

const CONTESTANTS: readonly Contestant[] = [
  { name: "empty React page", folder: "empty", search: "", mark: "first-text" },
  { name: "Siyaq, Arabic", folder: "siyaq", search: "?lang=ar", mark: "siyaq:first-event" },
  { name: "Siyaq, embed", folder: "siyaq", search: "?lang=ar&embed=1", mark: "siyaq:first-event" },
];

/** Milliseconds from the start of the navigation to the mark. */
async function time(browser: Browser, url: string, mark: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  const measured = await page.waitForFunction(
    (name) => performance.getEntriesByName(name)[0]?.startTime,
    mark,
  );
  const milliseconds = await measured.jsonValue();
  await context.close();
  if (milliseconds === undefined) throw new Error(`${url} never marked ${mark}.`);
  return milliseconds;
}

const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.round((times.length - 1) * share)] ?? Number.NaN;

ensureBrowser();
const browser = await chromium.launch(launchOptions());
const hosts = await Promise.all(
  CONTESTANTS.map(({ folder }) => serveStatic({ folder: join(cache, folder) })),
);
const times = CONTESTANTS.map((): number[] => []);
// The first round warms the browser and is not counted.
for (let round = 0; round <= RUNS; round++)
  for (const [place, { search, mark }] of CONTESTANTS.entries()) {
    const taken = await time(browser, `${hosts[place]?.url ?? ""}${search}`, mark);
    if (round > 0) times[place]?.push(taken);
  }
const version = browser.version();
await browser.close();
await Promise.all(hosts.map((host) => host.close()));

const base = quantile(times[0] ?? [], 0.5);
console.log(`\nNavigation to first event, ms; ${RUNS} runs in Chromium ${version}\n`);
console.log(
  `${"".padEnd(20)}${"median".padStart(8)}${"middle half".padStart(16)}${"ratio".padStart(8)}`,
);
for (const [place, { name }] of CONTESTANTS.entries()) {
  const taken = times[place] ?? [];
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(taken, share));
  const spread = `${(low ?? 0).toFixed(0)}–${(high ?? 0).toFixed(0)}`;
  const ratio = ((middle ?? 0) / base).toFixed(2);
  console.log(
    `${name.padEnd(20)}${(middle ?? 0).toFixed(1).padStart(8)}${spread.padStart(16)}${ratio.padStart(8)}`,
  );
}
