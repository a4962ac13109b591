import { domainOf } from "../query/window.ts";
import { resolveWindow } from "../state/selection.ts";
import type { Emphasis } from "../ui/mark/drawMark.ts";
import type { PictureWish } from "../ui/picture.ts";
import { lineMeasure } from "../ui/svgText.tsx";
import { lanesOf } from "./lanes.ts";
import {
  focusedIn,
  type Labelling,
  labelling,
  needing,
  type PlacedScene,
  REFUSED,
  roomOf,
  sceneOf,
} from "./scene.ts";
import { timeIsRtl } from "./timeDirection.ts";
import { emphasisFor } from "./useEmphasis.ts";
import { gutterOf } from "./useGutter.ts";

/** Taller than any lane needs: a picture has room for every label. */
const UNBOUND = 100_000;

/** Everything of the picture that its parts share. */
export interface Still extends PlacedScene, Pick<PictureWish, "index" | "locale" | "measure"> {
  readonly gutter: number;
  readonly emphasisOf: (row: number) => Emphasis;
}

/**
 * What a picture shows, laid out as on the screen with room for all labels.
 * @param untitled whether an event whose title has not come may have a label
 */
export function stillOf(wish: PictureWish, untitled: boolean): Still {
  const { index, selection, window, view, locale, width, measure } = wish;
  const lanes = lanesOf(index, selection.passes, view.lanes);
  const gutter = gutterOf(
    { index, locale, lanes: view.lanes, counted: true },
    lineMeasure(measure, 13, 600),
  );
  const plot = width - gutter;
  const made = labelling(index, locale, {
    regular: lineMeasure(measure, 12.5, 400),
    bold: lineMeasure(measure, 12.5, 600),
  });
  const label: Labelling = (row, years) => {
    const own = made(row, years);
    return own.pending && !untitled ? REFUSED : own;
  };
  const windows = [resolveWindow(index, null), domainOf(index), window];
  const needs = needing({ index, windows, width: plot, label });
  const room = roomOf({ lanes, needs, height: UNBOUND, dense: false });
  const rtl = timeIsRtl(view.axis, locale.dir);
  const focused = focusedIn(index, lanes, view.focus);
  const open = view.event;
  const placed = sceneOf({ index, lanes, window, width: plot, rtl, label, room, open, focused });
  const emphasisOf = emphasisFor(index, view.event, view.focus);
  return { ...placed, index, locale, measure, gutter, emphasisOf };
}
