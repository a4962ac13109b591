import { reveal } from "../query/camera.ts";
import type { Index } from "../query/index.ts";
import { domainOf } from "../query/window.ts";
import { resolveWindow } from "./selection.ts";
import { viewStore, type View } from "./view.ts";

/** A change of the view: its window moved no more than needed for an event to be well inside; unmoved it is left out. */
export function revealing(index: Index, row: number): Partial<Pick<View, "t">> {
  const start = index.starts[row] ?? -Infinity;
  const day = Number.isFinite(start) ? start : (index.ends[row] ?? Infinity) - 1;
  if (!Number.isFinite(day)) return {};
  const now = resolveWindow(index, viewStore.getState().t);
  const then = reveal(now, day, domainOf(index));
  return then === now ? {} : { t: then };
}
