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

const segmenter = (): Intl.Segmenter => new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Pieces of a word that is wider than the line: an address, a made-up word. Never inside a letter. */
function broken(word: string, width: number, measure: (text: string) => number): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const { segment } of segmenter().segment(word)) {
    if (piece !== "" && measure(piece + segment) > width) {
      pieces.push(piece);
      piece = segment;
    } else piece += segment;
  }
  return piece === "" ? pieces : [...pieces, piece];
}

/** Text in lines of at most `width` pixels, between words where it can be; the last of `most` ends in “…” when there is more. */
export function wrapped(
  text: string,
  width: number,
  most: number,
  measure: (text: string) => number,
): string[] {
  const words = toPlain(text)
    .split(/\s+/u)
    .filter((word) => word !== "")
    .flatMap((word) => (measure(word) > width ? broken(word, width, measure) : [word]));
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const next = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(next) > width) {
      lines.push(line);
      line = word;
    } else line = next;
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = (kept.at(-1) ?? "").split(" ");
  while (last.length > 1 && measure(`${last.join(" ")}…`) > width) last.pop();
  kept[most - 1] = `${last.join(" ")}…`;
  return kept;
}

/** One line, cut between words, else inside one. */
export function cut(text: string, width: number, measure: (text: string) => number): string {
  const plain = toPlain(text);
  if (measure(plain) <= width) return plain;
  const [first = ""] = wrapped(plain, width - measure("…"), 1, measure);
  return first.endsWith("…") ? first : `${first}…`;
}

export const lineMeasure =
  (measure: MeasureText, size: number, weight: 400 | 600 | "head" = 400) =>
  (text: string): number =>
    measure(text, size, weight);
