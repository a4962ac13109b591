import { hasScheme, webAddress } from "./address.ts";
import { pointOf } from "./foreign.ts";
import type { Draft, Remark } from "./importer.ts";

/** What stands for "nothing" in exports of R, Python and SQL. Exact: `Nan` is a province of Thailand. */
const NOTHING: ReadonlySet<string> = new Set(["NA", "N/A", "NaN", "NULL", "null", "None"]);

/** A header's word without case, spaces and signs: `Event ID` and `event_id` are one. */
export const headerWord = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]+/g, "");

/** One row, read by the field's name; "" when the column is missing, the row short or the cell says `NA`. */
export type Cells<F extends string> = (field: F) => string;

export interface Columns<F extends string> {
  readonly has: (field: F) => boolean;
  /** -1 when the table has no such column. */
  readonly at: (field: F) => number;
  /** The header's own word, for remarks. */
  readonly word: (field: F) => string;
  readonly of: (cells: readonly string[]) => Cells<F>;
}

/** Finds the fields in a header, whatever its order; of two columns with one name the first counts. */
export function columnsOf<F extends string>(
  header: readonly string[],
  fields: readonly F[],
  alsoKnown?: Readonly<Partial<Record<F, readonly string[]>>>,
): Columns<F> {
  const words = new Map<string, number>();
  header.forEach((word, at) => {
    const plain = headerWord(word);
    if (!words.has(plain)) words.set(plain, at);
  });
  const places = new Map<F, number>();
  for (const field of fields) {
    const names = [field, ...(alsoKnown?.[field] ?? [])];
    const found = names.map((name) => words.get(headerWord(name))).find((at) => at !== undefined);
    if (found !== undefined) places.set(field, found);
  }
  const at = (field: F): number => places.get(field) ?? -1;
  return {
    has: (field) => places.has(field),
    at,
    word: (field) => header[at(field)] ?? field,
    of: (cells) => (field) => {
      const cell = (cells[at(field)] ?? "").trim();
      return NOTHING.has(cell) ? "" : cell;
    },
  };
}

/** How many of these words the header has. */
export function hits(header: readonly string[], words: readonly string[]): number {
  const known = new Set(header.map(headerWord));
  return words.filter((word) => known.has(headerWord(word))).length;
}

export const listOf = (cell: string, separator: string | RegExp = ";"): string[] =>
  cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "" && !NOTHING.has(part));

/** A count of people: `12`, `12.0`, `1,204`. undefined: the cell is empty. null: it is no such number. */
function countOf(cell: string): number | undefined | null {
  if (cell === "") return undefined;
  const plain = /^\d{1,3}(?:,\d{3})+$/.test(cell) ? cell.replaceAll(",", "") : cell;
  if (!/^\d{1,9}(?:\.0*)?$/.test(plain)) return null;
  return Math.trunc(Number(plain));
}

/** [longitude, latitude]. undefined: both cells are empty. null: no point on the globe, or 0/0, which stands for "unknown". */
function knownPoint(latitude: string, longitude: string): [number, number] | undefined | null {
  const point = pointOf(longitude, latitude);
  return point?.every((degrees) => degrees === 0) === true ? null : point;
}

/** What a row lost, said with the header's own word. */
export function losses<F extends string>(columns: Columns<F>, draft: Draft) {
  const lost = (code: Remark["code"], row: number, field: F, value: string): undefined => {
    draft.note({ code, row, column: columns.word(field), value });
  };
  return {
    lost,
    count(cells: Cells<F>, row: number, field: F): number | undefined {
      const found = countOf(cells(field));
      return found === null ? lost("bad-number", row, field, cells(field)) : found;
    },
    /** A web address as a source's link; what has another scheme is told, a name is undefined and no loss. */
    link(cells: Cells<F>, row: number, field: F): string | undefined {
      const found = webAddress(cells(field)) ?? undefined;
      const other = found === undefined && hasScheme(cells(field));
      return other ? lost("bad-link", row, field, cells(field)) : found;
    },
    point(cells: Cells<F>, row: number, latitude: F, longitude: F): [number, number] | undefined {
      const found = knownPoint(cells(latitude), cells(longitude));
      return found === null
        ? lost("bad-coordinates", row, latitude, `${cells(latitude)}, ${cells(longitude)}`)
        : found;
    },
  };
}
