import type { Graph, Moment, Sign } from "../query/graph.ts";
import {
  angleAtEnd,
  angleAtStart,
  bendPast,
  bent,
  lengthOf,
  pathOf,
  pointAt,
  shortened,
  trimmed,
  type Curve,
} from "./curves.ts";
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
  /** Where its number stands: on the line, or beside one that is too short to carry it. */
  readonly number: Point;
  /** Drawn when nobody is in focus. */
  readonly atRest: boolean;
}

const LEAST = 5.4;

/** Radius by number of events: the area follows the number, from a least size on. Smaller where many stand in a small box. */
export function radiusScale(
  graph: Graph,
  { width, height }: { readonly width: number; readonly height: number },
): (events: number) => number {
  const most = Math.max(1, ...graph.actors.map(({ rows }) => rows.length));
  const room = Math.sqrt((width * height) / Math.max(1, graph.actors.length)) / 70;
  const unit = Math.min(4, 12 / Math.sqrt(most)) * Math.max(0.55, Math.min(1, room));
  return (events) => Math.max(LEAST, unit * Math.sqrt(events));
}

export const strokeWidth = (events: number): number =>
  Math.min(4.2, 1.2 + 0.42 * Math.sqrt(events));

/** Shared events are drawn at rest from here on: two among three at an event, or often among more. */
const TOGETHER = 0.5;

/** Positions of the edges that are drawn when nobody is in focus: what is stated, and the closest of the rest. */
export function atRest(graph: Graph): ReadonlySet<number> {
  const all = graph.edges.map((_, at) => at);
  const shared = all
    .filter(
      (at) => graph.edges[at]?.sign === "shared" && (graph.edges[at]?.strength ?? 0) >= TOGETHER,
    )
    .toSorted((a, b) => (graph.edges[b]?.strength ?? 0) - (graph.edges[a]?.strength ?? 0) || a - b)
    .slice(0, Math.max(16, Math.ceil(graph.actors.length * 0.8)));
  return new Set([...all.filter((at) => graph.edges[at]?.sign !== "shared"), ...shared]);
}

/** Room between a mark and the end of its line, and between its name and the widest part of the line's end. */
const GAP: Readonly<Record<Sign, number>> = {
  support: 3,
  opposition: 4,
  meeting: 5,
  affiliation: 2,
  shared: 2,
};
const NAME_GAP: Readonly<Record<Sign, number>> = {
  support: 5,
  opposition: 7,
  meeting: 3,
  affiliation: 1,
  shared: 1,
};

/** What is done, unlike what is so, is drawn with a little slack. */
const SLACK: Readonly<Record<Sign, number>> = {
  support: 0.08,
  opposition: 0.08,
  meeting: 0.08,
  affiliation: 0,
  shared: 0,
};

/** How far each edge bends: lines of one pair fan out, and all keep clear of marks. Parallel to `graph.edges`. */
export function bendsOf(
  graph: Graph,
  points: readonly Point[],
  radii: readonly number[],
  box: Rect,
): readonly number[] {
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
  return graph.edges.map(({ from, to, sign }, at) => {
    const a = points[from];
    const b = points[to];
    if (!a || !b) return 0;
    // Hairlines are too many to go round everything.
    if (sign === "shared") return 0.06;
    const others = obstacles.filter((_, i) => i !== from && i !== to);
    const fan = wishes.get(at) ?? 0;
    return bendPast({ a, b, obstacles: others, box }, fan === 0 ? SLACK[sign] : fan, fan !== 0);
  });
}

export interface FrameInput {
  readonly graph: Graph;
  readonly moment: Moment;
  readonly points: readonly Point[];
  readonly bends: readonly number[];
  readonly labels: readonly LabelSize[];
  /** Sides that the layout kept free for the names. */
  readonly places: readonly (Place | null)[];
  /** What labels may not leave; null when the drawing is zoomed in. */
  readonly box: Rect | null;
  readonly tall: boolean;
  /** Edges drawn when nobody is in focus. */
  readonly resting: ReadonlySet<number>;
  /** Position of the actor with a ring around its mark. */
  readonly ringed: number | null;
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

/** Room around a mark for the ring of the actor in focus. */
export const RING = 6;

/** A name may lie where a line reaches its mark: then a line that comes from another side shows more of itself. */
function freest(
  a: Point,
  b: Point,
  bend: number,
  cut: (whole: Curve) => Curve | null,
): Curve | null {
  let best: Curve | null = null;
  let least = Infinity;
  for (const other of [bend, -bend, bend + 0.14, bend - 0.14]) {
    const curve = cut(bent(a, b, other));
    if (!curve) continue;
    const lost =
      Math.hypot(curve.a.x - a.x, curve.a.y - a.y) + Math.hypot(curve.b.x - b.x, curve.b.y - b.y);
    const price = lost + Math.abs(other - bend) * 90;
    if (price < least - 1) {
      least = price;
      best = curve;
    }
  }
  return best;
}

function besideShort(curve: Curve): Point {
  const middle = pointAt(curve, 0.5);
  const length = lengthOf(curve);
  if (length > 56) return middle;
  const { a, b } = curve;
  return { x: middle.x - ((b.y - a.y) / length) * 13, y: middle.y + ((b.x - a.x) / length) * 13 };
}

/** Number of events from which it is written on the line. */
export const COUNTED = 9;

/** Names of those with most events in the window stand first, then the ghosts'. */
function orderOf({ graph, moment }: FrameInput): number[] {
  const worth = (at: number): number =>
    (moment.actors[at]?.ghost ? 0 : 1e6) +
    (moment.actors[at]?.rows.length ?? 0) * 1e3 +
    (graph.actors[at]?.rows.length ?? 0);
  return graph.actors.map((_, at) => at).toSorted((a, b) => worth(b) - worth(a) || a - b);
}

function tracksOf({ graph, moment, points, bends, resting }: FrameInput): Track[] {
  return graph.edges.flatMap(({ from, to, sign }, at) => {
    const a = points[from];
    const b = points[to];
    const active = moment.edges[at]?.active === true;
    if (!a || !b || !resting.has(at) || (sign === "shared" && !active)) return [];
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
  const places = placeLabels(
    { nodes, tracks: tracksOf(input), box, tall, wishes: input.places },
    orderOf(input),
  );
  const marks = nodes.map(({ point, r, label }, at): Mark => {
    const place: Place | null = places[at] ?? null;
    return { ...point, r, label: place && labelRect(point, r, label, place) };
  });

  const inside = (at: number, sign: Sign) => {
    const mark = marks[at];
    const gap = GAP[sign] + (at === input.ringed ? RING : 0);
    return (p: Point): boolean =>
      mark !== undefined &&
      (Math.hypot(p.x - mark.x, p.y - mark.y) < mark.r * 1.12 + gap ||
        (mark.label !== null && contains(mark.label, p, NAME_GAP[sign])));
  };
  const lines = graph.edges.map(({ from, to, sign, mutual }, at): EdgeLine | null => {
    const a = points[from];
    const b = points[to];
    const here = moment.edges[at];
    if (!a || !b || !here || (sign === "shared" && !here.active)) return null;
    const shown: Sign = here.active ? sign : "affiliation";
    const curve = freest(a, b, bends[at] ?? 0, (whole) =>
      trimmed(whole, inside(from, shown), inside(to, shown)),
    );
    if (!curve) return null;
    const [short, shortStart] = shortOf(shown, mutual);
    return {
      path: pathOf(shortened(curve, shortStart, short)),
      way: pathOf(curve),
      width: strokeWidth(here.rows.length),
      ends: endsOf(shown, mutual, curve),
      middle: pointAt(curve, 0.5),
      number: besideShort(curve),
      atRest: input.resting.has(at),
    };
  });
  return { marks, lines };
}
