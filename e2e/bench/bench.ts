import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { rollup } from "d3";
import { ensureBrowser, launchOptions } from "../../.ci/browser.ts";
import { buildProbe, buildSubjects, HERE, installPeers, versionOf } from "./build.ts";
import { ensureEvents, ensureNetwork } from "./generate/files.ts";
import { serveBench } from "./host.ts";
import type { Run } from "./measure/figures.ts";
import { brokenRun, dataFile, type Lab, type Trial } from "./measure/lab.ts";
import { measureNetwork } from "./measure/network.ts";
import { measureTimeline } from "./measure/timeline.ts";
import { type Options, readOptions } from "./options.ts";
import { goalLine, goalsOf } from "./report/goals.ts";
import { pictureOf } from "./report/picture.ts";
import { performanceSection, replaceSection } from "./report/readme.ts";
import { resultsOf } from "./report/summary.ts";
import { allNotes, allTables } from "./report/tables.ts";
import {
  EVENT_SIZES,
  NETWORK_SIZES,
  NETWORKS,
  sizeName,
  type Subject,
  TIMELINES,
} from "./subjects.ts";

/** `npm run bench`: Siyaq beside other timelines, networks and bare pages, turn about, in one browser. */

/** Inside node_modules, so that nobody commits a million invented events. */
const CACHE = join(HERE, "node_modules/.bench");
const RESULTS = join(HERE, "results.json");
/** Written after each run: what was measured so far. */
const SO_FAR = join(CACHE, "runs.json");
/** Sizes at which the slow device is tried: what one newspaper, and one archive, shows. */
const SLOW_SIZES = new Set([12, 1000]);
/** What takes longer than this to show is run fewer times, ms. */
const LENGTHY = [
  { above: 15_000, runs: 2 },
  { above: 3000, runs: 3 },
];

interface Report {
  readonly machine: string;
  readonly runs: readonly Run[];
}

const readReport = (path: string): Report => JSON.parse(readFileSync(path, "utf8")) as Report;

const trialsOf = ({ subjects, sizes, quick }: Options): readonly Trial[] => {
  const chosen = ({ id }: Subject): boolean => subjects.includes(id);
  const timelines = EVENT_SIZES.filter((size) => sizes.includes(size)).flatMap((size) =>
    TIMELINES.filter((subject) => chosen(subject) && size <= (subject.most ?? Infinity)).map(
      (subject): Trial => ({
        subject,
        kind: "timeline",
        size,
        quick,
        slow: !quick && SLOW_SIZES.has(size),
      }),
    ),
  );
  const networks = [...NETWORK_SIZES.keys()]
    .filter((size) => sizes.includes(size))
    .flatMap((size) =>
      NETWORKS.filter(chosen).map((subject): Trial => ({
        subject,
        kind: "network",
        size,
        quick,
        slow: false,
      })),
    );
  return [...timelines, ...networks];
};

async function prepare(trials: readonly Trial[]): Promise<string> {
  if (trials.some(({ subject }) => subject.role === "peer")) installPeers();
  mkdirSync(CACHE, { recursive: true });
  await buildSubjects(CACHE, [...new Set(trials.map(({ subject }) => subject))]);
  for (const trial of trials) {
    const { subject, kind, size } = trial;
    // What is published lies in the site.
    const folder = subject.data === "published" ? "ours/data" : "data";
    const path = join(CACHE, folder, dataFile(trial));
    await (kind === "timeline" ? ensureEvents : ensureNetwork)(subject.data, size, path);
  }
  return buildProbe();
}

const machineOf = (browser: string, trials: readonly Trial[]): string => {
  const packages = [...new Set(trials.flatMap(({ subject }) => subject.packages ?? []))];
  const [processor] = cpus();
  const versions = packages.map((name) => `${name} ${versionOf(name)}`).join(", ");
  const day = new Date().toISOString().slice(0, 10);
  return `Measured on ${day} on ${cpus().length} cores (${processor?.model.trim() ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GiB, without a GPU, in Chromium ${browser}, headless, 1280×800${versions === "" ? "" : `; ${versions}`}.`;
};

/** Whether one more round of the trial is wanted, after what the rounds before showed. */
function wanted(trial: Trial, round: number, runs: readonly Run[]): boolean {
  const { subject, kind, size } = trial;
  const own = runs.filter((run) => run.subject === subject.id && run.kind === kind);
  // Whoever gave up at a size is not asked for a larger one, nor again.
  if (own.some((run) => run.outcome !== "shown" && run.size <= size)) return false;
  const here = own.filter((run) => run.size === size);
  if (here.length > round) return false;
  const [first] = here;
  const most = LENGTHY.find(({ above }) => (first?.figures.firstEvent ?? 0) > above)?.runs;
  return round < (most ?? Infinity);
}

async function measureAll(options: Options): Promise<Report> {
  const trials = trialsOf(options);
  const probe = await prepare(trials);
  ensureBrowser();
  const browser = await chromium.launch(launchOptions());
  const host = await serveBench(CACHE);
  const lab: Lab = { browser, host, probe };
  const runs = options.resume && existsSync(SO_FAR) ? [...readReport(SO_FAR).runs] : [];
  const machine = machineOf(browser.version(), trials);
  // Round after round: one that is broken off has left something of all.
  for (let round = 0; round < options.runs; round++)
    for (const trial of trials) {
      if (!wanted(trial, round, runs)) continue;
      const measure = trial.kind === "timeline" ? measureTimeline : measureNetwork;
      const run = await measure(lab, trial).catch((error: unknown) => brokenRun(trial, error));
      runs.push(run);
      tell(trial, round, run);
      writeFileSync(SO_FAR, JSON.stringify({ machine, runs }));
    }
  await browser.close();
  await host.close();
  return { machine, runs };
}

function tell(
  { subject, kind, size }: Trial,
  round: number,
  { outcome, figures, others, notes }: Run,
): void {
  const most = Math.max(0, ...Object.values(others));
  const said =
    outcome === "shown"
      ? `first ${figures.firstEvent?.toFixed(0)} ms, pan ${figures.panTask?.toFixed(1) ?? "–"} ms`
      : outcome;
  console.log(
    `${kind.padEnd(9)}${sizeName(size).padEnd(5)}${String(round + 1).padEnd(3)}${subject.name.padEnd(28)}${said}, others ${(100 * most).toFixed(0)} %${notes.length > 0 ? `: ${notes.join(" · ").slice(0, 160)}` : ""}`,
  );
}

/** On what machine, and how often. */
function told({ machine, runs }: Report): string {
  const counts = rollup(
    runs,
    (all) => all.length,
    ({ subject, kind, size }) => `${subject} ${kind} ${size}`,
  );
  const most = Math.max(0, ...counts.values());
  return `${machine} ${most === 1 ? "One run" : `At most ${most} runs`} of each subject at each size.`;
}

/** results.json, results.md, results.svg and the README's section. */
function writeAll(report: Report): void {
  const results = resultsOf(report.runs);
  const readme = join(HERE, "../../README.md");
  const section = performanceSection(results, told(report));
  writeFileSync(RESULTS, `${JSON.stringify(report, null, 1)}\n`);
  writeFileSync(
    join(HERE, "results.svg"),
    pictureOf(results, "Medians of one run. Dashed: bare pages, the least that is possible."),
  );
  writeFileSync(
    join(HERE, "results.md"),
    `# Results\n\n${told(report)}\n\nMedians and the middle half; “~”: the machine had other work. How it was measured: [README](README.md).\n\n${allTables(results)}\n## Goals\n\n\`\`\`\n${goalsOf(results).map(goalLine).join("\n")}\n\`\`\`\n\n## What the subjects said\n\n${allNotes(results)}\n`,
  );
  writeFileSync(readme, replaceSection(readFileSync(readme, "utf8"), section, "## Packages"));
}

const options = readOptions(process.argv.slice(2));
const report: Report = options.report ? readReport(RESULTS) : await measureAll(options);
const results = resultsOf(report.runs);
const goals = goalsOf(results);
const known = goals.filter(({ value }) => value !== null);
console.log(
  `\n${told(report)}\n\n${allTables(results)}\n${allNotes(results)}\n\n${known.map(goalLine).join("\n")}\n${goals.length - known.length} goals not measured`,
);
if (options.write) writeAll(report);
