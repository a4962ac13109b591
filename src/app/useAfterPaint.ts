import { startTransition, useEffect, useState } from "react";
import { afterPaint } from "../state/afterPaint.ts";

/**
 * False until what `ready` stands for has been painted. What costs long to lay out (the network) waits for it:
 * readers come for the timeline. It is then rendered in slices, between which the page answers.
 */
export function useAfterPaint(ready: boolean): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    if (!ready || painted) return;
    return afterPaint(() => startTransition(() => setPainted(true)));
  }, [ready, painted]);
  return painted;
}

/** So long after the first view the page belongs to it and its reader, milliseconds. */
const PAUSE = 300;
/** A page that is still busy so much later is not waited for, milliseconds. */
const BUSY = 1500;

/** False until the page has nothing to do, some time after `ready`: for what a reader may want next. */
export function useIdle(ready: boolean): boolean {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    if (!ready || rested) return;
    const rest = (): void => startTransition(() => setRested(true));
    let idle = 0;
    const timer = setTimeout(() => {
      // Not every browser tells.
      if ("requestIdleCallback" in window) idle = requestIdleCallback(rest, { timeout: BUSY });
      else rest();
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      if (idle !== 0) cancelIdleCallback(idle);
    };
  }, [ready, rested]);
  return rested;
}
