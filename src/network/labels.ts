import { contains, overlaps, type Point, type Rect } from "./geometry.ts";

/** Size of a label in CSS pixels, in lines of `LINE`. */
export interface LabelSize {
  readonly width: number;
  readonly height: number;
}

export const LINE = 16;

/** Where a label stands beside its mark, on the screen, best first; the drawing is the same in every language. */
export const LABEL_SIDES = [
  "east",
  "west",
  "south",
  "north",
  "southeast",
  "southwest",
  "northeast",
  "northwest",
] as const;
export type LabelSide = (typeof LABEL_SIDES)[number];

const STEP: Readonly<Record<LabelSide, readonly [number, number]>> = {
  east: [1, 0],
  west: [-1, 0],
  south: [0, 1],
  north: [0, -1],
  southeast: [1, 1],
  southwest: [-1, 1],
  northeast: [1, -1],
  northwest: [-1, -1],
};

/** The label's rectangle beside a mark of radius `r`. */
export function labelRect(
  { x, y }: Point,
  r: number,
  { width, height }: LabelSize,
  side: LabelSide,
): Rect {
  const [dx, dy] = STEP[side];
  const reach = r * 1.12 + 4;
  // On the slant the label starts nearer to the mark: its corner, not its side, faces it.
  const gx = dy === 0 ? reach : reach * 0.5;
  const gy = dx === 0 ? reach - 1 : reach * 0.45;
  const cx = x + dx * (gx + width / 2);
  const cy = y + dy * (gy + height / 2);
  return { x0: cx - width / 2, y0: cy - height / 2, x1: cx + width / 2, y1: cy + height / 2 };
}

/** How far along a side a label can slide, in shares of what is possible. */
const SLIDES = [0, -0.35, 0.35, -0.7, 0.7, -1, 1];

/** Where a label can stand that found none of LABEL_SIDES free: slid along a side of its mark. */
function slidRects({ x, y }: Point, r: number, { width, height }: LabelSize): readonly Rect[] {
  const reach = r * 1.12 + 4;
  const around = (cx: number, cy: number): Rect => ({
    x0: cx - width / 2,
    y0: cy - height / 2,
    x1: cx + width / 2,
    y1: cy + height / 2,
  });
  return SLIDES.flatMap((slide) => {
    const dx = slide * (width / 2 + r * 0.5);
    const dy = slide * (height / 2 + r * 0.5);
    return [
      around(x + dx, y + reach - 1 + height / 2),
      around(x + dx, y - reach + 1 - height / 2),
      around(x + reach + width / 2, y + dy),
      around(x - reach - width / 2, y + dy),
    ];
  });
}

export const markRect = ({ x, y }: Point, r: number): Rect => {
  const reach = r * 1.15;
  return { x0: x - reach, y0: y - reach, x1: x + reach, y1: y + reach };
};

export const united = (a: Rect, b: Rect): Rect => ({
  x0: Math.min(a.x0, b.x0),
  y0: Math.min(a.y0, b.y0),
  x1: Math.max(a.x1, b.x1),
  y1: Math.max(a.y1, b.y1),
});

export interface Labelled {
  readonly point: Point;
  readonly r: number;
  readonly label: LabelSize;
}

/** A point of a line that names should leave free. */
export interface Track extends Point {
  readonly cost: number;
  /** Positions of the nodes that the line joins: a name on its own line cuts it off from its mark. */
  readonly from: number;
  readonly to: number;
}

interface Setting {
  readonly nodes: readonly Labelled[];
  readonly tracks: readonly Track[];
  /** What labels may not leave; null when the drawing is larger than the window on it. */
  readonly box: Rect | null;
  /** `tall` boxes have little width: there a label rather stands below its mark. */
  readonly tall: boolean;
  /** Where each would rather stand, by position. */
  readonly wishes?: readonly (LabelSide | null)[];
  /** Other rectangles that must stay free. */
  readonly taken?: readonly Rect[];
}

const LIKED_TALL: readonly LabelSide[] = [
  "south",
  "north",
  "east",
  "west",
  "southeast",
  "southwest",
  "northeast",
  "northwest",
];
const TASTE = [0, 0, 1.5, 2, 5, 5, 5.5, 5.5];
const TASTE_TALL = [0, 1, 2, 2, 4, 4, 5, 5];

/** What a name may come to lie on: marks and lines as they are, and the nodes whose names may reach it. */
interface Around {
  readonly marks: readonly Rect[];
  readonly others: readonly number[];
  readonly tracks: readonly Track[];
}

const NOTHING: Point = { x: 0, y: 0 };

/** By position, worked out when it is asked for: most of a drawing is too far away to be looked at for each side. */
function aroundEach({ nodes, tracks }: Setting): (at: number) => Around {
  const rects = nodes.map(({ point, r }) => markRect(point, r));
  const reach = ({ r, label }: Labelled): Point => ({
    x: label.width + r * 1.2 + 6,
    y: label.height + r * 1.2 + 6,
  });
  const reaches = nodes.map(reach);
  const none: Around = { marks: [], others: [], tracks: [] };
  const known = new Map<number, Around>();
  return (at) => {
    const old = known.get(at);
    const node = nodes[at];
    const own = reaches[at];
    if (old || !node || !own) return old ?? none;
    const { x, y } = node.point;
    const near = (point: Point, more: Point): boolean =>
      Math.abs(x - point.x) < own.x + more.x && Math.abs(y - point.y) < own.y + more.y;
    const others = nodes.flatMap(({ point }, i) =>
      i !== at && near(point, reaches[i] ?? own) ? [i] : [],
    );
    const here = {
      others,
      marks: others.flatMap((i) => rects[i] ?? []),
      tracks: tracks.filter((track) => near(track, NOTHING)),
    };
    known.set(at, here);
    return here;
  };
}

/** What a side costs beside the marks, the lines and the labels that stand; Infinity when it cannot be. */
function priceOf(
  at: number,
  side: LabelSide,
  standing: readonly (Rect | null)[],
  { nodes, box, tall, taken }: Setting,
  { marks, others, tracks }: Around,
): number {
  const node = nodes[at];
  if (!node) return Infinity;
  const rect = labelRect(node.point, node.r, node.label, side);
  if (box && (rect.x0 < box.x0 || rect.x1 > box.x1 || rect.y0 < box.y0 || rect.y1 > box.y1))
    return Infinity;
  if (marks.some((mark) => overlaps(rect, mark, 2))) return Infinity;
  for (const other of others) {
    const name = standing[other];
    if (name && overlaps(rect, name, 1)) return Infinity;
  }
  if (taken?.some((each) => overlaps(rect, each, 1))) return Infinity;
  let price = (tall ? TASTE_TALL : TASTE)[(tall ? LIKED_TALL : LABEL_SIDES).indexOf(side)] ?? 0;
  for (const track of tracks)
    if (contains(rect, track))
      price += track.from === at || track.to === at ? track.cost * 3 : track.cost;
  return price;
}

/**
 * Chooses a side for each label, in the order given (most important first); null where none is free.
 */
export function placeLabels(setting: Setting, order: readonly number[]): (LabelSide | null)[] {
  const { nodes, tall } = setting;
  const sides: (LabelSide | null)[] = nodes.map(() => null);
  const standing: (Rect | null)[] = nodes.map(() => null);
  const around = aroundEach(setting);
  const stand = (at: number, side: LabelSide | null) => {
    const node = nodes[at];
    sides[at] = side;
    standing[at] = side && node ? labelRect(node.point, node.r, node.label, side) : null;
  };
  const choose = (at: number) => {
    let best: LabelSide | null = null;
    let least = Infinity;
    for (const side of tall ? LIKED_TALL : LABEL_SIDES) {
      const price = priceOf(at, side, standing, setting, around(at));
      if (price < least) {
        least = price;
        best = side;
      }
    }
    stand(at, best);
  };
  for (const at of order) {
    const wish = setting.wishes?.[at];
    if (wish && priceOf(at, wish, standing, setting, around(at)) < Infinity) stand(at, wish);
  }
  // The second pass lets early ones make use of what later ones left free, and late ones of what early ones gave up.
  for (let pass = 0; pass < 2; pass++) for (const at of order) choose(at);
  return sides;
}

/** More than this a name on the lines of others costs more than it says. */
const DEAREST = 14;

/**
 * The labels' rectangles by the sides that were chosen for them; where none was free, one that is slid along a side
 * of its mark and hides least, in the order given. null where there is no room at all.
 */
export function labelRects(
  { nodes, tracks, box, taken = [] }: Omit<Setting, "tall" | "wishes">,
  sides: readonly (LabelSide | null)[],
  order: readonly number[],
): readonly (Rect | null)[] {
  const rects = nodes.map(({ point, r, label }, at) => {
    const side = sides[at] ?? null;
    return side && labelRect(point, r, label, side);
  });
  const free = (rect: Rect, own: number): boolean =>
    (box === null ||
      (rect.x0 >= box.x0 && rect.x1 <= box.x1 && rect.y0 >= box.y0 && rect.y1 <= box.y1)) &&
    !taken.some((each) => overlaps(rect, each, 1)) &&
    nodes.every(({ point, r }, at) => at === own || !overlaps(rect, markRect(point, r), 2)) &&
    !rects.some((each, at) => at !== own && each !== null && overlaps(rect, each, 1));
  for (const at of order) {
    const node = nodes[at];
    if (!node || rects[at] || node.label.width === 0) continue;
    let least = DEAREST;
    for (const rect of slidRects(node.point, node.r, node.label)) {
      if (!free(rect, at)) continue;
      let price = 0;
      for (const track of tracks) if (contains(rect, track)) price += track.cost;
      if (price >= least) continue;
      least = price;
      rects[at] = rect;
    }
  }
  return rects;
}
