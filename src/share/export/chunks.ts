import { nextTask } from "../../query/steps.ts";

/** A file as its writer makes it, piece by piece: never whole in memory, and stopped between two pieces. */
export type Chunks = Iterable<string> | AsyncIterable<string>;

export interface Work {
  readonly signal: AbortSignal;
  /** 0–1, as the work goes on. */
  readonly progress: (done: number) => void;
}

/** How long the page may be kept from answering, milliseconds. */
const SLICE = 12;
/** Milliseconds between two words on how far the work is. */
const SAID = 100;
/** Pieces that are handed to the browser's own store at once; only so much is kept in the page's memory. */
const STORED = 1024;

/** Lets the page answer: a click, a frame. Throws when the work was given up meanwhile. */
export async function breathe({ signal }: Pick<Work, "signal">): Promise<void> {
  await nextTask();
  signal.throwIfAborted();
}

/**
 * Gathers a writer's pieces into a file, a slice at a time. `pieces` is how many are expected, for the progress.
 * Rejects with the signal's reason when the reader gives it up.
 */
export async function toBlob(
  chunks: Chunks,
  type: string,
  pieces: number,
  work: Work,
): Promise<Blob> {
  const { signal } = work;
  signal.throwIfAborted();
  // Who gives up does not wait for a file that does not answer.
  let giveUp = (): void => undefined;
  const givenUp = new Promise<never>((_, reject) => {
    giveUp = () => reject(signal.reason);
    signal.addEventListener("abort", giveUp);
  });
  try {
    return await Promise.race([gather(chunks, type, pieces, work), givenUp]);
  } finally {
    signal.removeEventListener("abort", giveUp);
  }
}

async function gather(chunks: Chunks, type: string, pieces: number, work: Work): Promise<Blob> {
  const stored: Blob[] = [];
  let parts: string[] = [];
  let gathered = 0;
  let until = performance.now() + SLICE;
  let said = -Infinity;
  for await (const chunk of chunks) {
    work.signal.throwIfAborted();
    parts.push(chunk);
    gathered++;
    if (parts.length >= STORED) {
      stored.push(new Blob(parts));
      parts = [];
    }
    if (performance.now() < until) continue;
    if (performance.now() - said > SAID) {
      said = performance.now();
      work.progress(Math.min(1, gathered / Math.max(1, pieces)));
    }
    await breathe(work);
    until = performance.now() + SLICE;
  }
  work.progress(1);
  return new Blob([...stored, ...parts], { type });
}
