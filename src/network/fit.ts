import type { Steps } from "../query/steps.ts";
import type { Size } from "../ui/useSize.ts";
import type { Point, Rect } from "./geometry.ts";
import {
  labelRect,
  markRect,
  placeLabels,
  united,
  type LabelSize,
  type LabelSide,
} from "./labels.ts";
import { isTall, type Layout } from "./layout.ts";
import { regionFor } from "./region.ts";

export interface FitNode {
  /** Radius of the largest mark that it can have, whatever the window. */
  readonly r: number;
  readonly label: LabelSize;
}

export interface Fit {
  /** Parallel to the nodes. */
  readonly points: readonly Point[];
  /** The side that was kept free for each name; null where there was no room for it. */
  readonly sides: readonly (LabelSide | null)[];
}

export interface FitLine {
  readonly from: number;
  readonly to: number;
  /** Carries a number. */
  readonly numbered: boolean;
}

const ROUNDS = 3;
const STEPS = 110;
/** How much of the box marks and labels may fill before labels are given up. */
const FULL = 0.62;

interface Body extends FitNode {
  x: number;
  y: number;
  home: Point;
  /** Has room kept for its name. */
  named: boolean;
  side: LabelSide;
  /** What it takes up, relative to x and y. */
  rect: Rect;
}

const ORIGIN: Point = { x: 0, y: 0 };

function measure(body: Body): void {
  const mark = markRect(ORIGIN, body.r);
  body.rect = body.named ? united(mark, labelRect(ORIGIN, body.r, body.label, body.side)) : mark;
}

function keepInside(body: Body, box: Rect): void {
  const { x0, y0, x1, y1 } = body.rect;
  body.x = Math.max(box.x0 - x0, Math.min(box.x1 - x1, body.x));
  body.y = Math.max(box.y0 - y0, Math.min(box.y1 - y1, body.y));
}

/** Moves two bodies apart along the side that asks for less; in a wide box height is dearer. */
function part(a: Body, b: Body, gap: number, dear: number): void {
  const p = a.rect;
  const q = b.rect;
  const ox = Math.min(a.x + p.x1, b.x + q.x1) - Math.max(a.x + p.x0, b.x + q.x0) + gap;
  if (ox <= 0) return;
  const oy = Math.min(a.y + p.y1, b.y + q.y1) - Math.max(a.y + p.y0, b.y + q.y0) + gap;
  if (oy <= 0) return;
  if (ox < oy * dear) {
    const push = (2 * a.x + p.x0 + p.x1 < 2 * b.x + q.x0 + q.x1 ? -ox : ox) * 0.3;
    a.x += push;
    b.x -= push;
  } else {
    const push = (2 * a.y + p.y0 + p.y1 < 2 * b.y + q.y0 + q.y1 ? -oy : oy) * 0.3;
    a.y += push;
    b.y -= push;
  }
}

/** A mark stands clear of lines that are not its own. Runs millions of times: allocates nothing. */
function clear(body: Body, a: Body, b: Body): void {
  const wanted = body.r + 9;
  if (
    body.x < Math.min(a.x, b.x) - wanted ||
    body.x > Math.max(a.x, b.x) + wanted ||
    body.y < Math.min(a.y, b.y) - wanted ||
    body.y > Math.max(a.y, b.y) + wanted
  )
    return;
  const wx = b.x - a.x;
  const wy = b.y - a.y;
  const length = wx * wx + wy * wy || 1;
  const t = Math.max(0, Math.min(1, ((body.x - a.x) * wx + (body.y - a.y) * wy) / length));
  const dx = body.x - a.x - t * wx;
  const dy = body.y - a.y - t * wy;
  const distance = Math.sqrt(dx * dx + dy * dy);
  if (distance >= wanted) return;
  const push = ((wanted - distance) * 0.5) / (distance || 1);
  body.x += distance === 0 ? 0 : dx * push;
  body.y += distance === 0 ? wanted * 0.5 : dy * push;
}

/** Least length of a line between two marks: its dashes, its end marks and its number must show. */
const SPAN = 46;
const SPAN_NUMBERED = 74;

function stretch(a: Body, b: Body, span: number): void {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const distance = Math.hypot(dx, dy) || 1;
  const short = a.r + b.r + span - distance;
  if (short <= 0) return;
  const push = (short * 0.12) / distance;
  a.x -= dx * push;
  a.y -= dy * push;
  b.x += dx * push;
  b.y += dy * push;
}

function* relax(
  bodies: readonly Body[],
  lines: readonly FitLine[],
  box: Rect,
  dear: number,
): Steps<void> {
  for (let step = 0; step < STEPS; step++) {
    // First everything makes room, at the end only what still overlaps moves.
    const calm = step > STEPS * 0.7;
    for (const body of bodies) {
      if (calm) break;
      body.x += (body.home.x - body.x) * 0.012;
      body.y += (body.home.y - body.y) * 0.012;
    }
    if (!calm)
      for (const { from, to, numbered } of lines) {
        const a = bodies[from];
        const b = bodies[to];
        if (!a || !b) continue;
        stretch(a, b, numbered ? SPAN_NUMBERED : SPAN);
        if (step % 3 === 0)
          for (const body of bodies) if (body !== a && body !== b) clear(body, a, b);
      }
    for (let i = 0; i < bodies.length; i++)
      for (let j = i + 1; j < bodies.length; j++) {
        const a = bodies[i];
        const b = bodies[j];
        if (a && b) part(a, b, 5, dear);
      }
    for (const body of bodies) keepInside(body, box);
    yield;
  }
}

/** Where there is no room for every name, at least no mark stands on another. */
function partMarks(bodies: readonly Body[], box: Rect, dear: number): void {
  const named = bodies.map((body) => body.named);
  for (const body of bodies) {
    body.named = false;
    measure(body);
  }
  for (let step = 0; step < STEPS; step++) {
    bodies.forEach((a, i) => {
      for (let j = i + 1; j < bodies.length; j++) {
        const b = bodies[j];
        if (b) part(a, b, 4, dear);
      }
    });
    for (const body of bodies) keepInside(body, box);
  }
  bodies.forEach((body, at) => (body.named = named[at] ?? false));
}

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
