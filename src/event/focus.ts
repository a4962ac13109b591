import { useEffect, useRef, type RefObject } from "react";
import { rememberOpener } from "../ui/returnFocus.ts";

/** False while the page opens by itself: then its focus, and in a frame the host's scrolling, is not ours to move. */
const readerHasActed = (): boolean => navigator.userActivation?.hasBeenActive ?? true;

/**
 * Moves the focus to the title when an event opens. A reader who walks with the panel's own buttons keeps
 * them under the finger, and hears the title from the live region that the answer is for.
 */
export function useFocusOnOpen(
  frame: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
  id: string,
): RefObject<HTMLParagraphElement | null> {
  const before = useRef<string | null>(null);
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (before.current === id) return;
    const opening = before.current === null;
    before.current = id;
    // A dialog that is shown around the panel after this looks for where to put the focus.
    heading.current?.setAttribute("autofocus", "");
    frame.current?.scrollTo({ top: 0 });
    const active = document.activeElement;
    const inside = frame.current?.contains(active) === true;
    const stays = inside && active !== frame.current;
    if (status.current)
      status.current.textContent = stays ? (heading.current?.textContent ?? "") : "";
    if (stays) return;
    // A dialog around the panel has taken the focus already.
    const held = active !== document.body && active?.contains(frame.current) === true;
    if (!inside && !held) rememberOpener(active);
    if (opening && !held && !readerHasActed()) return;
    heading.current?.focus({ preventScroll: true });
    // Below the timeline the panel may lie under the edge of a low page.
    frame.current?.scrollIntoView({ block: "nearest" });
  }, [frame, heading, id]);
  return status;
}
