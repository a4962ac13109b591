import { drawMark, type Emphasis, type MarkContext } from "../ui/mark/drawMark.ts";
import { drawRug, drawRules } from "./drawGround.ts";
import type { Scene } from "./layout.ts";
import type { TimeScale } from "./timeScale.ts";

export interface DrawContext extends MarkContext {
  readonly scale: TimeScale;
  readonly emphasisOf: (row: number) => Emphasis;
  /** Logical positions of the fine ticks' hairlines. */
  readonly grid: readonly number[];
  /** Full-height rules: the open event and the day of writing. */
  readonly rules: readonly { readonly s: number; readonly kind: "selected" | "written" }[];
}

/** Draws the plot with a canvas or a SvgPen: hairlines, rug, marks. Labels and everything that can be focused are DOM. Sizes in CSS pixels. */
export function draw(scene: Scene, context: DrawContext): void {
  context.ctx.clearRect(0, 0, scene.width, scene.height);
  drawRules(scene.height, context);
  for (const lane of scene.lanes) {
    drawRug(lane, context, scene.densest);
    for (const mark of lane.marks) drawMark(mark, context.emphasisOf(mark.row), context);
  }
}
