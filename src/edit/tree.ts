import { isRecord } from "../model/isRecord.ts";
import type { Path } from "../ingest/mend.ts";

/** A `siyaq/1` file as a person has it: any JSON object, with keys that we know and keys that we keep. Immutable. */
export type SetFile = Readonly<Record<string, unknown>>;

/** What a string in a list stands for, by the list's name: the key of the long form that holds it. */
const SHORT_ROWS = new Map([
  ["actors", "actor"],
  ["evidence", "source"],
  ["links", "to"],
]);
const SHORT_FIELDS = new Map([
  ["dateText", "value"],
  ["written", "date"],
]);

/** The language of plain strings. */
export function langOf(file: SetFile): string {
  const { meta } = file;
  const lang = isRecord(meta) ? meta["lang"] : undefined;
  return typeof lang === "string" ? lang : "ar";
}

/** The long form of a string that stands at `path`; a text when it is nothing else. */
function widened(value: string, path: Path, lang: string): SetFile {
  const last = path.at(-1);
  const key =
    typeof last === "number" ? SHORT_ROWS.get(String(path.at(-2))) : SHORT_FIELDS.get(String(last));
  return { [key ?? lang]: value };
}

function child(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === "number" ? value[key] : undefined;
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** What stands at `path`, as if every short form were written out on the way; undefined when nothing does. */
export function valueAt(file: SetFile, path: Path): unknown {
  const lang = langOf(file);
  let at: unknown = file;
  path.forEach((key, depth) => {
    at = child(typeof at === "string" ? widened(at, path.slice(0, depth), lang) : at, key);
  });
  return at;
}

export const stringAt = (file: SetFile, path: Path): string => {
  const value = valueAt(file, path);
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
};

/** The same one each time, so that whoever looks at it sees no change. */
const NO_ROWS: readonly unknown[] = [];

export function rowsAt(file: SetFile, path: Path): readonly unknown[] {
  const value = valueAt(file, path);
  return Array.isArray(value) ? value : NO_ROWS;
}

function put(at: unknown, path: Path, depth: number, value: unknown, lang: string): unknown {
  const key = path[depth];
  if (key === undefined) return value;
  if (typeof key === "number") {
    const list: readonly unknown[] = Array.isArray(at) ? at : [];
    const inner = put(list[key], path, depth + 1, value, lang);
    if (inner !== undefined) return key < list.length ? list.with(key, inner) : [...list, inner];
    const rest = list.toSpliced(key, 1);
    // A list of the file itself may be empty; one inside a record is left out.
    return rest.length === 0 && depth > 1 ? undefined : rest;
  }
  const record = typeof at === "string" ? widened(at, path.slice(0, depth), lang) : at;
  const known: SetFile = isRecord(record) ? record : {};
  const inner = put(child(known, key), path, depth + 1, value, lang);
  if (inner !== undefined) return { ...known, [key]: inner };
  const { [key]: _, ...rest } = known;
  const empty = Object.keys(rest).length === 0;
  // A record of a list, or of the file, stays when nothing is in it; a text or a date does not.
  return empty && depth > 1 && typeof path[depth - 1] === "string" ? undefined : rest;
}

/**
 * A copy of the file with `value` at `path`; undefined takes out what stands there, and what it leaves empty. What is
 * missing on the way is made, and a short form on the way is written out. A place beyond a list's end is its end.
 */
export function withValue(file: SetFile, path: Path, value: unknown): SetFile {
  const changed = put(file, path, 0, value, langOf(file));
  return isRecord(changed) ? changed : file;
}

/** The row at `from` of the list at `path`, taken to `to`. */
export function withMoved(file: SetFile, path: Path, from: number, to: number): SetFile {
  const rows = rowsAt(file, path);
  if (from === to || from >= rows.length || to < 0 || to >= rows.length) return file;
  return withValue(file, path, rows.toSpliced(from, 1).toSpliced(to, 0, rows[from]));
}
