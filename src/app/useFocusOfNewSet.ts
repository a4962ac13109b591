import { useEffect, useRef } from "react";
import { takeLostFocus } from "../ui/takeLostFocus.ts";

/**
 * When another set, or that it failed, takes the place of the page, the focus goes to the new heading. Those that may
 * come later than this take it themselves.
 *
 * @param stands what the page shows, told apart by its value; null while that is not known
 */
export function useFocusOfNewSet(stands: number | "failed" | null): void {
  const replaces = useRef(false);
  useEffect(() => {
    if (stands === null) return;
    if (replaces.current) takeLostFocus(document.querySelector<HTMLElement>("h1[tabindex]"));
    replaces.current = true;
  }, [stands]);
}
