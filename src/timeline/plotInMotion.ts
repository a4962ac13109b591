import type { RefObject } from "react";
import type { Locale } from "../i18n/locale.ts";
import type { TimeWindow } from "../query/index.ts";
import type { Tokens } from "../ui/tokens.ts";
import { AXIS_HEIGHT, axisLabels, flagsOf } from "./axisLabels.ts";
import { sized } from "./canvas.ts";
import { draw, type Emphasis } from "./draw.ts";
import { drawAxis, drawWords } from "./drawWords.ts";
import { listenToHands, type Surface } from "./gestures.ts";
import { paintMotion } from "./motion.ts";
import { sceneOf, type ScenePlan } from "./scene.ts";
import { ticks } from "./ticks.ts";

/** The elements that a movement paints or hides. */
export interface PlotElements {
  readonly grid: HTMLElement;
  readonly plot: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  /** Over the axis, only while it moves. */
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

const spanOf = ({ from, to }: TimeWindow): number => to - from;

/** Puts the plot into the reader's hands: gestures move it, and while it moves it is painted whole, words and all. */
export function takeInHand(
  { grid, plot, canvas, axis }: PlotElements,
  shown: RefObject<PlotShown | null>,
): () => void {
  const family = getComputedStyle(document.body).fontFamily;
  const paint = (window: TimeWindow): void => {
    const now = shown.current;
    const ctx = canvas.getContext("2d");
    const above = axis.getContext("2d");
    if (!now?.tokens || !ctx || !above) return;
    const { plan, locale, tokens, emphasisOf, measure } = now;
    const { scene, scale } = sceneOf({ ...plan, window });
    const ticked = ticks(scale, locale.dates, measure);
    const flags = flagsOf(plan.index, locale, scale, plan.open);
    const words = { scale, tokens, locale, family };
    sized(ctx, scene.width, scene.height);
    draw(scene, {
      ctx,
      scale,
      tokens,
      emphasisOf,
      grid: [...ticked.fine, ...ticked.coarse].map(({ s }) => s),
      rules: flags,
    });
    drawWords(scene, { ...words, ctx }, emphasisOf);
    sized(above, scene.width, AXIS_HEIGHT);
    const cue = locale.t("timeline.direction");
    drawAxis(axisLabels(ticked, flags, scale, cue, measure), cue, { ...words, ctx: above });
    show(window, plan.window, scale.rtl ? -1 : 1, scale.pixelsPerDay);
  };
  /** Cells are not seen, but go with the hand: what is under it stays the same. */
  const show = (
    window: TimeWindow,
    rested: TimeWindow,
    sign: 1 | -1,
    pixelsPerDay: number,
  ): void => {
    const same = Math.abs(spanOf(window) / spanOf(rested) - 1) < 1e-6;
    const moved = same ? sign * (rested.from - window.from) * pixelsPerDay : 0;
    for (const cells of grid.querySelectorAll<HTMLElement>("[data-cells]"))
      cells.style.translate = `${moved}px`;
    const section = grid.parentElement;
    if (section) section.dataset["moving"] = "";
  };
  const ends = [listenToHands(grid, plot, shown), paintMotion(paint)];
  return () => {
    for (const end of ends) end();
  };
}
