import {
  useLayoutEffect,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from "react";
import type { Direction } from "../model/text.ts";

/** What the arrows follow: lines one below the other, or the direction of reading. */
export type Way = "down" | Direction;

const ARROWS: Readonly<Record<Way, readonly [back: string, ahead: string]>> = {
  down: ["ArrowUp", "ArrowDown"],
  ltr: ["ArrowLeft", "ArrowRight"],
  rtl: ["ArrowRight", "ArrowLeft"],
};

/** Where a key leads among `count` stops from `at`; null when it is not theirs. */
export function stopAfter(key: string, at: number, count: number, way: Way): number | null {
  const [back, ahead] = ARROWS[way];
  switch (key) {
    case ahead:
      return Math.min(at + 1, count - 1);
    case back:
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** The same among tabs, where the first follows the last (ARIA practices). */
export function tabAfter(key: string, at: number, count: number, way: Way): number | null {
  const [back, ahead] = ARROWS[way];
  if (key === ahead) return (at + 1) % count;
  if (key === back) return (at + count - 1) % count;
  return stopAfter(key, at, count, way);
}

/** Direction in which an element stands: that of the axis may differ from the page's. */
const readingAt = (element: Element): Direction =>
  element.closest<HTMLElement>("[dir=ltr], [dir=rtl]")?.dir === "rtl" ? "rtl" : "ltr";

/** Not what is out of use, nor what stands in a panel that opens from here. */
const stopsIn = (box: HTMLElement): HTMLElement[] =>
  [...box.querySelectorAll<HTMLElement>("button:not(:disabled)")].filter(
    (each) => each.closest("dialog") === box.closest("dialog") && each.closest("[inert]") === null,
  );

interface Roving<Box> {
  readonly ref: RefObject<Box | null>;
  readonly onKeyDown: (press: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * The buttons of a box as one stop of the Tab key, walked with the arrows, Home and End (ARIA practices: roving
 * tabindex). Which of them is the stop stands on the elements alone, so that a button need not know where it stands.
 */
export function useRoving<Box extends HTMLElement>(lie: "across" | "down"): Roving<Box> {
  const box = useRef<Box>(null);
  const held = useRef<HTMLElement>(null);
  const settle = (): void => {
    const stops = box.current ? stopsIn(box.current) : [];
    const stop = stops.find((each) => each === held.current) ?? stops[0];
    for (const each of stops) {
      const index = each === stop ? "0" : "-1";
      // Written again it would be styled again.
      if (each.getAttribute("tabindex") !== index) each.setAttribute("tabindex", index);
    }
  };
  // After every render: buttons come and go.
  useLayoutEffect(settle);
  return {
    ref: box,
    onFocus: ({ target }) => {
      if (
        !(target instanceof HTMLElement) ||
        !box.current ||
        !stopsIn(box.current).includes(target)
      )
        return;
      held.current = target;
      settle();
    },
    onKeyDown: (press) => {
      if (press.ctrlKey || press.metaKey || press.altKey || !(press.target instanceof HTMLElement))
        return;
      const stops = stopsIn(press.currentTarget);
      const at = stops.indexOf(press.target);
      if (at < 0) return;
      const way = lie === "across" ? readingAt(press.target) : lie;
      const to = stopAfter(press.key, at, stops.length, way);
      if (to === null) return;
      press.preventDefault();
      stops[to]?.focus();
    },
  };
}
