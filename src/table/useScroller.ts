import { useLayoutEffect, useState, type RefObject } from "react";

/** What the table scrolls in, and how far below its top the rows begin. */
export interface Scroller {
  readonly ref: RefObject<HTMLElement | null>;
  /** Pixels. */
  readonly startMargin: number;
}

function scrollingAncestor(element: HTMLElement): HTMLElement {
  for (let at = element.parentElement; at !== null; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return document.documentElement;
}

/** The nearest ancestor that scrolls; null before the first layout. Measured again when `layout` changes. */
export function useScroller(
  ref: RefObject<HTMLTableElement | null>,
  layout: unknown,
): Scroller | null {
  const [scroller, setScroller] = useState<Scroller | null>(null);
  useLayoutEffect(() => {
    const table = ref.current;
    if (table === null) return;
    const ancestor = scrollingAncestor(table);
    const above =
      table.getBoundingClientRect().top - ancestor.getBoundingClientRect().top + ancestor.scrollTop;
    const startMargin = Math.max(0, Math.round(above + (table.tHead?.offsetHeight ?? 0)));
    setScroller((old) =>
      old?.ref.current === ancestor && old.startMargin === startMargin
        ? old
        : { ref: { current: ancestor }, startMargin },
    );
  }, [ref, layout]);
  return scroller;
}
