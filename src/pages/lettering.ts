import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import bidiFactory from "bidi-js";
import { Blob, Buffer, Direction, Face, Font, shape } from "harfbuzzjs";
import decompress from "woff2-encoder/decompress";

/** The page's own fonts. Fontsource gives each script a file: Arabic letters, then all others. */
const FILES = {
  arabicHead: [
    "markazi-text/files/markazi-text-arabic-600",
    "markazi-text/files/markazi-text-latin-600",
  ],
  latinHead: [
    "markazi-text/files/markazi-text-arabic-600",
    "source-serif-4/files/source-serif-4-latin-600",
  ],
  ui: [
    "ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400",
    "ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-400",
  ],
  strong: [
    "ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600",
    "ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-600",
  ],
} as const;
export type FaceName = keyof typeof FILES;

/** A line of text as outlines, its start at the pen's side of the baseline: y grows downwards. */
export interface Lettered {
  /** SVG path data of one em = 1. */
  readonly glyphs: readonly {
    readonly path: string;
    readonly x: number;
    readonly y: number;
    readonly scale: number;
  }[];
  /** Ems. */
  readonly width: number;
}

const require = createRequire(import.meta.url);
const ARABIC = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]|\u200c|\u200d/u;
/** They have done their work when the levels are known, and no font draws them. */
const MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

interface Run {
  text: string;
  readonly level: number;
  readonly arabic: boolean;
}

const bidi = bidiFactory();

/** Runs of one direction and one font, in the order in which they stand on the page from its left: UAX 9, rule L2. */
export function visualRuns(text: string, rtl: boolean): Run[] {
  const { levels } = bidi.getEmbeddingLevels(text, rtl ? "rtl" : "ltr");
  const runs: Run[] = [];
  let at = 0;
  for (const letter of text) {
    const level = levels[at] ?? 0;
    at += letter.length;
    if (MARKS.test(letter)) continue;
    const arabic = ARABIC.test(letter);
    const last = runs.at(-1);
    if (last?.level === level && last.arabic === arabic) last.text += letter;
    else runs.push({ text: letter, level, arabic });
  }
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level--)
    for (let start = 0; start < runs.length; start++) {
      let end = start;
      while ((runs[end]?.level ?? -1) >= level) end++;
      if (end === start) continue;
      runs.splice(start, end - start, ...runs.slice(start, end).toReversed());
      start = end;
    }
  return runs;
}

async function fontOf(file: string): Promise<Font> {
  const woff2 = readFileSync(require.resolve(`@fontsource/${file}-normal.woff2`));
  return new Font(new Face(new Blob(await decompress(woff2))));
}

export type Letter = (text: string, face: FaceName, rtl: boolean) => Lettered;

function letterWith(fonts: ReadonlyMap<string, Font>): Letter {
  return (text, face, rtl) => {
    const [arabicFile, otherFile] = FILES[face];
    const glyphs: Lettered["glyphs"][number][] = [];
    let pen = 0;
    for (const run of visualRuns(text, rtl)) {
      const font = fonts.get(run.arabic ? arabicFile : otherFile);
      if (font === undefined) throw new Error(`No font for ${face}.`);
      const scale = 1 / font.face.upem;
      const buffer = new Buffer();
      buffer.addText(run.text);
      buffer.guessSegmentProperties();
      buffer.setDirection(run.level % 2 === 1 ? Direction.RTL : Direction.LTR);
      shape(font, buffer);
      const positions = buffer.getGlyphPositions();
      buffer.getGlyphInfos().forEach(({ codepoint }, at) => {
        const place = positions[at];
        if (place === undefined) return;
        const path = font.glyphToPath(codepoint);
        if (path !== "")
          glyphs.push({ path, x: pen + place.xOffset * scale, y: -place.yOffset * scale, scale });
        pen += place.xAdvance * scale;
      });
    }
    return { glyphs, width: pen };
  };
}

async function load(): Promise<Letter> {
  const files = [...new Set(Object.values(FILES).flat())];
  const fonts = await Promise.all(files.map(async (file) => [file, await fontOf(file)] as const));
  return letterWith(new Map(fonts));
}

let loaded: Promise<Letter> | null = null;

/**
 * Shapes text as a browser would, Arabic joined and in its own direction. Loads the fonts once. An SVG renderer's own
 * text will not do: it knows no base direction, and gives up where a line mixes two fonts and one has ligatures.
 */
export const lettering = (): Promise<Letter> => (loaded ??= load());
