import { useDeferredValue, useMemo } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Index, TimeWindow } from "../query/index.ts";
import { clamp, domainOf } from "../query/window.ts";
import { judge, within, type Selection } from "../query/select.ts";
import { useIndex } from "./dataset.ts";
import { lastCalls } from "./lastCalls.ts";
import { useView, type OpenWindow } from "./view.ts";

/** The search's answer to `view.q`: one byte a row; null when nothing is searched for. Filled by filters/SearchSync.tsx. */
export const searchHits = createStore<{ readonly hits: Uint8Array | null }>(() => ({ hits: null }));

/** Share of the whole that is left empty before its first and after its last day. */
const AIR = 0.015;

/** The window in days, with open ends and the default resolved against the data set, and never outside it. */
export function resolveWindow(index: Index, t: OpenWindow | null): TimeWindow {
  const { window: opening } = index.dataset.meta;
  const domain = domainOf(index);
  const from = t === null ? opening?.start : t.from;
  const to = t === null ? (opening?.end ?? Infinity) + 1 : t.to;
  const finite = (day: number | null = null, otherwise: number): number =>
    Number.isFinite(day ?? Infinity) ? (day ?? otherwise) : otherwise;
  const { extent } = index;
  // A set that does not say what it opens on shows its first and last marks whole.
  const air = t === null && opening === undefined ? AIR * (extent.to - extent.from) : 0;
  const window = {
    from: finite(from, Math.max(extent.from - air, domain.from)),
    to: finite(to, Math.min(extent.to + air, domain.to)),
  };
  return clamp(window.to > window.from ? window : extent, domain);
}

/**
 * The window that is shown. What shows it is rendered in slices between other tasks, like what shows a selection: of a
 * large set that takes longer than a key or a pointer should wait.
 */
export function useTimeWindow(): TimeWindow {
  const index = useIndex();
  const t = useDeferredValue(useView((view) => view.t));
  return useMemo(() => resolveWindow(index, t), [index, t]);
}

/** The last answers serve every view: they all ask with the same arguments, or, while those change, with those before. */
const verdictsOf = lastCalls(judge);
const selectionOf = lastCalls(within);

export function useSelection(): Selection {
  const index = useIndex();
  const filters = useDeferredValue(useView((view) => view.filters));
  const window = useTimeWindow();
  const hits = useDeferredValue(useStore(searchHits, (state) => state.hits));
  // Hits of another set have another length.
  const valid = hits !== null && hits.length === index.events.length ? hits : null;
  return selectionOf(index, verdictsOf(index, filters, valid), window);
}
