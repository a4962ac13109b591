import { useRef, type PointerEvent, type RefObject } from "react";

/** So far down a sheet is let go, pixels. */
const FAR = 72;

/**
 * For the handle of a sheet: it follows the finger down, and closes when it is let go far enough; else it goes back.
 * Spread on the handle, whose `touch-action` must be none.
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
    onPointerDown: ({ clientY, currentTarget, pointerId }: PointerEvent): void => {
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
