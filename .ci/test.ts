import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { ensureBrowser } from "./browser.ts";

/** Runs everything that must hold, cheapest first, and ends with one line that counts the tests. */

const reports = mkdtempSync(join(tmpdir(), "siyaq-test-"));
const unitReport = join(reports, "unit.json");
const e2eReport = join(reports, "e2e.json");

const Vitest = v.object({ numPassedTests: v.number(), numFailedTests: v.number() });
const Playwright = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number() }),
});

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const read = (path: string): unknown =>
  existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;

function unitTally(): Tally {
  const report = v.safeParse(Vitest, read(unitReport));
  if (!report.success) return { passed: 0, failed: 0 };
  return { passed: report.output.numPassedTests, failed: report.output.numFailedTests };
}

function e2eTally(): Tally {
  const report = v.safeParse(Playwright, read(e2eReport));
  if (!report.success) return { passed: 0, failed: 0 };
  const { expected, unexpected, flaky } = report.output.stats;
  // Flaky ones passed when they were tried again; the list above names them.
  return { passed: expected + flaky, failed: unexpected };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 4180));
    });
  });

interface Step {
  readonly name: string;
  /** npm script and what follows it. */
  readonly script: readonly string[];
  readonly tally?: () => Tally;
}

const CHECKS: readonly Step[] = [
  { name: "types", script: ["types"] },
  { name: "lint", script: ["lint"] },
  { name: "format", script: ["format:check"] },
  { name: "unused", script: ["unused"] },
  { name: "data", script: ["data:check"] },
  {
    name: "unit",
    script: [
      "unit",
      "--",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${unitReport}`,
    ],
    tally: unitTally,
  },
  { name: "build", script: ["build"] },
];
const E2E: Step = { name: "e2e", script: ["e2e", "--", "--reporter=list,json"], tally: e2eTally };

interface Outcome extends Tally {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
}

function run({ name, script, tally }: Step): Outcome {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const { status } = spawnSync("npm", ["run", "--silent", ...script], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport },
  });
  const ok = status === 0;
  const { passed, failed } = tally?.() ?? { passed: 0, failed: 0 };
  const seconds = (performance.now() - start) / 1000;
  // A step that fails without failing tests (a wrong type, an import, a crash) counts as one.
  return { name, ok, seconds, passed, failed: ok ? failed : Math.max(1, failed) };
}

const outcomes = CHECKS.map(run);
if (outcomes.every(({ name, ok }) => ok || name !== "build")) {
  try {
    ensureBrowser();
    process.env["E2E_PORT"] = String(await freePort());
    outcomes.push(run(E2E));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    outcomes.push({ name: "browser", ok: false, seconds: 0, passed: 0, failed: 1 });
  }
} else console.log("\nNo build, so no end-to-end tests.");

console.log();
for (const { name, ok, seconds } of outcomes)
  console.log(`${ok ? "ok    " : "FAILED"}  ${name.padEnd(8)}${seconds.toFixed(1).padStart(7)} s`);
const total = (pick: (outcome: Outcome) => number): number =>
  outcomes.reduce((sum, outcome) => sum + pick(outcome), 0);
console.log(`\n${total(({ passed }) => passed)} passed, ${total(({ failed }) => failed)} failed`);
process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;
