import { createElement, useEffect, useState, type ReactNode } from "react";
import { withMessages } from "./rooms.ts";

/** The timeline for paper, and the open event below it, fetched before anybody prints: the browser waits for nothing. null until then. */
export function usePrintedPicture(wanted: boolean): ReactNode {
  const [picture, setPicture] = useState<ReactNode>(null);
  useEffect(() => {
    let cancelled = false;
    if (wanted)
      withMessages(import("./Printed.tsx")).then(
        ({ Printed }) => {
          if (!cancelled) setPicture(createElement(Printed));
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
