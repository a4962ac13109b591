import { importFiles } from "./import.ts";
import { type Progress, throttled } from "./pace.ts";
import { unreadResult } from "./unread.ts";
import { type ReadRequest, type Part, partsOf, restOf, type ReadResponse } from "./wire.ts";

/** Parts under way at once: enough that the page never waits for one, few enough that its queue stays short. */
const AHEAD = 2;

/**
 * The worker's end of the wire: takes the page's orders. Reads what is ordered, once, and hands it over in parts,
 * each when the page has taken an earlier one.
 */
export function serveReading(
  tell: (told: ReadResponse) => void,
  read = importFiles,
): (request: ReadRequest) => void {
  let parts: Generator<Part> | null = null;
  let finish = (): void => undefined;

  function next(): void {
    const part = parts?.next();
    if (part === undefined) return;
    if (part.done !== true) {
      tell({ kind: "part", part: part.value });
      return;
    }
    parts = null;
    finish();
  }

  async function begin({
    files,
    answers,
    most,
  }: Extract<ReadRequest, { kind: "read" }>): Promise<void> {
    const options = {
      // Nothing waits for this thread: it is ended when the reader gives up.
      slice: Infinity,
      most,
      progress: throttled((progress: Progress) => tell({ kind: "progress", progress })),
    };
    // The page waits for an answer: a fault of ours is one too.
    const result = await read(files, answers, options).catch(() =>
      unreadResult(files, "reader-stopped"),
    );
    parts = partsOf(result);
    finish = () => tell({ kind: "done", rest: restOf(result) });
    for (let sent = 0; sent < AHEAD; sent++) next();
  }

  return (request) => {
    if (request.kind === "read") void begin(request);
    else next();
  };
}
