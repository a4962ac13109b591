import { spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The clone that this file belongs to, wherever the command is typed. */
export const PROJECT = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const SITE = join(PROJECT, "dist");

/** What a build reads. */
const SOURCES = ["src", "data", "public", ".ci", "index.html", "vite.config.ts", "package.json"];

function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path)
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

/** Whether there is no built site, or its sources changed after it was built. */
export function isStale(site = SITE, project = PROJECT): boolean {
  const built = statSync(join(site, "index.html"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return SOURCES.some((name) => newest(join(project, name)) > built);
}

/** Builds the site; only its errors are said, on standard error. Rejects when it fails. */
export function buildSite(): Promise<void> {
  const vite = join(PROJECT, "node_modules/vite/bin/vite.js");
  return new Promise((resolve, reject) => {
    spawn(process.execPath, [vite, "build", "--logLevel", "error"], {
      cwd: PROJECT,
      stdio: ["ignore", "ignore", 2],
    })
      .once("error", reject)
      .once("exit", (code) =>
        code === 0 ? resolve() : reject(new Error(`vite build: ${String(code)}`)),
      );
  });
}
