import { createStore } from "zustand/vanilla";
import { useStore } from "zustand";
import { isRecord } from "../model/isRecord.ts";
import { FORMAT } from "../model/format.ts";
import { fileText } from "./fileText.ts";
import { begun, draftStore, isUnsaved } from "./draft.ts";
import type { SetFile } from "./tree.ts";

const KEY = "siyaq:draft";
const PAUSE = 400;

interface Keeping {
  /** Whether this browser keeps the draft until the reader forgets it. */
  readonly kept: boolean;
  /** The draft was found here, from a visit before. */
  readonly found: boolean;
}

const keepStore = createStore<Keeping>(() => ({ kept: false, found: false }));

export const useKeeping = <T>(pick: (keeping: Keeping) => T): T => useStore(keepStore, pick);

/**
 * The tab's own storage before the browser's: two tabs with two drafts each find their own after a reload. In a
 * sandboxed frame the mere access throws.
 */
function storages(): Storage[] {
  return (["sessionStorage", "localStorage"] as const).flatMap((name) => {
    try {
      return globalThis[name] ?? [];
    } catch {
      return [];
    }
  });
}

interface Stored {
  readonly file: SetFile;
  readonly saved: boolean;
  readonly fresh: ReadonlySet<string>;
}

/** null when it is no draft of ours. */
export function readStored(text: string | null): Stored | null {
  let json: unknown;
  try {
    json = JSON.parse(text ?? "null");
  } catch {
    return null;
  }
  if (!isRecord(json)) return null;
  const { file, saved, fresh } = json;
  if (!isRecord(file) || file["format"] !== FORMAT || !isRecord(file["meta"])) return null;
  const ids = Array.isArray(fresh) ? fresh.filter((each) => typeof each === "string") : [];
  return { file, saved: saved === true, fresh: new Set(ids) };
}

function find(): Stored | null {
  for (const storage of storages()) {
    try {
      const stored = readStored(storage.getItem(KEY));
      if (stored !== null) return stored;
    } catch {
      // A storage that cannot be read keeps nothing.
    }
  }
  return null;
}

/** The draft that this browser keeps; null when there is none. */
export const keptDraft = (): SetFile | null => find()?.file ?? null;

function write(text: string): boolean {
  let written = 0;
  for (const storage of storages()) {
    try {
      storage.setItem(KEY, text);
      written++;
    } catch {
      // Full or forbidden: the other one may still take it; the reader is told when neither does.
    }
  }
  return written > 0;
}

/** Nothing of the draft stays in this browser. */
export function forgetStored(): void {
  for (const storage of storages()) {
    try {
      storage.removeItem(KEY);
    } catch {
      // What cannot be written holds nothing of ours.
    }
  }
  keepStore.setState({ kept: false, found: false });
}

let timer: ReturnType<typeof setTimeout> | undefined;

function store(): void {
  timer = undefined;
  const state = draftStore.getState();
  if (state.draft === null) return forgetStored();
  const { file, fresh } = state.draft;
  keepStore.setState({
    kept: write(
      `{"file":${fileText(file)},"fresh":${JSON.stringify([...fresh])},"saved":${!isUnsaved(state)}}`,
    ),
  });
}

let keeping = false;

/**
 * Takes up the draft that this browser kept, and keeps the present one from now on, as long as the page lives: also
 * while the reader looks at other views. Leaving the page with what is on no disk is asked about.
 */
export function keepDraft(): void {
  if (keeping) return;
  keeping = true;
  const stored = draftStore.getState().draft === null ? find() : null;
  if (stored !== null) {
    draftStore.setState(begun(stored.file, stored.fresh, stored.saved ? stored.file : null), true);
    keepStore.setState({ kept: true, found: true });
  }
  draftStore.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(store, PAUSE);
  });
  // Only what still waits: another tab may have kept a newer draft since.
  addEventListener("pagehide", () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    store();
  });
  addEventListener("beforeunload", (event) => {
    if (isUnsaved(draftStore.getState())) event.preventDefault();
  });
}
