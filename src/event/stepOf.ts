import type { Neighbours } from "./neighbours.ts";

interface Press {
  /** Physical key: the brackets sit elsewhere on an Arabic keyboard, their keys do not. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly target: EventTarget | null;
}

const TYPED = "input, textarea, select, [contenteditable]";

/** Where a key leads from the open event, as it does in the timeline; null: not ours, let it pass. */
export function stepOf(press: Press): keyof Neighbours | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (press.target instanceof Element && press.target.closest(TYPED) !== null) return null;
  if (press.code === "BracketLeft") return "previous";
  return press.code === "BracketRight" ? "next" : null;
}
