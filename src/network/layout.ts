import type { Graph, Sign } from "../query/graph.ts";
import type { Steps } from "../query/steps.ts";
import type { Size } from "../ui/useSize.ts";
import { settle, type Pull } from "./forces.ts";
import { crossings, evened, turned, type Line, type Point } from "./geometry.ts";

/** `wide`: lies on its side, for a box under the timeline; `tall`: for a phone or half a page. */
export type Aspect = "wide" | "tall";

/** Lower boxes than this lie on their side. */
export const isTall = ({ width, height }: Size): boolean => width < height * 1.4;

/** Where the actors stand, whatever the size of the box and the language. */
export interface Layout {
  /** In 0–1 of the box, y downwards; parallel to `graph.actors`. */
  readonly points: readonly Point[];
  /** Positions of the actors that nothing joins to another: they stand in a row of their own. */
  readonly alone: readonly number[];
}

interface Spring {
  readonly from: number;
  readonly to: number;
  /** In mean distances. */
  readonly length: number;
  readonly pull: number;
  /** What it costs to cross it. */
  readonly cost: number;
}

const DISTANCE = 60;
const STEPS = 200;
/** Links by shared events for each actor. */
const MOST_SHARED = 5;

const SPRINGS: Readonly<Record<Exclude<Sign, "shared">, { length: number; pull: number }>> = {
  affiliation: { length: 0.7, pull: 1 },
  support: { length: 1, pull: 0.7 },
  meeting: { length: 1.1, pull: 0.5 },
  opposition: { length: 1.5, pull: 0.4 },
};

function springsOf(graph: Graph): Spring[] {
  const stated = new Set<string>();
  const key = (a: number, b: number): string => `${Math.min(a, b)}~${Math.max(a, b)}`;
  const springs: Spring[] = [];
  const add = (from: number, to: number, length: number, pull: number, cost: number) =>
    springs.push({ from, to, length, pull, cost });
  for (const { sign, from, to } of graph.edges)
    if (sign !== "shared") {
      stated.add(key(from, to));
      add(from, to, SPRINGS[sign].length, SPRINGS[sign].pull, 1);
    }
  // Crowds of weak links pull everything into one ball, and cost time: the strongest give the shape.
  const shared = graph.edges
    .filter(({ sign, from, to }) => sign === "shared" && !stated.has(key(from, to)))
    .toSorted((a, b) => b.strength - a.strength)
    .slice(0, graph.actors.length * MOST_SHARED);
  for (const { from, to, strength } of shared)
    add(from, to, 1.3, Math.min(0.4, 0.2 * strength), Math.min(0.5, 0.2 * strength));
  return springs;
}

/** Numbers in 0–1, the same on every machine (mulberry32, public domain). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One force layout in an unbounded plane, by position in `graph.actors`. */
function* simulate(
  joined: readonly number[],
  springs: readonly Spring[],
  seed: number,
): Steps<Map<number, Point>> {
  const next = numbersFrom(seed);
  const spread = DISTANCE * Math.sqrt(joined.length) * 1.5;
  const plane = { xs: new Float64Array(joined.length), ys: new Float64Array(joined.length) };
  const numbers = new Map(joined.map((at, number) => [at, number]));
  for (const number of numbers.values()) {
    plane.xs[number] = (next() - 0.5) * spread;
    plane.ys[number] = (next() - 0.5) * spread;
  }
  const pulls = springs.flatMap(({ from, to, length, pull }): Pull[] => {
    const [a, b] = [numbers.get(from), numbers.get(to)];
    return a === undefined || b === undefined
      ? []
      : [{ from: a, to: b, length: length * DISTANCE, strength: pull * 0.6 }];
  });
  yield* settle(plane, {
    pulls,
    charge: 4 * DISTANCE,
    reach: 8 * DISTANCE,
    apart: DISTANCE * 0.8,
    middle: 0.05,
    steps: STEPS,
  });
  return new Map(
    joined.map((at, number) => [at, { x: plane.xs[number] ?? 0, y: plane.ys[number] ?? 0 }]),
  );
}

/** Of several starts the one whose lines cross least, then the one whose springs are least strained. */
function* bestOf(
  joined: readonly number[],
  springs: readonly Spring[],
  tries: number,
): Steps<Map<number, Point>> {
  // Nothing to choose from.
  if (tries === 1) return yield* simulate(joined, springs, 7919);
  let best = new Map<number, Point>();
  let least = Infinity;
  for (let seed = 1; seed <= tries; seed++) {
    const points = yield* simulate(joined, springs, seed * 7919);
    let strain = 0;
    const lines: Line[] = [];
    for (const { from, to, length, pull, cost } of springs) {
      const a = points.get(from);
      const b = points.get(to);
      if (!a || !b) continue;
      strain += pull * Math.abs(Math.hypot(a.x - b.x, a.y - b.y) / (length * DISTANCE) - 1);
      lines.push({ a, b, from, to, cost });
    }
    const price = crossings(lines) + strain * 0.15;
    if (price < least) {
      least = price;
      best = points;
    }
  }
  return best;
}

const layouts = new WeakMap<Graph, Map<Aspect, Layout>>();

/** Computed once a graph and aspect; larger graphs get fewer tries. */
export function* layoutSteps(graph: Graph, aspect: Aspect): Steps<Layout> {
  const known = layouts.get(graph) ?? new Map<Aspect, Layout>();
  layouts.set(graph, known);
  const old = known.get(aspect);
  if (old) return old;

  const ends = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
  const everybody = graph.actors.map((_, at) => at);
  const joined = everybody.filter((at) => ends.has(at));
  const springs = springsOf(graph);
  const tries = Math.max(1, Math.min(10, Math.floor(240 / Math.max(1, joined.length))));
  const best = yield* bestOf(joined, springs, tries);

  const flat = turned(
    joined.map((at) => best.get(at) ?? { x: 0, y: 0 }),
    aspect === "wide" ? "x" : "y",
  );
  const xs = evened(flat.map(({ x }) => x));
  const ys = evened(flat.map(({ y }) => y));
  const points: Point[] = everybody.map(() => ({ x: 0.5, y: 0.5 }));
  joined.forEach((at, i) => (points[at] = { x: xs[i] ?? 0.5, y: ys[i] ?? 0.5 }));
  const layout = { points, alone: everybody.filter((at) => !ends.has(at)) };
  known.set(aspect, layout);
  return layout;
}
