import { useLayoutEffect, useState, type RefObject } from "react";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Tells the content box of an element in whole CSS pixels, now and whenever it changes. Returns the way to end that. */
function watchSize(element: HTMLElement, tell: (width: number, height: number) => void) {
  tell(element.clientWidth, element.clientHeight);
  const observer = new ResizeObserver(([entry]) => {
    if (entry) tell(Math.floor(entry.contentRect.width), Math.floor(entry.contentRect.height));
  });
  observer.observe(element);
  return () => observer.disconnect();
}

/**
 * The content box of an element in whole CSS pixels; null before the first layout. `expected`: what it will be, where
 * that is known; nothing need be rendered twice then.
 */
export function useSize(
  ref: RefObject<HTMLElement | null>,
  expected: () => Size | null = () => null,
): Size | null {
  const [size, setSize] = useState(expected);
  useLayoutEffect(() => {
    if (!ref.current) return;
    return watchSize(ref.current, (width, height) =>
      setSize((old) => (old?.width === width && old.height === height ? old : { width, height })),
    );
  }, [ref]);
  return size;
}

/**
 * Its width alone, where what it will be is known before it is laid out, but for what a scroll bar takes: so it is
 * rendered once when that changes.
 */
export function useWidth(ref: RefObject<HTMLElement | null>, expected: number): number {
  const [wider, setWider] = useState(0);
  useLayoutEffect(
    () => (ref.current ? watchSize(ref.current, (width) => setWider(width - expected)) : undefined),
    [ref, expected],
  );
  return expected + wider;
}
