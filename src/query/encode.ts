import { ROLES, type ConflictEvent } from "../model/types.ts";
import { codesFor, type EventColumns, type ListColumn, type ValueColumn } from "./columns.ts";
import { packDating } from "./dating.ts";
import { contradicted, differenceBits, voicesOf } from "./differences.ts";
import type { Steps } from "./steps.ts";

/** Numbers the values of a column as they come. */
class Dictionary {
  readonly #codes = new Map<string, number>();

  codeOf(value: string): number {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    const code = this.#codes.size;
    this.#codes.set(value, code);
    return code;
  }

  values(): string[] {
    return [...this.#codes.keys()];
  }
}

/** Rows between two chances to answer. */
const PORTION = 2048;

/** Calls for each event, in portions. */
function* eachRow(
  events: readonly ConflictEvent[],
  call: (event: ConflictEvent, row: number) => void,
): Steps<void> {
  for (const [row, event] of events.entries()) {
    if (row % PORTION === PORTION - 1) yield;
    call(event, row);
  }
}

function* valueColumn(
  events: readonly ConflictEvent[],
  valueOf: (event: ConflictEvent) => string | undefined,
): Steps<ValueColumn> {
  const dictionary = new Dictionary();
  const found = new Int32Array(events.length);
  yield* eachRow(events, (event, row) => {
    const value = valueOf(event);
    found[row] = value === undefined ? -1 : dictionary.codeOf(value);
  });
  const values = dictionary.values();
  const codes = codesFor(values.length, events.length);
  found.forEach((code, row) => (codes[row] = code < 0 ? values.length : code));
  return { values, codes };
}

function* listColumn(
  events: readonly ConflictEvent[],
  valuesOf: (event: ConflictEvent) => readonly string[],
): Steps<ListColumn> {
  const dictionary = new Dictionary();
  const found: number[] = [];
  const offsets = new Uint32Array(events.length + 1);
  yield* eachRow(events, (event, row) => {
    const from = found.length;
    for (const value of valuesOf(event)) {
      const code = dictionary.codeOf(value);
      // A row has few values: looking through them is cheaper than a set for each.
      if (found.indexOf(code, from) < 0) found.push(code);
    }
    offsets[row + 1] = found.length;
  });
  const values = dictionary.values();
  const codes = codesFor(values.length, found.length);
  codes.set(found);
  return { values, codes, offsets };
}

/** The first role of each actor of each event, parallel to the codes of the actors' column. */
function* rolesOf(
  events: readonly ConflictEvent[],
  { values, codes, offsets }: ListColumn,
): Steps<Uint8Array<ArrayBuffer>> {
  const roles = new Uint8Array(codes.length);
  yield* eachRow(events, ({ actors }, row) => {
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) {
      const id = values[codes[at] ?? 0];
      const role = actors.find(({ actor }) => actor === id)?.role ?? "participant";
      roles[at] = ROLES.indexOf(role);
    }
  });
  return roles;
}

/** The columns of events that are sorted by start, end and id; in steps short enough to let a page answer between them. */
export function* columnSteps(events: readonly ConflictEvent[]): Steps<EventColumns> {
  const { length } = events;
  const starts = new Float64Array(length);
  const ends = new Float64Array(length);
  const [dating, weights, differs] = [
    new Uint8Array(length),
    new Uint8Array(length),
    new Uint8Array(length),
  ];
  const contradicting = contradicted(events);
  yield* eachRow(events, (event, row) => {
    starts[row] = event.date.start;
    ends[row] = event.date.end + 1;
    dating[row] = packDating(event);
    weights[row] = event.weight;
    differs[row] = differenceBits(event, contradicting);
  });
  yield;
  const category = yield* valueColumn(events, (event) => event.category);
  yield;
  const place = yield* valueColumn(events, (event) => event.place);
  yield;
  const status = yield* valueColumn(events, (event) => event.status);
  yield;
  const certainty = yield* valueColumn(events, (event) => event.certainty);
  yield;
  const actor = yield* listColumn(events, ({ actors }) => actors.map((each) => each.actor));
  yield;
  const roles = yield* rolesOf(events, actor);
  yield;
  const source = yield* listColumn(events, ({ evidence }) => evidence.map((each) => each.source));
  yield;
  const voice = yield* listColumn(events, voicesOf);
  yield;
  return {
    starts,
    ends,
    dating,
    weights,
    differs,
    category,
    place,
    status,
    certainty,
    actor,
    roles,
    source,
    voice,
  };
}
