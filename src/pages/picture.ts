import { readFileSync } from "node:fs";
import type { Locale } from "../i18n/locale.ts";
import { PICTURE } from "./head.ts";
import { type FaceName, type Letter } from "./lettering.ts";
import { miniature, type MiniMark } from "./miniature.ts";
import { wrapped } from "../ui/breakLines.ts";
import { deckOf } from "../ui/deck.ts";
import { type SetPage, titleOf } from "./site.ts";

/** The light value of each colour token, from the one place where they stand. */
function lightColours(): ReadonlyMap<string, string> {
  const css = readFileSync(new URL("../app/styles.css", import.meta.url), "utf8");
  return new Map(
    [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}),/g)].map(([, name, value]) => [
      name ?? "",
      value ?? "",
    ]),
  );
}

const PAD = 64;
/** Names of the lanes stand here, at the inline start. */
const GUTTER = 208;
const LENGTH = PICTURE.width - 2 * PAD - GUTTER;
const DISC = 14;
const MOST_ROWS = 3;

interface Sheet {
  readonly locale: Locale;
  readonly colour: (name: string) => string;
  /** Distance from the inline start, pixels, as x. */
  readonly x: (s: number) => number;
  readonly letter: Letter;
}

interface Line {
  readonly s: number;
  readonly y: number;
  readonly size: number;
  readonly face: FaceName;
  readonly colour: string;
  readonly anchor?: "start" | "middle" | "end";
}

const isRtl = ({ locale }: Sheet): boolean => locale.dir === "rtl";

/** Of an em, to which its place on the paper is told. */
const short = (value: number): string => String(Number(value.toFixed(4)));

function line(text: string, at: Line, sheet: Sheet): string {
  const { s, y, size, face, colour, anchor = "start" } = at;
  const { glyphs, width } = sheet.letter(text, face, isRtl(sheet));
  // Outlines are laid from one side of the paper; `s` and the anchor run along the line.
  const before = { start: 0, middle: 0.5, end: 1 }[anchor];
  const x = sheet.x(s) - width * size * (isRtl(sheet) ? 1 - before : before);
  const drawn = glyphs.map(
    (glyph) =>
      `<path transform="translate(${short(glyph.x)} ${short(glyph.y)}) scale(${glyph.scale} ${-glyph.scale})" d="${glyph.path}"/>`,
  );
  return `<g transform="translate(${short(x)} ${y}) scale(${size})" fill="${sheet.colour(colour)}">${drawn.join("")}</g>`;
}

/** From `from` to `to` along the inline axis. */
function bar(
  from: number,
  to: number,
  y: number,
  height: number,
  fill: string,
  sheet: Sheet,
): string {
  const x = Math.min(sheet.x(from), sheet.x(to));
  return `<rect x="${x}" y="${y}" width="${Math.abs(to - from)}" height="${height}" fill="${fill}"/>`;
}

function mark(
  { from, to, open, hollow, vague }: MiniMark,
  y: number,
  fill: string,
  sheet: Sheet,
): string {
  const [first, last] = [GUTTER + from, GUTTER + to];
  const radius = DISC / 2 - 1;
  const ring = (s: number, dash = ""): string =>
    `<circle cx="${sheet.x(s)}" cy="${y}" r="${radius - 0.5}" fill="${sheet.colour("paper")}" stroke="${fill}" stroke-width="2.5"${dash}/>`;
  if (open) {
    // Towards the newer end.
    const [tip, back] = [sheet.x(last), sheet.x(last - 12)];
    return `${bar(first, last - 8, y - 2, 4, fill, sheet)}<path d="M${tip} ${y}L${back} ${y - 7}V${y + 7}Z" fill="${fill}"/>`;
  }
  if (vague) return bar(first, last, y - 1.25, 2.5, fill, sheet) + ring((first + last) / 2);
  if (last - first > DISC + 1)
    return hollow
      ? `<rect x="${Math.min(sheet.x(first), sheet.x(last))}" y="${y - 5}" width="${last - first}" height="10" fill="none" stroke="${fill}" stroke-width="2.5" stroke-dasharray="4 3"/>`
      : bar(first, last, y - radius, radius * 2, fill, sheet);
  const middle = (first + last) / 2;
  return hollow
    ? ring(middle, ' stroke-dasharray="4 3"')
    : `<circle cx="${sheet.x(middle)}" cy="${y}" r="${radius}" fill="${fill}"/>`;
}

const TITLE = { ar: { size: 84, leading: 0.92 }, en: { size: 62, leading: 1.1 } } as const;

interface Drawn {
  readonly svg: string;
  /** Where the next thing may begin. */
  readonly y: number;
}

function heading(page: SetPage, sheet: Sheet): Drawn {
  const { lang } = page.locale;
  const face: FaceName = lang === "ar" ? "arabicHead" : "latinHead";
  const room = PICTURE.width - 2 * PAD;
  const full = TITLE[lang].size;
  const text = titleOf(page);
  const ems = (words: string): number => sheet.letter(words, face, isRtl(sheet)).width;
  // One line, if a little smaller will do; else two, as even as they come; else smaller ones.
  const one = Math.floor(room / ems(text));
  let size = one >= full * 0.72 ? Math.min(full, one) : full;
  const even = (): string[] =>
    wrapped(text, Math.min(room, ems(text) * size * 0.56), Infinity, (words) => ems(words) * size);
  const broken = (): string[] => {
    const lines = wrapped(text, room, Infinity, (words) => ems(words) * size);
    const evened = lines.length === 2 ? even() : lines;
    return evened.length === 2 ? evened : lines;
  };
  let lines = broken();
  while (lines.length > 2 && size > 44) {
    size -= 6;
    lines = broken();
  }
  const step = Math.round(size * TITLE[lang].leading);
  const first = PAD + Math.round(size * 0.68);
  const title = lines
    .slice(0, 3)
    .map((words, at) =>
      line(words, { s: 0, y: first + at * step, size, face, colour: "ink" }, sheet),
    );
  const under = first + (Math.min(lines.length, 3) - 1) * step + 54;
  const deck = line(deckOf(page), { s: 0, y: under, size: 28, face: "ui", colour: "ink-3" }, sheet);
  const brand = line(
    page.locale.t("app.name"),
    { s: room, y: under, size: 30, face: "strong", colour: "ink", anchor: "end" },
    sheet,
  );
  const rule = bar(0, room, under + 22, 3, sheet.colour("ink"), sheet);
  return { svg: [...title, deck, brand, rule].join(""), y: under + 25 };
}

function plot(page: SetPage, top: number, sheet: Sheet): string {
  const { lanes, rows, ticks } = miniature(page.index, {
    length: LENGTH,
    disc: DISC,
    rows: MOST_ROWS,
  });
  const { dates, text } = page.locale;
  const axis = top + 40;
  const bottom = PICTURE.height - 44;
  const height = Math.min(64, (bottom - axis - 12) / Math.max(1, lanes.length));
  const end = axis + 12 + height * lanes.length;
  const pitch = Math.min(DISC + 2, (height - 4) / rows);
  const tickWords = { year: dates.year, month: dates.monthYear, day: dates.dayMonth };
  const scale = ticks
    // A word in the middle of its tick must not hang over the edge.
    .filter(({ s }) => s > 40 && s < LENGTH - 40)
    .map(({ s, day, unit }) => {
      const x = sheet.x(GUTTER + s);
      const words = line(
        tickWords[unit](day),
        { s: GUTTER + s, y: axis - 4, size: 22, face: "ui", colour: "ink-3", anchor: "middle" },
        sheet,
      );
      return `<rect x="${x - 0.75}" y="${axis + 8}" width="1.5" height="${end - axis - 8}" fill="${sheet.colour("hair")}"/>${words}`;
    });
  const drawn = lanes.map(({ category, marks }, at) => {
    const middle = axis + 12 + height * (at + 0.5);
    const name = line(
      text(category.name).value,
      { s: 0, y: middle + 8, size: 24, face: "ui", colour: "ink" },
      sheet,
    );
    const used = Math.max(...marks.map(({ row }) => row)) + 1;
    const fill = sheet.colour(`c-${category.slot}`);
    const shapes = marks.map((each) =>
      mark(each, middle + (each.row - (used - 1) / 2) * pitch, fill, sheet),
    );
    const hair = bar(
      0,
      PICTURE.width - 2 * PAD,
      middle + height / 2,
      1.5,
      sheet.colour("hair"),
      sheet,
    );
    return `${hair}${name}${shapes.join("")}`;
  });
  return scale.join("") + drawn.join("");
}

/** The preview of a page: its title, how much there is, and the timeline as it opens, in the direction it runs. */
export function pictureSvg(page: SetPage, letter: Letter): string {
  const colours = lightColours();
  const rtl = page.locale.dir === "rtl";
  const { width, height } = PICTURE;
  const sheet: Sheet = {
    locale: page.locale,
    colour: (name) => colours.get(name) ?? "#000000",
    x: (s) => (rtl ? width - PAD - s : PAD + s),
    letter,
  };
  const head = heading(page, sheet);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${sheet.colour("paper")}"/>${head.svg}${plot(page, head.y, sheet)}</svg>`;
}
