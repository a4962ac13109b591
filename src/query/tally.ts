import type { Lists } from "./lists.ts";
import { countMeetings, listMeetings } from "./meetings.ts";
import { largest } from "./pairs.ts";
import type { Steps } from "./steps.ts";

/** What a graph counts: numbers alone, so that another thread can do it. Actors are their positions in the graph. */
export interface Joint {
  /** Each row's actors, as codes of the facet. */
  readonly takingPart: Lists;
  /** Position of each code's actor; -1 for one that the graph leaves out. */
  readonly positions: Int32Array;
  /** The ends of each stated edge. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** How many edges the graph may have. */
  readonly most: number;
}

export interface Tally {
  /** By stated edge: 1 for one that the graph keeps. */
  readonly kept: Uint8Array;
  /** The ends of each shared edge that it keeps. */
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  /** By edge of the graph, stated before shared: its pair, -1 when the two never meet. */
  readonly pairs: Int32Array;
  readonly events: Uint32Array;
  readonly strengths: Float64Array;
  /** The rows in which each pair meets, ascending. */
  readonly meetings: Lists;
  /** Edges and pairs that are left out. */
  readonly weaker: number;
}

const sum = (flags: Uint8Array): number => flags.reduce((all, flag) => all + flag, 0);

/** Counts who meets whom. What is stated is kept before what is only shared, and of each the strongest. */
export function* tallySteps({ takingPart, positions, from, to, most }: Joint): Steps<Tally> {
  const meetings = yield* countMeetings(takingPart, positions);
  const { table, events, strengths } = meetings;
  yield;
  const met = from.map((_, at) => table.find(from[at] ?? 0, to[at] ?? 0) + 1);
  const kept = largest(
    Float64Array.from(met, (next) => strengths[next - 1] ?? 0),
    most,
  );
  const keptShared = largest(strengths, Math.max(0, most - from.length));
  yield;
  const [stated, shared] = [sum(kept), sum(keptShared)];
  const tally = {
    kept,
    low: new Uint32Array(shared),
    high: new Uint32Array(shared),
    pairs: new Int32Array(stated + shared),
    events: new Uint32Array(stated + shared),
    strengths: new Float64Array(stated + shared),
  };
  /** What each pair of the table is called in the graph; -1 for one that no edge joins. */
  const places = new Int32Array(table.size).fill(-1);
  let pairCount = 0;
  let size = 0;
  const add = (pair: number): void => {
    if (pair >= 0 && (places[pair] ?? 0) < 0) places[pair] = pairCount++;
    tally.pairs[size] = places[pair] ?? -1;
    tally.events[size] = events[pair] ?? 0;
    tally.strengths[size] = strengths[pair] ?? 0;
    size++;
  };
  kept.forEach((keep, at) => {
    if (keep === 1) add((met[at] ?? 0) - 1);
  });
  let next = 0;
  keptShared.forEach((keep, pair) => {
    if (keep === 0) return;
    tally.low[next] = table.low(pair);
    tally.high[next++] = table.high(pair);
    add(pair);
  });
  yield;
  return {
    ...tally,
    meetings: yield* listMeetings(takingPart, positions, meetings, { places, count: pairCount }),
    weaker: from.length - stated + (table.size - pairCount),
  };
}

/** All memory of a tally: what `postMessage` transfers. */
export const tallyBuffers = (tally: Tally): ArrayBufferLike[] =>
  [
    tally.kept,
    tally.low,
    tally.high,
    tally.pairs,
    tally.events,
    tally.strengths,
    tally.meetings.offsets,
    tally.meetings.values,
  ].map(({ buffer }) => buffer);
