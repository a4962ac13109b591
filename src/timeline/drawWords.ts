import type { Locale } from "../i18n/locale.ts";
import { textWidth } from "../ui/measure.ts";
import type { Tokens } from "../ui/tokens.ts";
import type { Emphasis } from "../ui/mark/drawMark.ts";
import { AXIS_HEIGHT, type AxisLabels } from "./axisLabels.ts";
import { COUNT_SIZES, countSize } from "./capacity.ts";
import { GROUND, PENDING } from "./labels.ts";
import type { Cluster, Mark, Scene } from "./layout.ts";
import type { TimeScale } from "./timeScale.ts";

/** What drawing words needs: on the canvas, while the window moves, what is DOM at rest. */
export interface Words {
  readonly ctx: CanvasRenderingContext2D;
  readonly scale: TimeScale;
  readonly tokens: Tokens;
  readonly locale: Locale;
  /** Of the page. */
  readonly family: string;
}

/** Between the parts of a label, and its edge, pixels. */
const GAP = 6;
const EDGE = 2;

/** Down from the middle of a line to its baseline, pixels, as browsers place it. */
function baseline(ctx: CanvasRenderingContext2D): number {
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = ctx.measureText("");
  return (Math.round(fontBoundingBoxAscent) - Math.round(fontBoundingBoxDescent)) / 2;
}

/** Labels of marks and numbers of clusters, over the plot that `draw` has drawn. */
export function drawWords(scene: Scene, words: Words, emphasisOf: (row: number) => Emphasis): void {
  const { ctx, family } = words;
  const marks = scene.lanes.flatMap((lane) => lane.marks.filter(({ label }) => label !== null));
  const fonts = { regular: `400 12.5px ${family}`, bold: `600 12.5px ${family}` };
  ctx.font = fonts.regular;
  const down = baseline(ctx);
  for (const mark of marks) {
    const emphasis = emphasisOf(mark.row);
    if (emphasis !== "dimmed") drawLabel(mark, words, fonts, emphasis === "selected", down);
  }
  ctx.textAlign = "center";
  ctx.lineWidth = 1;
  const counted = scene.lanes.flatMap((lane) => lane.clusters.filter((cluster) => cluster.counted));
  for (const size of COUNT_SIZES) {
    const font = `600 ${size}px ${family}`;
    ctx.font = font;
    const middle = baseline(ctx);
    for (const cluster of counted)
      if (countSize(cluster.count) === size) drawCount(cluster, words, font, middle);
  }
}

function drawLabel(
  { label, y }: Mark,
  { ctx, scale, tokens, locale }: Words,
  fonts: { readonly regular: string; readonly bold: string },
  selected: boolean,
  down: number,
): void {
  if (label === null) return;
  const rtl = locale.dir === "rtl";
  const west = scale.west(label.s, label.width);
  ctx.fillStyle = tokens.paper;
  ctx.fillRect(west, y - GROUND / 2, label.width, GROUND);
  let from = EDGE;
  const at = (): number => (rtl ? west + label.width - from : west + from);
  // Each part begins where the one before ends, whichever way it is read itself.
  ctx.textAlign = rtl ? "right" : "left";
  const say = (text: string, font: string, color: string, dir = locale.dir): void => {
    ctx.direction = dir;
    ctx.font = font;
    ctx.fillStyle = color;
    ctx.fillText(text, at(), y + down);
    from += textWidth(text, font) - 1 + GAP;
  };
  if (label.date !== null) say(label.date, fonts.regular, tokens.ink3);
  if (label.pending) {
    ctx.fillStyle = tokens.hair;
    ctx.beginPath();
    ctx.roundRect(rtl ? at() - PENDING : at(), y - 4, PENDING, 8, 4);
    ctx.fill();
    from += PENDING + GAP;
  } else {
    const strong = label.key || selected;
    const color = strong ? tokens.ink : tokens.ink2;
    say(label.title, strong ? fonts.bold : fonts.regular, color, label.dir);
  }
  if (label.suffix !== null) say(`– ${label.suffix}`, fonts.regular, tokens.ink3);
}

/** Formatted counts by locale: each frame writes hundreds of the same. */
const numbers = new WeakMap<Locale, Map<number, string>>();

function numberOf(locale: Locale, count: number): string {
  const known = numbers.get(locale) ?? new Map<number, string>();
  numbers.set(locale, known);
  const text = known.get(count) ?? locale.number(count);
  known.set(count, text);
  return text;
}

function drawCount(
  { count, s, y, slot }: Cluster,
  { ctx, scale, tokens, locale }: Words,
  font: string,
  down: number,
): void {
  const text = numberOf(locale, count);
  // The canvas would have to spell its own font.
  const width = Math.max(textWidth(text, font) + 5, 18);
  const x = scale.x(s);
  ctx.fillStyle = tokens.paper;
  ctx.strokeStyle = tokens.categories[slot - 1] ?? tokens.ink3;
  ctx.beginPath();
  ctx.roundRect(x - width / 2 + 0.5, y - 8, width - 1, 16, 3);
  ctx.fill();
  ctx.stroke();
  ctx.fillStyle = tokens.words[slot - 1] ?? tokens.ink3;
  ctx.fillText(text, x, y + down);
}

/** The two tiers of the axis, its cue and its flags. */
export function drawAxis({ coarse, fine, flags }: AxisLabels, cue: string, words: Words): void {
  const { ctx, scale, tokens, locale, family } = words;
  const { width, rtl } = scale;
  ctx.clearRect(0, 0, width, AXIS_HEIGHT);
  ctx.direction = locale.dir;
  ctx.textAlign = rtl ? "right" : "left";
  const say = (text: string, s: number, y: number): void => ctx.fillText(text, scale.x(s), y);
  ctx.font = `600 12px ${family}`;
  const down = baseline(ctx);
  ctx.fillStyle = tokens.ink;
  for (const { s, label } of coarse) say(label, s + 4, 8.5 + down);
  ctx.font = `400 12px ${family}`;
  ctx.fillStyle = tokens.ink3;
  for (const { s, label } of fine) say(label, s + 4, AXIS_HEIGHT - 11.5 + down);
  for (const { flag, from, to } of flags) {
    const chosen = flag.kind === "selected";
    ctx.fillStyle = chosen ? tokens.ink : tokens.panel;
    ctx.fillRect(scale.west(from, to - from), AXIS_HEIGHT - 19, to - from, 18);
    ctx.font = `${chosen ? 600 : 400} 12px ${family}`;
    ctx.fillStyle = chosen ? tokens.paper : tokens.ink2;
    say(flag.label, from + 8, AXIS_HEIGHT - 10 + down);
  }
  ctx.font = `400 12px ${family}`;
  ctx.fillStyle = ctx.strokeStyle = tokens.ink3;
  ctx.textAlign = rtl ? "left" : "right";
  say(cue, width - 22, 8.5 + down);
  const tip = scale.x(width);
  const away = -scale.sign;
  ctx.lineWidth = 1.3;
  ctx.beginPath();
  ctx.moveTo(tip + away * 17, 8.5);
  ctx.lineTo(tip + away * 2.5, 8.5);
  ctx.moveTo(tip + away * 6, 5);
  ctx.lineTo(tip + away * 2.5, 8.5);
  ctx.lineTo(tip + away * 6, 12);
  ctx.stroke();
}
