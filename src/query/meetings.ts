import type { Lists } from "./lists.ts";
import { PairTable } from "./pairs.ts";
import type { Steps } from "./steps.ts";

/** In an event of more actors nobody meets: it would join all to all, each by next to nothing. */
const CROWD = 500;
/** Work between two chances to answer: pairs of actors. */
const BATCH = 40_000;

/** Calls back for each pair of drawn actors of each row, ascending, with the number of all its actors. */
function* eachMeeting(
  { offsets, values }: Lists,
  positions: Int32Array,
  meet: (row: number, a: number, b: number, all: number) => void,
): Steps<void> {
  const here = new Uint32Array(CROWD);
  let work = 0;
  for (let row = 0; row + 1 < offsets.length; row++) {
    const first = offsets[row] ?? 0;
    const all = (offsets[row + 1] ?? 0) - first;
    if (all < 2 || all > CROWD) continue;
    let size = 0;
    for (let at = first; at < first + all; at++) {
      const position = positions[values[at] ?? 0] ?? -1;
      if (position >= 0) here[size++] = position;
    }
    here.subarray(0, size).sort();
    for (let i = 0; i < size; i++)
      for (let j = i + 1; j < size; j++) meet(row, here[i] ?? 0, here[j] ?? 0, all);
    work += size * size + 4;
    if (work < BATCH) continue;
    work = 0;
    yield;
  }
}

/** How often the actors of a graph meet in events. */
export interface Meetings {
  readonly table: PairTable;
  /** By pair. */
  readonly events: Uint32Array;
  readonly strengths: Float64Array;
}

export function* countMeetings(takingPart: Lists, positions: Int32Array): Steps<Meetings> {
  const table = new PairTable();
  let events = new Uint32Array(1024);
  let strengths = new Float64Array(1024);
  yield* eachMeeting(takingPart, positions, (_, a, b, all) => {
    const pair = table.add(a, b);
    if (pair >= events.length) {
      const more = new Uint32Array(events.length * 2);
      more.set(events);
      events = more;
      const longer = new Float64Array(strengths.length * 2);
      longer.set(strengths);
      strengths = longer;
    }
    events[pair] = (events[pair] ?? 0) + 1;
    strengths[pair] = (strengths[pair] ?? 0) + 1 / (all - 1);
  });
  return {
    table,
    events: events.slice(0, table.size),
    strengths: strengths.slice(0, table.size),
  };
}

/** What pairs are called in the end: -1 for one that is not wanted. */
export interface Renamed {
  readonly places: Int32Array;
  /** How many are wanted. */
  readonly count: number;
}

/** The rows in which each of the wanted pairs meets, ascending. */
export function* listMeetings(
  takingPart: Lists,
  positions: Int32Array,
  { table, events }: Meetings,
  { places, count }: Renamed,
): Steps<Lists> {
  const offsets = new Uint32Array(count + 1);
  places.forEach((place, pair) => {
    if (place >= 0) offsets[place + 1] = events[pair] ?? 0;
  });
  for (let at = 0; at < count; at++) offsets[at + 1] = (offsets[at + 1] ?? 0) + (offsets[at] ?? 0);
  const values = new Uint32Array(offsets[count] ?? 0);
  const next = offsets.slice();
  yield* eachMeeting(takingPart, positions, (row, a, b) => {
    const place = places[table.find(a, b)] ?? -1;
    if (place < 0) return;
    const at = next[place] ?? 0;
    values[at] = row;
    next[place] = at + 1;
  });
  return { offsets, values };
}
