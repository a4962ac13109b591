import type { Mark } from "../frame.ts";
import type { Point, Rect } from "../geometry.ts";
import { labelRect, placeLabels, type LabelSize } from "../labels.ts";

/** Pixels of the box for each name that is tried, and how many are tried at least and at most. */
const AREA = 5200;
const FEWEST = 10;
const MOST = 120;

interface Setting {
  /** Positions of all actors, the most important first. */
  readonly order: readonly number[];
  /** Where an actor is, in pixels of the box. */
  readonly point: (actor: number) => Point;
  readonly radius: (actor: number) => number;
  /** Asked for few only: text is measured for it. */
  readonly label: (actor: number) => LabelSize;
  readonly box: Rect;
}

/** Names by rank for the part of a crowd that is in sight: whole or not at all, none on another. By actor. */
export function namesInSight({
  order,
  point,
  radius,
  label,
  box,
}: Setting): ReadonlyMap<number, Mark> {
  const room = ((box.x1 - box.x0) * (box.y1 - box.y0)) / AREA;
  const wanted = Math.max(FEWEST, Math.min(MOST, Math.floor(room)));
  const actors: number[] = [];
  for (const actor of order) {
    const { x, y } = point(actor);
    if (x < box.x0 || x > box.x1 || y < box.y0 || y > box.y1) continue;
    actors.push(actor);
    if (actors.length >= wanted) break;
  }
  const nodes = actors.map((actor) => ({
    point: point(actor),
    r: radius(actor),
    label: label(actor),
  }));
  const places = placeLabels(
    { nodes, tracks: [], box, tall: false },
    nodes.map((_, at) => at),
  );
  const marks = new Map<number, Mark>();
  nodes.forEach((node, at) => {
    const place = places[at];
    const actor = actors[at];
    if (actor === undefined || !place) return;
    marks.set(actor, {
      ...node.point,
      r: node.r,
      label: labelRect(node.point, node.r, node.label, place),
    });
  });
  return marks;
}
