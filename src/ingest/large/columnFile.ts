import {
  type AsyncBuffer,
  type ColumnMetaData,
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetRead,
  type ParquetParsers,
  type RowGroup,
} from "hyparquet";
import type { Day } from "../../model/types.ts";
import { Refusal } from "../file.ts";
import { compressorsOf } from "../parquetFile.ts";
import type { ByteSource } from "./byteSource.ts";

/** Bytes from the end of a file that are read first: the footer of a million packed rows is 100 kB. */
const FOOTER = 1 << 18;
/** Pieces of a group that lie as close together are read as one. */
const GAP = 1 << 15;

/** Rows that lie together in the file. */
export interface Group {
  /** Place of its first row in the file. */
  readonly first: number;
  readonly rows: number;
  readonly chunks: ReadonlyMap<string, ColumnMetaData>;
}

export interface ColumnFile {
  readonly bytes: ByteSource;
  readonly rows: number;
  readonly groups: readonly Group[];
  /** Those of one value a row, by name, with their physical type. */
  readonly columns: ReadonlyMap<string, ColumnMetaData["type"]>;
  /** The others, lists and records, by name, with what the file calls their type. */
  readonly nested: ReadonlyMap<string, string>;
  /** A value of the file's own metadata. */
  readonly metadata: (key: string) => string | undefined;
  /**
   * The values of a column in some rows of one group, in the pieces in which they lie there. `buffer` has the bytes of
   * the group's columns; without it only the pages of these rows are fetched.
   */
  readonly read: (reading: Reading) => Promise<void>;
}

interface Reading {
  readonly column: string;
  /** Rows of the file, `from` up to and without `to`. */
  readonly from: number;
  readonly to: number;
  readonly parsers?: Partial<ParquetParsers>;
  readonly buffer?: AsyncBuffer;
  /** Also of rows of the same pages that were not asked for. `null` and `undefined`: no value. */
  readonly take: (values: ArrayLike<unknown>, first: number) => void;
}

const DAY = 86_400_000;

/** Days, not dates: a million objects are not made. */
const DAYS: Partial<ParquetParsers> = {
  dateFromDays: Number,
  timestampFromMilliseconds: (moment) => Math.floor(Number(moment) / DAY),
  timestampFromMicroseconds: (moment) => Math.floor(Number(moment) / DAY / 1e3),
  timestampFromNanoseconds: (moment) => Math.floor(Number(moment) / DAY / 1e6),
};

function groupOf({ columns, num_rows }: RowGroup, first: number): Group {
  const chunks = columns.flatMap(({ meta_data }) =>
    meta_data?.path_in_schema.length === 1 ? [meta_data] : [],
  );
  return {
    first,
    rows: Number(num_rows),
    chunks: new Map(chunks.map((chunk) => [chunk.path_in_schema[0] ?? "", chunk])),
  };
}

function groupsOf({ row_groups }: FileMetaData): Group[] {
  let first = 0;
  return row_groups.map((each) => {
    const group = groupOf(each, first);
    first += group.rows;
    return group;
  });
}

async function footerOf(bytes: ByteSource): Promise<FileMetaData> {
  if (bytes.size < 12) throw new Refusal("broken-parquet");
  const mark = new TextDecoder("latin1").decode(await bytes.slice(bytes.size - 4, bytes.size));
  if (mark === "PARE") throw new Refusal("encrypted-parquet");
  if (mark !== "PAR1") throw new Refusal("broken-parquet");
  try {
    return await parquetMetadataAsync(bufferOf(bytes), {
      initialFetchSize: Math.min(FOOTER, bytes.size),
      parsers: DAYS,
      geoparquet: false,
    });
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal("broken-parquet");
  }
}

/** Lists and records of the schema's first floor. */
function nestedIn({ schema, row_groups }: FileMetaData): Map<string, string> {
  const deep = new Set(
    row_groups[0]?.columns.flatMap(({ meta_data }) =>
      meta_data !== undefined && meta_data.path_in_schema.length > 1
        ? [meta_data.path_in_schema[0] ?? ""]
        : [],
    ),
  );
  return new Map(
    [...deep].map((name) => {
      const element = schema.find((each) => each.name === name && (each.num_children ?? 0) > 0);
      return [name, element?.logical_type?.type ?? element?.converted_type ?? "STRUCT"];
    }),
  );
}

const bufferOf = ({ size, slice }: ByteSource): AsyncBuffer => ({
  byteLength: size,
  slice: (from, to = size) => slice(from, to),
});

/** Opens a Parquet file by its footer. Throws Refusal. */
export async function openColumns(source: ByteSource): Promise<ColumnFile> {
  // Beside the footer lie the places of all pages: they stay at hand.
  const bytes = await tailOf(source);
  const metadata = await footerOf(bytes);
  const groups = groupsOf(metadata);
  const chunks = groups.flatMap((group) => [...group.chunks.values()]);
  const compressors: Compressors = await compressorsOf(new Set(chunks.map(({ codec }) => codec)));
  const columns = new Map(
    [...(groups[0]?.chunks ?? [])].map(([name, { type }]) => [name, type] as const),
  );
  return {
    bytes,
    rows: Number(metadata.num_rows),
    groups,
    columns,
    nested: nestedIn(metadata),
    metadata: (key) => metadata.key_value_metadata?.find((each) => each.key === key)?.value,
    async read({ column, from, to, parsers, buffer = bufferOf(bytes), take }) {
      try {
        await parquetRead({
          file: buffer,
          metadata,
          compressors,
          columns: [column],
          rowStart: from,
          rowEnd: to,
          parsers: { ...DAYS, ...parsers },
          useOffsetIndex: true,
          geoparquet: false,
          onChunk: ({ columnData, rowStart }) => take(columnData, rowStart),
        });
      } catch (error) {
        throw error instanceof Refusal ? error : new Refusal("broken-parquet");
      }
    },
  };
}

/** The same file, with its end at hand: its mark and its footer are one question. */
async function tailOf(bytes: ByteSource): Promise<ByteSource> {
  const start = Math.max(0, bytes.size - FOOTER);
  const tail = await bytes.slice(start, bytes.size);
  return {
    ...bytes,
    slice: async (from, to) =>
      from >= start ? tail.slice(from - start, to - start) : bytes.slice(from, to),
  };
}

const startOf = ({ dictionary_page_offset, data_page_offset }: ColumnMetaData): number =>
  Number(
    dictionary_page_offset !== undefined && dictionary_page_offset > 0n
      ? dictionary_page_offset
      : data_page_offset,
  );

/** Fetches some columns of a group in as few pieces as they lie in. */
export async function fetchGroup(
  bytes: ByteSource,
  { chunks }: Group,
  columns: readonly string[],
): Promise<AsyncBuffer> {
  const spans: { from: number; to: number }[] = [];
  const wanted = columns
    .flatMap((column) => chunks.get(column) ?? [])
    .map((chunk) => ({
      from: startOf(chunk),
      to: startOf(chunk) + Number(chunk.total_compressed_size),
    }))
    .toSorted((a, b) => a.from - b.from);
  for (const { from, to } of wanted) {
    const last = spans.at(-1);
    if (last !== undefined && from - last.to <= GAP) last.to = Math.max(last.to, to);
    else spans.push({ from, to });
  }
  const pieces = await Promise.all(
    spans.map(async (span) => ({ ...span, piece: await bytes.slice(span.from, span.to) })),
  );
  return {
    byteLength: bytes.size,
    slice(from, to = bytes.size) {
      const found = pieces.find((each) => each.from <= from && to <= each.to);
      return found === undefined
        ? bytes.slice(from, to)
        : found.piece.slice(from - found.from, to - found.from);
    },
  };
}

/** First and last day of a group as its statistics tell; null when they do not. */
export function spanOf(
  { chunks }: Group,
  first: string,
  last: string,
): { from: Day; to: Day } | null {
  const from = chunks.get(first)?.statistics?.min_value;
  const to = chunks.get(last)?.statistics?.max_value;
  return typeof from === "number" && typeof to === "number" ? { from, to } : null;
}
