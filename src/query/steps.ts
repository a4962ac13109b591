/** Long work that says where it can be interrupted. */
export type Steps<T> = Generator<void, T>;

/** All of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Milliseconds of work before the page may answer: half of what a reader notices as a delay of a frame or two. */
const SLICE = 12;

/** Lets the page answer. A timer makes work wait 4 ms each time once it has paused a few times. */
export const pause = (): Promise<void> =>
  "scheduler" in globalThis && "yield" in scheduler
    ? scheduler.yield()
    : new Promise((resolve) => void setTimeout(resolve, 0));

/** Like `pause`, and what waits as a message is heard as well: what React has to render, what a worker is asked. */
export const nextTask = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));

interface Softly {
  /** Gives it up. */
  readonly signal?: AbortSignal;
  /** What is waited for between two slices. */
  readonly between?: () => Promise<void>;
}

/** In slices, with the page free to answer between them. null when it was given up in between. */
export function finishSoftly<T>(
  steps: Steps<T>,
  how: Softly & { readonly signal: AbortSignal },
): Promise<T | null>;
export function finishSoftly<T>(steps: Steps<T>, how?: Omit<Softly, "signal">): Promise<T>;
export async function finishSoftly<T>(
  steps: Steps<T>,
  { signal, between = pause }: Softly = {},
): Promise<T | null> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < SLICE) continue;
    await between();
    if (signal?.aborted === true) return null;
    since = performance.now();
  }
}
