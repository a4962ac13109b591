import type { Mark } from "../frame.ts";
import { contains, overlaps, type Point, type Rect } from "../geometry.ts";
import { labelRect, markRect, LABEL_SIDES, type LabelSize } from "../labels.ts";

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

/**
 * Names by rank for the part of a crowd that is in sight, by actor: whole or not at all, none on another or on a mark
 * that has one. A stronger one's name may lie on weaker marks: in a throng there is no free ground.
 */
export function namesInSight({
  order,
  point,
  radius,
  label,
  box,
}: Setting): ReadonlyMap<number, Mark> {
  const room = ((box.x1 - box.x0) * (box.y1 - box.y0)) / AREA;
  const wanted = Math.max(FEWEST, Math.min(MOST, Math.floor(room)));
  const marks = new Map<number, Mark>();
  const names: Rect[] = [];
  /** Names and the marks that have one. */
  const taken: Rect[] = [];
  let tried = 0;
  for (const actor of order) {
    const here = point(actor);
    if (!contains(box, here)) continue;
    if (++tried > wanted) break;
    const r = radius(actor);
    const mark = markRect(here, r);
    // Under a stronger mark, or touched by its name: its own would point at nothing.
    if (taken.some((rect) => contains(rect, here)) || names.some((name) => overlaps(name, mark)))
      continue;
    const size = label(actor);
    const rect = LABEL_SIDES.map((side) => labelRect(here, r, size, side)).find(
      (each) => within(each, box) && !taken.some((other) => overlaps(each, other, 1)),
    );
    if (!rect) continue;
    marks.set(actor, { ...here, r, label: rect });
    names.push(rect);
    taken.push(rect, mark);
  }
  return marks;
}

/** The same marks with a name for the first, whatever it lies on, at the cost of names in its way. */
export function withLead(
  marks: readonly Mark[],
  size: LabelSize | undefined,
  box: Rect,
): readonly Mark[] {
  const [lead, ...others] = marks;
  if (!lead || !size || lead.label !== null) return marks;
  const label = LABEL_SIDES.map((side) => labelRect(lead, lead.r, size, side)).find((each) =>
    within(each, box),
  );
  if (!label) return marks;
  return [
    { ...lead, label },
    ...others.map((mark) =>
      mark.label && overlaps(mark.label, label, 1) ? { ...mark, label: null } : mark,
    ),
  ];
}

const within = (a: Rect, b: Rect): boolean =>
  a.x0 >= b.x0 && a.x1 <= b.x1 && a.y0 >= b.y0 && a.y1 <= b.y1;
