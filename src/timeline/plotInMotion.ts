import type { RefObject } from "react";
import type { Locale } from "../i18n/locale.ts";
import type { TimeWindow } from "../query/index.ts";
import type { Tokens } from "../ui/tokens.ts";
import { AXIS_HEIGHT, axisLabels, flagsOf, type Flag } from "./axisLabels.ts";
import { sized } from "./canvas.ts";
import { draw, type Emphasis } from "./draw.ts";
import { drawAxis, drawWords, type Words } from "./drawWords.ts";
import { listenToHands, type Surface } from "./gestures.ts";
import { paintMotion } from "./motion.ts";
import { sceneOf, type ScenePlan } from "./scene.ts";
import { shifted, ticks, type Ticks } from "./ticks.ts";
import { timeScale } from "./timeScale.ts";

/** The elements that a movement paints or hides. */
export interface PlotElements {
  readonly grid: HTMLElement;
  readonly plot: HTMLElement;
  /** Over the plot and its axis, only while they move. */
  readonly canvas: HTMLCanvasElement;
  readonly axis: HTMLCanvasElement;
}

/** What the plot showed last. */
export interface PlotShown extends Surface {
  readonly plan: ScenePlan;
  readonly locale: Locale;
  readonly tokens: Tokens | null;
  readonly emphasisOf: (row: number) => Emphasis;
  /** Width of a label of the axis, pixels. */
  readonly measure: (text: string) => number;
}

/** Share of the plot's width that is painted on either side of it, so that a drag has only to shift the picture. */
const AIR = 0.25;

const spanOf = ({ from, to }: TimeWindow): number => to - from;
const alike = (a: TimeWindow, b: TimeWindow): boolean => Math.abs(spanOf(a) / spanOf(b) - 1) < 1e-6;

/** The picture that is on the canvas. */
interface Picture {
  readonly of: PlotShown;
  /** In its middle, with `air` pixels on either side. */
  readonly window: TimeWindow;
  readonly air: number;
  readonly ticks: Ticks;
  readonly flags: readonly Flag[];
}

/** Puts the plot into the reader's hands: gestures move it, and while it moves it is painted whole, words and all. */
export function takeInHand(
  { grid, plot, canvas, axis }: PlotElements,
  shown: RefObject<PlotShown | null>,
): () => void {
  const family = getComputedStyle(document.body).fontFamily;
  let picture: Picture | null = null;

  /** A new picture of a window and the air around it. */
  const draft = (of: PlotShown, tokens: Tokens, window: TimeWindow, air: number): Picture => {
    const { plan, locale, emphasisOf, measure } = of;
    const { scene, scale } = sceneOf({ ...plan, window }, air);
    const ticked = ticks(scale, locale.dates, measure, window);
    const flags = flagsOf(plan.index, locale, scale, plan.open);
    const ctx = canvas.getContext("2d");
    if (ctx) {
      sized(ctx, scene.width, scene.height);
      draw(scene, {
        ctx,
        scale,
        tokens,
        emphasisOf,
        grid: [...ticked.fine, ...ticked.coarse].map(({ s }) => s),
        rules: flags,
      });
      drawWords(scene, { ctx, scale, tokens, locale, family }, emphasisOf);
      canvas.style.width = `${scene.width}px`;
      canvas.style.height = `${scene.height}px`;
      canvas.style.insetInlineStart = `${-air}px`;
    }
    return { of, window, air, ticks: ticked, flags };
  };

  /** Pixels of the device: a picture between two of them would be blurred. */
  const whole = (pixels: number): number => {
    const ratio = devicePixelRatio || 1;
    return Math.round(pixels * ratio) / ratio;
  };

  const paint = (window: TimeWindow, still: boolean): void => {
    const now = shown.current;
    if (!now?.tokens) return;
    const { plan, locale, tokens, measure } = now;
    const scale = timeScale(window, plan.width, plan.rtl);
    /** Logical pixels by which the window begins later than another of its span. */
    const later = ({ from }: TimeWindow): number => (window.from - from) * scale.pixelsPerDay;
    const moving = grid.parentElement?.dataset["moving"] !== undefined;
    const last = moving ? picture : null;
    const shifts = alike(window, last?.window ?? plan.window);
    if (
      still ||
      last === null ||
      !shifts ||
      !sameLook(last.of, now) ||
      Math.abs(later(last.window)) > last.air
    )
      picture = draft(now, tokens, window, shifts ? Math.round(plan.width * AIR) : 0);
    if (picture === null) return;
    const by = later(picture.window);
    const sign = plan.rtl ? 1 : -1;
    canvas.style.translate = `${whole(sign * by)}px`;
    paintAxis(picture, by + picture.air, { scale, tokens, locale, family }, measure);
    moveCells(alike(window, plan.window) ? sign * later(plan.window) : 0);
  };

  const paintAxis = (
    { ticks: all, flags, air }: Picture,
    by: number,
    words: Omit<Words, "ctx">,
    measure: (text: string) => number,
  ): void => {
    const ctx = axis.getContext("2d");
    if (!ctx) return;
    const { scale, locale } = words;
    sized(ctx, scale.width, AXIS_HEIGHT);
    const cue = locale.t("timeline.direction");
    const labels = axisLabels(
      air === 0 ? all : shifted(all, by, scale.width),
      flags.map((flag) => ({ ...flag, s: flag.s - by })),
      scale,
      cue,
      measure,
    );
    drawAxis(labels, cue, { ...words, ctx });
  };

  /** Cells are not seen, but go with the hand: what is under it stays the same. */
  const moveCells = (moved: number): void => {
    for (const cells of grid.querySelectorAll<HTMLElement>("[data-cells]"))
      cells.style.translate = `${moved}px`;
    const section = grid.parentElement;
    if (section && section.dataset["moving"] === undefined) section.dataset["moving"] = "";
  };
  const ends = [listenToHands(grid, plot, shown), paintMotion(paint)];
  return () => {
    for (const end of ends) end();
  };
}

/** Whether a picture of the one is one of the other, but for its window. */
const sameLook = (a: PlotShown, b: PlotShown): boolean =>
  a.plan === b.plan &&
  a.locale === b.locale &&
  a.tokens === b.tokens &&
  a.emphasisOf === b.emphasisOf &&
  a.measure === b.measure;
