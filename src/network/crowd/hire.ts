import { startWorker } from "../../ingest/startWorker.ts";
import { pause } from "../../query/steps.ts";
import { openStudio, type Answer, type Order } from "./studio.ts";
// The build gives the address of the worker's script.
// oxlint-disable-next-line import/default
import address from "./worker.ts?worker&url";

type Told = (answer: Answer) => void;

/** A studio at work for one drawing. */
export interface Studio {
  /** What it is at already is not ordered again. */
  readonly order: (order: Order) => void;
  /** Where its places and pictures go from now on: the last places that were told to nobody come first. */
  readonly listen: (told: Told) => void;
  readonly close: () => void;
}

/** In this page's own thread, in slices. */
function openHere(told: Told): (order: Order) => void {
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
  const orders = new Map<string, Order>();
  let open = true;
  let waiting: Answer | null = null;
  let listener: Told | null = null;
  const told = (answer: Answer): void => {
    if (!open) return;
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
    for (const order of orders.values()) here(order);
  });
  return {
    order: (order) => {
      const kind = order.do === "place" ? "arrange" : order.do;
      if (isSame(order, orders.get(kind))) return;
      orders.set(kind, order);
      if (here) here(order);
      // A worker is of this page: there is no other origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      else worker?.postMessage(order);
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

export function hireStudio(told: Told): Studio {
  const studio = spareStudio();
  spare = null;
  studio.listen(told);
  return studio;
}
