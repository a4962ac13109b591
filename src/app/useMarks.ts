import { useEffect } from "react";
import { useDataset } from "../state/dataset.ts";
import { FONTS_APART } from "../ui/measure.ts";

const LONGEST = 600;

/** Calls back in the first frame in which the selector finds something; gives up after LONGEST frames. */
function whenFound(selector: string, then: () => void): () => void {
  let left = LONGEST;
  let frame = 0;
  const look = (): void => {
    if (document.querySelector(selector)) then();
    else if (--left > 0) frame = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(frame);
}

const markOnce = (name: string): void => {
  if (performance.getEntriesByName(name).length === 0) performance.mark(name);
};

/** The moments that tests and benchmarks wait for. */
export function useMarks(): void {
  const status = useDataset((state) => state.status);
  useEffect(() => {
    if (status !== "ready") return;
    let cancelled = false;
    const stop = whenFound("[data-event]", () => {
      markOnce("siyaq:first-event");
      void document.fonts.ready.then(() => {
        // What is measured anew for them is laid out by then.
        setTimeout(() => {
          if (!cancelled) requestAnimationFrame(() => markOnce("siyaq:settled"));
        }, FONTS_APART);
      });
    });
    return () => {
      cancelled = true;
      stop();
    };
  }, [status]);
}
