import type { Browser } from "@playwright/test";
import type { BenchHost, Sent } from "../host.ts";
import type { Subject } from "../subjects.ts";
import { sizeName } from "../subjects.ts";
import { OUR_ACTOR, OUR_EVENT } from "./ours.ts";
import type { Figure, Phase, Run } from "./figures.ts";
import { othersShare, readTicks } from "./processes.ts";
import { openSession, type Session } from "./session.ts";

/** A first event that takes longer than this ends the trial of a subject, ms. */
export const LATEST = 60_000;

export interface Lab {
  readonly browser: Browser;
  readonly host: BenchHost;
  /** measure/probe.ts as one script. */
  readonly probe: string;
}

export interface Trial {
  readonly subject: Subject;
  readonly kind: Run["kind"];
  readonly size: number;
  /** Fewer steps, to try the harness. */
  readonly quick: boolean;
  /** Also on a slow device. */
  readonly slow: boolean;
}

/** Below the folder of data. */
export function dataFile({
  subject,
  kind,
  size,
}: Pick<Trial, "subject" | "kind" | "size">): string {
  const name = `${kind === "network" ? "network" : "events"}-${sizeName(size)}`;
  switch (subject.data) {
    case "published":
      return `${name}/canonical.json`;
    case "columns":
      return `${name}.bin`;
    case "parquet":
      return `${name}.parquet`;
    default:
      return `${name}.${subject.data}.json`;
  }
}

export function addressOf(
  trial: Trial,
  host: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const { subject } = trial;
  const file = dataFile(trial);
  if (subject.role !== "ours") return `${host}pages/${subject.id}/?data=../../data/${file}`;
  const search = new URLSearchParams({ lang: "ar", ...subject.search, ...more });
  const data =
    subject.data === "published" ? `set=${file.split("/", 1)[0]}` : `data=../data/${file}`;
  return `${host}ours/?${search.toString()}&${data}`;
}

export type Shown =
  | { readonly outcome: "shown"; readonly firstEvent: number }
  | { readonly outcome: "late" }
  | { readonly outcome: "refused"; readonly message: string };

/** Opens an address and waits for the first event, or for the page's own word that there will be none. */
export async function open({ page }: Session, address: string): Promise<Shown> {
  const end = performance.now() + LATEST;
  await page.goto(address, { waitUntil: "commit" });
  while (performance.now() < end) {
    const seen = await Promise.race([
      page.evaluate(() => ({
        first: window.probe.first(),
        message:
          document.documentElement.dataset["state"] === "error"
            ? (document.querySelector("main")?.textContent ?? "")
            : null,
      })),
      new Promise<null>((resolve) => {
        setTimeout(() => resolve(null), Math.max(end - performance.now(), 0));
      }),
    ]);
    if (seen === null) break;
    if (seen.first !== null && seen.first > LATEST) break;
    if (seen.first !== null) return { outcome: "shown", firstEvent: seen.first };
    if (seen.message !== null)
      return { outcome: "refused", message: seen.message.replaceAll(/\s+/g, " ").slice(0, 200) };
    await page.waitForTimeout(50);
  }
  return { outcome: "late" };
}

/** One run's figures as they come in, and the load by others in each phase. */
export interface Book {
  readonly during: <Result>(phase: Phase, act: () => Promise<Result>) => Promise<Result>;
  /** As `during`; what goes wrong is noted, and the run goes on without the phase's figures. */
  readonly trying: (phase: Phase, act: () => Promise<void>) => Promise<void>;
  /** What is null was not to be had. */
  readonly put: (figures: Readonly<Partial<Record<Figure, number | null>>>) => void;
  readonly note: (text: string) => void;
  readonly close: (trial: Trial, shown: Shown) => Run;
}

export function openBook(): Book {
  const figures: Partial<Record<Figure, number>> = {};
  const others: Partial<Record<Phase, number>> = {};
  const notes: string[] = [];
  const note = (text: string): void => {
    if (!notes.includes(text)) notes.push(text);
  };
  const during: Book["during"] = async (phase, act) => {
    const before = readTicks();
    const result = await act();
    const share = othersShare(before, readTicks());
    if (share !== null) others[phase] = Math.max(others[phase] ?? 0, share);
    return result;
  };
  return {
    during,
    trying: async (phase, act) => {
      try {
        await during(phase, act);
      } catch (error) {
        note(
          `${phase}: ${error instanceof Error ? error.message.split("\n", 1)[0] : String(error)}`,
        );
      }
    },
    put: (found) => {
      for (const [name, value] of Object.entries(found))
        if (value !== null && Number.isFinite(value))
          figures[name as Figure] = Math.round(value * 1000) / 1000;
    },
    note,
    close: ({ subject, kind, size }, { outcome, ...rest }) => ({
      subject: subject.id,
      kind,
      size,
      outcome,
      figures,
      others,
      notes: "message" in rest ? [...notes, rest.message] : notes,
    }),
  };
}

/** A run that broke off counts as one that showed nothing, and says why. */
export const brokenRun = ({ subject, kind, size }: Trial, error: unknown): Run => ({
  subject: subject.id,
  kind,
  size,
  outcome: "refused",
  figures: {},
  others: {},
  notes: [error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : String(error)],
});

/** A page that waits for the subject's first event. */
export const sessionFor = ({ browser, probe }: Lab, { subject, kind }: Trial, slow = false) => {
  const event = kind === "network" ? OUR_ACTOR : OUR_EVENT;
  const selector = subject.role === "ours" ? event : "[data-shown]";
  const script = `window.firstEvent=${JSON.stringify(selector)};${probe}`;
  return openSession(browser, { script, slow });
};

const kindOf = (path: string): "js" | "css" | "fonts" | "data" | null => {
  if (/^\/(ours\/)?data\//.test(path)) return "data";
  const ending = /\.(\w+)$/.exec(path)?.[1];
  return ending === "js" || ending === "css" ? ending : ending === "woff2" ? "fonts" : null;
};

/** Bytes by kind. */
export function transferOf(sent: Sent): Readonly<Partial<Record<Figure, number>>> {
  const sums = { js: 0, css: 0, fonts: 0, data: 0 };
  for (const { path, bytes } of sent) {
    const kind = kindOf(path);
    if (kind !== null) sums[kind] += bytes;
  }
  return { ...sums, requests: sent.length };
}
