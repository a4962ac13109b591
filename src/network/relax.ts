import type { Steps } from "../query/steps.ts";
import type { Point, Rect } from "./geometry.ts";
import { labelRect, markRect, united, type LabelSize, type LabelSide } from "./labels.ts";

export interface FitNode {
  /** Radius of the largest mark that it can have, whatever the window. */
  readonly r: number;
  readonly label: LabelSize;
}

export interface FitLine {
  readonly from: number;
  readonly to: number;
  /** Carries a number. */
  readonly numbered: boolean;
}

const STEPS = 80;

/** A mark with its name on its way to its place. */
export interface Body extends FitNode {
  x: number;
  y: number;
  home: Point;
  /** Has room kept for its name. */
  named: boolean;
  side: LabelSide;
  /** Its name, null when none, and all that it takes up, relative to x and y. */
  name: Rect | null;
  rect: Rect;
}

export const ORIGIN: Point = { x: 0, y: 0 };

/** After its side or whether it is named has changed. */
export function measure(body: Body): void {
  const mark = markRect(ORIGIN, body.r);
  body.name = body.named ? labelRect(ORIGIN, body.r, body.label, body.side) : null;
  body.rect = body.name ? united(mark, body.name) : mark;
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

/** Least length of what is seen of a line: its dashes, its end marks and its number must show. */
const SPAN = 46;
const SPAN_NUMBERED = 74;

/** How much of a line that leaves a body in a direction of length 1 its mark and its name hide. */
function hidden({ r, name }: Body, dx: number, dy: number): number {
  if (name === null) return r;
  // Where the ray leaves the name's rectangle, if it passes through it.
  const x0 = name.x0 / dx;
  const x1 = name.x1 / dx;
  const y0 = name.y0 / dy;
  const y1 = name.y1 / dy;
  const enters = Math.max(Math.min(x0, x1), Math.min(y0, y1));
  const leaves = Math.min(Math.max(x0, x1), Math.max(y0, y1));
  return leaves > Math.max(enters, r) ? leaves : r;
}

function stretch(a: Body, b: Body, span: number): void {
  const dx = b.x - a.x || 1e-6;
  const dy = b.y - a.y || 1e-6;
  const distance = Math.hypot(dx, dy);
  const ux = dx / distance;
  const uy = dy / distance;
  const short = hidden(a, ux, uy) + hidden(b, -ux, -uy) + span - distance;
  if (short <= 0) return;
  const push = (short * 0.12) / distance;
  a.x -= dx * push;
  a.y -= dy * push;
  b.x += dx * push;
  b.y += dy * push;
}

/** Makes room for marks, names and what is between them. */
export function* relax(
  bodies: readonly Body[],
  lines: readonly FitLine[],
  box: Rect,
  dear: number,
): Steps<void> {
  for (let step = 0; step < STEPS; step++) {
    // First everything makes room, at the end only what still overlaps moves.
    const calm = step > STEPS * 0.7;
    if (!calm)
      for (const body of bodies) {
        body.x += (body.home.x - body.x) * 0.012;
        body.y += (body.home.y - body.y) * 0.012;
      }
    for (const { from, to, numbered } of lines) {
      const a = bodies[from];
      const b = bodies[to];
      if (!a || !b) continue;
      stretch(a, b, (numbered ? SPAN_NUMBERED : SPAN) * (calm ? 0.75 : 1));
      if (!calm && step % 3 === 0) clearAll(bodies, a, b);
    }
    partAll(bodies, 5, dear);
    for (const body of bodies) keepInside(body, box);
    yield;
  }
}

function clearAll(bodies: readonly Body[], a: Body, b: Body): void {
  for (const body of bodies) if (body !== a && body !== b) clear(body, a, b);
}

function partAll(bodies: readonly Body[], gap: number, dear: number): void {
  for (let i = 0; i < bodies.length; i++)
    for (let j = i + 1; j < bodies.length; j++) {
      const a = bodies[i];
      const b = bodies[j];
      if (a && b) part(a, b, gap, dear);
    }
}

/** Where there is no room for every name, at least no mark stands on another. */
export function partMarks(bodies: readonly Body[], box: Rect, dear: number): void {
  const named = bodies.map((body) => body.named);
  for (const body of bodies) {
    body.named = false;
    measure(body);
  }
  for (let step = 0; step < STEPS; step++) {
    partAll(bodies, 4, dear);
    for (const body of bodies) keepInside(body, box);
  }
  bodies.forEach((body, at) => (body.named = named[at] ?? false));
}
