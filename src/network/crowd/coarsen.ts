import { PairTable } from "../../query/pairs.ts";

/** Who pulls whom: bodies by number, springs as columns. */
export interface Springs {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float64Array;
}

export interface Level {
  /** How many actors each body stands for. */
  readonly masses: Float64Array;
  readonly springs: Springs;
  /** The body of the coarser level that each body is part of; null on the coarsest. */
  parents: Uint32Array | null;
}

/** Bodies that become one at a time: a star would never shrink if only pairs did. */
const TOGETHER = 4;

interface Ends {
  readonly offsets: Uint32Array;
  readonly others: Uint32Array;
  readonly weights: Float64Array;
}

function endsOf(count: number, { from, to, weight }: Springs): Ends {
  const offsets = new Uint32Array(count + 1);
  for (const ends of [from, to])
    for (const end of ends) offsets[end + 1] = (offsets[end + 1] ?? 0) + 1;
  for (let at = 0; at < count; at++) offsets[at + 1] = (offsets[at + 1] ?? 0) + (offsets[at] ?? 0);
  const next = offsets.slice();
  const others = new Uint32Array(from.length * 2);
  const weights = new Float64Array(from.length * 2);
  const add = (end: number, other: number, own: number): void => {
    const place = next[end] ?? 0;
    others[place] = other;
    weights[place] = own;
    next[end] = place + 1;
  };
  for (let at = 0; at < from.length; at++) {
    add(from[at] ?? 0, to[at] ?? 0, weight[at] ?? 0);
    add(to[at] ?? 0, from[at] ?? 0, weight[at] ?? 0);
  }
  return { offsets, others, weights };
}

/** Which bodies become one: each, the last first, goes with the neighbour that pulls it most for its size. */
function grouped({ masses, springs }: Level): {
  readonly parents: Uint32Array;
  readonly count: number;
} {
  const { offsets, others, weights } = endsOf(masses.length, springs);
  const NONE = 0xffffffff;
  const parents = new Uint32Array(masses.length).fill(NONE);
  const members: number[] = [];
  const heavy: number[] = [];
  for (let body = masses.length - 1; body >= 0; body--) {
    if (parents[body] !== NONE) continue;
    let best = -1;
    let most = 0;
    for (let at = offsets[body] ?? 0; at < (offsets[body + 1] ?? 0); at++) {
      const other = others[at] ?? 0;
      const group = parents[other] ?? NONE;
      if (other === body || (group !== NONE && (members[group] ?? 0) >= TOGETHER)) continue;
      const size = group === NONE ? (masses[other] ?? 1) : (heavy[group] ?? 1);
      const pull = (weights[at] ?? 0) / size;
      if (pull <= most) continue;
      most = pull;
      best = other;
    }
    const mass = masses[body] ?? 1;
    const known = best < 0 ? NONE : (parents[best] ?? NONE);
    const group = known === NONE ? members.length : known;
    parents[body] = group;
    members[group] = (members[group] ?? 0) + 1;
    heavy[group] = (heavy[group] ?? 0) + mass;
    if (best < 0 || known !== NONE) continue;
    parents[best] = group;
    members[group] = 2;
    heavy[group] = mass + (masses[best] ?? 1);
  }
  return { parents, count: members.length };
}

/** The springs between groups: those of their members added up. */
function joined({ from, to, weight }: Springs, parents: Uint32Array): Springs {
  const pairs = new PairTable();
  const sums = new Float64Array(from.length);
  for (let at = 0; at < from.length; at++) {
    const a = parents[from[at] ?? 0] ?? 0;
    const b = parents[to[at] ?? 0] ?? 0;
    if (a === b) continue;
    const pair = pairs.add(a, b);
    sums[pair] = (sums[pair] ?? 0) + (weight[at] ?? 0);
  }
  return { from: pairs.lows(), to: pairs.highs(), weight: sums.slice(0, pairs.size) };
}

/**
 * The graph, then the same in ever fewer bodies, down to about `few`. Walshaw 2001, "A multilevel algorithm for
 * force-directed graph drawing".
 */
export function levelsOf(count: number, springs: Springs, few = 90): readonly Level[] {
  let level: Level = { masses: new Float64Array(count).fill(1), springs, parents: null };
  const levels = [level];
  while (level.masses.length > few) {
    const groups = grouped(level);
    // What nothing joins does not shrink further.
    if (groups.count > level.masses.length * 0.92) break;
    const masses = new Float64Array(groups.count);
    groups.parents.forEach((parent, body) => {
      masses[parent] = (masses[parent] ?? 0) + (level.masses[body] ?? 0);
    });
    level.parents = groups.parents;
    level = { masses, springs: joined(level.springs, groups.parents), parents: null };
    levels.push(level);
  }
  return levels;
}
