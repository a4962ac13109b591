import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Problem } from "../model/types.ts";
import type { Index } from "../query/index.ts";

/** A set that the reader brought. It lives as long as the page does: no address leads to it from elsewhere. */
export interface LocalSet {
  /** Of its file, as the reader knows it. */
  readonly name: string;
  readonly index: Index;
  readonly problems: readonly Problem[];
  /** Of a large set: lets its file go, and the worker that reads it. */
  readonly close?: () => void;
  /** It is the draft of the editor, as it was when it was shown. */
  readonly draft?: boolean;
}

/** By the name in the address, the one opened last at the end. openLocalSet.ts fills it. */
type LocalSets = Readonly<Record<string, LocalSet>>;

export const localSets = createStore<LocalSets>(() => ({}));

export const useLocalSets = (): LocalSets => useStore(localSets);
