import { createReadStream } from "node:fs";
import { access, constants, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { ImportFile } from "../ingest/file.ts";
import type { ReportedProblem } from "../ingest/report.ts";
import { fatal } from "../ingest/unread.ts";
import type { UNOPENED } from "./words.ts";

export interface Opened {
  readonly files: readonly ImportFile[];
  /** Files that are none, as fatal problems. */
  readonly problems: readonly ReportedProblem[];
}

/** From the disk, a piece at a time, from the beginning each time it is asked for. */
function streamOf(path: string): ReadableStream<Uint8Array> {
  const chunks = createReadStream(path, { highWaterMark: 1 << 18 });
  const iterator: AsyncIterator<Uint8Array, void> = chunks[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await iterator.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: () => void chunks.destroy(),
    },
    { highWaterMark: 0 },
  );
}

const STDIN = "stdin";

/** Files are read twice, pipes cannot be: they are held as a whole. */
async function piped(name: string, input: AsyncIterable<Uint8Array>): Promise<ImportFile> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of input) pieces.push(new Uint8Array(piece));
  const blob = new Blob(pieces);
  return { name, size: blob.size, stream: () => blob.stream() };
}

const unopened = (file: string, code: (typeof UNOPENED)[number]): ReportedProblem =>
  fatal(file, code, { file });

async function opened(path: string): Promise<ImportFile | ReportedProblem> {
  const found = await stat(path).catch(() => null);
  if (found === null) return unopened(path, "no-such-file");
  if (found.isDirectory()) return unopened(path, "is-folder");
  try {
    await access(path, constants.R_OK);
  } catch {
    return unopened(path, "not-permitted");
  }
  if (!found.isFile()) return piped(basename(path), createReadStream(path));
  return { name: basename(path), size: found.size, stream: () => streamOf(path) };
}

/** `-` is standard input. Files of one name keep their way, so that the report can tell them apart. */
export async function openFiles(
  paths: readonly string[],
  input: AsyncIterable<Uint8Array>,
): Promise<Opened> {
  const names = paths.map((path) => basename(path));
  const files: ImportFile[] = [];
  const problems: ReportedProblem[] = [];
  for (const [at, path] of paths.entries()) {
    const file = path === "-" ? await piped(STDIN, input) : await opened(path);
    const repeated = names.some((name, other) => other !== at && name === names[at]);
    if ("code" in file) problems.push(file);
    else files.push(repeated && path !== "-" ? { ...file, name: path } : file);
  }
  return { files, problems };
}
