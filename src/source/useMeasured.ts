import { useLayoutEffect, useState, type RefObject } from "react";
import type { Measured } from "./layout.ts";

const boxes = (root: HTMLElement, selector: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
];

/** Where the page puts the paragraphs, and how high the labels of the events are; null before the first layout. */
export function useMeasured(root: RefObject<HTMLElement | null>, story: object): Measured | null {
  const [measured, setMeasured] = useState<Measured | null>(null);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const read = (): void => {
      const next: Measured = {
        paragraphs: boxes(element, "[data-paragraph]").map((box) => ({
          top: box.offsetTop,
          height: box.offsetHeight,
        })),
        events: boxes(element, "[data-label]").map((box) => box.offsetHeight),
      };
      setMeasured((old) => (JSON.stringify(old) === JSON.stringify(next) ? old : next));
    };
    read();
    const observer = new ResizeObserver(read);
    for (const box of boxes(element, "[data-paragraph],[data-label]")) observer.observe(box);
    return () => observer.disconnect();
  }, [root, story]);
  return measured;
}
