import { createWriteStream, existsSync, rmSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { Writable } from "node:stream";
import { stripMarks } from "../i18n/direction.ts";
import { UsageError } from "./usageError.ts";

export interface Terminal extends Writable {
  readonly isTTY?: boolean;
}

/** What the command has of the machine around it. */
export interface Io {
  readonly input: AsyncIterable<Uint8Array>;
  readonly out: Terminal;
  readonly err: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What every command ends with; the help says the same. */
export const EXIT = {
  fine: 0,
  /** Read, but not whole: rows were left out, a question is open, or one of several files could not be read. */
  notWhole: 1,
  unread: 2,
  usage: 64,
  interrupted: 130,
} as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Resolves when the stream has taken it, so that a slow reader is waited for. Rejects when the reader is gone. */
export const write = (to: Writable, piece: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    to.write(piece, (error) => (error === null || error === undefined ? resolve() : reject(error)));
  });

/**
 * Words of files may hold what steers a terminal: controls are shown as U+FFFD. The marks that isolate directions on a
 * page are noise here, where each line has one direction.
 */
export const printable = (text: string): string => stripMarks(text).replace(/\p{Cc}/gu, "\uFFFD");

/** One line for a person. */
export const line = (to: Writable, text = ""): Promise<void> => write(to, `${printable(text)}\n`);

/** Whether the process was told to stop: what is written in part is taken away again. */
function untilInterrupted(undo: () => void): () => void {
  const stop = (): void => {
    undo();
    process.exit(EXIT.interrupted);
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  return () => {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  };
}

/** Throws UsageError when the file is there and nobody said `--force`. */
export function refuseOverwriting(path: string, force: boolean): void {
  if (path !== "-" && !force && existsSync(path))
    throw new UsageError("cli.output-exists", { file: path });
}

/**
 * Writes a file as a whole or not at all; "-" is standard output. Pieces are asked for as fast as they are taken.
 * Rejects when the disk does.
 */
export async function writeOutput(
  path: string,
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  out: Writable,
): Promise<void> {
  if (path === "-") {
    for await (const piece of pieces) await write(out, piece);
    return;
  }
  const part = `${path}.${process.pid}.part`;
  const file = createWriteStream(part, { flags: "wx" });
  const discard = (): void => rmSync(part, { force: true });
  const done = untilInterrupted(discard);
  try {
    await new Promise<void>((resolve, reject) => {
      file.once("open", () => resolve()).once("error", reject);
    });
    for await (const piece of pieces) await write(file, piece);
    await new Promise<void>((resolve, reject) => {
      file.once("error", reject).end(resolve);
    });
    await rename(part, path);
  } catch (error) {
    file.destroy();
    await rm(part, { force: true });
    throw error;
  } finally {
    done();
  }
}
