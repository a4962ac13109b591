import { type ColumnFile, fetchGroup, type Group } from "./columnFile.ts";

/** Bytes of a page as `siyaq pack` writes it. */
const PAGE = 1 << 16;
/** Stretches of rows that are read at once: what they fetch of the same pages is fetched once. */
const AT_ONCE = 256;
/** Rows whose texts a walk holds: a group as `siyaq pack` writes it, or so much of a larger one. */
const HELD = 1 << 15;

/** What some columns hold of one row, by name. */
export type Cells = Record<string, unknown>;

/** Reads the same columns of the rows at some places of the file. What cannot be had is missing. */
export type ReadCells = (places: readonly number[]) => Promise<ReadonlyMap<number, Cells>>;

/** Texts of a page that nobody asked for stay bytes: one row of thousands is wanted. */
const AS_BYTES = { stringFromBytes: (bytes: Uint8Array | undefined): unknown => bytes };
const utf8 = new TextDecoder();
const cellOf = (value: unknown): unknown =>
  value instanceof Uint8Array ? utf8.decode(value) : value;

/** Rows of one group from `from` up to and without `to`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const groupAt = (groups: readonly Group[], place: number): Group | undefined => {
  let low = 0;
  let high = groups.length;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((groups[middle]?.first ?? 0) <= place) low = middle;
    else high = middle;
  }
  return groups[low];
};

/** About so many rows share a page of a column. */
function pageRows({ rows, chunks }: Group, column: string): number {
  const bytes = Number(chunks.get(column)?.total_uncompressed_size ?? 0);
  return Math.ceil(rows * Math.min(1, PAGE / Math.max(1, bytes)));
}

/**
 * Rows as they are read of a column, ascending. Those that are no farther from each other than a page is long go
 * together: apart they would cost as many pages, or the same ones again.
 */
function stretchesOf(
  groups: readonly Group[],
  places: readonly number[],
  column: string,
): readonly number[][] {
  const stretches: number[][] = [];
  let group: Group | undefined;
  let near = 0;
  for (const place of places) {
    const last = stretches.at(-1);
    const own = groupAt(groups, place);
    if (own !== undefined && own !== group) near = pageRows(own, column);
    if (own === group && place - (last?.at(-1) ?? -Infinity) <= near) last?.push(place);
    else stretches.push([place]);
    group = own;
  }
  return stretches;
}

/** For rows here and there: only the pages are read that hold them. */
export const scatteredCells =
  (file: ColumnFile, columns: readonly string[]): ReadCells =>
  async (places) => {
    const cells = new Map<number, Cells>(places.map((place) => [place, {}]));
    const ascending = [...cells.keys()].toSorted((a, b) => a - b);
    const waiting = columns.flatMap((column) =>
      stretchesOf(file.groups, ascending, column).map((stretch) => ({ column, stretch })),
    );
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const { column, stretch } = next;
        await file.read({
          column,
          from: stretch[0] ?? 0,
          to: (stretch.at(-1) ?? 0) + 1,
          parsers: AS_BYTES,
          take: (values, first) => {
            for (const place of stretch) {
              const row = cells.get(place);
              if (row !== undefined && place >= first && place - first < values.length)
                row[column] = cellOf(values[place - first]);
            }
          },
        });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return cells;
  };

/** Rows of a group whose cells are held, by column. */
interface Held extends Stretch {
  readonly columns: ReadonlyMap<string, readonly unknown[]>;
}

/** For one who goes through the rows in their order: each group is fetched and decoded once, and let go for the next. */
export function walkedCells(file: ColumnFile, columns: readonly string[]): ReadCells {
  let group: { readonly of: Group; readonly buffer: ReturnType<typeof fetchGroup> } | null = null;
  let held: { readonly from: number; readonly to: number; readonly cells: Promise<Held> } | null =
    null;

  async function hold(of: Group, from: number, to: number): Promise<Held> {
    if (group?.of !== of) group = { of, buffer: fetchGroup(file.bytes, of, columns) };
    const buffer = await group.buffer;
    const found = new Map<string, unknown[]>();
    for (const column of columns) {
      const cells: unknown[] = Array.from({ length: to - from });
      await file.read({
        column,
        from,
        to,
        buffer,
        take: (values, first) => {
          const end = Math.min(to, first + values.length);
          for (let place = Math.max(from, first); place < end; place++)
            cells[place - from] = values[place - first];
        },
      });
      found.set(column, cells);
    }
    return { from, to, columns: found };
  }

  function holding(place: number): Promise<Held> {
    if (held !== null && held.from <= place && place < held.to) return held.cells;
    const of = groupAt(file.groups, place);
    if (of === undefined) throw new RangeError(`The file has no row ${place}.`);
    const from = of.first + HELD * Math.floor((place - of.first) / HELD);
    const to = Math.min(of.first + of.rows, from + HELD);
    const own = { from, to, cells: hold(of, from, to) };
    held = own;
    own.cells.catch(() => {
      // The next one who comes asks the host again.
      if (held === own) held = null;
      if (group?.of === of) group = null;
    });
    return own.cells;
  }

  return async (places) => {
    const found = new Map<number, Cells>();
    for (const place of places) {
      const { from, columns: cells } = await holding(place);
      found.set(
        place,
        Object.fromEntries([...cells].map(([column, values]) => [column, values[place - from]])),
      );
    }
    return found;
  };
}
