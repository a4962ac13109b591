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
import { OUR_TIMELINE, ourTimeline } from "./ours.ts";
import type { Session } from "./session.ts";
import { measureSteps, pause } from "./steps.ts";

/** What the page does after its first event counts as loading for this long, ms. */
const AFTER = 300;
/** Eight of the ten years: so that there is somewhere to pan to for those who stop at the ends. */
const WHOLE = ["2012-01-01", "2019-12-31"] as const;
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
async function measureFilter(session: Session, { filter }: Hands, book: Book): Promise<void> {
  if (filter === null) return;
  await filter.ready?.();
  await pause(AFTER);
  const turn = async (on: boolean) => {
    await session.page.evaluate(() => window.probe.longest());
    const before = await session.worked();
    const shown = await filter.set(on);
    await pause(AFTER);
    const task = (await session.worked()) - before;
    return { shown, task, longest: await session.page.evaluate(() => window.probe.longest()) };
  };
  const set = await turn(true);
  book.put({ filterShown: set.shown, filterTask: set.task, filterLongest: set.longest });
  const unset = await turn(false);
  book.put({ unfilterShown: unset.shown, unfilterTask: unset.task });
}

async function measurePan(session: Session, hands: Hands, steps: number) {
  if (hands.pan === null) return null;
  const { pan: gesture, surface } = hands;
  return measureSteps(session, { what: "pan", gesture, surface, steps, turn: 12 });
}

async function measureMoves(session: Session, hands: Hands, book: Book, quick: boolean) {
  const steps = quick ? 12 : 60;
  await book.trying("pan", async () => {
    await hands.show?.(...WHOLE);
    const pan = await measurePan(session, hands, steps);
    if (pan) book.put({ panTask: pan.task, panFrame: pan.frame, panLongest: pan.longest });
  });
  if (hands.zoom !== null) {
    const stepping = { what: "zoom", gesture: hands.zoom, surface: hands.surface } as const;
    await book.trying("zoom", async () => {
      const zoom = await measureSteps(session, { ...stepping, steps: quick ? 8 : 32, turn: 4 });
      if (zoom) book.put({ zoomTask: zoom.task, zoomFrame: zoom.frame, zoomLongest: zoom.longest });
    });
  }
  if (hands.show === null) return;
  await book.trying("close", async () => {
    await hands.show?.(...THREE_MONTHS);
    const pan = await measurePan(session, hands, steps);
    if (pan) book.put({ closeTask: pan.task, closeFrame: pan.frame, closeLongest: pan.longest });
  });
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
      await page.locator(OUR_TIMELINE).waitFor({ timeout: LATEST });
      await pause(AFTER);
    };
    const hands =
      subject.role === "ours"
        ? ourTimeline(page, reopen, subject.search?.["embed"] === "1")
        : await handsOf(page);
    await book.trying("filter", () => measureFilter(session, hands, book));
    await measureMoves(session, hands, book, trial.quick);
    if (trial.slow) await measureSlow(lab, trial, book);
    return book.close(trial, shown);
  } finally {
    await session.close();
  }
}
