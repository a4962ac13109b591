import { useMemo } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import type { Graph } from "../query/graph.ts";
import { useTextWidth } from "../ui/measure.ts";
import type { Size } from "../ui/useSize.ts";
import type { Fit } from "./fit.ts";
import { atRest, frameOf, radiusScale, type Frame } from "./frame.ts";
import type { Point, Rect } from "./geometry.ts";
import { isTall } from "./layout.ts";
import { arrangingOf, bendsIn, namesOf, type Names } from "./placing.ts";
import { useArrangement } from "./useArrangement.ts";
import type { GraphNow } from "./useGraph.ts";

/** In 600, the wider of the two weights: a name keeps its place when it turns bold. */
export const FONT = '600 12.5px "IBM Plex Sans Arabic"';

export interface Picture extends Names {
  /** Places of the actors before zoom; the same whatever the window. */
  readonly points: readonly Point[];
  readonly frame: Frame;
  /** What names may not leave; null when zoomed in. */
  readonly box: Rect | null;
  readonly tall: boolean;
}

/** The arrangement of a graph in a box; null until it is worked out. */
export function useFit(graph: Graph, { width, height }: Size): Fit | null {
  const arranging = useMemo(() => arrangingOf(graph, { width, height }), [graph, width, height]);
  return useArrangement(arranging);
}

interface Drawn {
  readonly now: GraphNow;
  readonly fit: Fit;
  readonly size: Size;
  /** The zoom, 1 for the whole. */
  readonly scale: number;
  /** The actor in focus. */
  readonly ringed: number | null;
}

/** From the graph to what is drawn in a box. */
export function usePicture({ now: { graph, moment }, fit, size, scale, ringed }: Drawn): Picture {
  const locale = useLocale();
  const textWidth = useTextWidth();
  const { points, sides } = fit;
  const { width, height } = size;
  const tall = isTall(size);
  const radius = useMemo(() => radiusScale(graph, { width, height }), [graph, width, height]);
  const resting = useMemo(() => atRest(graph), [graph]);
  const zoomed = useMemo(
    () => points.map(({ x, y }) => ({ x: x * scale, y: y * scale })),
    [points, scale],
  );
  const bends = useMemo(() => bendsIn(graph, fit, { width, height }), [graph, fit, width, height]);

  const { texts, labels } = useMemo(
    () => namesOf(graph, locale, tall, (text) => textWidth(text, FONT)),
    [graph, locale, tall, textWidth],
  );

  const box = useMemo(
    (): Rect | null => (scale > 1.001 ? null : { x0: 1, y0: 1, x1: width - 1, y1: height - 1 }),
    [scale, width, height],
  );
  const frame = useMemo(
    () =>
      frameOf({
        graph,
        moment,
        points: zoomed,
        bends,
        labels,
        sides,
        box,
        tall,
        resting,
        ringed,
        radius,
      }),
    [graph, moment, zoomed, bends, labels, sides, box, tall, resting, ringed, radius],
  );
  return { points, frame, labels, texts, box, tall };
}
