import * as v from "valibot";
import { isRecord } from "../model/isRecord.ts";

export type Path = readonly (string | number)[];

/** A part of a record that did not have its form and was taken out. */
export interface Flaw {
  /** Of what was taken out, in the record as it was given; empty: the record itself. */
  readonly path: Path;
  /** The field whose absence made it worthless; null when its own value was wrong. */
  readonly missing: string | null;
  readonly expected: string;
  readonly received: string;
}

export interface Mended<T> {
  /** null when nothing useful was left. */
  readonly value: T | null;
  readonly flaws: readonly Flaw[];
  /** JSON pointer, in the record as it was given, of a path in `value`. */
  readonly pointer: (...path: Path) => string;
}

/** RFC 6901: `events`, 3, `a/b` → `/events/3/a~1b`. */
export const pointerOf = (path: Path): string =>
  path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

type Origins = WeakMap<readonly unknown[], readonly number[]>;

/** A record's forms may nest, but a file that does not become whole in a few rounds is no record. */
const ROUNDS = 12;
const SHOWN = 120;

const cut = (words: string): string => (words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words);

function child(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === "number" ? value[key] : undefined;
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

const valueAt = (value: unknown, path: Path): unknown => path.reduce(child, value);

interface Complaint {
  readonly path: Path;
  readonly expected: string;
  readonly received: string;
}

/** Issues with full paths. A union complains as a whole; what is wrong inside its object form says more. */
function complaints(issue: v.BaseIssue<unknown>, base: Path = []): Complaint[] {
  const steps = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
  const path = [...base, ...steps];
  const inner = (issue.issues ?? []).filter((each) => (each.path ?? []).length > 0);
  if (inner.length > 0) return inner.flatMap((each) => complaints(each, path));
  const expected = issue.requirement instanceof RegExp ? issue.message : issue.expected;
  return [{ path, expected: cut(expected ?? issue.message), received: cut(issue.received) }];
}

/** Parts to take out, as a tree of keys; "gone" where the part ends. */
interface Doomed extends Map<string | number, Doomed | "gone"> {}

/** The inner part of one that goes as a whole is no part of its own. Says whether the path is new. */
function doom(tree: Doomed, path: Path): boolean {
  const [key, ...rest] = path;
  if (key === undefined) return false;
  const branch = tree.get(key);
  if (branch === "gone") return false;
  if (rest.length === 0) {
    tree.set(key, "gone");
    return true;
  }
  const next: Doomed = branch ?? new Map();
  tree.set(key, next);
  return doom(next, rest);
}

/** Copies what lies on the way to the doomed parts and no more. */
function without(value: unknown, tree: Doomed, origins: Origins): unknown {
  const kept = (each: unknown, branch: Doomed | undefined): unknown =>
    branch === undefined ? each : without(each, branch, origins);
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    const before = origins.get(list);
    const copy: unknown[] = [];
    const from: number[] = [];
    list.forEach((each, at) => {
      const branch = tree.get(at);
      if (branch === "gone") return;
      copy.push(kept(each, branch));
      from.push(before?.[at] ?? at);
    });
    origins.set(copy, from);
    return copy;
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => {
      const branch = tree.get(key);
      return branch === "gone" ? [] : [[key, kept(each, branch)]];
    }),
  );
}

function originalPath(value: unknown, path: Path, origins: Origins): Path {
  let at = value;
  const original: (string | number)[] = [];
  for (const key of path) {
    // A short form stands for an object: what is inside it in `value` is the string itself in the file.
    if (typeof at === "string") break;
    const origin =
      Array.isArray(at) && typeof key === "number" ? origins.get(at)?.[key] : undefined;
    at = child(at, key);
    original.push(origin ?? key);
  }
  return original;
}

/**
 * Reads a record by its form. What does not fit is taken out, the smallest part first: a wrong optional
 * field alone; what cannot be without the field goes with it. A null is an absent field.
 */
export function mend<T>(schema: v.GenericSchema<unknown, T>, raw: unknown): Mended<T> {
  const origins: Origins = new WeakMap();
  const flaws: Flaw[] = [];
  let current = raw;
  const pointer = (...path: Path): string => pointerOf(originalPath(current, path, origins));
  for (let round = 0; round < ROUNDS; round++) {
    const result = v.safeParse(schema, current);
    if (result.success) {
      // What was whole from the start has the paths of its form; the record as it was given is let go.
      if (round === 0) current = result.output;
      return { value: result.output, flaws, pointer };
    }
    const doomed: Doomed = new Map();
    for (const { path, expected, received } of result.issues.flatMap((each) => complaints(each))) {
      const found = valueAt(current, path);
      const absent = found === undefined && path.length > 0;
      const target = absent ? path.slice(0, -1) : path;
      const fresh = target.length === 0 || doom(doomed, target);
      if (!fresh || (found === null && target.length > 0)) continue;
      const missing = absent ? String(path.at(-1)) : null;
      flaws.push({ path: originalPath(current, target, origins), missing, expected, received });
      if (target.length === 0) return { value: null, flaws, pointer };
    }
    current = without(current, doomed, origins);
  }
  return { value: null, flaws, pointer };
}
