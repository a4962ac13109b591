import type { RefObject } from "react";
import type { TimeWindow } from "../query/index.ts";
import { spanOf } from "../query/window.ts";
import type { Tokens } from "../ui/tokens.ts";
import { AXIS_HEIGHT, axisLabels } from "./axisLabels.ts";
import { sized, whole } from "./canvas.ts";
import { drawAxis } from "./drawWords.ts";
import { listenToHands, type Surface } from "./gestures.ts";
import { paintMotion } from "./motion.ts";
import {
  lay,
  pictureAtRest,
  pictureOf,
  sameLook,
  sheets,
  show,
  type Look,
  type Picture,
  type Sheets,
} from "./picture.ts";
import { stretchOf, ticksMoved } from "./stretch.ts";
import { timeScale, type TimeScale } from "./timeScale.ts";

/** The elements that a movement paints or hides. */
export interface PlotElements {
  readonly grid: HTMLElement;
  readonly plot: HTMLElement;
  /** Over the plot and its axis, only while they move. */
  readonly canvas: HTMLCanvasElement;
  readonly axis: HTMLCanvasElement;
}

/** What the plot showed last. */
export type PlotShown = Surface & Look;

/** A window that comes closer is laid out after so long, milliseconds, and for a twentieth of the time at most. */
const LAID_OUT = 100;
const SHARE = 20;

/** Frames without a movement after which a picture that is only stretched, or only shifted, is made anew. */
const STRETCHED = 2;
const SHIFTED = 8;

/** Share of a picture's air after which the next one is made. */
const AHEAD = 0.6;

/** Closer or farther, cells cannot go along: the plot lies over them, so that none is taken for another. */
const COVERING = "covering";

const alike = (a: TimeWindow, b: TimeWindow): boolean => Math.abs(spanOf(a) / spanOf(b) - 1) < 1e-6;

/** Puts the plot into the reader's hands: gestures move it, and while it moves it is painted whole, words and all. */
export function takeInHand(
  { grid, plot, canvas, axis }: PlotElements,
  shown: RefObject<PlotShown | null>,
): () => void {
  const ctx = canvas.getContext("2d");
  const drawn = sheets(getComputedStyle(document.body).fontFamily);
  /** On the sheets; and the next one, laid out in one frame and drawn in another, so that neither takes long. */
  let picture: Picture | null = null;
  let coming: Picture | null = null;
  /** Of what is on the canvas: the picture's, or the one that it was stretched to. */
  let onCanvas: TimeWindow | null = null;
  /** When a window that comes closer may be laid out again. */
  let next = 0;

  const layOut = (of: Look, window: TimeWindow): Picture => {
    const began = performance.now();
    const laid = pictureOf(of, window);
    const now = performance.now();
    next = now + Math.max(LAID_OUT, (now - began) * SHARE);
    return laid;
  };

  const put = (fresh: Picture, tokens: Tokens, on: Sheets): Picture => {
    lay(fresh, tokens, on);
    picture = fresh;
    onCanvas = null;
    return fresh;
  };

  /** Gives the canvas the size of a picture with its air. */
  const fit = ({ scene, air }: Picture): void => {
    canvas.style.width = `${scene.width}px`;
    canvas.style.height = `${scene.height}px`;
    canvas.style.insetInlineStart = `${-air}px`;
  };

  const paint = (window: TimeWindow, still: number): void => {
    const now = shown.current;
    if (!now || !ctx || drawn === null) return;
    const { plan, tokens } = now;
    const scale = timeScale(window, plan.width, plan.rtl);
    const sign = -scale.sign;
    /** Logical pixels by which the window begins later than another of its span. */
    const later = ({ from }: TimeWindow): number => (window.from - from) * scale.pixelsPerDay;

    const section = grid.parentElement;
    const moving = section?.dataset["moving"] !== undefined;
    const laid =
      picture !== null && (moving || picture.scene === now.scene) && sameLook(picture.of, now)
        ? picture
        : null;
    if (laid === null) {
      // Shown in the next frame, as one takes as long as the other.
      put(pictureAtRest(now), tokens, drawn);
      return;
    }
    let last = laid;
    if (coming !== null && sameLook(coming.of, now)) last = put(coming, tokens, drawn);
    coming = null;
    const away = alike(window, last.window) ? Math.abs(later(last.window)) : null;
    const wanted =
      still > 0
        ? window !== last.window && still === (away === null ? STRETCHED : SHIFTED)
        : away === null
          ? performance.now() > next
          : away > last.air * AHEAD;
    // One thing a frame.
    if (wanted && moving && last === laid) coming = layOut(now, window);
    // The drag has outrun the painted air: draw the next picture now. A long frame is better than a gap.
    if (coming !== null && away !== null && last.air > 0 && away > last.air) {
      last = put(coming, tokens, drawn);
      coming = null;
    }
    const shifted = alike(window, plan.window);
    if (still > 0 && onCanvas !== null && last === laid) return;
    if (onCanvas === null) fit(last);
    const stretched = !alike(window, last.window);
    if (onCanvas === null || stretched || !alike(window, onCanvas)) {
      show(last, tokens, window, ctx, drawn, stretched);
      onCanvas = window;
    }
    canvas.style.translate = `${whole(sign * later(onCanvas))}px`;
    paintAxis(last, scale, drawn);
    if (shifted) moveCells(sign * later(plan.window));
    if (!section) return;
    // Until it rests: each change costs a style.
    const state = shifted ? (section.dataset["moving"] ?? "") : COVERING;
    if (section.dataset["moving"] !== state) section.dataset["moving"] = state;
  };

  const paintAxis = (
    { of, scale: before, ticks, flags }: Picture,
    scale: TimeScale,
    { family }: Sheets,
  ): void => {
    const to = axis.getContext("2d");
    const { locale, tokens, measure } = of;
    if (!to) return;
    sized(to, scale.width, AXIS_HEIGHT);
    const cue = locale.t("timeline.direction");
    const stretch = stretchOf(before, scale);
    const labels = axisLabels(
      ticksMoved(ticks, stretch, scale.width),
      flags.map((flag) => ({ ...flag, s: stretch(flag.s) })),
      scale,
      cue,
      measure,
    );
    drawAxis(labels, cue, { ctx: to, scale, tokens, locale, family });
  };

  /** Cells are not seen, but go with the hand: what is under it stays the same. */
  const moveCells = (moved: number): void => {
    for (const { style } of grid.querySelectorAll<HTMLElement>("[data-cells]"))
      style.translate = `${moved}px`;
  };

  const ends = [listenToHands(grid, plot, shown), paintMotion(paint)];
  return () => {
    for (const end of ends) end();
  };
}
