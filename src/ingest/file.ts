/** What is read of a file. More than once: `stream` starts anew. */
export type ImportFile = Pick<File, "name" | "size" | "stream">;

/** What stops a file from being read at all: a fatal problem's code, and what its message says. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly values: Readonly<Record<string, string | number>>;
  constructor(code: RefusalCode, values: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

/** Why a file is not read at all. Each has its message `import.fatal-<code>`: what it is, and a way on. */
export const REFUSALS = [
  "empty-file",
  "image",
  "pdf",
  "spreadsheet",
  "word-document",
  "archive",
  "recording",
  "unknown-binary",
  "expands-too-far",
  "file-too-large",
  "broken-archive",
  "sheet-login",
  "too-deep",
  "unknown-format",
  "no-rows",
  "list-alone",
  "unreadable-file",
  "library-unreachable",
  "reader-stopped",
  "cors-refused",
  "no-network",
  "insecure-address",
  "refused-status",
  "no-answer",
  "stalled",
  "broken-off",
  "too-large",
  "broken-parquet",
  "encrypted-parquet",
  "parquet-codec",
  "parquet-columns",
  "parquet-days",
  "large-table",
  "range-refused",
  "file-changed",
  "large-without-thread",
] as const;
/** The others are problems of a set and have the messages of problems.json. */
export type RefusalCode =
  | (typeof REFUSALS)[number]
  | "web-page"
  | "not-json"
  | "not-found"
  | "redirected"
  | "aborted";

const GZIP = [0x1f, 0x8b] as const;
const isGzip = (head: Uint8Array): boolean => head[0] === GZIP[0] && head[1] === GZIP[1];

/** A text seldom shrinks to less than a fiftieth; what grows beyond is made to fill the memory. */
const EXPANSION = { free: 64e6, factor: 100, most: 2e9 } as const;

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (value.length > 0) yield value;
    }
  } finally {
    // A file that is not read to its end is let go.
    await reader.cancel().catch(() => undefined);
  }
}

async function* expanded(file: ImportFile): AsyncGenerator<Uint8Array> {
  let size = 0;
  const most = Math.min(EXPANSION.most, Math.max(EXPANSION.free, file.size * EXPANSION.factor));
  try {
    const unpacked = file.stream().pipeThrough(new DecompressionStream("gzip"));
    for await (const chunk of chunksOf(unpacked)) {
      size += chunk.length;
      if (size > most) throw new Refusal("expands-too-far", { megabytes: Math.round(most / 1e6) });
      yield chunk;
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal("broken-archive");
  }
}

/** The same file, which tells how many of its bytes were taken; each reading begins at 0. */
export const counted = (file: ImportFile, tell: (bytes: number) => void): ImportFile => ({
  name: file.name,
  size: file.size,
  stream() {
    let taken = 0;
    tell(taken);
    return file.stream().pipeThrough(
      new TransformStream({
        transform(chunk, controller) {
          tell((taken += chunk.length));
          controller.enqueue(chunk);
        },
      }),
    );
  },
});

/** The file's bytes, unpacked when it is gzip; in pieces of at most `PIECE`. Throws Refusal. */
export async function* bytesOf(file: ImportFile): AsyncGenerator<Uint8Array> {
  const head = await headOf(file, 2);
  const chunks = isGzip(head) ? expanded(file) : chunksOf(file.stream());
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE);
}

/** Small enough that a page can answer between two of them. */
const PIECE = 1 << 18;

/** The first bytes, as they are (`raw`) or unpacked. */
async function headOf(file: ImportFile, length: number): Promise<Uint8Array> {
  return take(chunksOf(file.stream()), length);
}

export const unpackedHead = (file: ImportFile, length: number): Promise<Uint8Array> =>
  take(bytesOf(file), length);

async function take(chunks: AsyncIterable<Uint8Array>, length: number): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    kept.push(chunk);
    size += chunk.length;
    if (size >= length) break;
  }
  return joined(kept, Math.min(size, length));
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk.subarray(0, length - at), at);
    at += Math.min(chunk.length, length - at);
  }
  return all;
}

/** All of it, for formats that are read as a whole. Throws Refusal above `most` bytes. */
export async function wholeOf(
  file: ImportFile,
  most: number,
  pause: () => Promise<void>,
): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytesOf(file)) {
    kept.push(chunk);
    size += chunk.length;
    if (size > most) throw new Refusal("file-too-large", { megabytes: Math.round(most / 1e6) });
    await pause();
  }
  return joined(kept, size);
}
