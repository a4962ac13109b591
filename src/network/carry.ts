import { useLayoutEffect, type RefObject } from "react";
import type { Zoom } from "./useZoom.ts";

/** Pixels of the box = pixels at zoom 1 × `k`, then moved by `x` and `y`; as d3's. */
export interface Shift {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** Carries what was drawn for one look over to another: what moves is a picture, until there is a new one. */
export function carry(element: HTMLElement | null, drawn: Shift, now: Shift, margin = 0): void {
  if (!element) return;
  const k = now.k / drawn.k;
  const x = now.x - k * (drawn.x + margin);
  const y = now.y - k * (drawn.y + margin);
  element.style.transform = `translate(${x}px, ${y}px) scale(${k})`;
}

/** Carries a layer that was drawn for `zoom.transform` along with every step of a move. */
export function useCarried(
  layer: RefObject<HTMLElement | null>,
  { transform, follow }: Zoom,
): void {
  useLayoutEffect(() => {
    carry(layer.current, transform, transform);
    return follow((next) => carry(layer.current, transform, next));
  }, [layer, transform, follow]);
}
