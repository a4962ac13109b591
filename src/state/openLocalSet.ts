import { slug, stableHash } from "../model/ids.ts";
import { localAddress } from "./dataAddress.ts";
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

/** Keeps a set of the reader's own under its name, and returns that. One of the same name gives way. */
export function keepLocalSet(set: LocalSet): string {
  const key = localSlug(set.name);
  const { [key]: _, ...others } = localSets.getState();
  const kept = Object.entries({ ...others, [key]: set }).slice(-MOST);
  localSets.setState(Object.fromEntries(kept), true);
  return key;
}

/** Shows it, from its beginning. */
export const openLocalSet = (set: LocalSet): void =>
  viewActions.openData(localAddress(keepLocalSet(set)));
