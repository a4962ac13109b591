import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type LaunchOptions } from "@playwright/test";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "chrome.exe",
];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  // A name alone proves nothing: on some systems it is a stub that asks for a package.
  return spawnSync(path, ["--version", "--no-sandbox"], { timeout: 30_000 }).status === 0;
}

function candidates(): string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const own = chromium.executablePath();
  return [process.env["CHROME_PATH"] ?? "", ...onPath, ...ELSEWHERE, own].filter(existsSync);
}

let found: string | undefined;

/** The browser to test with: CHROME_PATH, one on the PATH, or Playwright's own; undefined when there is none. */
export function findBrowser(): string | undefined {
  found ??= process.env["SIYAQ_BROWSER"] ?? candidates().find(runs);
  // Playwright reads its configuration once a worker: they inherit the answer.
  if (found !== undefined) process.env["SIYAQ_BROWSER"] = found;
  return found;
}

const run = (command: string, ...args: string[]): boolean => {
  console.log(`$ ${command} ${args.join(" ")}`);
  return spawnSync(command, args, { stdio: "inherit" }).status === 0;
};

/** The same, after installing one if need be. Throws when nothing helps. */
export function ensureBrowser(): string {
  const present = findBrowser();
  if (present !== undefined) return present;
  const ways: (() => boolean)[] = [
    () => run("npx", "playwright", "install", "--with-deps", "chromium"),
    () =>
      run("apt-get", "update") &&
      run("apt-get", "install", "-y", "--no-install-recommends", "chromium"),
  ];
  for (const way of ways) {
    way();
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    "No Chromium found and none could be installed. Install one, or set CHROME_PATH.",
  );
}

/** The same pixels on every machine, and a browser that talks to nobody. */
export const launchOptions = (): LaunchOptions => {
  const executablePath = findBrowser();
  return {
    ...(executablePath !== undefined && { executablePath }),
    args: [
      // Root in a container has no sandbox to offer; the pages are our own.
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-quic",
      "--no-first-run",
      "--font-render-hinting=none",
      "--disable-lcd-text",
      "--force-color-profile=srgb",
    ],
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(ensureBrowser());
