import { setTimeout as pause } from "node:timers/promises";
import type { Run } from "./figures.ts";
import { type Hands, handsOf } from "./hands.ts";
import {
  addressOf,
  type Book,
  LATEST,
  type Lab,
  open,
  openBook,
  sessionFor,
  transferOf,
  type Trial,
} from "./lab.ts";
import { ourTimeline, waitForAll } from "./ours.ts";
import type { Session } from "./session.ts";
import { measureSteps, within } from "./steps.ts";

/** What the page does after its first event counts as loading for this long, ms. */
const AFTER = 300;
/** Eight of the ten years: so that there is somewhere to pan to for those who stop at the ends. */
const WHOLE = ["2012-01-01", "2019-12-31"] as const;
const ALL = ["2011-01-01", "2020-12-31"] as const;
const THREE_MONTHS = ["2015-01-01", "2015-03-31"] as const;

async function measureHold(session: Session, book: Book): Promise<void> {
  const heap = await session.heap();
  book.put({
    heap: heap.objects,
    buffers: heap.buffers,
    nodes: await session.nodes(),
    resident: await session.resident(),
  });
}

/** Time to the frame that shows it, and main-thread time with what comes after. */
async function measureFilter(session: Session, { filter, show }: Hands, book: Book): Promise<void> {
  if (filter === null) return;
  await show?.(...ALL);
  await filter.ready?.();
  await pause(AFTER);
  const turn = async (on: boolean) => {
    await session.page.evaluate(() => window.probe.longest());
    const before = await session.worked();
    const shown = await within(LATEST, filter.set(on));
    await pause(AFTER);
    const task = (await session.worked()) - before;
    return { shown, task, longest: await session.page.evaluate(() => window.probe.longest()) };
  };
  const set = await turn(true);
  book.put({ filterShown: set.shown, filterTask: set.task, filterLongest: set.longest });
  const unset = await turn(false);
  book.put({ unfilterShown: unset.shown, unfilterTask: unset.task });
}

const MOVES = [
  { phase: "pan", what: "pan", period: WHOLE, steps: 60, turn: 12 },
  { phase: "zoom", what: "zoom", period: null, steps: 32, turn: 4 },
  { phase: "close", what: "pan", period: THREE_MONTHS, steps: 60, turn: 12 },
] as const;

async function measureMoves(session: Session, hands: Hands, book: Book, quick: boolean) {
  const { surface, show } = hands;
  for (const { phase, what, period, steps, turn } of MOVES) {
    const gesture = hands[what];
    // Without a window there is nothing closer to look at.
    if (gesture === null || (phase === "close" && show === null)) continue;
    await book.trying(phase, async () => {
      if (period !== null) await show?.(period[0], period[1]);
      const few = quick ? steps / 4 : steps;
      const found = await measureSteps(session, { what, gesture, surface, steps: few, turn });
      book.put({
        [`${phase}Task`]: found.task,
        [`${phase}Frame`]: found.frame,
        [`${phase}Longest`]: found.longest,
      });
    });
  }
}

async function measureSlow(lab: Lab, trial: Trial, book: Book): Promise<void> {
  const session = await sessionFor(lab, trial, true);
  try {
    const shown = await book.during("slow", () => open(session, addressOf(trial, lab.host.url)));
    if (shown.outcome === "shown") book.put({ slowFirstEvent: shown.firstEvent });
    else book.note(`Slow device: ${shown.outcome}`);
  } finally {
    await session.close();
  }
}

/** One run of a timeline: load, hold, filter, pan and zoom over all years, pan with three months in view. */
export async function measureTimeline(lab: Lab, trial: Trial): Promise<Run> {
  const book = openBook();
  const { subject } = trial;
  const session = await sessionFor(lab, trial);
  const { page } = session;
  page.on("pageerror", ({ message }) => book.note(message));
  try {
    lab.host.takeSent();
    const shown = await book.during("load", async () => {
      const seen = await open(session, addressOf(trial, lab.host.url));
      await pause(AFTER);
      return seen;
    });
    if (shown.outcome !== "shown") return book.close(trial, shown);
    book.put({
      firstEvent: shown.firstEvent,
      loadTask: await session.worked(),
      loadLongest: await page.evaluate(() => window.probe.longest()),
      ...transferOf(lab.host.takeSent()),
    });
    await measureHold(session, book);
    const reopen = async (more: Readonly<Record<string, string>>): Promise<void> => {
      await page.goto(addressOf(trial, lab.host.url, more), { waitUntil: "commit" });
      await waitForAll(page, LATEST, () => pause(AFTER));
    };
    const hands =
      subject.role === "ours"
        ? ourTimeline(page, reopen, subject.search?.["embed"] === "1")
        : await handsOf(page);
    await measureMoves(session, hands, book, trial.quick);
    // Last, since some take minutes for it.
    await book.trying("filter", () => measureFilter(session, hands, book));
    if (trial.slow) await measureSlow(lab, trial, book);
    return book.close(trial, shown);
  } finally {
    await session.close();
  }
}
