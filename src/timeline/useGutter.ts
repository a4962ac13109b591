import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { useView } from "../state/view.ts";
import { textWidth, useFontGeneration } from "../ui/measure.ts";

/** Dot, gaps and the space before the plot. */
const FURNITURE = 34;
const COUNT = 26;
const WIDEST = 190;

/** Width of the lanes' names in pixels: the longest category whole; actors and places as far as they fit. */
export function useGutter(counted: boolean): number {
  const index = useIndex();
  const { text } = useLocale();
  const lanes = useView((view) => view.lanes);
  // Widths are taken again when the fonts have come.
  useFontGeneration();
  const family = getComputedStyle(document.body).fontFamily;
  const names =
    lanes === "actor"
      ? index.dataset.actors.map((actor) => actor.short ?? actor.name)
      : lanes === "place"
        ? index.dataset.places.map((place) => place.name)
        : index.dataset.categories.map((category) => category.name);
  const longest = Math.max(
    70,
    ...names.map((name) => textWidth(text(name).value, `600 13px ${family}`)),
  );
  return Math.min(longest + FURNITURE + (counted ? COUNT : 0), WIDEST);
}
