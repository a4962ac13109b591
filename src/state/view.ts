import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Lang } from "../model/types.ts";
import { FACETS, type FacetName } from "../query/facets.ts";
import type { TimeWindow } from "../query/index.ts";
import { provisionalRow } from "../query/events.ts";
import { NO_FILTERS, type Filters } from "../query/select.ts";
import { datasetStore } from "./dataset.ts";
import { DEFAULT_SET } from "./page.ts";

export const VIEWS = ["timeline", "source", "table", "about", "edit"] as const;
export const PANELS = ["network", "none"] as const;
export const LANES = ["category", "actor", "place", "none"] as const;
export const AXES = ["auto", "rtl", "ltr"] as const;
export const THEMES = ["auto", "light", "dark"] as const;
/** The columns of the table, by one of which it is sorted. */
export const COLUMNS = [
  "date",
  "title",
  "category",
  "actors",
  "place",
  "status",
  "certainty",
  "sources",
] as const;
export type Column = (typeof COLUMNS)[number];
export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}
/** As the events happened. */
export const BY_DATE: Sorting = { column: "date", descending: false };
/** The order in which a story is walked through: as a source tells it, or as it happened. */
export const WALKS = ["told", "time"] as const;
export type WalkName = (typeof WALKS)[number];
export type ViewName = (typeof VIEWS)[number];
/** Those that show the present set; the other one makes a set. */
export type ReadingView = Exclude<ViewName, "edit">;
export type PanelName = (typeof PANELS)[number];
export type LaneKey = (typeof LANES)[number];
export type Axis = (typeof AXES)[number];
export type Theme = (typeof THEMES)[number];

/** Days as floats; null is an open end, which reaches the end of the data. `to` is exclusive. */
export interface OpenWindow {
  readonly from: number | null;
  readonly to: number | null;
}

/** Everything a link carries, and the one thing that changes. The address is its projection (url.ts). */
export interface View {
  readonly set: string;
  /** Address of a foreign file, or `local:` and the name of one of the reader's own (localSets.ts); wins over `set`. */
  readonly data: string | null;
  /** The version of the set that a link was made with; null when it names none. What is shown is always the present one. */
  readonly version: string | null;
  /** null: the browser's language, else Arabic. */
  readonly lang: Lang | null;
  readonly view: ViewName;
  /** null: as there is room, beside a wide timeline; on a phone `network` stands in the place of the timeline. */
  readonly panel: PanelName | null;
  /** null: the window that the data set opens on. */
  readonly t: OpenWindow | null;
  readonly q: string;
  readonly filters: Filters;
  readonly lanes: LaneKey;
  /** Of the table. */
  readonly sort: Sorting;
  /** Id of the open event. */
  readonly event: string | null;
  /** Id of the source that is told in the source view; null: one that the reader filters by, else the first. */
  readonly teller: string | null;
  /** null: nobody walks. */
  readonly walk: WalkName | null;
  /** Of the walk, from 1; one beyond its end is its last. */
  readonly step: number;
  /** Id of the actor in focus. */
  readonly focus: string | null;
  readonly axis: Axis;
  readonly theme: Theme;
  readonly embed: boolean;
  readonly controls: boolean;
}

export { NO_FILTERS };

export const DEFAULT_VIEW: View = {
  set: DEFAULT_SET,
  data: null,
  version: null,
  lang: null,
  view: "timeline",
  panel: null,
  t: null,
  q: "",
  filters: NO_FILTERS,
  lanes: "category",
  sort: BY_DATE,
  event: null,
  teller: null,
  walk: null,
  step: 1,
  focus: null,
  axis: "auto",
  theme: "auto",
  embed: false,
  controls: true,
};

export const viewStore = createStore<View>(() => DEFAULT_VIEW);

export const useView = <T>(pick: (view: View) => T): T => useStore(viewStore, pick);

type Opened = Pick<View, "event" | "focus">;

/** Filled by showingOpened.ts. */
export const ShownOpened = createContext<Opened | null>(null);

/** The open event and the actor in focus as the views around show them. */
export function useOpened<T>(pick: (opened: Opened) => T): T {
  const shown = useContext(ShownOpened);
  return useView((view) => pick(shown ?? view));
}

const toggled = (list: readonly string[], value: string): readonly string[] =>
  list.includes(value) ? list.filter((each) => each !== value) : [...list, value].toSorted();

/** Number of the last call of `openEvent`: an event whose texts come later than the next call stays closed. */
let opening = 0;

let said: boolean | null = null;

/** Whether the present change of the view is a step for Back, where its maker says so; null: what it changes decides. */
export const saidStep = (): boolean | null => said;

function changeAs(step: boolean, change: Partial<View>): void {
  said = step;
  try {
    viewStore.setState(change);
  } finally {
    said = null;
  }
}

/** What a reader can do to the view. history.ts decides which of these Back undoes. */
export const viewActions = {
  patch: (change: Partial<View>): void => viewStore.setState(change),
  setWindow: ({ from, to }: TimeWindow): void => viewStore.setState({ t: { from, to } }),
  /** A move of the window that Back takes back: to somewhere else, not by hand. */
  leapTo: ({ from, to }: TimeWindow): void => changeAs(true, { t: { from, to } }),
  /** Says what the address meant already: nothing for Back to undo. */
  restate: (change: Partial<View>): void => changeAs(false, change),
  /**
   * An event whose id has not come with its texts opens when it has: links carry no provisional ids. `change`: of the
   * view, in the same step.
   */
  openEvent: (event: string | null, change: Partial<View> = {}): void => {
    const mine = ++opening;
    const row = event === null ? undefined : provisionalRow(event);
    const texts = datasetStore.getState().index?.texts;
    if (row === undefined || !texts) {
      viewStore.setState({ ...change, event });
      return;
    }
    const now = viewStore.getState().event;
    const asker = {};
    void texts.need([row], asker).then(() => {
      void texts.need([], asker);
      const found = texts.have(row);
      // Meanwhile the reader may have asked for another, or gone elsewhere.
      const wanted =
        mine === opening &&
        viewStore.getState().event === now &&
        datasetStore.getState().index?.texts === texts;
      if (found !== null && wanted) viewStore.setState({ ...change, event: found.id });
    });
  },
  focusActor: (focus: string | null): void => viewStore.setState({ focus }),
  setQuery: (q: string): void => viewStore.setState({ q }),
  toggleFilter: (facet: FacetName, value: string): void =>
    viewStore.setState(({ filters }) => ({
      filters: { ...filters, [facet]: toggled(filters[facet], value) },
    })),
  removeFilter: (facet: FacetName, value: string): void =>
    viewStore.setState(({ filters }) => ({
      filters: { ...filters, [facet]: filters[facet].filter((chosen) => chosen !== value) },
    })),
  clearFilter: (facet: FacetName): void =>
    viewStore.setState(({ filters }) => ({ filters: { ...filters, [facet]: [] } })),
  clearFilters: (): void => viewStore.setState({ filters: NO_FILTERS, q: "" }),
  /** A data set has ids of its own: what named the old one's is dropped. Our sets share actors, a foreign file does not. */
  openSet: (set: string): void =>
    viewStore.setState(({ data, filters, focus }) => ({
      set,
      data: null,
      version: null,
      t: null,
      event: null,
      teller: null,
      walk: null,
      step: 1,
      focus: data === null ? focus : null,
      filters: {
        ...NO_FILTERS,
        ...(data === null ? { actor: filters.actor, voice: filters.voice } : {}),
      },
    })),
  /** A file of others or of the reader's own, from its beginning: nothing of the set before is known to it. */
  openData: (data: string): void =>
    viewStore.setState({
      data,
      version: null,
      view: "timeline",
      t: null,
      q: "",
      sort: BY_DATE,
      event: null,
      teller: null,
      walk: null,
      step: 1,
      focus: null,
      filters: NO_FILTERS,
    }),
} as const;

export const isFiltered = ({ filters, q }: Pick<View, "filters" | "q">): boolean =>
  q.trim() !== "" || FACETS.some((name) => filters[name].length > 0);
