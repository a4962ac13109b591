import type { Browser, BrowserContext, CDPSession, Page } from "@playwright/test";
import { workersHeap, type Heap } from "./workers.ts";
import { residentOf } from "./processes.ts";

const VIEWPORT = { width: 1280, height: 800 };

/** A phone of the middle and its network: "Fast 3G" as Chromium's tools named it. */
const SLOW = { cpu: 4, latency: 562.5, download: 180_000, upload: 84_375 };

export interface Session {
  readonly page: Page;
  /** Time that the page's main thread has worked, ms. */
  readonly worked: () => Promise<number>;
  /** After collecting what is garbage, MiB: of the page and of its workers. */
  readonly heap: () => Promise<Heap>;
  readonly nodes: () => Promise<number>;
  /** Resident memory of the page's process, MiB. */
  readonly resident: () => Promise<number | null>;
  /** Processor time of the page's process, all threads, seconds. */
  readonly processTime: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export interface Opening {
  /** Runs in the page before its own scripts. */
  readonly script: string;
  readonly slow?: boolean;
}

async function throttle(cdp: CDPSession): Promise<void> {
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: SLOW.latency,
    downloadThroughput: SLOW.download,
    uploadThroughput: SLOW.upload,
  });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOW.cpu });
}

async function metric(cdp: CDPSession, name: string): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return metrics.find((each) => each.name === name)?.value ?? 0;
}

/** The renderer that has worked most since `before`: contexts are opened one at a time. */
async function rendererOf(cdp: CDPSession, before: ReadonlyMap<number, number>) {
  const { processInfo } = await cdp.send("SystemInfo.getProcessInfo");
  const worked = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id, cpuTime }) => ({ id, time: cpuTime - (before.get(id) ?? 0) }));
  return worked.toSorted((a, b) => b.time - a.time)[0];
}

async function sessionOf(browser: Browser, context: BrowserContext): Promise<Session> {
  const host = await browser.newBrowserCDPSession();
  const { processInfo } = await host.send("SystemInfo.getProcessInfo");
  const before = new Map(processInfo.map(({ id, cpuTime }) => [id, cpuTime]));
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "timeTicks" });
  return {
    page,
    worked: async () => 1000 * (await metric(cdp, "TaskDuration")),
    heap: async () => {
      await cdp.send("HeapProfiler.collectGarbage");
      return workersHeap(cdp);
    },
    nodes: () => metric(cdp, "Nodes"),
    resident: async () => {
      const renderer = await rendererOf(host, before);
      return renderer ? residentOf(renderer.id) : null;
    },
    processTime: async () => (await rendererOf(host, before))?.time ?? 0,
    close: async () => {
      await host.detach();
      await context.close();
    },
  };
}

/** A page of its own with an empty cache. */
export async function openSession(
  browser: Browser,
  { script, slow = false }: Opening,
): Promise<Session> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: "ar" });
  await context.addInitScript({ content: script });
  const session = await sessionOf(browser, context);
  if (slow) await throttle(await context.newCDPSession(session.page));
  return session;
}
