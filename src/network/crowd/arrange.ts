import type { Steps } from "../../query/steps.ts";
import { evened } from "../geometry.ts";
import type { Aspect } from "../layout.ts";
import { levelsOf, type Level, type Springs } from "./coarsen.ts";
import { Quadtree } from "./quadtree.ts";

/** What an arrangement depends on: not the window, not the box. */
export interface Plan {
  readonly actors: number;
  /** Between actors that something joins. */
  readonly springs: Springs;
  readonly aspect: Aspect;
}

/** Places in 0–1 of the box, x then y of each actor. */
export type Places = Float32Array<ArrayBuffer>;

const LENGTH = 30;
const PUSH = 30;
/** Pulls towards the middle, along the long side of the box and across it. */
const ALONG = 0.014;
const ACROSS = 0.06;
const FRICTION = 0.6;
/** Steps on the coarsest level, on those between, on the finest. */
const COARSE = 180;
const BETWEEN = 32;
const FINE = 50;

interface Plane {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** Where a body starts around the one that it was part of: a sunflower's seeds. */
const seed = (at: number, mass: number): readonly [number, number] => {
  const angle = at * 2.399963229728653;
  const reach = 9 * Math.sqrt(mass) * Math.sqrt((at * 0.6180339887498949) % 1);
  return [reach * Math.cos(angle), reach * Math.sin(angle)];
};

/** The places of a finer level's bodies, around those of the coarser one. */
function finer({ masses, parents }: Level, coarse: Level, { xs, ys }: Plane): Plane {
  const plane = { xs: new Float64Array(masses.length), ys: new Float64Array(masses.length) };
  masses.forEach((_, at) => {
    const parent = parents?.[at] ?? 0;
    const mass = coarse.masses[parent] ?? 1;
    const [dx, dy] = mass === masses[at] ? [0, 0] : seed(at, mass);
    plane.xs[at] = (xs[parent] ?? 0) + dx;
    plane.ys[at] = (ys[parent] ?? 0) + dy;
  });
  return plane;
}

/** Pulls as a spring between two bodies gives them, shared by weight, not to shake a hub by each of its leaves. */
function* relax(
  { masses, springs }: Level,
  { xs, ys }: Plane,
  steps: number,
  hot: number,
  aspect: Aspect,
  told: () => void,
): Steps<void> {
  const count = masses.length;
  const vx = new Float64Array(count);
  const vy = new Float64Array(count);
  const tree = new Quadtree(masses);
  const { from, to, weight } = springs;
  const loads = new Float64Array(count);
  weight.forEach((own, at) => {
    for (const end of [from[at] ?? 0, to[at] ?? 0]) loads[end] = (loads[end] ?? 0) + own;
  });
  const pullX = aspect === "wide" ? ALONG : ACROSS;
  const pullY = aspect === "wide" ? ACROSS : ALONG;
  const cooling = (0.012 / hot) ** (1 / steps);
  let heat = hot;
  for (let step = 0; step < steps; step++) {
    heat *= cooling;
    for (let at = 0; at < weight.length; at++) {
      const a = from[at] ?? 0;
      const b = to[at] ?? 0;
      const dx = (xs[b] ?? 0) + (vx[b] ?? 0) - (xs[a] ?? 0) - (vx[a] ?? 0) || 0.01;
      const dy = (ys[b] ?? 0) + (vy[b] ?? 0) - (ys[a] ?? 0) - (vy[a] ?? 0);
      const distance = Math.sqrt(dx * dx + dy * dy);
      const loadA = loads[a] ?? 1;
      const loadB = loads[b] ?? 1;
      const strength = (weight[at] ?? 0) / Math.min(loadA, loadB);
      const pull = ((distance - LENGTH) / distance) * heat * strength;
      const shareB = loadA / (loadA + loadB);
      vx[b] = (vx[b] ?? 0) - dx * pull * shareB;
      vy[b] = (vy[b] ?? 0) - dy * pull * shareB;
      vx[a] = (vx[a] ?? 0) + dx * pull * (1 - shareB);
      vy[a] = (vy[a] ?? 0) + dy * pull * (1 - shareB);
    }
    tree.fill(xs, ys);
    tree.push(xs, ys, vx, vy, PUSH * heat);
    for (let at = 0; at < count; at++) {
      const speedX = ((vx[at] ?? 0) - (xs[at] ?? 0) * pullX * heat) * FRICTION;
      const speedY = ((vy[at] ?? 0) - (ys[at] ?? 0) * pullY * heat) * FRICTION;
      vx[at] = speedX;
      vy[at] = speedY;
      xs[at] = (xs[at] ?? 0) + speedX;
      ys[at] = (ys[at] ?? 0) + speedY;
    }
    told();
    yield;
  }
}

/** A mark on the edge of the box would be cut. */
const inset = (place: number): number => 0.02 + place * 0.96;

/** In 0–1 of the box; who has no ties stands in rows along the bottom. */
function framed(plane: Plane, joined: Uint32Array, actors: number): Places {
  const places = new Float32Array(actors * 2).fill(-1);
  const alone = actors - joined.length;
  const across = Math.ceil(Math.sqrt(alone * 12));
  const shelf =
    joined.length === 0 ? 1 : alone === 0 ? 0 : Math.min(0.4, 0.06 + alone / actors / 2);
  const xs = evened(Array.from(plane.xs));
  const ys = evened(Array.from(plane.ys));
  joined.forEach((actor, at) => {
    places[actor * 2] = inset(xs[at] ?? 0.5);
    places[actor * 2 + 1] = inset(ys[at] ?? 0.5) * (1 - shelf);
  });
  let rank = 0;
  const rows = Math.ceil(alone / Math.max(1, across));
  for (let actor = 0; actor < actors; actor++) {
    if ((places[actor * 2] ?? 0) >= 0) continue;
    places[actor * 2] = ((rank % across) + 0.5) / across;
    places[actor * 2 + 1] = 1 - shelf * (1 - (Math.floor(rank / across) + 0.7) / (rows + 0.4));
    rank++;
  }
  return places;
}

/** The springs by number of joined actor, and who those are. */
function compact({ actors, springs }: Plan): { joined: Uint32Array; springs: Springs } {
  const numbers = new Int32Array(actors).fill(-1);
  for (const ends of [springs.from, springs.to]) for (const end of ends) numbers[end] = 0;
  const joined: number[] = [];
  numbers.forEach((number, actor) => {
    if (number === 0) numbers[actor] = joined.push(actor) - 1;
  });
  return {
    joined: Uint32Array.from(joined),
    springs: {
      from: springs.from.map((actor) => numbers[actor] ?? 0),
      to: springs.to.map((actor) => numbers[actor] ?? 0),
      weight: springs.weight,
    },
  };
}

/**
 * Places for many actors: those that something joins near one another, groups apart. First in a few bodies, then
 * ever finer, so that each picture on the way refines the one before. The same plan gives the same places.
 * `tell` is offered every state on the way and takes what it wants of it.
 */
export function* arrangeSteps(
  plan: Plan,
  tell: (places: () => Places) => void = () => {},
): Steps<Places> {
  const { joined, springs } = compact(plan);
  const levels = levelsOf(joined.length, springs);
  yield;
  const coarsest = levels.at(-1);
  const count = coarsest?.masses.length ?? 0;
  const spread = LENGTH * Math.sqrt(joined.length);
  let plane: Plane = { xs: new Float64Array(count), ys: new Float64Array(count) };
  for (let at = 0; at < count; at++) {
    const [x, y] = seed(at + 1, 1);
    plane.xs[at] = (x / 9) * spread;
    plane.ys[at] = (y / 9) * spread;
  }
  const upTo = (from: number, here: Plane): Plane => {
    let shown = here;
    for (let at = from - 1; at >= 0; at--) {
      const [level, coarse] = [levels[at], levels[at + 1]];
      if (level && coarse) shown = finer(level, coarse, shown);
    }
    return shown;
  };
  for (let at = levels.length - 1; at >= 0; at--) {
    const [level, coarse] = [levels[at], levels[at + 1]];
    if (!level) continue;
    if (coarse) plane = finer(level, coarse, plane);
    const here = plane;
    const steps = !coarse ? COARSE : at === 0 ? FINE : BETWEEN;
    // The first shape is worth showing once it is one.
    const told = (): void => {
      if (coarse) tell(() => framed(upTo(at, here), joined, plan.actors));
    };
    yield* relax(level, here, steps, coarse ? 0.3 : 1, plan.aspect, told);
    tell(() => framed(upTo(at, here), joined, plan.actors));
  }
  return framed(plane, joined, plan.actors);
}
