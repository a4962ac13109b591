import {
  createContext,
  createElement,
  startTransition,
  useContext,
  useEffect,
  useState,
  type ReactNode,
} from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Index, TimeWindow } from "../query/index.ts";
import type { Hits } from "../query/search.ts";
import { clamp, domainOf, MIN_SPAN, spanOf } from "../query/window.ts";
import { judge, within, type Filters, type Selection } from "../query/select.ts";
import { afterPaint } from "./afterPaint.ts";
import { datasetStore, useIndex } from "./dataset.ts";
import { lastCalls } from "./lastCalls.ts";
import { viewStore, type OpenWindow } from "./view.ts";

interface SearchHits {
  /** null when nothing is searched for. */
  readonly hits: Hits | null;
  /** What `hits` answers. */
  readonly query: string;
  /** The answer to `view.q` takes longer than a moment: `hits` are not that answer, or only its beginning. */
  readonly waiting: boolean;
}

/** The search's answer to `view.q`. Filled by filters/SearchSync.tsx. */
export const searchHits = createStore<SearchHits>(() => ({
  hits: null,
  query: "",
  waiting: false,
}));

/** Share of the whole that is left empty before its first and after its last day. */
const AIR = 0.015;

/** Days on each side of what a set dates: never part of one alone, and no less than the buttons zoom in to. */
const airAround = (span: number): number =>
  Math.max(AIR * span, 1, Math.ceil((MIN_SPAN - span) / 2));

/** The window in days, with open ends and the default resolved against the data set, and never outside it. */
export function resolveWindow(index: Index, t: OpenWindow | null): TimeWindow {
  const { window: opening } = index.dataset.meta;
  const domain = domainOf(index);
  const from = t === null ? opening?.start : t.from;
  const to = t === null ? (opening?.end ?? Infinity) + 1 : t.to;
  const finite = (day: number | null = null, otherwise: number): number =>
    Number.isFinite(day ?? Infinity) ? (day ?? otherwise) : otherwise;
  const { extent } = index;
  // A set that does not say what it opens on shows its first and last marks whole, a short one some whole days.
  const air = t === null && opening === undefined ? airAround(spanOf(extent)) : 0;
  const window = {
    from: finite(from, Math.max(extent.from - air, domain.from)),
    to: finite(to, Math.min(extent.to + air, domain.to)),
  };
  return clamp(window.to > window.from ? window : extent, domain);
}

/** No more events than these are shown in the frame of what the reader did; more of them in slices. */
const AT_ONCE = 2000;

/** What a selection is made of. */
interface Asked {
  readonly filters: Filters;
  readonly t: OpenWindow | null;
  readonly hits: Hits | null;
  readonly waiting: boolean;
}

function askedNow(before: Asked | null): Asked {
  const { filters, t } = viewStore.getState();
  const { hits, waiting } = searchHits.getState();
  const same =
    before?.filters === filters &&
    before.t === t &&
    before.hits === hits &&
    before.waiting === waiting;
  return same ? before : { filters, t, hits, waiting };
}

const First = createContext<Asked | null>(null);
const Later = createContext<Asked | null>(null);

/**
 * Keeps what shows a selection in step with the view, of many events in slices between other tasks: that takes longer
 * than a key or a pointer should wait. What readers look at while they filter comes first, and is painted before
 * what counts, names and lists beside it begins. A line that comes or goes with the filters is of the first: all below
 * it moves once.
 */
export function Selecting({ children }: { readonly children: ReactNode }): ReactNode {
  const [first, setFirst] = useState(() => askedNow(null));
  const [later, setLater] = useState(first);
  useEffect(() => {
    const follow = (): void => {
      const { index } = datasetStore.getState();
      if (index !== null && index.events.length <= AT_ONCE) setFirst(askedNow);
      else startTransition(() => setFirst(askedNow));
    };
    follow();
    const ends = [viewStore.subscribe(follow), searchHits.subscribe(follow)];
    return () => {
      for (const end of ends) end();
    };
  }, []);
  useEffect(() => {
    if (first !== later) afterPaint(() => startTransition(() => setLater(first)));
    // Not ended by a newer one: a view that changes with every frame is followed all the same.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [first]);
  return createElement(First, { value: first }, createElement(Later, { value: later }, children));
}

function useAsked(context: typeof First): Asked {
  const asked = useContext(context);
  if (asked === null) throw new Error("A view was mounted outside of what follows the selection.");
  return asked;
}

/** The last answers serve every view: they all ask with the same arguments, or, while those change, with those of the two generations before. */
const windowOf = lastCalls(resolveWindow);
const verdictsOf = lastCalls(judge);
const selectionOf = lastCalls(within);

function selectionFor(index: Index, { filters, t, hits }: Asked): Selection {
  // Hits of another set have another length.
  const valid = hits !== null && hits.rows.length === index.events.length ? hits.rows : null;
  return selectionOf(index, verdictsOf(index, filters, valid), windowOf(index, t));
}

/** The window of what is shown first: the timeline, the table. */
export function useTimeWindow(): TimeWindow {
  return windowOf(useIndex(), useAsked(First).t);
}

export function useSelection(): Selection {
  return selectionFor(useIndex(), useAsked(First));
}

/** The filters that are shown. */
export const useFilters = (): Filters => useAsked(First).filters;

/** For what stands beside that: a commit later. */
export function useLaterWindow(): TimeWindow {
  return windowOf(useIndex(), useAsked(Later).t);
}

export function useLaterSelection(): Selection {
  return selectionFor(useIndex(), useAsked(Later));
}

/** The search's answer that is shown there; null when nothing is searched for. */
export const useLaterHits = (): Hits | null => useAsked(Later).hits;

/** Whether what the views show is not the answer to the search yet: from when it is asked until they show it. */
export function useSearching(): boolean {
  const waiting = useStore(searchHits, (state) => state.waiting);
  return useAsked(Later).waiting || waiting;
}
