import type { DrawContext } from "./draw.ts";
import type { SceneLane } from "./layout.ts";

/** Lines over the whole height. */
export function drawRules(height: number, { ctx, scale, tokens, grid, rules }: DrawContext): void {
  ctx.lineWidth = 1;
  const rule = (s: number): void => {
    const x = Math.round(scale.x(s)) + 0.5;
    ctx.beginPath();
    ctx.moveTo(x, 0);
    ctx.lineTo(x, height);
    ctx.stroke();
  };
  ctx.strokeStyle = tokens.hair2;
  for (const s of grid) rule(s);
  for (const { s, kind } of rules) {
    ctx.strokeStyle = kind === "selected" ? tokens.ink : tokens.ink3;
    ctx.setLineDash(kind === "selected" ? [] : [2, 3]);
    ctx.lineWidth = kind === "selected" ? 1.5 : 1;
    rule(s);
  }
  ctx.setLineDash([]);
}

/** Height of a tick that stands for one event alone, and of the densest pixel of a lane with room for it. */
const TICK = 6;
/** Few events in a pixel are no density yet: their ticks stay nearly level. */
const DENSE_FROM = 64;

/**
 * Pixels of a tick: all alike where events stand apart, and columns of a density where thousands share the plot. They
 * rise with the square root: a lane that has a tenth of the events of the busiest one is still seen to have its bursts.
 */
function tickHeight(count: number, densest: number, room: number): number {
  const single = Math.max(2, TICK - Math.max(0, Math.log2(densest) - 1));
  const share = Math.sqrt((count - 1) / (Math.max(densest, DENSE_FROM) - 1));
  return single + (Math.max(room, TICK) - single) * share;
}

/** The ground line of a lane and its ticks. */
export function drawRug(
  lane: SceneLane,
  { ctx, scale, tokens }: Pick<DrawContext, "ctx" | "scale" | "tokens">,
  densest: number,
): void {
  ctx.fillStyle = tokens.hair;
  ctx.fillRect(0, lane.top + lane.height - 1, scale.width, 1);
  let last = 0;
  for (const { s, slot, count } of lane.rug) {
    // Setting a colour costs more than drawing with it.
    if (slot !== last) ctx.fillStyle = tokens.categories[slot - 1] ?? tokens.ink3;
    last = slot;
    const high = tickHeight(Math.min(count, densest), densest, lane.rugHeight);
    ctx.fillRect(Math.round(scale.x(s)) - 0.5, lane.rugY - high, 1, high);
  }
}
