import type { Size } from "../ui/useSize.ts";
import type { Rect } from "./geometry.ts";

const EDGE = 8;

/**
 * What so many actors fill of a box, around its middle: two or three in the corners of a wide one would be a void with
 * lines across it.
 */
export function regionFor(actors: number, { width, height }: Size): Rect {
  const share = actors ** 0.8;
  const x = Math.max(0, width - (170 + 150 * share)) / 2;
  const y = Math.max(0, height - (120 + 60 * share)) / 2;
  return { x0: x + EDGE, y0: y + EDGE, x1: width - x - EDGE, y1: height - y - EDGE };
}
