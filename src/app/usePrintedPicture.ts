import { createElement, Fragment, useEffect, useState, type ReactNode } from "react";
import { withMessages } from "./rooms.ts";

/** The timeline for paper, and the open event below it, fetched before anybody prints: the browser waits for nothing. null until then. */
export function usePrintedPicture(wanted: boolean): ReactNode {
  const [picture, setPicture] = useState<ReactNode>(null);
  useEffect(() => {
    let cancelled = false;
    if (wanted)
      Promise.all([
        import("./PrintedTimeline.tsx"),
        import("../event/PrintedEvent.tsx"),
        withMessages(import("../timeline/still.tsx")),
      ]).then(
        ([{ PrintedTimeline }, { PrintedEvent }, { timelinePicture }]) => {
          if (cancelled) return;
          const timeline = createElement(PrintedTimeline, { draw: timelinePicture });
          setPicture(createElement(Fragment, null, timeline, createElement(PrintedEvent)));
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
