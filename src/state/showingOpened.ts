import { createElement, useDeferredValue, useMemo, type ReactNode } from "react";
import { ShownOpened, useView } from "./view.ts";

/**
 * Around views of a page that has room for many events: what an open event or an actor in focus changes in them all
 * takes longer than a key or a pointer should wait. It is rendered in slices, and shown at once.
 */
export function ShowingOpened({ children }: { readonly children: ReactNode }): ReactNode {
  const event = useDeferredValue(useView((view) => view.event));
  const focus = useDeferredValue(useView((view) => view.focus));
  const value = useMemo(() => ({ event, focus }), [event, focus]);
  return createElement(ShownOpened, { value }, children);
}
