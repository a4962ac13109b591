import type { Graph, Moment, Sign } from "../query/graph.ts";
import { angleAtEnd, angleAtStart, bendPast, bent, pathOf, pointAt, shortened, trimmed, type Curve } from "./curves.ts";
import { contains, type Point, type Rect } from "./geometry.ts";
import { labelRect, placeLabels, type LabelSize, type Place, type Track } from "./labels.ts";

/** Everything that is drawn, in pixels of the box, before anybody is in focus. */
export interface Frame {
  readonly marks: readonly Mark[];
  /** Parallel to `graph.edges`; null where nothing is drawn. */
  readonly lines: readonly (EdgeLine | null)[];
}

export interface Mark extends Point {
  readonly r: number;
  /** null when there is no room for the whole name. */
  readonly label: Rect | null;
}

export interface End extends Point {
  readonly form: "arrow" | "bar" | "ring";
  /** Degrees: where the line points to at this end. */
  readonly angle: number;
}

export interface EdgeLine {
  /** The stroke. */
  readonly path: string;
  /** The whole way, for the pointer. */
  readonly way: string;
  readonly width: number;
  readonly ends: readonly End[];
  readonly middle: Point;
  /** Drawn when nobody is in focus. */
  readonly atRest: boolean;
}

const LEAST = 5.4;

/** Radius by number of events: the area follows the number, from a least size on. */
export function radiusScale(graph: Graph): (events: number) => number {
  const most = Math.max(1, ...graph.actors.map(({ rows }) => rows.length));
  const unit = Math.min(4, 12 / Math.sqrt(most));
  return (events) => Math.max(LEAST, unit * Math.sqrt(events));
}

export const strokeWidth = (events: number): number => Math.min(4.2, 1.2 + 0.42 * Math.sqrt(events));

/** Shared events are drawn at rest from here on: two alone at an event, or often among few. */
const TOGETHER = 0.5;

const GAP: Readonly<Record<Sign, number>> = { support: 3, opposition: 4, meeting: 5, affiliation: 2, shared: 2 };

/** How far each edge bends: lines of one pair fan out, and all keep clear of marks. Parallel to `graph.edges`. */
export function bendsOf(graph: Graph, points: readonly Point[], radii: readonly number[]): readonly number[] {
  const pairs = new Map<string, number[]>();
  graph.edges.forEach(({ from, to, sign }, at) => {
    if (sign === "shared") return;
    const key = `${Math.min(from, to)}~${Math.max(from, to)}`;
    pairs.set(key, [...(pairs.get(key) ?? []), at]);
  });
  const wishes = new Map<number, number>();
  for (const several of pairs.values())
    several.forEach((at, i) => {
      const edge = graph.edges[at];
      const fan = several.length === 1 ? 0 : (i - (several.length - 1) / 2) * 0.3;
      if (edge) wishes.set(at, edge.from < edge.to ? fan : -fan);
    });
  const obstacles = points.map((point, at) => ({ point, r: radii[at] ?? LEAST }));
  return graph.edges.map(({ from, to, sign, strength }, at) => {
    const a = points[from];
    const b = points[to];
    if (!a || !b || (sign === "shared" && strength < TOGETHER)) return 0.08;
    const others = obstacles.filter((_, i) => i !== from && i !== to);
    return bendPast(a, b, others, wishes.get(at) ?? 0);
  });
}

export interface FrameInput {
  readonly graph: Graph;
  readonly moment: Moment;
  readonly points: readonly Point[];
  readonly bends: readonly number[];
  readonly labels: readonly LabelSize[];
  /** What labels may not leave; null when the drawing is zoomed in. */
  readonly box: Rect | null;
  readonly tall: boolean;
  readonly radius: (events: number) => number;
}

const endsOf = (sign: Sign, mutual: boolean, curve: Curve): End[] => {
  const at = (form: End["form"]): End => ({ ...curve.b, form, angle: angleAtEnd(curve) });
  const back = (form: End["form"]): End => ({ ...curve.a, form, angle: angleAtStart(curve) });
  switch (sign) {
    case "support":
      return mutual ? [at("arrow"), back("arrow")] : [at("arrow")];
    case "opposition":
      return mutual ? [at("bar"), back("bar")] : [at("bar")];
    case "meeting":
      return [at("ring"), back("ring")];
    default:
      return [];
  }
};

/** How much the stroke stops short of its end marks, at the end and at the start. */
const shortOf = (sign: Sign, mutual: boolean): readonly [number, number] =>
  sign === "support" ? [7, mutual ? 7 : 0] : sign === "meeting" ? [4, 4] : [0, 0];

/** Names of those with most events in the window stand first, then the ghosts'. */
function orderOf({ graph, moment }: FrameInput): number[] {
  const worth = (at: number): number =>
    (moment.actors[at]?.ghost ? 0 : 1e6) + (moment.actors[at]?.rows.length ?? 0) * 1e3 + (graph.actors[at]?.rows.length ?? 0);
  return graph.actors.map((_, at) => at).sort((a, b) => worth(b) - worth(a) || a - b);
}

function tracksOf({ graph, moment, points, bends }: FrameInput): Track[] {
  return graph.edges.flatMap(({ from, to, sign, strength }, at) => {
    const a = points[from];
    const b = points[to];
    const active = moment.edges[at]?.active === true;
    if (!a || !b || (sign === "shared" && (!active || strength < TOGETHER))) return [];
    const curve = bent(a, b, bends[at] ?? 0);
    const cost = !active ? 0.3 : sign === "shared" || sign === "affiliation" ? 0.6 : 1;
    return Array.from({ length: 23 }, (_, i) => ({
      ...pointAt(curve, (i + 1) / 24),
      // The end marks carry the sign: a name must not hide them.
      cost: i < 4 || i > 18 ? cost * 1.6 : cost,
      from,
      to,
    }));
  });
}

export function frameOf(input: FrameInput): Frame {
  const { graph, moment, points, bends, labels, box, tall, radius } = input;
  const radii = graph.actors.map((_, at) => radius(moment.actors[at]?.rows.length ?? 0));
  const nodes = graph.actors.map((_, at) => ({
    point: points[at] ?? { x: 0, y: 0 },
    r: radii[at] ?? LEAST,
    label: labels[at] ?? { width: 0, height: 0 },
  }));
  const places = placeLabels({ nodes, tracks: tracksOf(input), box, tall }, orderOf(input));
  const marks = nodes.map(({ point, r, label }, at): Mark => {
    const place: Place | null = places[at] ?? null;
    return { ...point, r, label: place && labelRect(point, r, label, place) };
  });

  const inside = (at: number, gap: number) => {
    const mark = marks[at];
    return (p: Point): boolean =>
      mark !== undefined &&
      (Math.hypot(p.x - mark.x, p.y - mark.y) < mark.r * 1.12 + gap ||
        (mark.label !== null && contains(mark.label, p, gap - 1)));
  };
  const lines = graph.edges.map(({ from, to, sign, mutual, strength }, at): EdgeLine | null => {
    const a = points[from];
    const b = points[to];
    const here = moment.edges[at];
    if (!a || !b || !here || (sign === "shared" && !here.active)) return null;
    const shown: Sign = here.active ? sign : "affiliation";
    const whole = bent(a, b, bends[at] ?? 0);
    const curve = trimmed(whole, inside(from, GAP[shown]), inside(to, GAP[shown]));
    if (!curve) return null;
    const [short, shortStart] = shortOf(shown, mutual);
    return {
      path: pathOf(shortened(curve, shortStart, short)),
      way: pathOf(curve),
      width: strokeWidth(here.rows.length),
      ends: endsOf(shown, mutual, curve),
      middle: pointAt(curve, 0.5),
      atRest: sign !== "shared" || strength >= TOGETHER,
    };
  });
  return { marks, lines };
}
