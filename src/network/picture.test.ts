import { describe, expect, it } from "vitest";
import { nodeLocale } from "../i18n/nodeLocale.ts";
import { readSet } from "../ingest/sets.ts";
import type { Lang } from "../model/types.ts";
import { buildGraph, type Graph } from "../query/graph.ts";
import { buildIndex, type Index } from "../query/index.ts";
import { momentOf } from "../query/moment.ts";
import { NO_FILTERS, select } from "../query/select.ts";
import { finish } from "../query/steps.ts";
import type { Size } from "../ui/useSize.ts";
import { atRest, frameOf, radiusScale, type Frame } from "./frame.ts";
import { overlaps, type Rect } from "./geometry.ts";
import { markRect } from "./labels.ts";
import { isTall, layoutSteps } from "./layout.ts";
import { arrangingOf, bendsIn, namesOf } from "./placing.ts";
import { regionFor } from "./region.ts";
import { arrange } from "./useArrangement.ts";
import { roughWidth } from "./words.ts";

const indexOf = (id: string): Index => {
  const { dataset } = readSet(`data/${id}/set.json`, id);
  if (dataset === null) throw new Error(`data/${id} cannot be read`);
  return buildIndex(dataset);
};
const article = indexOf("libya-follow-up-committee");
const decade = indexOf("libya-2011-2021");

/** What usePicture does, without a browser: widths of text are estimated. */
function picture(index: Index, graph: Graph, size: Size, lang: Lang): Frame {
  const { width, height } = size;
  const tall = isTall(size);
  const fit = finish(arrange(arrangingOf(graph, size)));
  return frameOf({
    graph,
    moment: momentOf(graph, select(index, NO_FILTERS, index.extent), index.extent),
    points: fit.points,
    bends: bendsIn(graph, fit, size),
    labels: namesOf(graph, nodeLocale(lang, []), tall, roughWidth).labels,
    sides: fit.sides,
    box: { x0: 1, y0: 1, x1: width - 1, y1: height - 1 },
    tall,
    resting: atRest(graph),
    ringed: null,
    radius: radiusScale(graph, size),
  });
}

/** Pairs of rectangles that overlap: marks with marks, names with names, names with the marks of others. */
function collisions({ marks }: Frame): number {
  const rects = marks.flatMap((mark, at): { at: number; rect: Rect }[] => [
    { at, rect: markRect(mark, mark.r) },
    ...(mark.label ? [{ at, rect: mark.label }] : []),
  ]);
  let count = 0;
  rects.forEach((a, i) => {
    for (const b of rects.slice(i + 1)) if (a.at !== b.at && overlaps(a.rect, b.rect)) count++;
  });
  return count;
}

const DESKTOP = { width: 1340, height: 210 };
const BESIDE_PANEL = { width: 970, height: 220 };
const TABLET = { width: 400, height: 500 };
const PHONE = { width: 358, height: 520 };
const outside = ({ marks }: Frame, { width, height }: Size) =>
  marks.filter(({ x, y, r }) => x - r < 0 || y - r < 0 || x + r > width || y + r > height);

describe("the article's actors", () => {
  const graph = buildGraph(article);
  for (const [size, box] of Object.entries({ DESKTOP, BESIDE_PANEL, TABLET, PHONE }))
    for (const lang of ["ar", "en"] as const)
      it(`stand clear of one another, all with their names: ${size}, ${lang}`, () => {
        const frame = picture(article, graph, box, lang);
        expect(collisions(frame)).toBe(0);
        expect(frame.marks.filter(({ label }) => label === null)).toEqual([]);
        expect(outside(frame, box)).toEqual([]);
      });

  it("stand in the same places in both languages", () => {
    const places = (lang: Lang) =>
      picture(article, graph, DESKTOP, lang).marks.map(({ x, y }) => [x, y]);
    expect(places("ar")).toEqual(places("en"));
  });

  it("stand in the same places each time that they are laid out", () => {
    const layout = (of: Graph) => finish(layoutSteps(of, "wide"));
    expect(layout(buildGraph(article))).toEqual(layout(graph));
  });
});

describe("three actors", () => {
  const sides = { width: 1340, height: 500 };
  const region = regionFor(3, sides);

  it("stand together in the middle of a wide box", () => {
    expect(region.x1 - region.x0).toBeLessThan(sides.width / 2);
    expect(region.x0 + region.x1).toBe(sides.width);
    expect(region.y0 + region.y1).toBe(sides.height);
  });

  it("take all of a box that has no more than they need", () => {
    expect(regionFor(3, { width: 300, height: 200 })).toEqual({ x0: 8, y0: 8, x1: 292, y1: 192 });
  });
});

/** Of the line that a path draws from end to end, pixels. */
function straightLength(path: string): number {
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  const [x0 = 0, y0 = 0] = numbers;
  const [x1 = 0, y1 = 0] = numbers.slice(-2);
  return Math.hypot(x1 - x0, y1 - y0);
}

describe("sixty actors", () => {
  const graph = buildGraph(decade);

  describe("under a tablet's timeline", () => {
    const frame = picture(decade, graph, { width: 780, height: 540 }, "ar");
    const lines = graph.edges.flatMap(({ kind }, at) => (kind === null ? [] : frame.line(at)));

    it("leave so much of each stated tie in sight that its sign can be read", () => {
      for (const line of lines) expect(straightLength(line?.way ?? "")).toBeGreaterThan(20);
    });

    it("have end marks on each other where there is no other way alone", () => {
      const ends = lines.flatMap((line, at) => line?.ends.map((end) => ({ ...end, at })) ?? []);
      const near = ends.filter((a, i) =>
        ends.slice(i + 1).some((b) => a.at !== b.at && Math.hypot(a.x - b.x, a.y - b.y) < 6),
      );
      expect(near.length).toBeLessThan(2);
    });
  });

  for (const [size, box] of Object.entries({ DESKTOP, BESIDE_PANEL, PHONE }))
    it(`never stand on one another, and names only where they fit whole: ${size}`, () => {
      const frame = picture(decade, graph, box, "ar");
      expect(collisions(frame)).toBe(0);
      expect(outside(frame, box)).toEqual([]);
    });

  it("are nearly all named under a desktop's timeline", () => {
    const { marks } = picture(decade, graph, DESKTOP, "ar");
    expect(marks.filter(({ label }) => label !== null).length).toBeGreaterThan(marks.length * 0.8);
  });

  it("put an actor that nothing joins into a row along the bottom", () => {
    const { alone } = finish(layoutSteps(graph, "wide"));
    const { marks } = picture(decade, graph, DESKTOP, "ar");
    expect(alone.length).toBeGreaterThan(0);
    for (const at of alone) expect(marks[at]?.y).toBeGreaterThan(DESKTOP.height - 30);
  });
});
