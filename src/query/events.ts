import { CERTAINTIES, ROLES, STATUSES, type ConflictEvent } from "../model/types.ts";
import type { EventColumns } from "./columns.ts";
import { unpackBasis, unpackDate } from "./dating.ts";
import type { EventTexts } from "./texts.ts";

/** Events by row, whether they are all in memory or their texts stay in a file until they are shown. */
export interface Events {
  readonly length: number;
  /** `row` from 0 up to and without `length`; undefined beyond. While its texts have not come, see isSketch. */
  at(row: number): ConflictEvent | undefined;
}

/** No id of a set looks like this: they are ASCII slugs. */
const PROVISIONAL = /^#(\d+)$/;

/** What an event is called while its id has not come with its texts. */
export const provisionalId = (row: number): string => `#${row}`;

/** The row that a provisional id names; undefined for every other id. */
export function provisionalRow(id: string): number | undefined {
  const match = PROVISIONAL.exec(id);
  return match === null ? undefined : Number(match[1]);
}

/**
 * Whether only the columns of an event are known: it has no title, its id is provisional, its evidence not told. One
 * whose title has come is no sketch any more, though all else of it comes later.
 */
export const isSketch = ({ id, title }: Pick<ConflictEvent, "id" | "title">): boolean =>
  PROVISIONAL.test(id) && Object.keys(title).length === 0;

/** What the columns tell of a row: everything but its texts, its evidence and its own id. */
export function sketchOf(columns: EventColumns, row: number): ConflictEvent {
  const { starts, ends, dating, weights, category, place, status, certainty } = columns;
  const { actor, roles } = columns;
  const from = actor.offsets[row] ?? 0;
  const to = actor.offsets[row + 1] ?? from;
  const held = status.values[status.codes[row] ?? 0];
  const sure = certainty.values[certainty.codes[row] ?? 0];
  const where = place.values[place.codes[row] ?? 0];
  return {
    id: provisionalId(row),
    date: unpackDate(starts[row] ?? 0, ends[row] ?? 0, dating[row] ?? 0),
    basis: unpackBasis(dating[row] ?? 0),
    status: STATUSES.find((each) => each === held) ?? "occurred",
    certainty: CERTAINTIES.find((each) => each === sure) ?? "unverified",
    title: {},
    category: category.values[category.codes[row] ?? 0] ?? "",
    tags: [],
    weight: weights[row] ?? 3,
    actors: Array.from(actor.codes.subarray(from, to), (code, i) => ({
      actor: actor.values[code] ?? "",
      role: ROLES[roles[from + i] ?? 0] ?? "participant",
    })),
    ...(where === undefined ? {} : { place: where }),
    evidence: [],
    wording: [],
    alternatives: [],
    harm: [],
    links: [],
  };
}

/** Sketches that are kept: those that a moving plot shows again and again. */
const KEPT = 5000;

/** Events whose texts come when they are asked for. */
export function eventsOf(columns: EventColumns, texts: EventTexts): Events {
  const { length } = columns.starts;
  const sketches = new Map<number, ConflictEvent>();
  const sketch = (row: number): ConflictEvent => {
    const known = sketches.get(row) ?? sketchOf(columns, row);
    if (sketches.size > KEPT) sketches.clear();
    sketches.set(row, known);
    return known;
  };
  return {
    length,
    at: (row) => (row >= 0 && row < length ? (texts.titled(row) ?? sketch(row)) : undefined),
  };
}
