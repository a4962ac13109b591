import { createContext, createElement, useContext, useDeferredValue, type ReactNode } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Problem } from "../model/types.ts";
import type { Index } from "../query/index.ts";

export interface LoadProgress {
  /** `waiting`: its host has not answered yet. */
  readonly stage: "waiting" | "fetching" | "surveying" | "reading" | "building";
  /** Bytes in this stage; `size` 0: not known. */
  readonly read: number;
  readonly size: number;
  readonly cancel: () => void;
}

/** A large set that is shown while its rows still come. */
export interface Arriving {
  /** Events. */
  readonly read: number;
  readonly total: number;
  /** Keeps what is there. */
  readonly cancel: () => void;
}

/** Of a large set that was not read to its end. */
export interface RemainingRows {
  /** Whether the reading goes on where it stopped, or begins anew. */
  readonly kind: "go-on" | "anew";
  /** Rows of the file, and the events that came of them. */
  readonly total: number;
  readonly events: number;
  readonly read: () => void;
}

/** What has been loaded. `app/useLoading.ts` fills it; views read it. */
export interface DatasetState {
  readonly status: "loading" | "ready" | "error";
  /** null until the first set is ready; kept while another one loads. */
  readonly index: Index | null;
  /** Of which address the index is (`addressOf`): the view may already be of another one. */
  readonly href: string | null;
  /** Everything that was wrong with the file, worst first. */
  readonly problems: readonly Problem[];
  /** How far a file of others has come, once it takes longer than a moment. */
  readonly reading: LoadProgress | null;
  /** null when all rows are there. */
  readonly arriving: Arriving | null;
  /** Of a large set of which the reading has stopped before its last row: reads on, or all anew. */
  readonly rest: RemainingRows | null;
  /** Name of the reader's own file, when the set came from the reader's disk: no address leads to it. */
  readonly local: string | null;
  /** It was imported: how that went can be told (`openingActions.showReport`). */
  readonly reported: boolean;
}

export const datasetStore = createStore<DatasetState>(() => ({
  status: "loading",
  index: null,
  href: null,
  problems: [],
  reading: null,
  arriving: null,
  rest: null,
  local: null,
  reported: false,
}));

/** Calls `then` once, when the large set of these texts has been on the page and another stands in its place. */
export function whenReplaced(texts: () => Index["texts"] | undefined, then: () => void): void {
  const isOf = (index: Index | null): boolean => index !== null && index.texts === texts();
  let there = isOf(datasetStore.getState().index);
  const end = datasetStore.subscribe(({ index }) => {
    const stands = isOf(index);
    there ||= stands;
    if (!there || stands) return;
    end();
    then();
  });
}

export const useDataset = <T>(pick: (state: DatasetState) => T): T => useStore(datasetStore, pick);

/** The index that the views show, where it is told to them. */
const Shown = createContext<Index | null>(null);

/**
 * Around all views. The first rows of a large set are shown at once; those that come later are rendered in slices, as
 * each takes longer than a key or a pointer should wait.
 */
export function ShowingIndex({ children }: { readonly children: ReactNode }): ReactNode {
  const index = useDataset((state) => state.index);
  const before = useDeferredValue(index);
  const grows = index !== null && index.texts !== null && index.texts === before?.texts;
  return createElement(Shown, { value: grows ? before : index }, children);
}

/** null before the first set is ready. */
export function useShownIndex(): Index | null {
  const shown = useContext(Shown);
  return useDataset((state) => shown ?? state.index);
}

/** For views that are only mounted once a set is ready. */
export function useIndex(): Index {
  const index = useShownIndex();
  if (index === null) throw new Error("A view was mounted before its data set was ready.");
  return index;
}
