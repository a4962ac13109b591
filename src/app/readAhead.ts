import { type Loaded, loadDataset } from "../ingest/load.ts";
import { indexSoftly } from "../query/index.ts";
import { datasetStore } from "../state/dataset.ts";

interface Ahead {
  readonly href: string;
  readonly loaded: Promise<Loaded>;
  shown: boolean;
}

let ahead: Ahead | null = null;

/**
 * Reads a set of our build's before React is there to ask for it, so that the first render shows it. Whatever is to
 * be told of it is left to `useLoading`, which takes over from here.
 */
export async function readAhead(href: string): Promise<void> {
  const own: Ahead = { href, loaded: loadDataset(href, { own: true }), shown: false };
  ahead = own;
  const { dataset, problems, imported } = await own.loaded;
  // `useLoading` did not wait, and does the rest itself.
  if (ahead !== own || dataset === null || imported !== null) return;
  performance.mark("siyaq:dataset");
  const index = await indexSoftly(dataset, new AbortController().signal);
  if (ahead !== own || index === null) return;
  own.shown = true;
  datasetStore.setState({ status: "ready", index, href, problems });
}

/** Reads another set of our build's before it takes the place of the one that is shown. */
export function readOther(href: string): Promise<Loaded> {
  const loaded = loadDataset(href, { own: true });
  ahead = { href, loaded, shown: false };
  return loaded;
}

/** It is not wanted any more, or has failed: who asks for the address again reads it anew. */
export function dropAhead(loaded: Promise<Loaded>): void {
  if (ahead?.loaded === loaded) ahead = null;
}

/** What has become of it, once: it stands in the store, or is still read; null: nothing was read of this address. */
export function takeAhead(href: string): Promise<Loaded> | "shown" | null {
  const taken = ahead;
  ahead = null;
  if (taken?.href !== href) return null;
  return taken.shown ? "shown" : taken.loaded;
}
