import { gzipSync } from "node:zlib";
import type { Plugin, Rolldown } from "vite";
import { chunksWith, FULL_FRAMES, inApp, reach, START } from "./entries.ts";

/** kB (1000 bytes) after gzip; fonts as they are, they are compressed already. design.md 7. */
const LIMITS = {
  firstScript: 150,
  embedScript: 130,
  style: 14,
  arabicFonts: 180,
  lazyScript: 150,
  hostScript: 1.5,
} as const;

/** What pages that embed the timeline load; src/embed/build.ts writes it. */
const HOST_SCRIPT = "embed.js";

/** Of one language; the groups behind it (`virtual:messages/ar/open`) come with the rooms that speak them. */
const FIRST_MESSAGES = /virtual:messages\/[a-z]+$/;

/** Dynamic imports that the first view waits for all the same: of each line one is loaded, the largest counts. */
const AT_START = [START, FIRST_MESSAGES, inApp(...FULL_FRAMES)];
const AT_START_EMBEDDED = [START, FIRST_MESSAGES, inApp("Embedded")];
/** The first Arabic view shows Arabic and a few Latin letters in both families. */
const ARABIC_FONTS = /(plex|markazi).*\.woff2$/;

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

const chunksOf = (bundle: Bundle): Chunk[] =>
  Object.values(bundle).filter((file) => file.type === "chunk");

const entriesOf = (bundle: Bundle): string[] =>
  chunksOf(bundle).flatMap(({ isEntry, fileName }) => (isEntry ? [fileName] : []));

const kilobytes = (text: string | Uint8Array): number => gzipSync(text, { level: 6 }).length / 1000;

/** Style sheets that the page waits for; what is for paper and for readers without scripts comes with those. */
function stylesOf(bundle: Bundle): string[] {
  const page = bundle["index.html"];
  const html = page?.type === "asset" ? String(page.source) : "";
  const found = [
    ...html
      .replaceAll(/<noscript>.*?<\/noscript>/gs, "")
      .matchAll(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/g),
  ].flatMap(([, path = ""]) => path);
  if (found.length === 0) throw new Error("The page asks for no style sheet.");
  return found;
}

function sum(bundle: Bundle, names: Iterable<string>): number {
  let total = 0;
  for (const name of names) {
    const file = bundle[name];
    if (file) total += kilobytes(file.type === "chunk" ? file.code : file.source);
  }
  return total;
}

/** Script that `?embed=1` or the full page loads before its first event is on screen. */
function startSize(bundle: Bundle, awaited: readonly RegExp[]): number {
  const entries = entriesOf(bundle);
  const largest = awaited.flatMap((module) => {
    const size = ({ fileName }: Chunk): number =>
      sum(bundle, reach(bundle, [...entries, fileName]));
    return chunksWith(bundle, module)
      .toSorted((a, b) => size(b) - size(a))
      .slice(0, 1)
      .map((chunk) => chunk.fileName);
  });
  return sum(bundle, reach(bundle, [...entries, ...largest]));
}

interface Line {
  readonly name: string;
  readonly size: number;
  readonly limit: number;
}

export function budgetLines(bundle: Bundle): Line[] {
  const assets = Object.keys(bundle).filter((name) => bundle[name]?.type === "asset");
  const fonts = assets.flatMap((name) => {
    const file = bundle[name];
    return file?.type === "asset" && ARABIC_FONTS.test(name) ? [file.source.length / 1000] : [];
  });
  // Workers are bundled apart and arrive as assets, as do the chunks that they load; none starts with the page.
  const workers = assets
    .filter((name) => name.startsWith("assets/") && name.endsWith(".js"))
    .map((name) => ({
      name: `  in a worker: ${name.replace(/^assets\/(.*)-[\w-]{8}\.js$/, "$1")}`,
      size: sum(bundle, [name]),
      limit: LIMITS.lazyScript,
    }));
  const first = reach(bundle, entriesOf(bundle));
  const lazy = chunksOf(bundle)
    .filter((chunk) => !first.has(chunk.fileName))
    .map((chunk) => ({
      name: `  later: ${chunk.name}`,
      size: kilobytes(chunk.code),
      limit: LIMITS.lazyScript,
    }));
  return [
    { name: "first load, script", size: startSize(bundle, AT_START), limit: LIMITS.firstScript },
    {
      name: "embed, script",
      size: startSize(bundle, AT_START_EMBEDDED),
      limit: LIMITS.embedScript,
    },
    {
      name: "first load, style",
      size: sum(bundle, stylesOf(bundle)),
      limit: LIMITS.style,
    },
    {
      name: "fonts of the first Arabic view",
      size: fonts.reduce((total, size) => total + size, 0),
      limit: LIMITS.arabicFonts,
    },
    {
      name: "embed.js, on pages of others",
      size: sum(bundle, [HOST_SCRIPT]),
      limit: LIMITS.hostScript,
    },
    ...[...lazy, ...workers].toSorted((a, b) => b.size - a.size),
  ];
}

const row = ({ name, size, limit }: Line): string =>
  `${name.padEnd(34)}${size.toFixed(1).padStart(8)} of ${String(limit).padStart(4)} kB${size > limit ? "  OVER" : ""}`;

/** Prints what a reader downloads and fails the build when it is more than was promised. */
export const budget = (): Plugin => ({
  name: "siyaq:budget",
  // What is built to be read is longer.
  apply: ({ build }, { command }) => command === "build" && build?.minify !== false,
  // After writing: what is too heavy can still be looked at.
  writeBundle: {
    order: "post",
    handler(_, bundle) {
      const lines = budgetLines(bundle);
      console.log(`\n\nBudget (gzip)\n${lines.map(row).join("\n")}\n`);
      // What was not found weighs nothing.
      const over = lines.filter(({ size, limit }) => size === 0 || size > limit);
      if (over.length > 0)
        this.error(
          `Over the budget, or not found: ${over.map(({ name }) => name.trim()).join(", ")}`,
        );
    },
  },
});
