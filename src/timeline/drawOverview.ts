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
  for (let bin = 0; bin < count; bin++) {
    const s = bin * step;
    const coloured = !faint && s + step > from && s < to;
    const x = scale.west(s, step);
    const bar = (events: number, colour: string | undefined, up: boolean): void => {
      if (events === 0) return;
      ctx.fillStyle = coloured ? (colour ?? tokens.ink) : tokens.off;
      const y = up ? middle - events * unit : middle + 1;
      ctx.fillRect(x, y, Math.max(step - 1, 2), events * unit);
    };
    const field = bins.field[bin] ?? 0;
    const politics = bins.politics[bin] ?? 0;
    if (halves) {
      bar(field, tokens.categories[0], true);
      bar(politics, tokens.categories[1], false);
    } else bar(field + politics, tokens.ink, true);
  }
  ctx.strokeStyle = tokens.ink;
  ctx.lineWidth = 1.5;
  ctx.strokeRect(west + 0.75, 0.75, Math.max(across - 1.5, 1), height - 1.5);
  if (selected !== null && Number.isFinite(selected)) {
    ctx.fillStyle = tokens.ink;
    ctx.fillRect(Math.round(scale.x(scale.s(selected + 0.5))), 0, 1.5, height);
  }
}
