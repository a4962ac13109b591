import { startWorker } from "../../ingest/startWorker.ts";
import { pause } from "../../query/steps.ts";
import {
  createRenderer,
  type Numbered,
  type RenderRequest,
  type RenderResponse,
} from "./renderer.ts";
// The build gives the address of the worker's script.
// oxlint-disable-next-line import/default
import address from "./worker.ts?worker&url";

type Respond = (response: RenderResponse) => void;

/** A renderer at work for one drawing. */
export interface Renderer {
  /** What it is at already is not begun again. */
  readonly request: (request: RenderRequest) => void;
  /**
   * Where its places and pictures go from now on: the last places that nobody heard of come first, if they are those
   * of the last request.
   */
  readonly listen: (respond: Respond) => void;
  readonly close: () => void;
}

/** In this page's own thread, in slices. */
function renderHere(respond: Respond): (numbered: Numbered) => void {
  let canvas = document.createElement("canvas");
  return createRenderer(
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
    respond,
    pause,
  );
}

const isSame = (request: RenderRequest, old: RenderRequest | undefined): boolean =>
  request.kind === "arrange" &&
  old?.kind === "arrange" &&
  request.scene.springs === old.scene.springs &&
  request.scene.aspect === old.scene.aspect;

/**
 * A renderer in a worker; in the page where workers are refused, cannot paint, or break: then everything that was
 * requested is requested again.
 */
function startRenderer(): Renderer {
  /** The last of each kind. */
  const requests = new Map<string, Numbered>();
  let number = 0;
  let open = true;
  let waiting: RenderResponse | null = null;
  let listener: Respond | null = null;
  const respond = (response: RenderResponse): void => {
    // Places of an arrangement that another took the place of may still have been on their way.
    const late = response.kind === "places" && response.number !== requests.get("arrange")?.number;
    if (!open || late) return;
    if (listener) listener(response);
    else waiting = response;
  };
  const worker =
    typeof OffscreenCanvas === "undefined" ? null : startWorker<Numbered, RenderResponse>(address);
  let send = worker?.post ?? renderHere(respond);
  worker?.listen(respond, () => {
    worker.end();
    if (send !== worker.post) return;
    send = renderHere(respond);
    for (const numbered of requests.values()) send(numbered);
  });
  return {
    request: (request) => {
      const kind = request.kind === "place" ? "arrange" : request.kind;
      if (!open || isSame(request, requests.get(kind)?.request)) return;
      if (kind === "arrange") waiting = null;
      const numbered = { request, number: number++ };
      requests.set(kind, numbered);
      send(numbered);
    },
    listen: (next) => {
      listener = next;
      if (waiting) next(waiting);
      waiting = null;
    },
    close: () => {
      open = false;
      worker?.end();
    },
  };
}

/** One that nobody listens to yet. */
let spare: Renderer | null = null;

/** The renderer that will be taken next: its thread starts, and can be at work, before there is a place to draw. */
export const spareRenderer = (): Renderer => (spare ??= startRenderer());

/** Nobody will take it. */
export function closeSpare(): void {
  spare?.close();
  spare = null;
}

/** Requested before anybody listens: what the spare found may be the places of something else. */
export function takeRenderer(first: RenderRequest, respond: Respond): Renderer {
  const renderer = spareRenderer();
  spare = null;
  renderer.request(first);
  renderer.listen(respond);
  return renderer;
}
