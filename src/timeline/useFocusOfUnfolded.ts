import { useLayoutEffect, useRef, type RefObject } from "react";
import { useIndex } from "../state/dataset.ts";
import type { Strip } from "./listLayout.ts";

/**
 * The focus of a button that more lines of a list take the place of: it goes to the first of them.
 *
 * @returns to be called before they come
 */
export function useFocusOfUnfolded(
  list: RefObject<HTMLElement | null>,
  strips: readonly Strip[],
): () => void {
  const { events } = useIndex();
  const before = useRef<readonly Strip[] | null>(null);
  useLayoutEffect(() => {
    const known = before.current;
    before.current = null;
    if (known === null) return;
    const rows = new Set(rowsOf(known));
    const id = events.at(rowsOf(strips).find((row) => !rows.has(row)) ?? -1)?.id ?? "";
    list.current?.querySelector<HTMLElement>(`[data-event="${CSS.escape(id)}"]`)?.focus();
  }, [list, events, strips]);
  return () => {
    before.current = strips;
  };
}

const rowsOf = (strips: readonly Strip[]): number[] =>
  strips.flatMap((strip) => (strip.kind === "event" ? strip.row : []));
