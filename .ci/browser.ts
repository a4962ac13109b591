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

/** Playwright's own browser, and as root the libraries it needs. */
function installOwn(root: boolean): void {
  if (!run("npx", "playwright", "install", "chromium")) return;
  if (root && findBrowser() === undefined) run("npx", "playwright", "install-deps", "chromium");
}

function installDebian(): void {
  if (run("apt-get", "update"))
    run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
}

/** The same, after installing one if need be. Throws when nothing helps. */
export function ensureBrowser(): string {
  const root = process.getuid?.() === 0;
  if (findBrowser() === undefined) installOwn(root);
  if (findBrowser() === undefined && root && existsSync("/usr/bin/apt-get")) installDebian();
  const browser = findBrowser();
  if (browser === undefined)
    throw new Error("No Chromium found, none could be installed. Install one, or set CHROME_PATH.");
  return browser;
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
