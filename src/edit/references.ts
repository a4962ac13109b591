import type { Path } from "../ingest/mend.ts";
import { idAt, idsOf, type List } from "./lists.ts";
import { rowsAt, type SetFile, stringAt, valueAt, withValue } from "./tree.ts";

/** A place of the file that names a record of one of its lists. */
export interface Reference {
  readonly list: List;
  readonly id: string;
  /** Of the id; of a short form as if it were written out. */
  readonly path: Path;
}

function evidenceReferences(file: SetFile, base: Path): Reference[] {
  return rowsAt(file, base).flatMap((_, row) => [
    one(file, "sources", [...base, row, "source"]),
    ...rowsAt(file, [...base, row, "voices"]).map((__, voice) =>
      one(file, "actors", [...base, row, "voices", voice]),
    ),
  ]);
}

const one = (file: SetFile, list: List, path: Path): Reference => ({
  list,
  id: stringAt(file, path),
  path,
});

const each = (file: SetFile, list: List, rows: Path, key: string): Reference[] =>
  rowsAt(file, rows).map((_, row) => one(file, list, [...rows, row, key]));

/** Everything in the file that names something of the file. */
export function referencesOf(file: SetFile): Reference[] {
  // Whoever tells it otherwise is a source, else an actor.
  const sources = new Set(idsOf(file, "sources"));
  const parties = (rows: Path): Reference[] =>
    each(file, "sources", rows, "according").map((reference) =>
      sources.has(reference.id) ? reference : { ...reference, list: "actors" },
    );
  const all = [
    ...each(file, "actors", ["actors"], "parent"),
    ...each(file, "categories", ["events"], "category"),
    ...each(file, "places", ["events"], "place"),
    ...rowsAt(file, ["events"]).flatMap((_, at): Reference[] => [
      ...each(file, "actors", ["events", at, "actors"], "actor"),
      ...evidenceReferences(file, ["events", at, "evidence"]),
      ...each(file, "actors", ["events", at, "wording"], "by"),
      ...parties(["events", at, "alternatives"]),
      ...each(file, "events", ["events", at, "links"], "to"),
    ]),
    ...each(file, "actors", ["ties"], "from"),
    ...each(file, "actors", ["ties"], "to"),
    ...rowsAt(file, ["ties"]).flatMap((_, at) =>
      evidenceReferences(file, ["ties", at, "evidence"]),
    ),
    ...each(file, "events", ["meta", "changes"], "event"),
  ];
  return all.filter(({ id }) => id !== "");
}

/** What names the record, other than the record itself. */
export function referencesTo(file: SetFile, list: List, at: number): Reference[] {
  const id = idAt(file, list, at);
  if (id === "") return [];
  return referencesOf(file).filter(
    (reference) =>
      reference.list === list &&
      reference.id === id &&
      !(reference.path[0] === list && reference.path[1] === at),
  );
}

/** Short forms stay short. */
function withReference(file: SetFile, path: Path, id: string): SetFile {
  const row = path.slice(0, -1);
  return withValue(file, typeof valueAt(file, row) === "string" ? row : path, id);
}

/** The record under another id, and everything that names it with it. */
export function renamed(file: SetFile, list: List, at: number, id: string): SetFile {
  const before = idAt(file, list, at);
  const named = withValue(file, [list, at, "id"], id);
  if (before === "") return named;
  return referencesOf(file)
    .filter((reference) => reference.list === list && reference.id === before)
    .reduce((changed, { path }) => withReference(changed, path, id), named);
}

/** What goes with a reference: the row that is nothing without it, else the field alone. */
function goneWith({ path }: Reference): Path {
  const key = path.at(-1);
  const scalar = key === "category" || key === "place" || key === "parent";
  return scalar || typeof key === "number" ? path : path.slice(0, -1);
}

/** Later rows first, and what is inside a row before the row: each path is still true when its turn comes. */
function byDepthBackwards(a: Path, b: Path): number {
  for (let depth = 0; depth < Math.min(a.length, b.length); depth++) {
    const [left, right] = [a[depth], b[depth]];
    if (left === right || left === undefined || right === undefined) continue;
    if (typeof left === "number" && typeof right === "number") return right - left;
    return String(left) < String(right) ? -1 : 1;
  }
  return b.length - a.length;
}

/** Without the record; with `clean`, also without what names it. */
export function withoutRecord(file: SetFile, list: List, at: number, clean: boolean): SetFile {
  const doomed = new Map(
    (clean ? referencesTo(file, list, at) : [])
      .map(goneWith)
      .map((path) => [path.join("/"), path] as const),
  );
  const rest = [...doomed.values()]
    .toSorted(byDepthBackwards)
    .reduce((changed, path) => withValue(changed, path, undefined), file);
  return withValue(rest, [list, at], undefined);
}
