import type { Locale } from "../i18n/locale.ts";
import type { TimeWindow } from "../query/index.ts";
import type { Tokens } from "../ui/tokens.ts";
import { drawMark, type Emphasis } from "../ui/mark/drawMark.ts";
import { flagsOf, type Flag } from "./axisLabels.ts";
import { sized, whole } from "./canvas.ts";
import { drawRug, drawRules } from "./drawGround.ts";
import { drawWords } from "./drawWords.ts";
import { scaleOf, sceneOf, type PlacedScene, type ScenePlan } from "./scene.ts";
import { stretched, stretchOf } from "./stretch.ts";
import { ticks, type Ticks } from "./ticks.ts";

/** The plot as it rests, and all that decides how it looks in other windows. */
export interface Look extends PlacedScene {
  readonly plan: ScenePlan;
  readonly locale: Locale;
  readonly tokens: Tokens;
  readonly emphasisOf: (row: number) => Emphasis;
  /** Width of a label of the axis, pixels. */
  readonly measure: (text: string) => number;
  readonly ticks: Ticks;
  readonly flags: readonly Flag[];
}

/** Whether the two differ in nothing but the window. */
export const sameLook = (a: Look, b: Look): boolean =>
  a.plan === b.plan &&
  a.locale === b.locale &&
  a.tokens === b.tokens &&
  a.emphasisOf === b.emphasisOf &&
  a.measure === b.measure;

/** Share of the plot's width that is painted on either side of it, so that a drag has only to shift the picture. */
const AIR = 0.25;

/** How far above and below its middle a label or a number may reach, pixels. */
const WORD = 10;

/** Two layers: what is stretched with the window, and what keeps its size. */
export interface Sheets {
  /** Rugs: wider as the window comes closer. */
  readonly ground: CanvasRenderingContext2D;
  /** Labels and numbers: moved as they are. */
  readonly words: CanvasRenderingContext2D;
  /** The page's font family. */
  readonly family: string;
}

export function sheets(family: string): Sheets | null {
  const ground = document.createElement("canvas").getContext("2d");
  const words = document.createElement("canvas").getContext("2d");
  return ground && words && { ground, words, family };
}

/** The plot of one window and the air around it, laid out; it shows other windows as well as it can. */
export interface Picture extends PlacedScene {
  readonly of: Look;
  /** In its middle, with `air` pixels on either side. */
  readonly window: TimeWindow;
  readonly air: number;
  readonly ticks: Ticks;
  readonly flags: readonly Flag[];
}

/** The plot at rest is laid out already; it has no air. */
export const pictureAtRest = (of: Look): Picture => ({
  of,
  window: of.plan.window,
  air: 0,
  scene: of.scene,
  scale: of.scale,
  ticks: of.ticks,
  flags: of.flags,
});

export function pictureOf(of: Look, window: TimeWindow): Picture {
  const { locale, measure } = of;
  const plan = { ...of.plan, window };
  const air = Math.round(plan.width * AIR);
  const { scene, scale } = sceneOf(plan, air);
  return {
    of,
    window,
    air,
    scene,
    scale,
    ticks: ticks(scale, locale.dates, measure, window),
    flags: flagsOf(plan.index, locale, scale, plan.open),
  };
}

/** Lays a picture's rugs and words on the sheets, in place of what was there. */
export function lay(
  { of: { locale, emphasisOf }, scene, scale }: Picture,
  tokens: Tokens,
  { ground, words, family }: Sheets,
): void {
  for (const ctx of [ground, words]) {
    sized(ctx, scene.width, scene.height);
    ctx.clearRect(0, 0, scene.width, scene.height);
  }
  for (const lane of scene.lanes) drawRug(lane, { ctx: ground, scale, tokens }, scene.densest);
  drawWords(scene, { ctx: words, scale, tokens, locale, family }, emphasisOf);
}

/**
 * Draws a window from a picture of one near it: its rugs stretched, its words moved. What the other window would label
 * anew, or gather otherwise, waits for a picture of its own. With the picture's air, unless `bare`.
 */
export function show(
  { of: { plan, emphasisOf }, scene, scale: before, air, ticks: ticked, flags }: Picture,
  tokens: Tokens,
  window: TimeWindow,
  ctx: CanvasRenderingContext2D,
  { ground, words: written }: Sheets,
  bare: boolean,
): void {
  const scale = scaleOf({ ...plan, window }, air);
  const stretch = stretchOf(before, scale);
  const { width, height } = scene;
  sized(ctx, width, height);
  ctx.clearRect(0, 0, width, height);
  const sight = bare ? { from: air, to: air + plan.width } : { from: 0, to: width };
  ctx.save();
  ctx.beginPath();
  ctx.rect(sight.from, 0, sight.to - sight.from, height);
  ctx.clip();
  const context = {
    ctx,
    scale,
    tokens,
    emphasisOf,
    grid: [...ticked.fine, ...ticked.coarse].map(({ s }) => stretch(s)),
    rules: flags.map((flag) => ({ ...flag, s: stretch(flag.s) })),
  };
  drawRules(height, context);
  ctx.imageSmoothingEnabled = false;
  const across = stretch(width) - stretch(0);
  ctx.drawImage(ground.canvas, scale.west(stretch(0), across), 0, across, height);
  const { marks, words } = stretched(scene, stretch, sight);
  for (const mark of marks) drawMark(mark, emphasisOf(mark.row), context);
  const ratio = devicePixelRatio || 1;
  for (const word of words) {
    const west = Math.floor(scale.west(word.from, word.width));
    const by = whole((word.to - word.from) * scale.sign);
    const top = Math.floor(word.y - WORD);
    const [wide, high] = [Math.ceil(word.width) + 1, 2 * WORD + 1];
    ctx.drawImage(
      written.canvas,
      west * ratio,
      top * ratio,
      wide * ratio,
      high * ratio,
      west + by,
      top,
      wide,
      high,
    );
  }
  ctx.restore();
}
