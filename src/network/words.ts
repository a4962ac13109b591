import type { Text } from "../model/types.ts";
import { LINE, type LabelSize } from "./labels.ts";

/** Longest line of a label in pixels; longer names take two lines. */
export const MEASURE = { wide: 150, tall: 104 } as const;

/**
 * A name in as few lines as `max` allows, of like length; never more than three, never cut.
 * `width` in pixels, as `textWidth` says it.
 */
export function linesOf(
  name: string,
  max: number,
  width: (text: string) => number,
): readonly string[] {
  const words = name.split(" ");
  const whole = width(name);
  if (whole <= max || words.length === 1) return [name];
  const count = Math.min(3, words.length, Math.ceil(whole / max));
  const goal = whole / count;
  const lines: string[] = [];
  let line = "";
  words.forEach((word, at) => {
    const next = line === "" ? word : `${line} ${word}`;
    const enough = lines.length < count - 1 && line !== "" && at > 0;
    // Break where the line comes nearer to its share than with the next word.
    if (enough && Math.abs(width(line) - goal) <= Math.abs(width(next) - goal)) {
      lines.push(line);
      line = word;
    } else line = next;
  });
  lines.push(line);
  return lines;
}

export function sizeOf(lines: readonly string[], width: (text: string) => number): LabelSize {
  return { width: Math.max(...lines.map(width)) + 6, height: lines.length * LINE + 1 };
}

/** About the width of text at 12.5 px, without a canvas: the same on every machine, a little generous. */
export function roughWidth(text: string): number {
  let sum = 0;
  for (const char of text)
    sum +=
      char === " "
        ? 3.4
        : /\p{Script=Arabic}/u.test(char)
          ? 5.7
          : /\p{Lu}|\d/u.test(char)
            ? 7.9
            : 6.9;
  return sum;
}

/** Room for the name in any language that it has: the drawing stays when the language changes. */
export function roomFor(name: Text, max: number): LabelSize {
  const sizes = Object.values(name).map((each) =>
    sizeOf(linesOf(each, max, roughWidth), roughWidth),
  );
  return {
    width: Math.max(0, ...sizes.map(({ width }) => width)),
    height: Math.max(LINE, ...sizes.map(({ height }) => height)),
  };
}
