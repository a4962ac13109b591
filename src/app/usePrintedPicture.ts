import { createElement, useEffect, useState, type ReactNode } from "react";
import { withMessages } from "./rooms.ts";

/** The timeline for paper, fetched before anybody prints: the browser waits for nothing. null until then. */
export function usePrintedPicture(wanted: boolean): ReactNode {
  const [picture, setPicture] = useState<ReactNode>(null);
  useEffect(() => {
    let cancelled = false;
    if (wanted)
      Promise.all([
        import("./PrintedTimeline.tsx"),
        withMessages(import("../timeline/still.tsx")),
      ]).then(
        ([{ PrintedTimeline }, { timelinePicture }]) => {
          if (!cancelled) setPicture(createElement(PrintedTimeline, { draw: timelinePicture }));
        },
        // The table prints without it.
        () => undefined,
      );
    return () => {
      cancelled = true;
    };
  }, [wanted]);
  return picture;
}
