import { useEffect, useState } from "react";

const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

/** Width of a line of text in CSS pixels, in the fonts that are loaded by now. `font` as in CSS: "600 12.5px Plex". */
export function textWidth(text: string, font: string): number {
  const key = `${font}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context ??= document.createElement("canvas").getContext("2d");
  if (context === null) return text.length * 7;
  context.font = font;
  // Rounded up: a label must never be wider than its place.
  const width = Math.ceil(context.measureText(text).width) + 1;
  widths.set(key, width);
  return width;
}

/** Grows when fonts have arrived and every width must be taken again. */
export function useFontGeneration(): number {
  const [generation, setGeneration] = useState(0);
  useEffect(() => {
    const renew = () => {
      widths.clear();
      setGeneration((old) => old + 1);
    };
    document.fonts.addEventListener("loadingdone", renew);
    return () => document.fonts.removeEventListener("loadingdone", renew);
  }, []);
  return generation;
}
