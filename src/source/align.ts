import { fold, foldWithOffsets } from "../query/fold.ts";
import { type Piece } from "./pieces.ts";

/** Words by which a piece is known again, and how much they say. */
export interface Cue {
  /** Of one thing: the names of one actor. */
  readonly spellings: readonly string[];
  /** A date's or a source's own words say more than a name. */
  readonly weight: number;
}

/** A piece of the source, with what stands in it as far as the data says. */
export interface KnownPiece extends Piece {
  readonly cues: readonly Cue[];
}

/** Code points of the word in the text; `end` exclusive. */
interface Word {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

interface Hit {
  readonly cue: number;
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** Best places of one piece that are weighed against those of the others. */
const CANDIDATES = 24;
/** Places of one cue, the nearest to where it is expected. */
const PLACES = 200;
/** What it costs to be found at the other end of the text. */
const FAR = 8;
/** A lone word of a title is found anywhere: it places nothing. */
const LEAST = 0.5;
/** A text that was edited may have grown inside a piece; one that is many times as long grew elsewhere. */
const ROOM = 1.5;

/** By UTF-16 unit the number of code points before it. */
function codePointIndex(text: string): Int32Array {
  const index = new Int32Array(text.length + 1);
  let unit = 0;
  let point = 0;
  for (const char of text) {
    index.fill(point, unit, unit + char.length);
    unit += char.length;
    point += 1;
  }
  index[unit] = point;
  return index;
}

function wordsOf(text: string): Word[] {
  const { value, offsets } = foldWithOffsets(text);
  const points = codePointIndex(text);
  return [...value.matchAll(WORD)].map((match) => ({
    value: match[0],
    start: points[offsets[match.index] ?? 0] ?? 0,
    end: (points[offsets[match.index + match[0].length - 1] ?? 0] ?? 0) + 1,
  }));
}

const PREFIXES = new Set(["و", "ف", "ب", "ل", "ك"]);

/** A word, or a word with what Arabic writes together with it: "للجامعة" is "الجامعة". */
const bare = (word: string): readonly string[] =>
  word.length < 4 || !PREFIXES.has(word.charAt(0))
    ? [word]
    : [word, word.startsWith("لل") ? `ال${word.slice(2)}` : word.slice(1)];

/** Where words stand in the text, whatever is between them: marks, spaces, quotation marks. */
function hitsOf(
  text: readonly Word[],
  places: ReadonlyMap<string, readonly number[]>,
  words: string,
  { weight, cue }: { readonly weight: number; readonly cue: number },
): Hit[] {
  const sought = fold(words).match(WORD) ?? [];
  const [first, ...rest] = sought;
  if (first === undefined) return [];
  return (places.get(first) ?? []).flatMap((at) => {
    const whole = rest.every((word, next) => bare(text[at + next + 1]?.value ?? "").includes(word));
    const [from, to] = [text[at], text[at + rest.length]];
    if (!whole || from === undefined || to === undefined) return [];
    return [{ cue, weight: weight * Math.sqrt(sought.length), start: from.start, end: to.end }];
  });
}

/** The stretches in which most of a piece's cues stand near where it is expected. */
function candidatesOf(
  hits: readonly Hit[],
  { start, end }: Piece,
  scale: number,
  length: number,
): Candidate[] {
  const size = Math.max(1, (end - start) * Math.min(scale, 2) * ROOM);
  const expected = start * scale;
  return hits
    .map((first, at) => {
      const best = new Map<number, number>();
      let last = first.end;
      for (let next = at; next < hits.length; next++) {
        const hit = hits[next];
        if (hit === undefined || hit.start >= first.start + size) break;
        if (hit.end > first.start + size && hit !== first) continue;
        best.set(hit.cue, Math.max(best.get(hit.cue) ?? 0, hit.weight));
        last = Math.max(last, hit.end);
      }
      const said = [...best.values()].reduce((sum, weight) => sum + weight, 0);
      const off = Math.abs(first.start - expected) / Math.max(1, length);
      return { start: first.start, end: last, score: said - FAR * off };
    })
    .toSorted((a, b) => b.score - a.score || a.start - b.start)
    .slice(0, CANDIDATES);
}

interface Path {
  readonly score: number;
  readonly last: number;
  readonly chosen: readonly (Candidate | null)[];
}

/** A piece's candidates, and how far back its place may lie: pieces that overlap have no order of their own. */
interface Choice {
  readonly candidates: readonly Candidate[];
  readonly slack: number;
}

/** One place for each piece, in the order of the source, or none: the sum of scores is the greatest. */
function inOrder(choices: readonly Choice[]): readonly (Candidate | null)[] {
  let paths: Path[] = [{ score: 0, last: 0, chosen: [] }];
  for (const { candidates, slack } of choices) {
    const next = new Map<number, Path>();
    const keep = (path: Path): void => {
      const known = next.get(path.last);
      if (known === undefined || path.score > known.score) next.set(path.last, path);
    };
    for (const path of paths) {
      keep({ ...path, chosen: [...path.chosen, null] });
      for (const candidate of candidates)
        if (candidate.start >= path.last - slack && candidate.score >= LEAST)
          keep({
            score: path.score + candidate.score,
            last: Math.max(path.last, candidate.start),
            chosen: [...path.chosen, candidate],
          });
    }
    // A path that is further on and worth less will never win.
    let best = -Infinity;
    paths = [...next.values()]
      .toSorted((a, b) => a.last - b.last || b.score - a.score)
      .filter(({ score }) => {
        if (score <= best) return false;
        best = score;
        return true;
      });
  }
  return paths.toSorted((a, b) => b.score - a.score)[0]?.chosen ?? [];
}

export interface Alignment {
  /** In code points of the text that was given; approximate. */
  readonly found: readonly Piece[];
  readonly lost: readonly Piece[];
}

/**
 * Finds pieces of a source again in a text that is not quite its own: other quotation marks, spaces, vowel marks
 * or tatweel, words left out or put in. Each is known by its cues, and they stand in their order.
 *
 * @param length of the source, code points
 */
export function align(text: string, length: number, pieces: readonly KnownPiece[]): Alignment {
  const words = wordsOf(text);
  const size = words.at(-1)?.end ?? 0;
  const scale = size / Math.max(1, length);
  const places = new Map<string, number[]>();
  words.forEach(({ value }, at) => {
    for (const form of bare(value)) {
      const list = places.get(form);
      if (list) list.push(at);
      else places.set(form, [at]);
    }
  });
  const ordered = pieces.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  const choices = ordered.map((piece): Choice => {
    const off = (hit: Hit): number => Math.abs(hit.start - piece.start * scale);
    const hits = piece.cues.flatMap(({ spellings, weight }, cue) =>
      spellings
        .flatMap((spelling) => hitsOf(words, places, spelling, { weight, cue }))
        .toSorted((a, b) => off(a) - off(b))
        .slice(0, PLACES),
    );
    const slack = Math.max(0, reached - piece.start) * scale;
    reached = Math.max(reached, piece.end);
    const sorted = hits.toSorted((a, b) => a.start - b.start || b.end - a.end);
    return { candidates: candidatesOf(sorted, piece, scale, size), slack };
  });
  const chosen = inOrder(choices);
  const found: Piece[] = [];
  const lost: Piece[] = [];
  ordered.forEach(({ event, start, end }, at) => {
    const place = chosen[at];
    if (place) found.push({ event, start: place.start, end: place.end });
    else lost.push({ event, start, end });
  });
  return { found, lost };
}
