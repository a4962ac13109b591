import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { chromium, type Page } from "@playwright/test";
import { ensureBrowser, launchOptions } from "../../.ci/browser.ts";
import { buildOurs, buildProbe, HERE } from "./build.ts";
import { ensureEvents } from "./generate/files.ts";
import { serveBench } from "./host.ts";
import { addressOf, dataFile, LATEST, open, sessionFor, type Trial } from "./measure/lab.ts";
import { ourTimeline, waitForAll } from "./measure/ours.ts";
import { measureSteps } from "./measure/steps.ts";
import { BEGINNING, tasksInWords, tasksOf, type TraceEvent } from "./measure/tasks.ts";
import { EVENT_SIZES, sizeName, TIMELINES } from "./subjects.ts";

/** `npm run trace`: which functions run in the long tasks of a load, a pan, a zoom and a filter. */

const CACHE = join(HERE, "node_modules/.bench");
/** A site with the names of its functions, beside the same data. */
const READABLE = join(CACHE, "readable");
const USAGE = `npm run trace -- [options]
  --size 1M                    ${EVENT_SIZES.map(sizeName).join(", ")}
  --acts load,pan,filter       some of: load, pan, zoom, filter, unfilter
  --least 50                   tasks of at least so many milliseconds
  --lines 8                    so many functions of each
  --whole                      also of all tasks together
  --keep                       with the site that was built the last time
  --save folder                the traces themselves, for a browser's tools`;

const CATEGORIES = [
  "toplevel",
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "blink.user_timing",
  "disabled-by-default-v8.cpu_profiler",
  "v8",
];
/** What an act leaves behind gets done in this time, ms. */
const REST = 600;
const WHOLE = { t: "2012-01-01..2019-12-31" };

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "1M" },
    acts: { type: "string", default: "load,pan,filter" },
    least: { type: "string", default: "50" },
    lines: { type: "string", default: "8" },
    whole: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
    save: { type: "string" },
  },
});

function trialOf(size: string): Trial {
  const found = EVENT_SIZES.find((each) => sizeName(each) === size);
  const subject = TIMELINES.find(
    ({ role, most = Infinity }) => role === "ours" && (found ?? 0) <= most,
  );
  if (found === undefined || subject === undefined)
    throw new Error(`Not known: ${size}\n\n${USAGE}`);
  return { subject, kind: "timeline", size: found, quick: false, slow: false };
}

async function prepare(trial: Trial): Promise<void> {
  mkdirSync(join(CACHE, "data"), { recursive: true });
  if (!values.keep) await buildOurs(join(READABLE, "ours"), false);
  if (!existsSync(join(READABLE, "data")))
    symlinkSync(join(CACHE, "data"), join(READABLE, "data"), "junction");
  const folder = trial.subject.data === "published" ? "ours/data" : "data";
  await ensureEvents(trial.subject.data, trial.size, join(READABLE, folder, dataFile(trial)));
}

async function traced(page: Page, act: () => Promise<unknown>): Promise<readonly TraceEvent[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("The page has no browser.");
  await browser.startTracing(undefined, { categories: CATEGORIES });
  await page.evaluate((name) => performance.mark(name), BEGINNING);
  await act();
  await pause(REST);
  const text = (await browser.stopTracing()).toString();
  return (JSON.parse(text) as { readonly traceEvents: readonly TraceEvent[] }).traceEvents;
}

async function main(): Promise<void> {
  const trial = trialOf(values.size);
  await prepare(trial);
  ensureBrowser();
  const browser = await chromium.launch(launchOptions());
  const host = await serveBench(READABLE);
  const session = await sessionFor({ browser, host, probe: await buildProbe() }, trial);
  const { page } = session;
  const reopen = async (more: Readonly<Record<string, string>>): Promise<void> => {
    await page.goto(addressOf(trial, host.url, more), { waitUntil: "commit" });
    await waitForAll(page, LATEST, () => pause(REST));
  };
  const { surface, filter } = ourTimeline(page, reopen, false);
  const moved = (what: "pan" | "zoom") => () =>
    measureSteps(session, {
      what,
      gesture: what === "pan" ? "drag" : "ctrl-wheel",
      surface,
      ...(what === "pan" ? { steps: 60, turn: 12 } : { steps: 32, turn: 4 }),
    });
  const filtered = (on: boolean) => async () => {
    const shown = await filter?.set(on);
    console.log(`to the frame that shows it: ${shown?.toFixed(0) ?? "–"} ms`);
  };
  const acts: Readonly<
    Record<string, { ready?: () => Promise<void>; act: () => Promise<unknown> }>
  > = {
    load: { act: () => open(session, addressOf(trial, host.url)) },
    pan: { ready: () => reopen(WHOLE), act: moved("pan") },
    zoom: { ready: () => reopen(WHOLE), act: moved("zoom") },
    filter: {
      ready: async () => {
        await reopen({});
        await pause(REST);
        await filter?.ready?.();
        await pause(REST);
      },
      act: filtered(true),
    },
    // What was filtered last, taken back.
    unfilter: { act: filtered(false) },
  };
  try {
    for (const name of values.acts.split(",")) {
      const found = acts[name];
      if (found === undefined) throw new Error(`Not known: ${name}\n\n${USAGE}`);
      await found.ready?.();
      console.log(`\n## ${name}, ${values.size} events`);
      const events = await traced(page, found.act);
      const least = Number(values.least);
      const { whole } = values;
      console.log(
        tasksInWords(tasksOf(events, least), { least, lines: Number(values.lines), whole }),
      );
      if (values.save !== undefined) {
        mkdirSync(values.save, { recursive: true });
        writeFileSync(
          join(values.save, `${name}-${values.size}.json`),
          JSON.stringify({ traceEvents: events }),
        );
      }
    }
  } finally {
    await browser.close();
    await host.close();
  }
}

await main();
