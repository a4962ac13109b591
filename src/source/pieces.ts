/** A stretch of a text that bears on an event. Code points, `end` exclusive. */
export interface Piece {
  readonly event: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of a text on which the same events bear throughout; none where it is plain. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** In the order of their pieces. */
  readonly events: readonly string[];
}

/** A text whose characters are code points, as offsets count them: an emoji is one, a vowel mark is one. */
export interface CodePoints {
  readonly length: number;
  at(index: number): string;
  slice(start: number, end: number): string;
}

export function codePoints(text: string): CodePoints {
  const starts: number[] = [];
  let unit = 0;
  for (const char of text) {
    starts.push(unit);
    unit += char.length;
  }
  const unitOf = (index: number): number => starts[index] ?? text.length;
  return {
    length: starts.length,
    at: (index) => (index < 0 ? "" : text.slice(unitOf(index), unitOf(index + 1))),
    slice: (start, end) => text.slice(unitOf(start), unitOf(end)),
  };
}

const IN_WORD = /[\p{L}\p{M}\p{N}\u0640\u200c\u200d]/u;

/** Wide enough that neither end cuts a word, which in Arabic would part its letters. */
export function wholeWords(text: CodePoints, piece: Piece): Piece {
  const inside = (index: number): boolean =>
    IN_WORD.test(text.at(index - 1)) && IN_WORD.test(text.at(index));
  let { start, end } = piece;
  while (start > 0 && inside(start)) start -= 1;
  while (end < text.length && inside(end)) end += 1;
  return { ...piece, start, end };
}

/** The text from its first character to its last, cut wherever a piece begins or ends. Pieces outside are left out. */
export function runsOf(length: number, pieces: readonly Piece[]): readonly Run[] {
  const placed = pieces
    .map((piece) => ({
      ...piece,
      start: Math.max(0, piece.start),
      end: Math.min(length, piece.end),
    }))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const cuts = [
    ...new Set([0, length, ...placed.flatMap(({ start, end }) => [start, end])]),
  ].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).flatMap((start, at) => {
    const end = cuts[at + 1] ?? length;
    const here = placed.filter((piece) => piece.start < end && piece.end > start);
    return [{ start, end, events: [...new Set(here.map(({ event }) => event))] }];
  });
}
