import { useCallback, useEffect, useState } from "react";
import { loadDataset } from "../ingest/load.ts";
import { problem } from "../ingest/problem.ts";
import { buildIndex, indexSteps } from "../query/index.ts";
import { finishSoftly } from "../query/steps.ts";
import type { Dataset } from "../model/types.ts";
import { needMessages } from "../state/locale.ts";
import { datasetStore } from "../state/dataset.ts";
import { fromHome } from "../state/page.ts";
import { useView, viewActions } from "../state/view.ts";
import { tellReading } from "./tellReading.ts";

/** What the shell asks before a link may make the page fetch from somewhere else. */
export interface Consent {
  /** Host that the link's data would come from; null when there is nothing to ask. */
  readonly host: string | null;
  readonly allow: () => void;
  readonly refuse: () => void;
}

const addressOf = (set: string, data: string | null): URL =>
  fromHome(data ?? `./data/${set}/canonical.json`);

/** Below this many events an index is there sooner than a pause would be over. */
const SMALL = 2000;

const indexOf = async (dataset: Dataset, signal: AbortSignal) =>
  dataset.events.length < SMALL ? buildIndex(dataset) : finishSoftly(indexSteps(dataset), signal);

/** Keeps datasetStore in step with `set` and `data` of the view. */
export function useLoading(): { readonly retry: () => void; readonly consent: Consent } {
  const set = useView((view) => view.set);
  const data = useView((view) => view.data);
  const [tries, setTries] = useState(0);
  const [allowed, setAllowed] = useState<string | null>(null);
  const address = addressOf(set, data);
  const own = data === null;
  const foreign = !own && address.origin !== location.origin;
  const blocked = foreign && allowed !== address.href;

  useEffect(() => {
    if (blocked) return;
    const stop = new AbortController();
    let left = false;
    datasetStore.setState({ status: "loading", problems: [], reading: null });
    // What can be wrong with a file of another's making has its words in a later group.
    const words = own ? undefined : needMessages("open").catch(() => undefined);
    const telling = words && tellReading(words, () => stop.abort());
    void Promise.all([
      loadDataset(address.href, { own, foreign, signal: stop.signal, progress: telling?.progress }),
      words,
    ]).then(async ([{ dataset, problems }]) => {
      if (dataset !== null) performance.mark("siyaq:dataset");
      const index = dataset && (await indexOf(dataset, stop.signal));
      if (left) return;
      telling?.end();
      if (index !== null) datasetStore.setState({ status: "ready", index, problems });
      else if (dataset === null) datasetStore.setState({ status: "error", problems });
      else datasetStore.setState({ status: "error", problems: [problem("aborted", address.href)] });
    });
    return () => {
      left = true;
      telling?.end();
      stop.abort();
    };
  }, [address.href, own, foreign, blocked, tries]);

  const retry = useCallback(() => setTries((count) => count + 1), []);
  return {
    retry,
    consent: {
      host: blocked ? address.host : null,
      allow: () => setAllowed(address.href),
      refuse: () => viewActions.openSet(set),
    },
  };
}
