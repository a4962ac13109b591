/** What an importing page is told while it waits. */
export interface Progress {
  /** `building`: everything is read, and becomes a set. */
  readonly stage: "fetching" | "reading" | "building";
  readonly file: string;
  /** Characters read of it so far, or bytes fetched; a table whose dates must be judged first is read twice, a packed file is longer. */
  readonly read: number;
  /** Bytes of the file as it is; 0 when its host does not tell. */
  readonly size: number;
}

/** Milliseconds that a page may be kept from answering. */
const SLICE = 30;

const nextTask = (): Promise<void> => new Promise((done) => void setTimeout(done, 0));

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
