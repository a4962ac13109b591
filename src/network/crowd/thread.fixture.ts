import type { Answer, Numbered } from "./studio.ts";

/** All that were started, in order. */
export const threads: Thread[] = [];

/** A studio's thread that does nothing by itself. */
export class Thread extends EventTarget {
  readonly orders: Numbered[] = [];
  ended = false;
  constructor() {
    super();
    threads.push(this);
  }
  postMessage(numbered: Numbered): void {
    this.orders.push(numbered);
  }
  terminate(): void {
    this.ended = true;
  }
  /** Places for what it was ordered as the nth. */
  places(nth: number, place: number, done: boolean): Answer {
    const number = this.orders[nth]?.number ?? NaN;
    const data: Answer = { what: "places", places: Float32Array.of(place, place), done, number };
    this.dispatchEvent(new MessageEvent("message", { data }));
    return data;
  }
}

export function lastThread(): Thread {
  const thread = threads.at(-1);
  if (!thread) throw new Error("No thread was started.");
  return thread;
}
