import { toPlain } from "../model/plain.ts";

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
