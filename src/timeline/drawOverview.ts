import type { Bins } from "../query/bins.ts";
import type { TimeWindow } from "../query/index.ts";
import type { Tokens } from "../ui/tokens.ts";
import type { TimeScale } from "./timeScale.ts";

interface OverviewDrawing {
  readonly ctx: CanvasRenderingContext2D;
  readonly tokens: Tokens;
  readonly scale: TimeScale;
  readonly bins: Bins;
  /** The bins are of what is hidden. */
  readonly faint: boolean;
  /** Field up and politics down; else all events up, from the ground. */
  readonly halves: boolean;
  /** CSS pixels. */
  readonly height: number;
  readonly window: TimeWindow;
  /** First day of the open event. */
  readonly selected: number | null;
}

/** Bars, of a butterfly where there are halves: in colour inside the window, grey outside it. */
export function drawOverview(drawing: OverviewDrawing): void {
  const { ctx, tokens, scale, bins, faint, halves, height, window, selected } = drawing;
  const count = bins.field.length;
  const step = scale.width / count;
  const middle = halves ? Math.round(height * 0.5) : height - 1;
  // Few events make low bars: a single one must not fill the strip.
  const unit = (middle - 4) / Math.max(bins.most, 4);
  const from = scale.s(window.from);
  const to = scale.s(window.to);
  ctx.clearRect(0, 0, scale.width, height);
  const across = to - from;
  const west = scale.west(from, across);
  ctx.fillStyle = tokens.panel;
  ctx.fillRect(west, 0, across, height);
  ctx.fillStyle = tokens.hair;
  ctx.fillRect(0, middle, scale.width, 1);
  let last = "";
  const bars = (eventsOf: (bin: number) => number, colour: string, up: boolean): void => {
    for (let bin = 0; bin < count; bin++) {
      const events = eventsOf(bin);
      if (events === 0) continue;
      const s = bin * step;
      const now = !faint && s + step > from && s < to ? colour : tokens.off;
      // Setting a colour costs more than drawing with it.
      if (now !== last) ctx.fillStyle = last = now;
      const y = up ? middle - events * unit : middle + 1;
      ctx.fillRect(scale.west(s, step), y, Math.max(step - 1, 2), events * unit);
    }
  };
  const field = (bin: number): number => bins.field[bin] ?? 0;
  const politics = (bin: number): number => bins.politics[bin] ?? 0;
  if (halves) {
    bars(field, tokens.categories[0] ?? tokens.ink, true);
    bars(politics, tokens.categories[1] ?? tokens.ink, false);
  } else bars((bin) => field(bin) + politics(bin), tokens.ink, true);
  ctx.strokeStyle = tokens.ink;
  ctx.lineWidth = 1.5;
  ctx.strokeRect(west + 0.75, 0.75, Math.max(across - 1.5, 1), height - 1.5);
  if (selected !== null && Number.isFinite(selected)) {
    ctx.fillStyle = tokens.ink;
    ctx.fillRect(Math.round(scale.x(scale.s(selected + 0.5))), 0, 1.5, height);
  }
}
