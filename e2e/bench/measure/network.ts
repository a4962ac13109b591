import { setTimeout as pause } from "node:timers/promises";
import type { Run } from "./figures.ts";
import { handsOf } from "./hands.ts";
import {
  addressOf,
  LATEST,
  type Lab,
  open,
  openBook,
  sessionFor,
  transferOf,
  type Trial,
} from "./lab.ts";
import { ourNetwork } from "./ours.ts";
import type { Session } from "./session.ts";
import { measureSteps, within } from "./steps.ts";

/** A page at rest uses less of one processor than this in QUIET ms. */
const RESTING = 0.1;
const QUIET = 500;

/** Until the page says that its layout has ended, or, where it cannot say, until none of its threads works. */
async function settled(session: Session, says: boolean, end: number): Promise<boolean> {
  if (says) {
    const ended = session.page.evaluate(() => window.handling?.settled).then(() => true);
    return within(end - performance.now(), ended).catch(() => false);
  }
  while (performance.now() < end) {
    const before = await session.processTime();
    await pause(QUIET);
    if (((await session.processTime()) - before) * 1000 < RESTING * QUIET) return true;
  }
  return false;
}

/** One run of a network: first picture, layout to its end, then pan and zoom. */
export async function measureNetwork(lab: Lab, trial: Trial): Promise<Run> {
  const book = openBook();
  const { subject, quick } = trial;
  const session = await sessionFor(lab, trial);
  const { page } = session;
  page.on("pageerror", ({ message }) => book.note(message));
  try {
    lab.host.takeSent();
    const end = performance.now() + LATEST;
    const shown = await book.during("load", () => open(session, addressOf(trial, lab.host.url)));
    if (shown.outcome !== "shown") return book.close(trial, shown);
    book.put({ firstEvent: shown.firstEvent, ...transferOf(lab.host.takeSent()) });
    const ours = subject.role === "ours";
    const ended = await book.during("layout", () => settled(session, !ours, end));
    if (ended) book.put({ layout: await page.evaluate(() => performance.now()) });
    else book.note("The layout had not ended after a minute.");
    book.put({
      layoutTask: await session.worked(),
      layoutLongest: await page.evaluate(() => window.probe.longest()),
    });
    if (!ended) return book.close(trial, shown);
    const heap = await session.heap();
    book.put({ heap: heap.objects, buffers: heap.buffers, nodes: await session.nodes() });
    const hands = ours ? ourNetwork(page) : await handsOf(page);
    const { surface, pan, zoom } = hands;
    await book.trying("pan", async () => {
      await hands.ready?.();
      if (pan === null) return;
      const steps = quick ? 12 : 48;
      const found = await measureSteps(session, {
        what: "pan",
        gesture: pan,
        surface,
        steps,
        turn: 12,
      });
      book.put({ panTask: found.task, panFrame: found.frame, panLongest: found.longest });
    });
    await book.trying("zoom", async () => {
      if (zoom === null) return;
      const steps = quick ? 8 : 24;
      const found = await measureSteps(session, {
        what: "zoom",
        gesture: zoom,
        surface,
        steps,
        turn: 4,
      });
      book.put({ zoomTask: found.task, zoomFrame: found.frame, zoomLongest: found.longest });
    });
    return book.close(trial, shown);
  } finally {
    await session.close();
  }
}
