import type { Steps } from "../query/steps.ts";
import type { Size } from "../ui/useSize.ts";
import type { Point, Rect } from "./geometry.ts";
import { markRect, placeLabels, type LabelSide } from "./labels.ts";
import { isTall, type Layout } from "./layout.ts";
import { regionFor } from "./region.ts";
import {
  measure,
  ORIGIN,
  partMarks,
  relax,
  type Body,
  type FitLine,
  type FitNode,
} from "./relax.ts";

export interface Fit {
  /** Parallel to the nodes. */
  readonly points: readonly Point[];
  /** The side that was kept free for each name; null where there was no room for it. */
  readonly sides: readonly (LabelSide | null)[];
}

const ROUNDS = 3;
/** How much of the box marks and labels may fill before labels are given up. */
const FULL = 0.62;

/** The ones that nothing joins, in rows along the bottom; answers the height that they take. */
function shelve(bodies: readonly Body[], alone: readonly number[], region: Rect): number {
  const rows: Body[][] = [[]];
  let used = 0;
  for (const at of alone) {
    const body = bodies[at];
    if (!body) continue;
    const room = body.r * 2 + body.label.width + 22;
    if (used > 0 && used + room > region.x1 - region.x0) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(body);
    used += room;
  }
  if (alone.length === 0) return 0;
  rows.forEach((row, up) => {
    let x = region.x0;
    for (const body of row) {
      body.side = "east";
      body.x = x + body.r * 1.15;
      body.y = region.y1 - 10 - (rows.length - 1 - up) * 24;
      x += body.r * 2 + body.label.width + 22;
    }
  });
  return rows.length * 24 + 6;
}

/**
 * A layout in a box of pixels: nothing overlaps where the box is large enough for every name. Depends on the data
 * set and the box alone, never on the window, the filters or the language. Pure.
 */
export function* fitSteps(
  layout: Layout,
  nodes: readonly FitNode[],
  lines: readonly FitLine[],
  size: Size,
): Steps<Fit> {
  const tall = isTall(size);
  const bodies: Body[] = nodes.map((node) => ({
    ...node,
    x: 0,
    y: 0,
    home: ORIGIN,
    named: true,
    side: tall ? "south" : "east",
    name: null,
    rect: markRect(ORIGIN, node.r),
  }));
  const region = regionFor(bodies.length, size);
  const shelf = shelve(bodies, layout.alone, region);
  const shelved = new Set(layout.alone);
  const free = bodies.filter((_, at) => !shelved.has(at));
  const box: Rect = { ...region, y1: region.y1 - shelf };

  // Names of those with the fewest events go first when there are too many for the box.
  const room = (box.x1 - box.x0) * Math.max(1, box.y1 - box.y0) * FULL;
  let filled = 0;
  for (const body of free) {
    measure(body);
    const { x0, y0, x1, y1 } = body.rect;
    const area = (x1 - x0 + 8) * (y1 - y0 + 8);
    body.named = filled + area < room;
    filled += body.named ? area : (body.r * 2 + 8) ** 2;
  }

  const inset = tall ? 0.06 : 0.03;
  const homes = layout.points.map(({ x, y }) => ({
    x: box.x0 + (box.x1 - box.x0) * (inset + x * (1 - 2 * inset)),
    y: box.y0 + (box.y1 - box.y0) * (inset + y * (1 - 2 * inset)),
  }));
  const settled: Body[] = bodies.map((body, at) =>
    shelved.has(at) ? body : Object.assign(body, homes[at], { home: homes[at] ?? body.home }),
  );
  const local = new Map(free.map((body, at) => [body, at]));
  const freeLines = lines.flatMap(({ from, to, numbered }) => {
    const a = settled[from];
    const b = settled[to];
    const i = a && local.get(a);
    const j = b && local.get(b);
    return i === undefined || j === undefined ? [] : [{ from: i, to: j, numbered }];
  });
  const dear = Math.max(0.6, Math.min(2.5, (box.x1 - box.x0) / Math.max(1, box.y1 - box.y0) / 1.6));
  for (let round = 0; round < ROUNDS; round++) {
    chooseSides(free, freeLines, box, tall);
    yield* relax(free, freeLines, box, dear);
  }
  partMarks(free, box, dear);
  return {
    points: settled.map(({ x, y }) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 })),
    sides: settled.map(({ named, side }) => (named ? side : null)),
  };
}

/** Sides for the names as things stand, away from the lines. */
function chooseSides(
  bodies: readonly Body[],
  lines: readonly FitLine[],
  box: Rect,
  tall: boolean,
): void {
  const tracks = lines.flatMap(({ from, to }) => {
    const a = bodies[from];
    const b = bodies[to];
    if (!a || !b) return [];
    return [0.08, 0.16, 0.25, 0.35, 0.5, 0.65, 0.75, 0.84, 0.92].map((t) => ({
      x: a.x + (b.x - a.x) * t,
      y: a.y + (b.y - a.y) * t,
      cost: 1,
      from,
      to,
    }));
  });
  const nodes = bodies.map((body) => ({ point: body, r: body.r, label: body.label }));
  const named = bodies.flatMap((body, at) => (body.named ? [at] : []));
  const sides = placeLabels({ nodes, tracks, box, tall }, named);
  bodies.forEach((body, at) => {
    // Where none is free the old side stays, and the next steps make room for it.
    body.side = sides[at] ?? body.side;
    measure(body);
  });
}
