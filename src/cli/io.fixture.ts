import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { importFiles } from "../ingest/import.ts";
import type { Dataset } from "../model/types.ts";
import { main } from "./main.ts";

/** What a command said, and what it ended with. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function heard(): { readonly stream: Writable; readonly text: () => string } {
  const pieces: Buffer[] = [];
  const stream = new Writable({
    write(piece: Buffer, _, done) {
      pieces.push(piece);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(pieces).toString("utf8") };
}

/** Runs the command with streams of its own. `input` is what stands on standard input. */
export async function siyaq(
  args: readonly string[],
  { input = "", env = {} }: { input?: string; env?: Record<string, string> } = {},
): Promise<Said> {
  const [out, err] = [heard(), heard()];
  const code = await main(args, {
    input: Readable.from([Buffer.from(input)]),
    out: out.stream,
    err: err.stream,
    env,
  });
  return { code, out: out.text(), err: err.text() };
}

/** A folder of its own with these files; returns the way to one of them. */
export function folderWith(
  files: Readonly<Record<string, string | Uint8Array>>,
): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), "siyaq-cli-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return (name) => join(folder, name);
}

export const WHOLE = `date,title,killed
2019-04-04,Offensive,3
2019-04-14,Meeting,
`;

/** Each fault once: a date of two readings, no date, no title, a column without a place, a row twice. */
export const FAULTY = `date,title,shoe size
04/05/2019,First,41
04/05/2019,First,41
06/07/2019,Second,
,Third,
06/07/2019,,
`;

/** The set in a file of the project's. */
export const setOf = async (path: string): Promise<Dataset> => {
  const blob = new Blob([readFileSync(path)]);
  const { dataset } = await importFiles([
    { name: "x", size: blob.size, stream: () => blob.stream() },
  ]);
  if (dataset === null) throw new Error("no data set");
  return dataset;
};
