import type { Drawable, GraphEdge, Sign } from "../query/graph.ts";
import type { Shown } from "../query/moment.ts";
import {
  angleAtEnd,
  angleAtStart,
  bendPast,
  bent,
  endsAt,
  lengthOf,
  pathOf,
  pointAt,
  shortened,
  trimmed,
  type Curve,
} from "./curves.ts";
import { contains, type Point, type Rect } from "./geometry.ts";

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
}

export const strokeWidth = (events: number): number =>
  Math.min(4.2, 1.2 + 0.42 * Math.sqrt(events));

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

/** How far the lines of one pair bend to lie beside each other, by edge; 0 for one alone. */
function fansOf({ edges }: Drawable): ReadonlyMap<number, number> {
  const pairs = new Map<string, number[]>();
  edges.forEach(({ from, to, sign }, at) => {
    if (sign === "shared") return;
    const key = `${Math.min(from, to)}~${Math.max(from, to)}`;
    pairs.set(key, [...(pairs.get(key) ?? []), at]);
  });
  const fans = new Map<number, number>();
  for (const several of pairs.values())
    several.forEach((at, i) => {
      const edge = edges[at];
      const fan = (i - (several.length - 1) / 2) * 0.3;
      if (edge) fans.set(at, edge.from < edge.to ? fan : -fan);
    });
  return fans;
}

/** How far each edge bends: lines of one pair fan out, all keep clear of marks, and their ends of each other. Parallel to `graph.edges`. */
export function bendsOf(
  graph: Drawable,
  points: readonly Point[],
  radii: readonly number[],
  box: Rect,
): readonly number[] {
  const fans = fansOf(graph);
  const obstacles = points.map((point, at) => ({ point, r: radii[at] ?? 0 }));
  const gapAt = (at: number, sign: Sign): number => (radii[at] ?? 0) * 1.12 + GAP[sign];
  const byActor = new Map<number, number[]>();
  for (const at of fans.keys())
    for (const end of [graph.edges[at]?.from ?? 0, graph.edges[at]?.to ?? 0])
      byActor.set(end, [...(byActor.get(end) ?? []), at]);
  const ends = new Map<number, readonly [Point, Point]>();
  /** Where others end at an actor that an edge must not be taken for: one of the two carries a mark there. */
  const endsNear = (own: number, actor: number): readonly Point[] =>
    (byActor.get(actor) ?? []).flatMap((other) => {
      const [edge, mine] = [graph.edges[other], graph.edges[own]];
      if (other === own || !edge || !mine) return [];
      if (!isMarked(edge, actor) && !isMarked(mine, actor)) return [];
      return ends.get(other)?.[edge.from === actor ? 0 : 1] ?? [];
    });
  // Hairlines are too many to go round everything.
  const bends = graph.edges.map(() => 0.06);
  // The second time the first lines make room for the later ones.
  for (let pass = 0; pass < 2; pass++)
    for (const [at, fan] of fans) {
      const { from, to, sign } = graph.edges[at] ?? { from: 0, to: 0, sign: "shared" };
      const a = points[from];
      const b = points[to];
      if (!a || !b) continue;
      const gaps = [gapAt(from, sign), gapAt(to, sign)] as const;
      const bend = bendPast(
        {
          a,
          b,
          obstacles: obstacles.filter((_, i) => i !== from && i !== to),
          box,
          gaps,
          ends: [endsNear(at, from), endsNear(at, to)],
        },
        fan === 0 ? SLACK[sign] : fan,
        fan !== 0,
      );
      bends[at] = bend;
      ends.set(at, endsAt(bent(a, b, bend), gaps));
    }
  return bends;
}

/** Whether an edge has its mark at one of its actors. */
const isMarked = ({ sign, mutual, to }: GraphEdge, actor: number): boolean =>
  sign === "meeting" || ((sign === "support" || sign === "opposition") && (mutual || to === actor));

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

const ASIDE = [0.14, -0.14, 0.28, -0.28, 0.42, -0.42];

/** A name may lie where a line reaches its mark: then a line that comes from another side shows more of itself. */
function freest(
  a: Point,
  b: Point,
  bend: number,
  cut: (whole: Curve) => Curve | null,
): Curve | null {
  let best: Curve | null = null;
  let least = Infinity;
  const straight = Math.hypot(b.x - a.x, b.y - a.y);
  // A short line may bend far: it stays near its way all the same.
  const dear = Math.min(90, straight * 0.6);
  for (const other of [bend, -bend, ...ASIDE.map((aside) => bend + aside)]) {
    const curve = cut(bent(a, b, other));
    if (!curve) continue;
    const lost =
      Math.hypot(curve.a.x - a.x, curve.a.y - a.y) + Math.hypot(curve.b.x - b.x, curve.b.y - b.y);
    const price = lost + Math.abs(other - bend) * dear;
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

export interface LinesInput {
  readonly graph: Drawable;
  readonly moment: Shown;
  readonly points: readonly Point[];
  readonly bends: readonly number[];
  /** Position of the actor with a ring around its mark. */
  readonly ringed: number | null;
}

interface Stop extends Point {
  readonly r: number;
  readonly label: Rect | null;
}

/** The lines between the marks, each worked out once, when it is first asked for: most hairlines never are. */
export function linesOf(
  input: LinesInput,
  marks: readonly Stop[],
): (edge: number) => EdgeLine | null {
  const { graph, moment, points, bends } = input;
  const inside = (at: number, sign: Sign) => {
    const mark = marks[at];
    const gap = GAP[sign] + (at === input.ringed ? RING : 0);
    return (p: Point): boolean =>
      mark !== undefined &&
      (Math.hypot(p.x - mark.x, p.y - mark.y) < mark.r * 1.12 + gap ||
        (mark.label !== null && contains(mark.label, p, NAME_GAP[sign])));
  };
  const draw = (at: number): EdgeLine | null => {
    const edge = graph.edges[at];
    if (!edge) return null;
    const { from, to, sign, mutual } = edge;
    const a = points[from];
    const b = points[to];
    const active = moment.active[at] === 1;
    if (!a || !b || (sign === "shared" && !active)) return null;
    const shown: Sign = active ? sign : "affiliation";
    const curve = freest(a, b, bends[at] ?? 0, (whole) =>
      trimmed(whole, inside(from, shown), inside(to, shown)),
    );
    if (!curve) return null;
    const [short, shortStart] = shortOf(shown, mutual);
    return {
      path: pathOf(shortened(curve, shortStart, short)),
      way: pathOf(curve),
      width: strokeWidth(moment.edgeEvents[at] ?? 0),
      ends: endsOf(shown, mutual, curve),
      middle: pointAt(curve, 0.5),
      number: besideShort(curve),
    };
  };
  const known = new Map<number, EdgeLine | null>();
  return (at) => {
    const old = known.get(at);
    if (old !== undefined) return old;
    const line = draw(at);
    known.set(at, line);
    return line;
  };
}
