import { isId } from "../model/ids.ts";
import type { Reason } from "./addressProblem.ts";
import { COLUMNS, type Sorting } from "./view.ts";

export type ParseResult<T> =
  | { readonly kind: "valid"; readonly value: T }
  | { readonly kind: "invalid"; readonly reason: Reason }
  | { readonly kind: "missing" };

export interface Codec<T> {
  /** `text` is never empty. */
  readonly parse: (text: string) => ParseResult<T>;
  readonly format: (value: T) => string;
  /** Whether Back undoes a change of it; the others are rewritten in place. */
  readonly undo: boolean;
  /** Given twice, the two are joined with this; without it they must agree. */
  readonly join?: string;
}

export const valid = <T>(value: T): ParseResult<T> => ({ kind: "valid", value });
export const invalid = (reason: Reason): ParseResult<never> => ({ kind: "invalid", reason });

const sorted = (ids: readonly string[]): readonly string[] => [...new Set(ids)].toSorted();

export const oneOf = <T extends string>(allowed: readonly T[], undo: boolean): Codec<T> => ({
  parse: (text) => {
    const value = allowed.find((each) => each === text);
    return value === undefined ? invalid("value") : valid(value);
  },
  format: (value) => value,
  undo,
});

export const id: Codec<string> = {
  parse: (text) => (isId(text) ? valid(text) : invalid("id")),
  format: (value) => value,
  undo: true,
};

export const optional = <T>(codec: Codec<T>): Codec<T | null> => ({
  ...codec,
  format: (value) => (value === null ? "" : codec.format(value)),
});

/** Joined by `~`, sorted, so that the same choice has one spelling. */
export const ids = (allowed?: readonly string[]): Codec<readonly string[]> => ({
  parse: (text) => {
    const list = text.split("~");
    if (!list.every(isId)) return invalid("id");
    if (allowed && !list.every((each) => allowed.includes(each))) return invalid("value");
    return valid(sorted(list));
  },
  format: (list) => sorted(list).join("~"),
  undo: true,
  join: "~",
});

/** What a set may call its versions, if links are to name them: `1.2.0`, `2026-11`, `v2`. */
export const isVersion = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._+-]{0,39}$/.test(text);

export const flag: Codec<boolean> = {
  parse: (text) => (text === "1" || text === "0" ? valid(text === "1") : invalid("value")),
  format: (value) => (value ? "1" : "0"),
  undo: false,
};

/** Longer than any search is meant; keeps an address that was made to be slow from being so. */
const LONGEST_QUERY = 300;
export const query: Codec<string> = {
  parse: (text) => (text.length > LONGEST_QUERY ? invalid("long") : valid(text)),
  format: (text) => text.slice(0, LONGEST_QUERY),
  undo: false,
};

/** `place`, and `-place` from the last to the first. */
export const sorting: Codec<Sorting> = {
  parse: (text) => {
    const descending = text.startsWith("-");
    const column = COLUMNS.find((each) => each === text.slice(descending ? 1 : 0));
    return column === undefined ? invalid("value") : valid({ column, descending });
  },
  format: ({ column, descending }) => `${descending ? "-" : ""}${column}`,
  undo: true,
};
