import { ACTOR_KINDS } from "../../model/types.ts";
import { SIGNS, type Sign } from "../../query/graph.ts";
import type { Steps } from "../../query/steps.ts";
import { ACTOR_SHAPES } from "../../ui/actorShape.ts";
import type { Tokens } from "../../ui/tokens.ts";
import type { Places } from "./arrange.ts";
import { backboneOf } from "./backbone.ts";
import { paintEnds, styleOf } from "./ends.ts";
import { radiusAt, type Style, type Viewport, type Scene } from "./scene.ts";

export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export interface Painted {
  readonly scene: Scene;
  readonly style: Style;
  readonly places: Places;
  readonly viewport: Viewport;
}

/** So few lines in sight are drawn with their dashes, widths and end marks. */
const FEW = 400;
/** Lines or marks between two chances to answer. */
const BATCH = 1500;
/** A smaller mark is a dot: its shape could not be told. */
const DOT = 2.6;

/** From below to the top: what is stated lies over what is shared. */
const ORDER: readonly Sign[] = ["shared", "affiliation", "meeting", "opposition", "support"];

const colourOf = (sign: Sign, tokens: Tokens): string =>
  ({
    support: tokens.support,
    opposition: tokens.oppose,
    meeting: tokens.meet,
    affiliation: tokens.ink3,
    shared: tokens.control,
  })[sign];

interface InSight {
  /** By actor, in pixels of the box. */
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  /** Edges of which some part may be in sight, by sign; what the window lacks apart. */
  readonly lines: Readonly<Record<Sign, Uint32Array>>;
  readonly ghosts: Uint32Array;
  /** Their lengths together over the area: how dark they would be. */
  readonly density: number;
}

function* inSight({ scene, style, places, viewport }: Painted): Steps<InSight> {
  const { size, shift, margin } = viewport;
  const xs = new Float32Array(scene.actors);
  const ys = new Float32Array(scene.actors);
  for (let at = 0; at < scene.actors; at++) {
    xs[at] = (places[at * 2] ?? 0) * size.width * shift.k + shift.x;
    ys[at] = (places[at * 2 + 1] ?? 0) * size.height * shift.k + shift.y;
  }
  yield;
  const right = size.width + margin;
  const bottom = size.height + margin;
  const found = ORDER.map(() => new Uint32Array(scene.from.length));
  const sizes = ORDER.map(() => 0);
  const rank = SIGNS.map((sign) => ORDER.indexOf(sign));
  const ghosts = new Uint32Array(scene.from.length);
  let ghostly = 0;
  let length = 0;
  for (let edge = 0; edge < scene.from.length; edge++) {
    const [a, b] = [scene.from[edge] ?? 0, scene.to[edge] ?? 0];
    const [ax, ay, bx, by] = [xs[a] ?? 0, ys[a] ?? 0, xs[b] ?? 0, ys[b] ?? 0];
    if (
      (ax < -margin && bx < -margin) ||
      (ax > right && bx > right) ||
      (ay < -margin && by < -margin) ||
      (ay > bottom && by > bottom)
    )
      continue;
    const sign = scene.signs[edge] ?? 0;
    if (style.active[edge] !== 1) {
      if (SIGNS[sign] !== "shared") ghosts[ghostly++] = edge;
      continue;
    }
    length += Math.min(size.width, Math.abs(ax - bx) + Math.abs(ay - by));
    const place = rank[sign] ?? 0;
    const list = found[place];
    const at = sizes[place] ?? 0;
    if (list) list[at] = edge;
    sizes[place] = at + 1;
  }
  const seen = (sign: Sign): Uint32Array => {
    const place = ORDER.indexOf(sign);
    return found[place]?.subarray(0, sizes[place]) ?? new Uint32Array();
  };
  return {
    xs,
    ys,
    lines: {
      shared: seen("shared"),
      affiliation: seen("affiliation"),
      meeting: seen("meeting"),
      opposition: seen("opposition"),
      support: seen("support"),
    },
    ghosts: ghosts.subarray(0, ghostly),
    density: length / (size.width * size.height),
  };
}

function* hairlines(pen: Pen, edges: Uint32Array, { from, to }: Scene, seen: InSight): Steps<void> {
  const { xs, ys } = seen;
  for (let first = 0; first < edges.length; first += BATCH) {
    pen.beginPath();
    for (const edge of edges.subarray(first, first + BATCH)) {
      const [a, b] = [from[edge] ?? 0, to[edge] ?? 0];
      pen.moveTo(xs[a] ?? 0, ys[a] ?? 0);
      pen.lineTo(xs[b] ?? 0, ys[b] ?? 0);
    }
    pen.stroke();
    yield;
  }
}

/** Few lines: each with what makes its sign. */
function signed(pen: Pen, sign: Sign, { scene, style, viewport }: Painted, seen: InSight): void {
  for (const edge of seen.lines[sign]) {
    const [a, b] = [scene.from[edge] ?? 0, scene.to[edge] ?? 0];
    const gap = (at: number): number => radiusAt(style.radii[at] ?? 1, viewport.shift.k) + 3;
    paintEnds(pen, {
      sign,
      mutual: scene.mutual[edge] === 1,
      width: style.widths[edge] ?? 1,
      a: { x: seen.xs[a] ?? 0, y: seen.ys[a] ?? 0, gap: gap(a) },
      b: { x: seen.xs[b] ?? 0, y: seen.ys[b] ?? 0, gap: gap(b) },
      colour: colourOf(sign, viewport.tokens),
      paper: viewport.tokens.paper,
    });
  }
}

/** Where lines would cover the box this many times over, the strongest ties alone are drawn as lines to be seen. */
const CROWDED = 1.5;
/** Fainter than this a line leaves no trace in the 256 levels of a canvas. */
const FAINTEST = 0.015;

const backbones = new WeakMap<Style, Uint8Array>();

/** Of a crowded box the ties that are drawn as lines; null where all of them are. */
function backboneIn({ scene, style }: Painted, { density }: InSight): Uint8Array | null {
  if (density <= CROWDED) return null;
  const strong = backbones.get(style) ?? backboneOf(scene, style);
  backbones.set(style, strong);
  return strong;
}

function* lines(pen: Pen, painted: Painted, seen: InSight): Steps<void> {
  const { scene, viewport } = painted;
  const few = ORDER.reduce((sum, sign) => sum + seen.lines[sign].length, 0) <= FEW;
  const strong = backboneIn(painted, seen);
  // Where lines lie on lines, each is fainter: what is left dark is where many are.
  const alpha = Math.min(0.8, 0.55 / Math.max(0.05, Math.min(seen.density, CROWDED)) ** 0.65);
  pen.lineWidth = 1;
  pen.globalAlpha = Math.min(0.5, alpha);
  pen.strokeStyle = viewport.tokens.hair;
  yield* hairlines(pen, seen.ghosts, scene, seen);
  if (strong !== null) {
    pen.globalAlpha = Math.max(FAINTEST, 0.3 / seen.density);
    for (const sign of ORDER) {
      pen.strokeStyle = colourOf(sign, viewport.tokens);
      const rest = seen.lines[sign].filter((edge) => strong[edge] !== 1);
      yield* hairlines(pen, rest, scene, seen);
    }
  }
  for (const sign of ORDER) {
    pen.globalAlpha = few ? 1 : sign === "shared" ? alpha * 0.8 : alpha;
    pen.strokeStyle = colourOf(sign, viewport.tokens);
    if (few) signed(pen, sign, painted, seen);
    else {
      const dashed = seen.density < 0.8 && sign !== "meeting";
      pen.setLineDash(dashed ? styleOf(sign, 1).dash : []);
      const drawn = seen.lines[sign].filter((edge) => strong === null || strong[edge] === 1);
      yield* hairlines(pen, drawn, scene, seen);
      pen.setLineDash([]);
    }
  }
}

function* marks(pen: Pen, { scene, style, viewport }: Painted, { xs, ys }: InSight): Steps<void> {
  const { size, margin, shift, tokens, ratio } = viewport;
  const shapes = ACTOR_KINDS.map((kind) => new Path2D(ACTOR_SHAPES[kind]));
  pen.globalAlpha = 1;
  let work = 0;
  // The strongest actors come first in a graph: they lie on top.
  for (let at = scene.actors - 1; at >= 0; at--) {
    const [x, y] = [xs[at] ?? 0, ys[at] ?? 0];
    const r = radiusAt(style.radii[at] ?? 1, shift.k);
    if (x < -margin - r || y < -margin - r) continue;
    if (x > size.width + margin + r || y > size.height + margin + r) continue;
    const ghost = style.ghosts[at] === 1;
    if (r < DOT) {
      pen.fillStyle = ghost ? tokens.control : tokens.ink;
      const side = r * 1.7;
      pen.fillRect(x - side / 2, y - side / 2, side, side);
    } else {
      const shape = shapes[scene.kinds[at] ?? 0];
      if (!shape) continue;
      const scale = ratio * r;
      pen.setTransform(scale, 0, 0, scale, (x + margin) * ratio, (y + margin) * ratio);
      pen.fillStyle = ghost ? tokens.paper : tokens.panel;
      pen.strokeStyle = ghost ? tokens.control : tokens.ink;
      pen.lineWidth = Math.min(1.6, 0.5 + r / 5) / r;
      pen.setLineDash(ghost ? [2.5 / r, 2 / r] : []);
      pen.fill(shape);
      pen.stroke(shape);
      pen.setTransform(ratio, 0, 0, ratio, margin * ratio, margin * ratio);
    }
    if (++work % BATCH === 0) yield;
  }
  pen.setLineDash([]);
}

/** Device pixels of a picture. */
export const extentOf = ({ size, margin, ratio }: Viewport): { width: number; height: number } => ({
  width: Math.ceil((size.width + 2 * margin) * ratio),
  height: Math.ceil((size.height + 2 * margin) * ratio),
});

/** Lines, then marks, on a clear canvas of `extentOf`; no text. */
export function* paintSteps(pen: Pen, painted: Painted): Steps<void> {
  const { margin, ratio } = painted.viewport;
  const { width, height } = extentOf(painted.viewport);
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, width, height);
  pen.setTransform(ratio, 0, 0, ratio, margin * ratio, margin * ratio);
  const seen = yield* inSight(painted);
  yield* lines(pen, painted, seen);
  yield* marks(pen, painted, seen);
}
