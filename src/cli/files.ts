import { createReadStream, openAsBlob } from "node:fs";
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

const STDIN = "stdin";

/** Files are read twice, pipes cannot be: they are held as a whole. */
async function piped(name: string, input: AsyncIterable<Uint8Array>): Promise<File> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of input) pieces.push(new Uint8Array(piece));
  return new File(pieces, name);
}

const unopened = (file: string, code: (typeof UNOPENED)[number]): ReportedProblem =>
  fatal(file, code, { file });

async function opened(path: string): Promise<File | ReportedProblem> {
  const found = await stat(path).catch(() => null);
  if (found === null) return unopened(path, "no-such-file");
  if (found.isDirectory()) return unopened(path, "is-folder");
  try {
    await access(path, constants.R_OK);
  } catch {
    return unopened(path, "not-permitted");
  }
  if (!found.isFile()) return piped(basename(path), createReadStream(path));
  return new File([await openAsBlob(path)], basename(path));
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
    else files.push(repeated && path !== "-" ? new File([file], path) : file);
  }
  return { files, problems };
}
