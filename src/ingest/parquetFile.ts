import {
  type AsyncBuffer,
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
} from "hyparquet";
import { Refusal } from "./file.ts";
import { markAt } from "./parquetMark.ts";

/** Bytes a file may unpack to: what a page can hold beside the events it makes of them. */
const MOST_BYTES = 1_500_000_000;
const ROWS_AT_ONCE = 20_000;

export interface ParquetFile {
  /** As they are written; nested ones by the name of the outermost. */
  readonly columns: readonly string[];
  readonly rows: number;
  /** A value of the file's own metadata. */
  readonly metadata: (key: string) => string | undefined;
  /** Rows after rows, with the columns asked for. Throws Refusal where the file breaks off. */
  readonly read: (
    columns: readonly string[],
    row: (row: Readonly<Record<string, unknown>>, at: number) => void,
  ) => Promise<void>;
}

/** Only what the file was packed with is loaded. Snappy and no packing at all are hyparquet's own. */
export async function compressorsOf(codecs: ReadonlySet<string>): Promise<Compressors> {
  const found: Compressors = {};
  for (const codec of codecs)
    if (codec === "ZSTD") {
      const { decompress } = await import("fzstd");
      found.ZSTD = (input, length) => decompress(input, new Uint8Array(length));
    } else if (codec === "GZIP") {
      const { gunzip } = await import("hyparquet-compressors/src/gzip.js");
      found.GZIP = (input, length) => gunzip(input, new Uint8Array(length));
    } else if (codec === "BROTLI") {
      const { decompressBrotli } = await import("hyparquet-compressors/src/brotli.js");
      found.BROTLI = decompressBrotli;
    } else if (codec === "LZ4" || codec === "LZ4_RAW") {
      const { decompressLz4, decompressLz4Raw } = await import("hyparquet-compressors/src/lz4.js");
      found.LZ4 = decompressLz4;
      found.LZ4_RAW = decompressLz4Raw;
    } else if (codec !== "SNAPPY" && codec !== "UNCOMPRESSED")
      throw new Refusal("parquet-codec", { codec });
  return found;
}

async function metadataOf(bytes: Uint8Array, file: AsyncBuffer): Promise<FileMetaData> {
  if (markAt(bytes, 0) === "PARE") throw new Refusal("encrypted-parquet");
  // A file that was cut lacks its footer, and with it the place of every column.
  if (bytes.length < 12 || markAt(bytes, bytes.length - 4) !== "PAR1")
    throw new Refusal("broken-parquet");
  try {
    return await parquetMetadataAsync(file);
  } catch {
    throw new Refusal("broken-parquet");
  }
}

/** A Parquet file that is held as a whole. Throws Refusal: cut, encrypted, packed in a way that nobody here unpacks. */
export async function openParquet(bytes: Uint8Array): Promise<ParquetFile> {
  const file: AsyncBuffer = {
    byteLength: bytes.length,
    slice: (start, end) => Uint8Array.from(bytes.subarray(start, end)).buffer,
  };
  const metadata = await metadataOf(bytes, file);
  const chunks = metadata.row_groups.flatMap((group) =>
    group.columns.flatMap((column) => column.meta_data ?? []),
  );
  const size = chunks.reduce((sum, chunk) => sum + Number(chunk.total_uncompressed_size), 0);
  if (size > MOST_BYTES)
    throw new Refusal("expands-too-far", { megabytes: Math.round(MOST_BYTES / 1e6) });
  const compressors = await compressorsOf(new Set(chunks.map((chunk) => chunk.codec)));
  const rows = Number(metadata.num_rows);
  const [root] = metadata.schema;
  const columns: string[] = [];
  let at = 1;
  for (let child = 0; child < (root?.num_children ?? 0); child++) {
    const element = metadata.schema[at];
    if (element === undefined) throw new Refusal("broken-parquet");
    columns.push(element.name);
    at = after(metadata, at);
  }
  return {
    columns,
    rows,
    metadata: (key) => metadata.key_value_metadata?.find((each) => each.key === key)?.value,
    read: async (wanted, row) => {
      for (let rowStart = 0; rowStart < rows; rowStart += ROWS_AT_ONCE) {
        const rowEnd = Math.min(rows, rowStart + ROWS_AT_ONCE);
        let read: readonly Readonly<Record<string, unknown>>[];
        try {
          read = await parquetReadObjects({
            file,
            metadata,
            compressors,
            columns: [...wanted],
            rowStart,
            rowEnd,
          });
        } catch {
          throw new Refusal("broken-parquet");
        }
        read.forEach((each, offset) => row(each, rowStart + offset + 1));
      }
    },
  };
}

/** The place after an element of the schema and all that is in it; the schema is a tree written out in depth. */
function after(metadata: FileMetaData, from: number): number {
  let waiting = 1;
  let at = from;
  while (waiting > 0 && at < metadata.schema.length) {
    waiting += (metadata.schema[at]?.num_children ?? 0) - 1;
    at++;
  }
  return at;
}
