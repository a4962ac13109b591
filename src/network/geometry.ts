/** Plane geometry in CSS pixels, y downwards. Physical: the network is not mirrored. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface Line {
  readonly a: Point;
  readonly b: Point;
  /** Which nodes it joins: lines that share one do not cross. */
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

const side = (p: Point, q: Point, r: Point): number =>
  Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));

/** The sum over crossing pairs of the product of their costs. */
export function crossings(lines: readonly Line[]): number {
  let sum = 0;
  lines.forEach((one, i) => {
    for (let j = i + 1; j < lines.length; j++) {
      const other = lines[j];
      if (!other) continue;
      if (
        one.from === other.from ||
        one.to === other.to ||
        one.from === other.to ||
        one.to === other.from
      )
        continue;
      if (
        side(one.a, one.b, other.a) !== side(one.a, one.b, other.b) &&
        side(other.a, other.b, one.a) !== side(other.a, other.b, one.b)
      )
        sum += one.cost * other.cost;
    }
  });
  return sum;
}

/** The points around their middle, turned so that they spread most along `axis`. */
export function turned(points: readonly Point[], axis: "x" | "y"): Point[] {
  const n = points.length || 1;
  const mx = points.reduce((sum, { x }) => sum + x, 0) / n;
  const my = points.reduce((sum, { y }) => sum + y, 0) / n;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const { x, y } of points) {
    xx += (x - mx) ** 2;
    yy += (y - my) ** 2;
    xy += (x - mx) * (y - my);
  }
  const main = Math.atan2(2 * xy, xx - yy) / 2;
  const turn = (axis === "x" ? 0 : Math.PI / 2) - main;
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  return points.map(({ x, y }) => ({
    x: (x - mx) * cos - (y - my) * sin,
    y: (x - mx) * sin + (y - my) * cos,
  }));
}

export const overlaps = (a: Rect, b: Rect, gap = 0): boolean =>
  a.x0 < b.x1 + gap && b.x0 < a.x1 + gap && a.y0 < b.y1 + gap && b.y0 < a.y1 + gap;

export const contains = ({ x0, y0, x1, y1 }: Rect, { x, y }: Point, gap = 0): boolean =>
  x > x0 - gap && x < x1 + gap && y > y0 - gap && y < y1 + gap;

/** The point of the segment a–b nearest to p. */
export function nearest(p: Point, a: Point, b: Point): Point {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const t =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return { x: a.x + t * dx, y: a.y + t * dy };
}

/** Half the place by rank, half by distance: keeps the order, and leaves no empty middle or crowded edge. */
export function evened(values: readonly number[]): number[] {
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const order = values
    .map((_, at) => at)
    .toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const rank: number[] = [];
  order.forEach((at, place) => (rank[at] = values.length > 1 ? place / (values.length - 1) : 0.5));
  return values.map((value, at) => 0.55 * ((value - low) / span) + 0.45 * (rank[at] ?? 0));
}
