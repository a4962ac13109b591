import type { WorkerPort } from "../../ingest/startWorker.ts";
import type { Numbered, RenderResponse } from "./renderer.ts";

/** All that were started, in order. */
export const threads: Thread[] = [];

/** A renderer's thread that does nothing by itself. */
export class Thread implements WorkerPort<Numbered, RenderResponse> {
  readonly requests: Numbered[] = [];
  ended = false;
  #respond: (response: RenderResponse) => void = () => undefined;
  #failed: () => void = () => undefined;
  constructor() {
    threads.push(this);
  }
  readonly post = (numbered: Numbered): void => void this.requests.push(numbered);
  listen(respond: (response: RenderResponse) => void, failed: () => void): void {
    this.#respond = respond;
    this.#failed = failed;
  }
  end(): void {
    this.ended = true;
  }
  break(): void {
    this.#failed();
  }
  /** Places for what was requested as the nth. */
  places(nth: number, place: number, done: boolean): RenderResponse {
    const number = this.requests[nth]?.number ?? NaN;
    const places = Float32Array.of(place, place);
    const response: RenderResponse = { kind: "places", places, done, number };
    this.#respond(response);
    return response;
  }
}

export function lastThread(): Thread {
  const thread = threads.at(-1);
  if (!thread) throw new Error("No thread was started.");
  return thread;
}
