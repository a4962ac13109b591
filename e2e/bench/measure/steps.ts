import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { quantile } from "d3";
import type { Gesture } from "./hands.ts";
import type { Session } from "./session.ts";

/** Pixels of one step of a drag, and of one notch of the wheel. */
const DRAG = 8;
const NOTCH = 100;
/** Between two steps, ms: a frame. */
const PACE = 1000 / 60;
/** A subject that is slower than this is not asked for all its steps, ms. */
const LONGEST = 30_000;
/** What was put off gets done in this time, ms. */
const REST = 200;

export interface StepFigures {
  /** Main-thread time per step, ms. */
  readonly task: number;
  /** 95th percentile of the interval between frames, ms. */
  readonly frame: number;
  /** ms; 0 when no task took 50. */
  readonly longest: number;
}

type Step = (
  page: Page,
  at: { readonly x: number; readonly y: number },
  direction: 1 | -1,
) => Promise<void>;

/** Positions of a drag wander as the steps go, so a drag keeps where it is. */
function stepOf(what: "pan" | "zoom", gesture: Gesture): Step {
  let x = 0;
  switch (gesture) {
    case "drag":
      return (page, at, direction) => page.mouse.move(at.x + (x += direction * DRAG), at.y);
    case "sideways":
      return (page, _, direction) => page.mouse.wheel(direction * DRAG * 5, 0);
    case "wheel":
    case "ctrl-wheel":
      return (page, _, direction) =>
        page.mouse.wheel(0, what === "pan" ? direction * NOTCH : -direction * NOTCH);
    case "step":
      return (page, _, direction) =>
        page.evaluate(
          async ([kind, way]) => {
            window.handling?.step?.(kind, way);
            await window.probe.afterFrame();
          },
          [what, direction] as const,
        );
  }
}

/** Rejects when it takes longer, ms. */
export const within = <Result>(most: number, work: Promise<Result>): Promise<Result> =>
  Promise.race([
    work,
    pause(most, undefined, { ref: false }).then((): never => {
      throw new Error(`it took more than ${most / 1000} s`);
    }),
  ]);

/** There and back about where it began: half of `turn` one way, all of it back, and so on. */
export const wayAt = (step: number, turn: number): 1 | -1 =>
  Math.floor(step / turn + 0.5) % 2 === 0 ? 1 : -1;

interface Stepping {
  readonly what: "pan" | "zoom";
  readonly gesture: Gesture;
  readonly surface: string;
  readonly steps: number;
  /** Steps between two turns. */
  readonly turn: number;
}

/** Throws when the surface is nowhere to be seen, or when nothing moves: a figure would say nothing then. */
export async function measureSteps(
  session: Session,
  { what, gesture, surface, steps, turn }: Stepping,
): Promise<StepFigures> {
  const { page } = session;
  const box = await page.locator(surface).first().boundingBox();
  if (box === null) throw new Error(`${surface} is not to be seen`);
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const inView = {
    right: Math.min(box.x + box.width, width),
    bottom: Math.min(box.y + box.height, height),
  };
  const at = {
    x: (Math.max(box.x, 0) + inView.right) / 2,
    y: (Math.max(box.y, 0) + inView.bottom) / 2,
  };
  const step = stepOf(what, gesture);
  await page.mouse.move(at.x, at.y);
  if (gesture === "drag") await page.mouse.down();
  if (gesture === "ctrl-wheel") await page.keyboard.down("Control");
  await pause(REST);
  await page.evaluate(() => {
    window.probe.longest();
    window.probe.startFrames();
  });
  const before = await session.worked();
  const start = performance.now();
  let done = 0;
  while (done < steps && performance.now() - start < LONGEST) {
    const begun = performance.now();
    await step(page, at, wayAt(done++, turn));
    await pause(PACE - (performance.now() - begun));
  }
  await page.evaluate(() => window.probe.afterFrame());
  const frames = await page.evaluate(() => window.probe.stopFrames());
  await pause(REST);
  const task = ((await session.worked()) - before) / done;
  const longest = await page.evaluate(() => window.probe.longest());
  const still = await page.screenshot();
  for (let more = 0; more < 5; more++) await step(page, at, 1);
  await pause(REST);
  if (still.equals(await page.screenshot())) throw new Error("nothing moved");
  if (gesture === "drag") await page.mouse.up();
  if (gesture === "ctrl-wheel") await page.keyboard.up("Control");
  return { task, frame: quantile(frames, 0.95) ?? Number.NaN, longest };
}
