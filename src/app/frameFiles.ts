import type { ComponentType } from "react";
import type { FrameProps } from "./FrameProps.ts";

/** Container widths, not the screen's: a frame in a column is a phone. */
export const TABLET = 560;
export const DESKTOP = 1100;

export type Frame = ComponentType<FrameProps>;

const files = {
  wide: () => import("./Wide.tsx").then(({ Wide }) => Wide),
  narrow: () => import("./Narrow.tsx").then(({ Narrow }) => Narrow),
  embedded: () => import("./Embedded.tsx").then(({ Embedded }) => Embedded),
} satisfies Record<string, () => Promise<Frame>>;

export type FrameName = keyof typeof files;

export const frameName = (embed: boolean, width: number): FrameName =>
  embed ? "embedded" : width < TABLET ? "narrow" : "wide";

/** That of the window, asked without laying out a page that has nothing to lay out yet. */
export const frameOfWindow = (embed: boolean): FrameName =>
  frameName(embed, matchMedia(`(min-width: ${TABLET}px)`).matches ? TABLET : 0);

/** Frames that have come. */
const here = new Map<FrameName, Frame>();

/** Fetches a frame, once. */
export async function loadFrame(name: FrameName): Promise<Frame> {
  const frame = await files[name]();
  here.set(name, frame);
  return frame;
}

export const frameHere = (name: FrameName): Frame | null => here.get(name) ?? null;
