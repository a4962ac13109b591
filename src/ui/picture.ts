import type { ReactNode } from "react";
import type { Locale } from "../i18n/locale.ts";
import type { Index, TimeWindow } from "../query/index.ts";
import type { Selection } from "../query/select.ts";
import type { View } from "../state/view.ts";

/** Width of a line of text in pixels. `head` is the face of headlines. */
export type MeasureText = (text: string, size: number, weight?: 400 | 600 | "head") => number;

/** What a room needs to draw itself without a screen. */
export interface PictureWish {
  readonly index: Index;
  readonly selection: Selection;
  readonly window: TimeWindow;
  readonly view: Pick<View, "lanes" | "event" | "focus" | "axis">;
  readonly locale: Locale;
  /** Pixels that the drawing may take across. */
  readonly width: number;
  readonly measure: MeasureText;
}

/** One line of a legend: a sign of `width` × 16 pixels from 0,0 and its words. */
export interface LegendEntry {
  readonly sign: ReactNode;
  readonly width: number;
  readonly label: string;
}

/** A drawing that stands still, as SVG from 0,0. Its colours are `var(--token)`s: see ui/tokens.ts. */
export interface StillPicture {
  readonly width: number;
  readonly height: number;
  readonly body: ReactNode;
  readonly legend: readonly LegendEntry[];
  /** Nothing of the selection is in it. */
  readonly empty: boolean;
}

/** What each room that can be pictured offers as `still.tsx`; long work goes in slices and can be given up. */
export type DrawPicture = (
  wish: PictureWish,
  signal: AbortSignal,
) => StillPicture | Promise<StillPicture>;

export const PICTURES = ["timeline", "network"] as const;
export type PictureName = (typeof PICTURES)[number];

/** The rooms' pictures, fetched when asked for; `app` knows where they are. */
export type Pictures = Readonly<Record<PictureName, () => Promise<DrawPicture>>>;
