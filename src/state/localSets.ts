import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { slug, stableHash } from "../model/ids.ts";
import type { Problem } from "../model/types.ts";
import type { Index } from "../query/index.ts";
import { localAddress } from "./dataAddress.ts";
import { viewActions } from "./view.ts";

/** A set that the reader brought. It lives as long as the page does: no address leads to it from elsewhere. */
export interface LocalSet {
  /** Of its file, as the reader knows it. */
  readonly name: string;
  readonly index: Index;
  readonly problems: readonly Problem[];
}

/** By the name in the address, the one opened last at the end. */
type LocalSets = Readonly<Record<string, LocalSet>>;

export const localSets = createStore<LocalSets>(() => ({}));

/** Back leads to as many of them; a set of 50,000 events weighs some 100 MB. */
const MOST = 4;

/** What a file is called in the address: its name in ASCII letters, else a hash of it. The same name, the same set. */
export function localSlug(name: string): string {
  const words = slug(name.replace(/\.[A-Za-z0-9]{1,8}(?:\.gz)?$/, ""));
  return words === "" || /[^ -\u024f]/.test(name)
    ? [words, stableHash(name)].filter((part) => part !== "").join("-")
    : words;
}

/** Shows a set of the reader's own under its name. One of the same name gives way. */
export function openLocalSet(set: LocalSet): void {
  const key = localSlug(set.name);
  const { [key]: _, ...others } = localSets.getState();
  const kept = Object.entries({ ...others, [key]: set }).slice(-MOST);
  localSets.setState(Object.fromEntries(kept), true);
  viewActions.openData(localAddress(key));
}

export const useLocalSets = (): LocalSets => useStore(localSets);
