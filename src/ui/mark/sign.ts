import type { TimeShape } from "../../query/shape.ts";
import { TOKEN_NAMES } from "../tokens.ts";
import { drawMark, type DrawnMark } from "./drawMark.ts";
import { type Stroke, SvgPen } from "./pen.ts";

/** Pixels. */
export const SIGN = { width: 24, height: 16 } as const;

/** Where a shape stands in its box: lines reach to the ends, so that an arrow does not touch its head. */
function placeOf({ form, approximate, openStart, openEnd }: TimeShape) {
  const middle = SIGN.width / 2;
  if (form === "line") {
    const head = openStart ? (openEnd ? -1 : SIGN.width - 5) : 5;
    return { from: 0, to: SIGN.width, head };
  }
  const half = form === "bar" && approximate ? 4 : 9;
  return { from: middle - half, to: middle + half, head: middle };
}

/** A mark by itself, for lists and legends, as the timeline draws it. */
export function signOf(
  shape: TimeShape,
  slot: number,
  differs: boolean,
  rtl = false,
): readonly Stroke[] {
  const ctx = new SvgPen();
  const y = SIGN.height / 2;
  const mark: DrawnMark = { shape, slot, differs, ...placeOf(shape), y, small: false, boxed: true };
  drawMark(mark, "plain", { ctx, tokens: TOKEN_NAMES, scale: { width: SIGN.width, rtl } });
  return ctx.strokes;
}
