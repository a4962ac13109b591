import { useRef, type PointerEvent, type RefObject } from "react";

/** So far down a sheet is let go, pixels. */
const FAR = 72;

/** What a sheet is held by: its handle and the header of what it shows, but for their buttons. */
const GRIP = "[data-grip], header";
const PRESSED = "button, a";

const holds = (target: EventTarget): boolean =>
  target instanceof Element && target.closest(GRIP) !== null && target.closest(PRESSED) === null;

/**
 * A sheet follows the finger down, and closes when it is let go far enough; else it goes back. Spread on the sheet; the
 * `touch-action` of what it is held by must be none.
 */
export function useSwipeDown(sheet: RefObject<HTMLElement | null>, onClose: () => void) {
  const from = useRef<number | null>(null);
  const moveBy = (pixels: number): void => {
    sheet.current?.style.setProperty("translate", pixels > 0 ? `0 ${pixels}px` : "none");
  };
  const end = ({ clientY }: Pick<PointerEvent, "clientY">, closes: boolean): void => {
    const moved = from.current === null ? 0 : clientY - from.current;
    from.current = null;
    moveBy(0);
    if (closes && moved > FAR) onClose();
  };
  return {
    onPointerDown: ({ target, clientY, currentTarget, pointerId }: PointerEvent): void => {
      if (!holds(target)) return;
      from.current = clientY;
      currentTarget.setPointerCapture(pointerId);
    },
    onPointerMove: ({ clientY }: PointerEvent): void => {
      if (from.current !== null) moveBy(clientY - from.current);
    },
    onPointerUp: (event: PointerEvent): void => end(event, true),
    onPointerCancel: (event: PointerEvent): void => end(event, false),
  };
}
