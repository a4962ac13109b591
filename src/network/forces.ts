import type { Steps } from "../query/steps.ts";

/** What pulls two bodies, by their numbers. */
export interface Pull {
  readonly from: number;
  readonly to: number;
  /** The distance at which it rests. */
  readonly length: number;
  /** 0–1: how much of what is missing it makes up for in a step. */
  readonly strength: number;
}

export interface Plane {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

export interface Forces {
  readonly pulls: readonly Pull[];
  /** How strongly any two push each other apart, and up to which distance. */
  readonly charge: number;
  readonly reach: number;
  /** Two stand no nearer than this. */
  readonly apart: number;
  /** How strongly all are drawn to the middle. */
  readonly middle: number;
  readonly steps: number;
}

/** Of heat for each step, and of speed that is kept: as in d3-force. */
const COOLING = 1 - 0.001 ** (1 / 300);
const KEPT = 0.6;
/** Steps between two chances to answer. */
const BATCH = 5;

/**
 * Moves the bodies of a plane by what pulls and pushes them: velocity Verlet as in d3-force, each pair by itself. Up
 * to some two hundred bodies that is several times quicker than its trees, and exact.
 */
export function* settle(
  { xs, ys }: Plane,
  { pulls, charge, reach, apart, middle, steps }: Forces,
): Steps<void> {
  const count = xs.length;
  const vx = new Float64Array(count);
  const vy = new Float64Array(count);
  const degrees = new Float64Array(count);
  for (const { from, to } of pulls)
    for (const end of [from, to]) degrees[end] = (degrees[end] ?? 0) + 1;
  const farthest = reach * reach;
  const nearest = apart * apart;
  let heat = 1;
  for (let step = 0; step < steps; step++) {
    if (step % BATCH === BATCH - 1) yield;
    heat -= heat * COOLING;
    for (const { from, to, length, strength } of pulls) {
      const dx = at(xs, to) + at(vx, to) - at(xs, from) - at(vx, from) || 1e-6;
      const dy = at(ys, to) + at(vy, to) - at(ys, from) - at(vy, from) || 1e-6;
      const distance = Math.sqrt(dx * dx + dy * dy);
      const pull = ((distance - length) / distance) * heat * strength;
      // Who has many ties is moved less by each.
      const share = at(degrees, from) / (at(degrees, from) + at(degrees, to));
      vx[to] = at(vx, to) - dx * pull * share;
      vy[to] = at(vy, to) - dy * pull * share;
      vx[from] = at(vx, from) + dx * pull * (1 - share);
      vy[from] = at(vy, from) + dy * pull * (1 - share);
    }
    for (let i = 0; i < count; i++)
      for (let j = i + 1; j < count; j++) {
        const dx = at(xs, j) - at(xs, i) || 1e-6;
        const dy = at(ys, j) - at(ys, i) || 1e-6;
        const square = dx * dx + dy * dy;
        if (square >= farthest) continue;
        const push = (charge * heat) / (square < 1 ? Math.sqrt(square) : square);
        vx[i] = at(vx, i) - dx * push;
        vy[i] = at(vy, i) - dy * push;
        vx[j] = at(vx, j) + dx * push;
        vy[j] = at(vy, j) + dy * push;
      }
    for (let i = 0; i < count; i++)
      for (let j = i + 1; j < count; j++) {
        const dx = at(xs, i) + at(vx, i) - at(xs, j) - at(vx, j) || 1e-6;
        const dy = at(ys, i) + at(vy, i) - at(ys, j) - at(vy, j) || 1e-6;
        const square = dx * dx + dy * dy;
        if (square >= nearest) continue;
        const distance = Math.sqrt(square);
        const push = ((apart - distance) / distance) * 0.5;
        vx[i] = at(vx, i) + dx * push;
        vy[i] = at(vy, i) + dy * push;
        vx[j] = at(vx, j) - dx * push;
        vy[j] = at(vy, j) - dy * push;
      }
    for (let i = 0; i < count; i++) {
      vx[i] = (at(vx, i) - at(xs, i) * middle * heat) * KEPT;
      vy[i] = (at(vy, i) - at(ys, i) * middle * heat) * KEPT;
      xs[i] = at(xs, i) + at(vx, i);
      ys[i] = at(ys, i) + at(vy, i);
    }
  }
}

const at = (values: Float64Array, place: number): number => values[place] ?? 0;
