import { nextTask } from "../query/steps.ts";

/**
 * `surveying`: a table whose date columns must be known as a whole is read once before its rows are. `building`:
 * everything is read, and becomes a set.
 */
export type Stage = "fetching" | "surveying" | "reading" | "building";

/** What an importing page is told while it waits. */
export interface Progress {
  readonly stage: Stage;
  readonly file: string;
  /** Bytes of it in this stage so far. */
  readonly read: number;
  /** Bytes of the file as it is; 0 when its host does not tell. */
  readonly size: number;
}

/** Milliseconds between two words about the same stage. */
const TELLING = 60;

/** Tells no more often than somebody can read it. */
export function throttled(tell: (progress: Progress) => void): (progress: Progress) => void {
  let last = -Infinity;
  let stage: Stage | null = null;
  return (progress) => {
    const now = performance.now();
    if (progress.stage === stage && now - last < TELLING) return;
    [last, stage] = [now, progress.stage];
    tell(progress);
  };
}

/** Milliseconds that a page may be kept from answering. */
const SLICE = 30;

/**
 * Lets the page answer from time to time. Call it between pieces of work of a few milliseconds; throws the
 * signal's reason when the reader gave up.
 */
export function pacing(signal: AbortSignal | undefined, slice = SLICE): () => Promise<void> {
  let last = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - last < slice) return;
    await nextTask();
    last = performance.now();
    signal?.throwIfAborted();
  };
}
