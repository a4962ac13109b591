import type * as v from "valibot";
import { isId, stableHash } from "../model/ids.ts";
import { isRecord } from "../model/isRecord.ts";
import { type Flaw, mend, type Path, pointerOf } from "./mend.ts";
import type { Report } from "./problem.ts";

/** A record in its form, with what is needed to speak about its place in the file. */
export interface Found<T> {
  readonly form: T;
  /** The id in the file, when it has the form of one. */
  readonly given: string | undefined;
  /** What the file calls it when that is no id: others may refer to it so. */
  readonly alias: string | undefined;
  readonly pointer: (...path: Path) => string;
}

function explain(flaw: Flaw, base: string, list: string, report: Report): void {
  const pointer = base + pointerOf(flaw.path);
  const { missing, expected, received } = flaw;
  if (missing === null) {
    const code = flaw.path.length === 1 && flaw.path[0] === "id" ? "bad-id" : "bad-value";
    report.add(code, pointer, { expected, received });
  } else if (list === "events" && missing === "date" && flaw.path.length === 0)
    report.add("event-without-date", pointer);
  else report.add("missing-field", pointer, { field: missing });
}

/** One record that the file has one of. */
export function readOne<T>(
  schema: v.GenericSchema<unknown, T>,
  raw: unknown,
  base: string,
  report: Report,
): Found<T> | null {
  const { value, flaws, pointer } = mend(schema, raw);
  const list = base.split("/")[1] ?? "";
  for (const flaw of flaws) explain(flaw, base, list, report);
  if (value === null) return null;
  const id = isRecord(raw) && typeof raw["id"] === "string" ? raw["id"] : undefined;
  return {
    form: value,
    given: id !== undefined && isId(id) ? id : undefined,
    alias: id,
    pointer: (...path) => base + pointer(...path),
  };
}

/**
 * A list of records; what is no record is reported and left out, and the others are read.
 *
 * @param consumed each record is taken out of the file's list when it is read
 */
export function readList<T>(
  schema: v.GenericSchema<unknown, T>,
  file: Readonly<Record<string, unknown>>,
  list: string,
  report: Report,
  consumed: boolean,
): Found<T>[] {
  const raw = Object.hasOwn(file, list) ? file[list] : undefined;
  if (raw === undefined || raw === null) return [];
  if (!Array.isArray(raw)) {
    report.add("bad-value", `/${list}`, {
      expected: "Array",
      received: isRecord(raw) ? "Object" : typeof raw,
    });
    return [];
  }
  return raw.flatMap((each: unknown, at) => {
    if (consumed) raw[at] = null;
    return readOne(schema, each, `/${list}/${at}`, report) ?? [];
  });
}

/** The records of a list from first to last; the list lets go of each, so that what is made of it may take its room. */
export function* drained<T>(list: T[]): Generator<T> {
  list.reverse();
  for (let each = list.pop(); each !== undefined; each = list.pop()) yield each;
}

export interface Named<R> {
  readonly found: R;
  readonly id: string;
}

/** What an id is derived from when the file gives none. */
export interface Identity {
  readonly id: string;
  /** What makes the record another one than those of the same derived id. */
  readonly content: string;
}

/**
 * Gives each record its id. An id in the file is kept; of two records with the same one the second is
 * renamed by its content when `rename` is set and left out when not. Derived ids that several records
 * would share all get a hash of their content, so that none depends on the order.
 */
export function nameRecords<R extends Found<unknown>>(
  records: readonly R[],
  derive: (found: R) => Identity,
  rename: boolean,
  report: Report,
): Named<R>[] {
  const taken = new Set<string>();
  const repeated = new Set<R>();
  for (const found of records) {
    if (found.given === undefined) continue;
    if (taken.has(found.given)) repeated.add(found);
    taken.add(found.given);
  }
  const derived = new Map<R, Identity>();
  const sharers = new Map<string, number>();
  for (const found of records) {
    if (found.given !== undefined && !(rename && repeated.has(found))) continue;
    const identity = derive(found);
    derived.set(found, identity);
    sharers.set(identity.id, (sharers.get(identity.id) ?? 0) + 1);
  }
  return records.flatMap((found) => {
    const identity = derived.get(found);
    if (identity === undefined) {
      if (found.given !== undefined && !repeated.has(found)) return [{ found, id: found.given }];
      report.add("duplicate-id", found.pointer(), { id: found.given ?? "" });
      return [];
    }
    const shared = (sharers.get(identity.id) ?? 0) > 1 || taken.has(identity.id);
    const id = shared ? `${identity.id}-${stableHash(identity.content)}` : identity.id;
    if (taken.has(id)) {
      report.add("duplicate-id", found.pointer(), { id });
      return [];
    }
    taken.add(id);
    if (found.given !== undefined)
      report.add("repeated-id", found.pointer("id"), { id: found.given, name: id });
    return [{ found, id }];
  });
}

/** From whatever the file calls a record to its id. */
export function directory(named: readonly Named<Found<unknown>>[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { found, id } of named)
    if (found.alias !== undefined && !ids.has(found.alias)) ids.set(found.alias, id);
  for (const { id } of named) ids.set(id, id);
  return ids;
}
