import type { RefObject } from "react";
import type { TimeWindow } from "../query/index.ts";
import type { Tokens } from "../ui/tokens.ts";
import { AXIS_HEIGHT, axisLabels } from "./axisLabels.ts";
import { sized } from "./canvas.ts";
import { drawAxis } from "./drawWords.ts";
import { listenToHands, type Surface } from "./gestures.ts";
import { paintMotion } from "./motion.ts";
import { pictureOf, sameLook, sheets, show, whole, type Look, type Picture } from "./picture.ts";
import { stretchOf } from "./stretch.ts";
import { ticksMoved } from "./ticks.ts";
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

/** A window that comes closer is laid out anew after so long, milliseconds, and never for more than a tenth of the time. */
const LAID_OUT = 100;
const SHARE = 10;

/** Frames without a movement after which a picture that is only stretched, or only shifted, is made anew. */
const STRETCHED = 2;
const SHIFTED = 8;

const spanOf = ({ from, to }: TimeWindow): number => to - from;
const alike = (a: TimeWindow, b: TimeWindow): boolean => Math.abs(spanOf(a) / spanOf(b) - 1) < 1e-6;

/** Puts the plot into the reader's hands: gestures move it, and while it moves it is painted whole, words and all. */
export function takeInHand(
  { grid, plot, canvas, axis }: PlotElements,
  shown: RefObject<PlotShown | null>,
): () => void {
  const ctx = canvas.getContext("2d");
  const drawn = sheets();
  let picture: Picture | null = null;
  /** Of what is on the canvas: the picture's, or the one that it was stretched to. */
  let onCanvas: TimeWindow | null = null;
  /** When the next picture may be made. */
  let next = 0;

  const draft = (of: Look, tokens: Tokens, window: TimeWindow): Picture | null => {
    if (drawn === null) return null;
    const began = performance.now();
    const made = pictureOf(of, tokens, window, drawn);
    const { scene, air } = made;
    canvas.style.width = `${scene.width}px`;
    canvas.style.height = `${scene.height}px`;
    canvas.style.insetInlineStart = `${-air}px`;
    onCanvas = null;
    const now = performance.now();
    next = now + Math.max(LAID_OUT, (now - began) * SHARE);
    return made;
  };

  const paint = (window: TimeWindow, still: number): void => {
    const now = shown.current;
    if (!now?.tokens || !ctx || drawn === null) return;
    const { plan, tokens } = now;
    const scale = timeScale(window, plan.width, plan.rtl);
    const sign = plan.rtl ? 1 : -1;
    /** Logical pixels by which the window begins later than another of its span. */
    const later = ({ from }: TimeWindow): number => (window.from - from) * scale.pixelsPerDay;
    // What is under the hand stays the same: cells are not seen, but catch up when nobody moves them.
    if (still === 1) moveCells(alike(window, plan.window) ? sign * later(plan.window) : 0);
    const last = grid.parentElement?.dataset["moving"] === undefined ? null : picture;
    const fits = last !== null && sameLook(last.of, now);
    const shifts = last !== null && alike(window, last.window);
    const anew = !fits
      ? true
      : still > 0
        ? still === (shifts ? SHIFTED : STRETCHED) && window !== last.window
        : shifts
          ? Math.abs(later(last.window)) > last.air
          : performance.now() > next;
    if (still > 0 && !anew) return;
    if (anew) picture = draft(now, tokens, window);
    if (picture === null) return;
    if (onCanvas === null || !alike(window, onCanvas)) {
      show(picture, tokens, window, ctx, drawn);
      onCanvas = window;
    }
    canvas.style.translate = `${whole(sign * later(onCanvas))}px`;
    paintAxis(picture, scale);
    const section = grid.parentElement;
    if (section && section.dataset["moving"] === undefined) section.dataset["moving"] = "";
  };

  const paintAxis = ({ of, scale: before, ticks, flags }: Picture, scale: TimeScale): void => {
    const to = axis.getContext("2d");
    const { locale, tokens, measure } = of;
    if (!to || tokens === null) return;
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
    const { fontFamily: family } = getComputedStyle(document.body);
    drawAxis(labels, cue, { ctx: to, scale, tokens, locale, family });
  };

  const moveCells = (moved: number): void => {
    for (const cells of grid.querySelectorAll<HTMLElement>("[data-cells]"))
      cells.style.translate = `${moved}px`;
  };
  const ends = [listenToHands(grid, plot, shown), paintMotion(paint)];
  return () => {
    for (const end of ends) end();
  };
}
