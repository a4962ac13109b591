import { useMemo } from "react";
import type { Locale } from "../i18n/locale.ts";
import { useLocale } from "../i18n/useLocale.ts";
import type { Index } from "../query/index.ts";
import { useIndex } from "../state/dataset.ts";
import { useView, type LaneKey } from "../state/view.ts";
import { textWidth, useFontGeneration } from "../ui/measure.ts";

/** Dot, gaps and the space before the plot. */
const FURNITURE = 34;
/** Between a name and its count. */
const GAP = 8;
/** Of two digits. */
const LEAST_COUNT = 18;
const WIDEST = 210;

/** `width` of a name in 600 at 13 px; a count is written smaller, and no wider than that of all events. */
export function gutterOf(
  index: Index,
  { text, number }: Locale,
  lanes: LaneKey,
  counted: boolean,
  width: (name: string) => number,
): number {
  const names =
    lanes === "actor"
      ? index.dataset.actors.map((actor) => actor.short ?? actor.name)
      : lanes === "place"
        ? index.dataset.places.map((place) => place.name)
        : index.dataset.categories.map((category) => category.name);
  const longest = Math.max(70, ...names.map((name) => width(text(name).value)));
  const count = GAP + Math.max(LEAST_COUNT, width(number(index.events.length)) * 0.85);
  return Math.min(longest + FURNITURE + (counted ? count : 0), WIDEST);
}

/** By how much letters that have not come yet may be wider than those that stand for them. */
const SLACK = 1.08;

/** Width of the lanes' names in pixels: the longest category whole; actors and places as far as they fit. */
export function useGutter(counted: boolean): number {
  const index = useIndex();
  const locale = useLocale();
  const lanes = useView((view) => view.lanes);
  const fonts = useFontGeneration();
  const measured = (slack: (font: string) => number): number => {
    const font = `600 13px ${getComputedStyle(document.body).fontFamily}`;
    const more = slack(font);
    const width = (name: string): number => Math.ceil(textWidth(name, font) * more);
    return gutterOf(index, locale, lanes, counted, width);
  };
  // Before the letters have come it is a little too wide, so that the plot need not move when they do.
  const first = useMemo(
    () => measured((font) => (document.fonts.check(font, locale.t("app.name")) ? 1 : SLACK)),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `measured` is made of these
    [index, locale, lanes, counted],
  );
  const now = useMemo(
    () => measured(() => 1),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- as above, and measured again when letters have come
    [index, locale, lanes, counted, fonts],
  );
  return Math.max(first, now);
}
