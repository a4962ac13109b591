import { useEffect, useState } from "react";

let shown = false;

/**
 * False until the first event has been painted. What costs long to lay out (the network) waits for it: readers
 * come for the timeline.
 */
export function useAfterFirstEvent(): boolean {
  const [after, setAfter] = useState(shown);
  useEffect(() => {
    if (shown) return;
    let frame = 0;
    const look = (): void => {
      if (performance.getEntriesByName("siyaq:first-event").length === 0) {
        frame = requestAnimationFrame(look);
        return;
      }
      // The frame that has the event is being made; a task later it is on the screen.
      frame = requestAnimationFrame(() =>
        setTimeout(() => {
          shown = true;
          setAfter(true);
        }),
      );
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, []);
  return after;
}
