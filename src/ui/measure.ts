import { useSyncExternalStore } from "react";

/** Widths that are kept at most: some thousand are in sight at once, and of a million events each has its own. */
const KEPT = 20_000;

const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

let listening = false;
let current = textWidth;
const told = new Set<() => void>();

/** Fonts that arrive so soon after each other are one change, milliseconds: each lays the page out again. */
export const FONTS_APART = 60;

let timer: ReturnType<typeof setTimeout> | undefined;

/** From the first measurement on: a font may arrive between a render and its effects. */
function listen(): void {
  if (listening) return;
  listening = true;
  document.fonts.addEventListener("loadingdone", () => {
    widths.clear();
    clearTimeout(timer);
    timer = setTimeout(() => {
      widths.clear();
      current = (text, font) => textWidth(text, font);
      for (const tell of told) tell();
    }, FONTS_APART);
  });
}

function subscribe(tell: () => void): () => void {
  listen();
  told.add(tell);
  return () => told.delete(tell);
}

/** Width of a line of text in CSS pixels, in the fonts that are loaded by now. `font` as in CSS: "600 12.5px Plex". */
export function textWidth(text: string, font: string): number {
  listen();
  const key = `${font}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context ??= document.createElement("canvas").getContext("2d");
  if (context === null) return text.length * 7;
  context.font = font;
  // Rounded up: a label must never be wider than its place.
  const width = Math.ceil(context.measureText(text).width) + 1;
  if (widths.size >= KEPT) widths.clear();
  widths.set(key, width);
  return width;
}

/** `textWidth`, as another function once fonts have arrived: what depends on it is measured again. */
export const useTextWidth = (): typeof textWidth => useSyncExternalStore(subscribe, () => current);
