import { useLayoutEffect, useState, type RefObject } from "react";

/** What a long list scrolls in, and how far below its top the rows begin. */
export interface Scroller {
  readonly ref: RefObject<HTMLElement | null>;
  /** Pixels. */
  readonly startMargin: number;
}

/** The nearest ancestor that scrolls; the root when none does. */
export function scrollingAncestor(element: HTMLElement): HTMLElement {
  for (let at = element.parentElement; at !== null; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return document.documentElement;
}

/** The nearest ancestor that scrolls; null before the first layout. Measured again when `layout` changes. */
export function useScroller(ref: RefObject<HTMLElement | null>, layout: unknown): Scroller | null {
  const [scroller, setScroller] = useState<Scroller | null>(null);
  useLayoutEffect(() => {
    const list = ref.current;
    if (list === null) return;
    const ancestor = scrollingAncestor(list);
    const above =
      list.getBoundingClientRect().top - ancestor.getBoundingClientRect().top + ancestor.scrollTop;
    const header = list instanceof HTMLTableElement ? list.tHead : null;
    const startMargin = Math.max(0, Math.round(above + (header?.offsetHeight ?? 0)));
    setScroller((old) =>
      old?.ref.current === ancestor && old.startMargin === startMargin
        ? old
        : { ref: { current: ancestor }, startMargin },
    );
  }, [ref, layout]);
  return scroller;
}
