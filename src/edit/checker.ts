import { startWorker, type WorkerPort } from "../ingest/startWorker.ts";
// The build gives the address of the worker's script.
// oxlint-disable-next-line import/default
import address from "./checker.worker.ts?worker&url";
import { fileText } from "./fileText.ts";
import { type Flaw, findFlaws } from "./findFlaws.ts";
import type { SetFile } from "./tree.ts";

/** What the page says to the worker: a file, and by which number its answer is known. */
export interface CheckRequest {
  readonly number: number;
  /** As JSON: most of it is written out already, and a text is handed over at once. */
  readonly text: string;
}

export interface CheckResponse {
  readonly number: number;
  readonly flaws: readonly Flaw[];
}

interface Checker {
  /** Tells of the file's flaws later, unless another one is asked about before. */
  check(file: SetFile, told: (flaws: readonly Flaw[]) => void): void;
  end(): void;
}

/**
 * `findFlaws` in a thread of its own: with hundreds of events it takes longer than a letter may. Where no worker can
 * be started, or it has died, in this one.
 */
export function startChecker(
  start: () => WorkerPort<CheckRequest, CheckResponse> | null = () => startWorker(address),
): Checker {
  let worker = start();
  let number = 0;
  let waiting: {
    readonly number: number;
    readonly file: SetFile;
    readonly told: (flaws: readonly Flaw[]) => void;
  } | null = null;
  const failed = (): void => {
    worker?.end();
    worker = null;
    if (waiting === null) return;
    const { file, told } = waiting;
    waiting = null;
    told(findFlaws(file));
  };
  worker?.listen((response) => {
    if (waiting?.number !== response.number) return;
    const { told } = waiting;
    waiting = null;
    told(response.flaws);
  }, failed);
  return {
    check(file, told) {
      number++;
      waiting = { number, file, told };
      if (worker === null) failed();
      else worker.post({ number, text: fileText(file) });
    },
    end() {
      waiting = null;
      worker?.end();
    },
  };
}
