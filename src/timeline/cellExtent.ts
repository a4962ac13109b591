import { TARGET } from "./capacity.ts";
import type { Mark } from "./layout.ts";
import type { Segment } from "./place.ts";

/** What of a plot `width` pixels wide belongs to a mark: all that is drawn of it, its label, and never less than a target. */
export function cellExtent({ from, to, head, label, small }: Mark, width: number): Segment {
  const at = Math.min(Math.max(head, 0), width);
  // On the rug, lines run behind other marks: only their beginning is theirs.
  if (small) return { from: at - TARGET / 2, to: at + TARGET / 2 };
  return {
    from: Math.min(from, at - TARGET / 2, label?.s ?? from),
    to: Math.max(to, at + TARGET / 2, label ? label.s + label.width : to),
  };
}
