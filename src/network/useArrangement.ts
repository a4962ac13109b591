import { useEffect, useState } from "react";
import type { Graph } from "../query/graph.ts";
import { finishSoftly, type Steps } from "../query/steps.ts";
import type { Size } from "../ui/useSize.ts";
import { fitSteps, type Fit } from "./fit.ts";
import { layoutSteps, type Aspect } from "./layout.ts";
import type { FitLine, FitNode } from "./relax.ts";

export interface Arranging {
  readonly graph: Graph;
  readonly aspect: Aspect;
  /** Parallel to the graph's actors. */
  readonly nodes: readonly FitNode[];
  readonly lines: readonly FitLine[];
  readonly size: Size;
}

export function* arrange({ graph, aspect, nodes, lines, size }: Arranging): Steps<Fit> {
  const layout = yield* layoutSteps(graph, aspect);
  return yield* fitSteps(layout, nodes, lines, size);
}

/** By graph and box, on which all else depends: a drawing comes and goes with its tab. */
const arranged = new WeakMap<Graph, Map<string, Fit>>();

/**
 * The actors' places in the box, worked out in slices so that the page answers meanwhile: null until the first are
 * there; while the box changes, those of the box before.
 */
export function useArrangement({ graph, aspect, nodes, lines, size }: Arranging): Fit | null {
  const { width, height } = size;
  const key = `${width}×${height}`;
  const [last, setLast] = useState<{ readonly graph: Graph; readonly fit: Fit } | null>(null);
  const known = arranged.get(graph)?.get(key);
  useEffect(() => {
    if (known !== undefined) return;
    const wanted = { graph, aspect, nodes, lines, size: { width, height } };
    const stop = new AbortController();
    void finishSoftly(arrange(wanted), { signal: stop.signal }).then((fit) => {
      if (fit === null) return;
      const fits = arranged.get(graph) ?? new Map<string, Fit>();
      arranged.set(graph, fits.set(key, fit));
      setLast({ graph, fit });
    });
    return () => stop.abort();
  }, [graph, aspect, nodes, lines, width, height, key, known]);
  if (known !== undefined) return known;
  return last?.graph === graph ? last.fit : null;
}
