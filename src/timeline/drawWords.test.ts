import { beforeEach, expect, it, vi } from "vitest";
import { compile, readSources } from "../i18n/compile.ts";
import { DEFAULT_SETTINGS } from "../i18n/locale.ts";
import { createLocale } from "../i18n/pureLocale.ts";
import { dayOf } from "../model/day.ts";
import type { Lang } from "../model/types.ts";
import { buildIndex } from "../query/index.ts";
import { eventOf, setOf } from "../query/set.fixture.ts";
import { TOKEN_NAMES } from "../ui/tokens.ts";
import { capacityOf, ROOMY } from "./capacity.ts";
import { drawWords } from "./drawWords.ts";
import { labelOf } from "./labels.ts";
import { lanesOf } from "./lanes.ts";
import { layout, needOf } from "./layout.ts";
import { timeScale } from "./timeScale.ts";

/** A letter of the page is as wide as any other. */
const LETTER = 6;
vi.mock("../ui/measure.ts", () => ({ textWidth: (text: string) => text.length * LETTER }));

const said: { text: string; x: number; direction: string; align: string }[] = [];
beforeEach(() => said.splice(0));

/** Notes what is written, and how. */
function pen(): CanvasRenderingContext2D {
  const ctx = {
    direction: "inherit",
    textAlign: "start",
    measureText: () => ({ fontBoundingBoxAscent: 10, fontBoundingBoxDescent: 4 }),
    fillRect: () => undefined,
    fillText: (text: string, x: number) =>
      said.push({ text, x, direction: ctx.direction, align: ctx.textAlign }),
  };
  // No canvas outside of browsers: what `drawWords` asks of one for labels is all here.
  return ctx as unknown as CanvasRenderingContext2D;
}

/** Of one event, under a title that the data has in English alone. */
function drawnIn(lang: Lang): void {
  const event = eventOf({ id: "clashes", date: "2019-06", title: { en: "Clashes (Tripoli)." } });
  const index = buildIndex(setOf([event]));
  const locale = createLocale(lang, compile(readSources()[lang] ?? {}), DEFAULT_SETTINGS);
  const width = (text: string): number => text.length * LETTER;
  const label = labelOf(event, index, locale, { regular: width, bold: width }, true);
  const scale = timeScale({ from: dayOf(2019), to: dayOf(2020) }, 800, lang === "ar");
  const lanes = lanesOf(index, index.all, "none");
  const placing = { index, lanes, scale, labelOf: () => label, metrics: ROOMY, open: null };
  const scene = layout(placing, capacityOf([needOf(placing)], 300, ROOMY));
  const words = { ctx: pen(), scale, tokens: TOKEN_NAMES, locale, family: "serif" };
  drawWords(scene, words, () => "plain");
}

it.each([
  ["ar", "rtl", "right", -1],
  ["en", "ltr", "left", 1],
] as const)("writes a title in its own direction, among words of the page in %s", (...row) => {
  const [lang, dir, align, way] = row;
  drawnIn(lang);
  const [date, title] = said;
  expect(title).toMatchObject({ text: "Clashes (Tripoli).", direction: "ltr", align });
  expect(date).toMatchObject({ direction: dir, align });
  // One after the other, as the page is read.
  expect(Math.sign((title?.x ?? 0) - (date?.x ?? 0))).toBe(way);
});
