import type { ImportFile } from "./file.ts";
import type { ImportOptions, ImportResult } from "./import.ts";
import { type AnswersOfFiles, NO_ANSWERS } from "./importer.ts";
import { type WorkerPort, startWorker } from "./startWorker.ts";
import { unreadResult } from "./unread.ts";
import { gathering, type ReadRequest, type ReadResponse } from "./wire.ts";
// The build gives the address of the worker's script.
// oxlint-disable-next-line import/default
import address from "./worker.ts?worker&url";

export type Reader = WorkerPort<ReadRequest, ReadResponse>;

/** In this thread, with pauses for the page. */
async function readHere(
  files: readonly ImportFile[],
  answers: AnswersOfFiles,
  options: ImportOptions,
): Promise<ImportResult> {
  try {
    const { importFiles } = await import("./import.ts");
    return await importFiles(files, answers, options);
  } catch {
    return unreadResult(files, "library-unreachable");
  }
}

/** null: its script did not start. */
function readThere(
  reader: Reader,
  files: readonly File[],
  answers: AnswersOfFiles,
  { signal, progress, most }: ImportOptions,
): Promise<ImportResult | null> {
  const gathered = gathering();
  let ready = false;
  return new Promise((resolve) => {
    const end = (result: ImportResult | null): void => {
      signal?.removeEventListener("abort", giveUp);
      reader.end();
      resolve(result);
    };
    const giveUp = (): void => end(unreadResult(files, "aborted"));
    signal?.addEventListener("abort", giveUp);
    reader.listen(
      (told) => {
        switch (told.kind) {
          case "ready":
            ready = true;
            reader.post({ kind: "read", files, answers, most });
            break;
          case "progress":
            progress?.(told.progress);
            break;
          case "part":
            reader.post({ kind: "taken" });
            gathered.take(told.part);
            break;
          case "done":
            end(gathered.finish(told.rest));
            break;
        }
      },
      () => end(ready ? unreadResult(files, "reader-stopped") : null),
    );
  });
}

const isFile = (file: ImportFile): file is File => file instanceof File;

/**
 * `importFiles` in a thread of its own: the page answers all the while, and takes the set over in parts of a few
 * milliseconds. Where no worker can be started, and for files that only this thread can read, in this one. Never
 * rejects; what is wrong is in the report, a reader who gave up is the problem `aborted`.
 *
 * @param start how to have a worker; null where there is none
 */
export async function readFiles(
  files: readonly ImportFile[],
  answers: AnswersOfFiles = NO_ANSWERS,
  options: ImportOptions = {},
  start: () => Reader | null = () => startWorker(address),
): Promise<ImportResult> {
  if (options.signal?.aborted === true) return unreadResult(files, "aborted");
  const passed = files.filter(isFile);
  const reader = passed.length === files.length ? start() : null;
  const there = reader && (await readThere(reader, passed, answers, options));
  return there ?? readHere(files, answers, options);
}
