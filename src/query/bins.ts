import type { Index, TimeWindow } from "./index.ts";

/** Events by their first day, in equal bins, each half of politics and field apart. */
export interface Bins {
  readonly field: Uint32Array;
  readonly politics: Uint32Array;
  /** The fullest bin of either half; at least 1. */
  readonly most: number;
}

/** Counts the rows that pass into `count` bins of `domain`. What began before the domain is not counted. */
export function binsOf(index: Index, passes: Uint8Array, domain: TimeWindow, count: number): Bins {
  const field = new Uint32Array(count);
  const politics = new Uint32Array(count);
  const perDay = count / (domain.to - domain.from);
  let most = 1;
  index.events.forEach((event, row) => {
    if (passes[row] !== 1) return;
    const bin = Math.floor(((index.starts[row] ?? 0) - domain.from) * perDay);
    const half = index.categories.get(event.category)?.half === "field" ? field : politics;
    const old = half[bin];
    if (old === undefined) return;
    half[bin] = old + 1;
    most = Math.max(most, old + 1);
  });
  return { field, politics, most };
}
