import type { Direction } from "../model/text.ts";
import { toPlain } from "../model/plain.ts";
import type { MeasureText } from "./picture.ts";

interface SvgTextProps {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly dir: Direction;
  readonly lang: string;
  /** Which edge of the line stands at `x`, on the screen; or its middle. */
  readonly edge: "west" | "east" | "middle";
  readonly size: number;
  readonly weight?: 400 | 600;
  readonly fill?: string;
  readonly head?: boolean;
}

/** Faces by the names under which a picture carries them with it. */
const UI = '"IBM Plex Sans Arabic", "Noto Sans Arabic", sans-serif';
const HEAD = '"Markazi Text", "Source Serif 4", serif';
const HEAD_LATIN = '"Source Serif 4", Georgia, serif';

/**
 * One line of text in a picture. In SVG `start` is where the line's own direction begins, so the anchor follows
 * from both: a line from right to left with its east edge at x is anchored by its start.
 */
export function SvgText({
  text,
  x,
  y,
  dir,
  lang,
  edge,
  size,
  weight = 400,
  fill,
  head = false,
}: SvgTextProps) {
  const begins = dir === "rtl" ? "east" : "west";
  return (
    <text
      x={x}
      y={y}
      lang={lang}
      direction={dir}
      textAnchor={edge === "middle" ? "middle" : edge === begins ? "start" : "end"}
      fontFamily={head ? (dir === "rtl" ? HEAD : HEAD_LATIN) : UI}
      fontSize={size}
      fontWeight={weight}
      fill={fill ?? "var(--ink)"}
    >
      {toPlain(text)}
    </text>
  );
}

export const lineMeasure =
  (measure: MeasureText, size: number, weight: 400 | 600 | "head" = 400) =>
  (text: string): number =>
    measure(text, size, weight);
