import { startWorker } from "../../ingest/startWorker.ts";
import { pause } from "../../query/steps.ts";
import { openStudio, type Answer, type Numbered, type Order } from "./studio.ts";
// The build gives the address of the worker's script.
// oxlint-disable-next-line import/default
import address from "./worker.ts?worker&url";

type Told = (answer: Answer) => void;

/** A studio at work for one drawing. */
export interface Studio {
  /** What it is at already is not ordered again. */
  readonly order: (order: Order) => void;
  /**
   * Where its places and pictures go from now on: the last places that were told to nobody come first, if they are
   * those of the last order.
   */
  readonly listen: (told: Told) => void;
  readonly close: () => void;
}

/** In this page's own thread, in slices. */
function openHere(told: Told): (numbered: Numbered) => void {
  let canvas = document.createElement("canvas");
  return openStudio(
    {
      pen: (width, height) => {
        // What was handed over is on the screen.
        canvas = document.createElement("canvas");
        canvas.width = width;
        canvas.height = height;
        return canvas.getContext("2d");
      },
      take: () => canvas,
    },
    told,
    pause,
  );
}

const isSame = (order: Order, old: Order | undefined): boolean =>
  order.do === "arrange" &&
  old?.do === "arrange" &&
  order.scene.springs === old.scene.springs &&
  order.scene.aspect === old.scene.aspect;

/**
 * A studio in a worker; in the page where workers are refused, cannot paint, or break: then everything that was
 * ordered is ordered again.
 */
function startStudio(): Studio {
  /** The last of each kind. */
  const orders = new Map<string, Numbered>();
  let number = 0;
  let open = true;
  let waiting: Answer | null = null;
  let listener: Told | null = null;
  const told = (answer: Answer): void => {
    // Places of an arrangement that another took the place of may still have been on their way.
    const late = answer.what === "places" && answer.number !== orders.get("arrange")?.number;
    if (!open || late) return;
    if (listener) listener(answer);
    else waiting = answer;
  };
  const worker = typeof OffscreenCanvas === "undefined" ? null : startWorker(address);
  let here = worker === null ? openHere(told) : null;
  worker?.addEventListener("message", ({ data }: MessageEvent<Answer>) => told(data));
  worker?.addEventListener("error", () => {
    worker.terminate();
    if (here !== null) return;
    here = openHere(told);
    for (const numbered of orders.values()) here(numbered);
  });
  return {
    order: (order) => {
      const kind = order.do === "place" ? "arrange" : order.do;
      if (isSame(order, orders.get(kind)?.order)) return;
      if (kind === "arrange") waiting = null;
      const numbered = { order, number: number++ };
      orders.set(kind, numbered);
      if (here) here(numbered);
      // A worker is of this page: there is no other origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      else worker?.postMessage(numbered);
    },
    listen: (next) => {
      listener = next;
      if (waiting) next(waiting);
      waiting = null;
    },
    close: () => {
      open = false;
      worker?.terminate();
    },
  };
}

/** One that nobody listens to yet. */
let spare: Studio | null = null;

/** The studio that will be hired next: its thread starts, and can be at work, before there is a place to draw. */
export const spareStudio = (): Studio => (spare ??= startStudio());

/** Nobody will hire it. */
export function dismissSpare(): void {
  spare?.close();
  spare = null;
}

/** Ordered before anybody listens: what the spare found may be the places of something else. */
export function hireStudio(first: Order, told: Told): Studio {
  const studio = spareStudio();
  spare = null;
  studio.order(first);
  studio.listen(told);
  return studio;
}
