import { slug, stableHash } from "../model/ids.ts";
import { localAddress } from "./dataAddress.ts";
import { datasetStore, whenReplaced } from "./dataset.ts";
import { localSets, type LocalSet } from "./localSets.ts";
import { viewActions } from "./view.ts";

/** Back leads to as many of them; a set of 50,000 events weighs some 100 MB. */
const MOST = 4;

/** What a file is called in the address: its name in ASCII letters, else a hash of it. The same name, the same set. */
export function localSlug(name: string): string {
  const words = slug(name.replace(/\.[A-Za-z0-9]{1,8}(?:\.gz)?$/, ""));
  return words === "" || /[^ -\u024f]/.test(name)
    ? [words, stableHash(name)].filter((part) => part !== "").join("-")
    : words;
}

/** Closes a set that no address leads to any more, once the page does not show it. */
function letGo({ index: { texts }, close }: LocalSet): void {
  if (close === undefined) return;
  if (datasetStore.getState().index?.texts === texts) whenReplaced(() => texts, close);
  else close();
}

/** Keeps a set of the reader's own under its name, and returns that. One of the same name gives way. */
export function keepLocalSet(set: LocalSet): string {
  const key = localSlug(set.name);
  const before = localSets.getState();
  const { [key]: _, ...others } = before;
  const kept = Object.fromEntries(Object.entries({ ...others, [key]: set }).slice(-MOST));
  localSets.setState(kept, true);
  const texts = new Set(Object.values(kept).map(({ index }) => index.texts));
  for (const old of Object.values(before)) if (!texts.has(old.index.texts)) letGo(old);
  return key;
}

/** Shows it, from its beginning. */
export const openLocalSet = (set: LocalSet): void =>
  viewActions.openData(localAddress(keepLocalSet(set)));
