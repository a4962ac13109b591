import {
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { ConflictEvent } from "../model/types.ts";
import { useIndex } from "./dataset.ts";
import { useOpened } from "./view.ts";

const never = (): (() => void) => () => undefined;

/** Grows whenever texts of a large set have come; always 0 for a set that is all in memory. */
export function useTextGeneration(): number {
  const { texts } = useIndex();
  // Answers that come while those before are being shown are shown together.
  return useDeferredValue(
    useSyncExternalStore(texts?.subscribe ?? never, () => texts?.generation ?? 0),
  );
}

/** How far the search of a large set has been made ready; undefined for a set that is all in memory. */
export function useSearchProgress() {
  const { texts } = useIndex();
  return useSyncExternalStore(texts?.subscribeSearching ?? never, () => texts?.searching);
}

/** Asks for the texts of all rows that a view shows, and renders it again when some have come. */
export function useTexts(rows: readonly number[]): void {
  const { texts } = useIndex();
  const asker = useRef({});
  useTextGeneration();
  // They are read while what is known is painted.
  useLayoutEffect(() => {
    void texts?.need(rows, asker.current);
  }, [texts, rows]);
  useEffect(() => {
    const own = asker.current;
    return () => void texts?.need([], own);
  }, [texts]);
}

/** An event that is shown by itself; while its texts have not come, what the columns tell of it. */
export function useEvent(row: number): ConflictEvent | undefined {
  const rows = useMemo(() => [row], [row]);
  useTexts(rows);
  return useIndex().events.at(row);
}

export interface OpenEvent {
  readonly id: string | null;
  /** undefined when none is open, or none is known by this id. */
  readonly row: number | undefined;
  /** Whether a large set is still being asked for it. */
  readonly looking: boolean;
}

const NO_ROWS: readonly number[] = [];

/** The open event. Of a large set a link's event is looked for in its file, and kept as long as it is open. */
export function useOpenEvent(): OpenEvent {
  const { texts, rowById, events } = useIndex();
  const id = useOpened((opened) => opened.event);
  /** The id that was looked for last, whatever came of it. */
  const [asked, setAsked] = useState<string | null>(null);
  useTextGeneration();
  const row = id === null ? undefined : rowById.get(id);
  const unknown = texts !== null && id !== null && row === undefined;
  useEffect(() => {
    if (!unknown || id === null) return;
    let cancelled = false;
    void texts.find(id).then(() => {
      if (!cancelled) setAsked(id);
    });
    return () => {
      cancelled = true;
    };
    // Rows that have come may be the ones that were missing.
  }, [texts, id, unknown, events.length]);
  const [kept, setKept] = useState<readonly number[]>(NO_ROWS);
  if ((row === undefined ? NO_ROWS : [row]).join() !== kept.join())
    setKept(row === undefined ? NO_ROWS : [row]);
  useTexts(kept);
  return { id, row, looking: unknown && asked !== id };
}
