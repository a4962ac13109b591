import { startWorker } from "../../ingest/startWorker.ts";
import { openStudio, type Answer, type Order } from "./studio.ts";
// The build gives the address of the worker's script.
// oxlint-disable-next-line import/default
import address from "./worker.ts?worker&url";

/** A studio at work for one drawing. */
export interface Studio {
  order(order: Order): void;
  close(): void;
}

/** In this page's own thread, in slices. */
function openHere(answer: (answer: Answer) => void): Studio {
  let canvas = document.createElement("canvas");
  let open = true;
  const order = openStudio(
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
    (each) => {
      if (open) answer(each);
    },
  );
  return {
    order,
    close: () => {
      open = false;
    },
  };
}

const start = (): Worker | null =>
  typeof OffscreenCanvas === "undefined" ? null : startWorker(address);

/** One that nobody works with yet. */
let spare: Worker | null = null;

/** Starts a worker for the next studio that is hired: it takes as long as the first arrangement. */
export function readyStudio(): void {
  if (spare !== null) return;
  const made = start();
  spare = made;
  made?.addEventListener("error", () => {
    if (spare !== made) return;
    made.terminate();
    spare = null;
  });
}

function takeSpare(): Worker | null {
  const taken = spare;
  spare = null;
  return taken;
}

/**
 * A studio in a worker; in the page where workers are refused, cannot paint, or break: then everything that was
 * ordered is ordered again.
 */
export function hireStudio(answer: (answer: Answer) => void): Studio {
  const worker = takeSpare() ?? start();
  if (worker === null) return openHere(answer);
  const orders = new Map<string, Order>();
  let here: Studio | null = null;
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => answer(data));
  worker.addEventListener("error", () => {
    worker.terminate();
    if (here !== null) return;
    here = openHere(answer);
    for (const order of orders.values()) here.order(order);
  });
  return {
    order: (order) => {
      orders.set(order.do === "place" ? "arrange" : order.do, order);
      if (here) here.order(order);
      // A worker is of this page: there is no other origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      else worker.postMessage(order);
    },
    close: () => {
      worker.terminate();
      here?.close();
    },
  };
}
