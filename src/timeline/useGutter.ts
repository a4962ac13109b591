import { useMemo } from "react";
import type { Locale } from "../i18n/locale.ts";
import { useLocale } from "../i18n/useLocale.ts";
import type { Index } from "../query/index.ts";
import { useIndex } from "../state/dataset.ts";
import { useView, type LaneKey } from "../state/view.ts";
import { textWidth, useTextWidth } from "../ui/measure.ts";

/** Dot, gaps and the space before the plot. */
const FURNITURE = 34;
/** Between a name and its count. */
const GAP = 8;
/** Of two digits. */
const LEAST_COUNT = 18;
const WIDEST = 210;

interface GutterWish {
  readonly index: Index;
  readonly locale: Locale;
  readonly lanes: LaneKey;
  /** With the number of events beside each name. */
  readonly counted: boolean;
}

/** `width` of a name in 600 at 13 px; a count is written smaller, and no wider than that of all events. */
export function gutterOf(
  { index, locale: { text, number }, lanes, counted }: GutterWish,
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

/** By how much fonts that have not come yet may be wider than those that stand in for them. */
const SLACK = 1.08;

const fontOfNames = (): string => `600 13px ${getComputedStyle(document.body).fontFamily}`;

/** Width of the lanes' names in pixels: the longest category whole; actors and places as far as they fit. */
export function useGutter(counted: boolean): number {
  const index = useIndex();
  const locale = useLocale();
  const lanes = useView((view) => view.lanes);
  const widthNow = useTextWidth();
  const wish = useMemo(() => ({ index, locale, lanes, counted }), [index, locale, lanes, counted]);
  // Before the fonts have come it is a little too wide, so that the plot need not move when they do.
  const first = useMemo(() => {
    const font = fontOfNames();
    const slack = document.fonts.check(font, wish.locale.t("app.name")) ? 1 : SLACK;
    return gutterOf(wish, (name) => Math.ceil(textWidth(name, font) * slack));
  }, [wish]);
  const now = useMemo(() => {
    const font = fontOfNames();
    return gutterOf(wish, (name) => widthNow(name, font));
  }, [wish, widthNow]);
  return Math.max(first, now);
}
