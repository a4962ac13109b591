import { contains, nearest, type Point, type Rect } from "./geometry.ts";

/** A quadratic Bézier curve from `a` to `b`. */
export interface Curve {
  readonly a: Point;
  readonly c: Point;
  readonly b: Point;
}

/** `bend`: how far the control point stands off the straight line, in lengths of it; positive to the right of a→b on the screen. */
export function bent(a: Point, b: Point, bend: number): Curve {
  const c = { x: (a.x + b.x) / 2 - (b.y - a.y) * bend, y: (a.y + b.y) / 2 + (b.x - a.x) * bend };
  return { a, c, b };
}

export function pointAt({ a, c, b }: Curve, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * a.x + 2 * u * t * c.x + t * t * b.x,
    y: u * u * a.y + 2 * u * t * c.y + t * t * b.y,
  };
}

/** The part between two parameters, 0 ≤ t0 ≤ t1 ≤ 1. */
export function between(curve: Curve, t0: number, t1: number): Curve {
  const { a, c, b } = curve;
  const u0 = 1 - t0;
  const blossom = (v: "x" | "y") =>
    u0 * (1 - t1) * a[v] + (u0 * t1 + t0 * (1 - t1)) * c[v] + t0 * t1 * b[v];
  return { a: pointAt(curve, t0), c: { x: blossom("x"), y: blossom("y") }, b: pointAt(curve, t1) };
}

const SAMPLES = 56;
/** Halvings of the last sample's stretch: a long line too then ends at the edge. */
const HALVINGS = 5;

/** The last parameter from 0 to the middle that is inside, and from there on outside; 0 when none is. */
function leaving(inside: (t: number) => boolean): number {
  let last = -1;
  for (let i = 0; i <= SAMPLES / 2; i++) if (inside(i / SAMPLES)) last = i;
  if (last < 0) return 0;
  let within = last / SAMPLES;
  let beyond = (last + 1) / SAMPLES;
  for (let i = 0; i < HALVINGS; i++) {
    const t = (within + beyond) / 2;
    if (inside(t)) within = t;
    else beyond = t;
  }
  return beyond;
}

/** What is left when the parts inside either end are cut off; null when nothing is. */
export function trimmed(
  curve: Curve,
  insideA: (p: Point) => boolean,
  insideB: (p: Point) => boolean,
): Curve | null {
  const first = leaving((t) => insideA(pointAt(curve, t)));
  const last = 1 - leaving((t) => insideB(pointAt(curve, 1 - t)));
  return last - first < 2 / SAMPLES ? null : between(curve, first, last);
}

export const lengthOf = (curve: Curve): number => {
  let sum = 0;
  let old = curve.a;
  for (let i = 1; i <= 12; i++) {
    const next = pointAt(curve, i / 12);
    sum += Math.hypot(next.x - old.x, next.y - old.y);
    old = next;
  }
  return sum;
};

/** Cuts `start` and `end` pixels off the ends. */
export function shortened(curve: Curve, start: number, end: number): Curve {
  const length = lengthOf(curve) || 1;
  return between(curve, Math.min(0.45, start / length), Math.max(0.55, 1 - end / length));
}

/** Direction of travel at the end b, in degrees. */
export const angleAtEnd = ({ c, b }: Curve): number =>
  (Math.atan2(b.y - c.y, b.x - c.x) * 180) / Math.PI;
/** Direction at the end a, looking out of the curve, in degrees. */
export const angleAtStart = ({ a, c }: Curve): number =>
  (Math.atan2(a.y - c.y, a.x - c.x) * 180) / Math.PI;

const r1 = (value: number): string => value.toFixed(1);
export const pathOf = ({ a, c, b }: Curve): string =>
  `M${r1(a.x)},${r1(a.y)}Q${r1(c.x)},${r1(c.y)} ${r1(b.x)},${r1(b.y)}`;

export interface Obstacle {
  readonly point: Point;
  readonly r: number;
}

export interface Way {
  readonly a: Point;
  readonly b: Point;
  readonly obstacles: readonly Obstacle[];
  /** What it should not leave. */
  readonly box: Rect;
  /** How far from `a` and `b` lines end. */
  readonly gaps?: readonly [number, number];
  /** Where others end at `a` and at `b`. */
  readonly ends?: readonly [readonly Point[], readonly Point[]];
}

/** Where a curve comes to its marks, so far from their middles. */
export const endsAt = (
  { a, c, b }: Curve,
  [gapA, gapB]: readonly [number, number],
): readonly [Point, Point] => [towards(a, c, gapA), towards(b, c, gapB)];

function towards(from: Point, to: Point, distance: number): Point {
  const share = distance / (Math.hypot(to.x - from.x, to.y - from.y) || 1);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Nearer to each other than this the marks of two ends cannot be told apart. */
const APART = 15;

const MOST = 0.4;
const BENDS = [0, 0.1, -0.1, 0.18, -0.18, 0.28, -0.28, MOST, -MOST];

/**
 * The bend nearest to `wish` whose curve keeps clear of every mark but its own, and its ends of others. `fanned`: one of several lines of a
 * pair, which may only bend farther out, or they would meet.
 */
export function bendPast(
  { a, b, obstacles, box, gaps = [0, 0], ends = [[], []] }: Way,
  wish = 0,
  fanned = false,
): number {
  // No curve strays farther from the straight line than half its bend.
  const strays = Math.hypot(b.x - a.x, b.y - a.y) * ((Math.abs(wish) + MOST) / 2);
  const near = obstacles.filter(({ point, r }) => {
    const foot = nearest(point, a, b);
    return Math.hypot(point.x - foot.x, point.y - foot.y) < strays + r + 5;
  });
  let best = wish;
  let least = Infinity;
  for (const extra of BENDS) {
    if (fanned && extra !== 0 && Math.sign(extra) !== Math.sign(wish)) continue;
    const bend = wish + extra;
    const curve = bent(a, b, bend);
    let price = Math.abs(extra) * 14 + (contains(box, pointAt(curve, 0.5)) ? 0 : 30);
    for (const { point, r } of near) {
      let distance = Infinity;
      let old = curve.a;
      for (let i = 1; i <= 10; i++) {
        const next = pointAt(curve, i / 10);
        const foot = nearest(point, old, next);
        distance = Math.min(distance, Math.hypot(point.x - foot.x, point.y - foot.y));
        old = next;
      }
      if (distance < r + 5) price += 10 + (r + 5 - distance);
    }
    endsAt(curve, gaps).forEach((own, at) => {
      for (const other of ends[at] ?? []) {
        const distance = Math.hypot(own.x - other.x, own.y - other.y);
        if (distance < APART) price += (APART - distance) * 2;
      }
    });
    if (price < least - 1e-9) {
      least = price;
      best = bend;
    }
  }
  return best;
}
