import { useCallback, useEffect, useReducer, useRef } from "react";
import type { ImportFile } from "../ingest/file.ts";
import { type AnswersOfFiles, NO_ANSWERS } from "../ingest/importer.ts";
import type { LargeSet } from "../ingest/large/openLarge.ts";
import type { Progress } from "../ingest/pace.ts";
import { readOwn } from "../ingest/readOwn.ts";
import { datasetOf } from "../query/index.ts";
import { datasetStore } from "../state/dataset.ts";
import { localSets } from "../state/localSets.ts";
import type { OpeningWish } from "../state/opening.ts";
import { importOf } from "./imported.ts";
import { reportOf, step, type Opening } from "./opening.ts";

export interface OpeningDesk {
  readonly state: Opening;
  readonly choose: () => void;
  /** Other files; what was chosen before is let go. */
  readonly read: (files: readonly ImportFile[]) => void;
  /** These files with these answers, while the report stays. */
  readonly readAgain: (files: readonly ImportFile[], answers: AnswersOfFiles) => void;
  /** Gives up what is under way. */
  readonly stop: () => void;
}

/** The report of the set on the page, as far as it has one. */
function shownReport(): Opening {
  const { index } = datasetStore.getState();
  const imported = importOf(index);
  return index === null || imported === null
    ? { kind: "choosing" }
    : reportOf({
        ...imported,
        answers: imported.answers ?? NO_ANSWERS,
        dataset: datasetOf(index),
      });
}

const begin = (wish: OpeningWish): Opening =>
  wish.kind === "report" ? shownReport() : { kind: "choosing" };

/** Whether the page shows the set, or keeps it under an address. */
const isKept = ({ index: { texts } }: LargeSet): boolean =>
  [
    datasetStore.getState().index,
    ...Object.values(localSets.getState()).map(({ index }) => index),
  ].some((index) => index?.texts === texts);

/** Lets the file of a large set go that was found and not opened. */
function useLetGo(large: LargeSet | undefined): void {
  useEffect(
    () => () => {
      if (large !== undefined && !isKept(large)) large.close();
    },
    [large],
  );
}

/** Runs the readings that `step` tells of, one at a time. Begins with what `wish` is at first. */
export function useOpening(wish: OpeningWish): OpeningDesk {
  const [state, tell] = useReducer(step, wish, begin);
  const current = useRef<AbortController>(null);
  const give = useCallback((): void => {
    current.current?.abort();
    current.current = null;
  }, []);
  useEffect(() => give, [give]);
  useLetGo(state.kind === "found" ? state.found.large : undefined);

  const run = useCallback(
    (files: readonly ImportFile[], answers: AnswersOfFiles, again: boolean): void => {
      give();
      const own = new AbortController();
      current.current = own;
      tell({ kind: "start", files, again });
      const progress = (each: Progress): void => {
        if (!own.signal.aborted) tell({ kind: "progress", progress: each });
      };
      void readOwn(files, answers, { signal: own.signal, progress }).then((result) => {
        if (own.signal.aborted) result.large?.close();
        else tell({ kind: "read", files, answers, result });
      });
    },
    [give],
  );

  return {
    state,
    choose: () => {
      give();
      tell({ kind: "choose" });
    },
    read: (files) => run(files, NO_ANSWERS, false),
    readAgain: (files, answers) => run(files, answers, true),
    stop: () => {
      give();
      tell({ kind: "stop" });
    },
  };
}
