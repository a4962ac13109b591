/** Milliseconds that a host may stay silent. */
export const PATIENCE = 20_000;

/** How long the page waits for one answer. */
export interface Patience {
  /** Aborted when the reader gives up, or when it has lasted too long. */
  readonly signal: AbortSignal;
  /** Starts the waiting anew: the host has sent something. */
  readonly again: () => void;
  /** Whether the host said nothing for too long. */
  readonly lost: () => boolean;
  /** Stops waiting and aborts what is still under way. */
  readonly end: () => void;
}

/** Ends a fetch when the reader gives up, or when the host has not said a word for so long. */
export function patienceOf(signal: AbortSignal | undefined, patience: number): Patience {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lost = false;
  const again = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      lost = true;
      stop.abort();
    }, patience);
  };
  again();
  return {
    signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal,
    again,
    lost: () => lost,
    end() {
      stop.abort();
      clearTimeout(timer);
    },
  };
}

/** The pieces of an answer as they come, each of which lets the waiting begin anew. */
export async function* piecesOf(
  { body }: Response,
  { again }: Pick<Patience, "again">,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const reader = body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (next === undefined || next.done) return;
    again();
    yield next.value;
  }
}
