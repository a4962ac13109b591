import type { Drawable } from "../query/graph.ts";
import { bent, pointAt } from "./curves.ts";
import type { Point, Rect } from "./geometry.ts";
import { labelRects, placeLabels, type LabelSize, type LabelSide, type Track } from "./labels.ts";
import { linesOf, type EdgeLine, type LinesInput } from "./lines.ts";

/** Everything that is drawn, in pixels of the box, before anybody is in focus. */
export interface Frame {
  readonly marks: readonly Mark[];
  /** Edges drawn when nobody is in focus. */
  readonly resting: ReadonlySet<number>;
  /** By position in `graph.edges`; null where nothing can be drawn. Worked out when it is asked for. */
  readonly line: (edge: number) => EdgeLine | null;
}

export interface Mark extends Point {
  readonly r: number;
  /** null when there is no room for the whole name. */
  readonly label: Rect | null;
}

/** Least radius of a mark. */
const LEAST = 5.4;

/** Radius by number of events: the area follows the number, from a least size on. Smaller where many stand in a small box. */
export function radiusScale(
  graph: Drawable,
  { width, height }: { readonly width: number; readonly height: number },
): (events: number) => number {
  const most = Math.max(1, ...graph.actors.map(({ rows }) => rows.length));
  const room = Math.sqrt((width * height) / Math.max(1, graph.actors.length)) / 70;
  const unit = Math.min(4, 12 / Math.sqrt(most)) * Math.max(0.55, Math.min(1, room));
  return (events) => Math.max(LEAST, unit * Math.sqrt(events));
}

/** Shared events are drawn at rest from here on: two among three at an event, or often among more. */
const TOGETHER = 0.5;

/** Positions of the edges that are drawn when nobody is in focus: what is stated, and the closest of the rest. */
export function atRest(graph: Drawable): ReadonlySet<number> {
  const all = graph.edges.map((_, at) => at);
  const shared = all
    .filter(
      (at) => graph.edges[at]?.sign === "shared" && (graph.edges[at]?.strength ?? 0) >= TOGETHER,
    )
    .toSorted((a, b) => (graph.edges[b]?.strength ?? 0) - (graph.edges[a]?.strength ?? 0) || a - b)
    .slice(0, Math.max(16, Math.ceil(graph.actors.length * 0.8)));
  return new Set([...all.filter((at) => graph.edges[at]?.sign !== "shared"), ...shared]);
}

export interface FrameInput extends LinesInput {
  readonly labels: readonly LabelSize[];
  /** Sides that the layout kept free for the names. */
  readonly sides: readonly (LabelSide | null)[];
  /** What labels may not leave; null when the drawing is zoomed in. */
  readonly box: Rect | null;
  readonly tall: boolean;
  /** Edges drawn when nobody is in focus. */
  readonly resting: ReadonlySet<number>;
  readonly radius: (events: number) => number;
}

/** Names of those with most events in the window stand first, then the ghosts'. */
function orderOf({ graph, moment }: FrameInput): number[] {
  const worth = (at: number): number =>
    (moment.ghosts[at] === 1 ? 0 : 1e6) +
    (moment.actorEvents[at] ?? 0) * 1e3 +
    (graph.actors[at]?.rows.length ?? 0);
  return graph.actors.map((_, at) => at).toSorted((a, b) => worth(b) - worth(a) || a - b);
}

function tracksOf({ graph, moment, points, bends, resting }: FrameInput): Track[] {
  return graph.edges.flatMap(({ from, to, sign }, at) => {
    const a = points[from];
    const b = points[to];
    const active = moment.active[at] === 1;
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
  const { graph, moment, points, labels, box, tall, radius } = input;
  const radii = graph.actors.map((_, at) => radius(moment.actorEvents[at] ?? 0));
  const nodes = graph.actors.map((_, at) => ({
    point: points[at] ?? { x: 0, y: 0 },
    r: radii[at] ?? LEAST,
    label: labels[at] ?? { width: 0, height: 0 },
  }));
  const tracks = tracksOf(input);
  const order = orderOf(input);
  const sides = placeLabels({ nodes, tracks, box, tall, wishes: input.sides }, order);
  const rects = labelRects({ nodes, tracks, box }, sides, order);
  const marks = nodes.map(({ point, r }, at): Mark => ({ ...point, r, label: rects[at] ?? null }));

  return { marks, resting: input.resting, line: linesOf(input, marks) };
}
