import { ROLES, type ConflictEvent } from "../model/types.ts";
import { codesFor, type EventColumns, type ListColumn, type ValueColumn } from "./columns.ts";
import { packDating } from "./dating.ts";
import { DIFFERENCES, differencesOf, voicesOf } from "./differences.ts";
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

function valueColumn(
  events: readonly ConflictEvent[],
  valueOf: (event: ConflictEvent) => string | undefined,
): ValueColumn {
  const dictionary = new Dictionary();
  const found = Int32Array.from(events, (event) => {
    const value = valueOf(event);
    return value === undefined ? -1 : dictionary.codeOf(value);
  });
  const values = dictionary.values();
  const codes = codesFor(values.length, events.length);
  found.forEach((code, row) => (codes[row] = code < 0 ? values.length : code));
  return { values, codes };
}

function listColumn(
  events: readonly ConflictEvent[],
  valuesOf: (event: ConflictEvent) => readonly string[],
): ListColumn {
  const dictionary = new Dictionary();
  const found: number[] = [];
  const offsets = new Uint32Array(events.length + 1);
  events.forEach((event, row) => {
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
function rolesOf(events: readonly ConflictEvent[], { values, codes, offsets }: ListColumn) {
  const roles = new Uint8Array(codes.length);
  events.forEach(({ actors }, row) => {
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) {
      const id = values[codes[at] ?? 0];
      const role = actors.find(({ actor }) => actor === id)?.role ?? "participant";
      roles[at] = ROLES.indexOf(role);
    }
  });
  return roles;
}

function differsColumn(events: readonly ConflictEvent[]): Uint8Array<ArrayBuffer> {
  const differences = differencesOf(events);
  return Uint8Array.from(events, ({ id }) =>
    (differences.get(id) ?? []).reduce((bits, each) => bits | (1 << DIFFERENCES.indexOf(each)), 0),
  );
}

/** The columns of events that are sorted by start, end and id; in steps short enough to let a page answer between them. */
export function* columnSteps(events: readonly ConflictEvent[]): Steps<EventColumns> {
  const starts = Float64Array.from(events, ({ date }) => date.start);
  const ends = Float64Array.from(events, ({ date }) => date.end + 1);
  const dating = Uint8Array.from(events, packDating);
  const weights = Uint8Array.from(events, ({ weight }) => weight);
  yield;
  const differs = differsColumn(events);
  yield;
  const category = valueColumn(events, (event) => event.category);
  yield;
  const place = valueColumn(events, (event) => event.place);
  yield;
  const status = valueColumn(events, (event) => event.status);
  yield;
  const certainty = valueColumn(events, (event) => event.certainty);
  yield;
  const actor = listColumn(events, ({ actors }) => actors.map((each) => each.actor));
  yield;
  const roles = rolesOf(events, actor);
  yield;
  const source = listColumn(events, ({ evidence }) => evidence.map((each) => each.source));
  yield;
  const voice = listColumn(events, voicesOf);
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
