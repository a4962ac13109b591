import { use, useDeferredValue, useEffect, useMemo, useState } from "react";
import { buildGraph, type Graph, type Outline } from "../query/graph.ts";
import type { Index, TimeWindow } from "../query/index.ts";
import { sameRows } from "../query/among.ts";
import { momentOf, sameMoment, type Moment } from "../query/moment.ts";
import type { Selection } from "../query/select.ts";
import { datasetStore, useIndex } from "../state/dataset.ts";
import { useLaterSelection, useLaterWindow } from "../state/selection.ts";
import { countGraph } from "./count/count.ts";

const graphs = new WeakMap<Index, Graph | Promise<Graph>>();

const built = new WeakSet<Index>();

/** Whether `graphOf` has nothing left to build. */
export const isBuilt = (index: Index): boolean => built.has(index);

/** More than so many parts in events and ties are not counted between two frames. */
const AT_ONCE = 10_000;

/** When all rows of the set on the page are there. */
const allRows = (): Promise<void> =>
  new Promise((resolve) => {
    if (datasetStore.getState().arriving === null) return resolve();
    const end = datasetStore.subscribe(({ arriving }) => {
      if (arriving !== null) return;
      end();
      resolve();
    });
  });

/** Milliseconds for which the window of a large set must rest before its moment is counted. */
const REST = 200;

/** Of a large set what was last when nothing changed for a while: a moment of it is no work for between two frames. */
function useSettled<T>(now: T, large: boolean): T {
  const [settled, setSettled] = useState(now);
  useEffect(() => {
    if (!large) return;
    const timer = setTimeout(() => setSettled(now), REST);
    return () => clearTimeout(timer);
  }, [now, large]);
  return large ? settled : now;
}

/**
 * Built once a data set, a large one beside the page: then always a promise, as what waits for it must find it again.
 * `counted` hears of its outline once: of a large one that nobody asked for yet before its graph is there.
 */
export function graphOf(
  index: Index,
  counted: (outline: Outline) => void = () => undefined,
): Graph | Promise<Graph> {
  const known = graphs.get(index);
  if (known) {
    Promise.resolve(known).then(counted, () => undefined);
    return known;
  }
  if (index.facets.actor.codes.length + index.dataset.ties.length < AT_ONCE) {
    const graph = buildGraph(index);
    graphs.set(index, graph);
    built.add(index);
    counted(graph);
    return graph;
  }
  const promise = allRows().then(async () => {
    // A part that something larger stands for by now is not counted.
    if (datasetStore.getState().index !== index) return new Promise<Graph>(() => undefined);
    const graph = await countGraph(index, counted);
    built.add(index);
    return graph;
  });
  graphs.set(index, promise);
  // Who tries again must not meet the same failure.
  promise.catch(() => graphs.delete(index));
  return promise;
}

interface LastMoment {
  readonly selection: Selection;
  readonly window: TimeWindow;
  readonly moment: Moment;
}

/** The drawing and the panel ask for the same, and a rendering that was given up asks again. */
const lastMoments = new WeakMap<Graph, LastMoment>();

function sharedMoment(graph: Graph, selection: Selection, window: TimeWindow): Moment {
  const last = lastMoments.get(graph);
  if (
    last?.window.from === window.from &&
    last.window.to === window.to &&
    sameRows(last.selection, selection)
  )
    return last.moment;
  const fresh = momentOf(graph, selection, window);
  const moment = last && sameMoment(last.moment, fresh) ? last.moment : fresh;
  lastMoments.set(graph, { selection, window, moment });
  return moment;
}

export interface GraphNow {
  readonly graph: Graph;
  readonly moment: Moment;
}

/** The actors and their ties in the window. Follows a moving window when there is time for it; suspends while a large set is counted. */
export function useGraph(): GraphNow {
  const index = useIndex();
  const selection = useLaterSelection();
  const window = useLaterWindow();
  const now = useMemo(() => ({ index, selection, window }), [index, selection, window]);
  const later = useDeferredValue(useSettled(now, index.texts !== null));
  // Rows of another set's selection mean nothing here.
  const { selection: chosen, window: between } = later.index === index ? later : now;
  const found = graphOf(index);
  const graph = found instanceof Promise ? use(found) : found;
  const moment = sharedMoment(graph, chosen, between);
  return useMemo(() => ({ graph, moment }), [graph, moment]);
}
