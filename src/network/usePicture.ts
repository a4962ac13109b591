import { useMemo } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { textWidth, useFontGeneration } from "../ui/measure.ts";
import type { Size } from "../ui/useSize.ts";
import type { Graph } from "../query/graph.ts";
import type { Fit } from "./fit.ts";
import { atRest, frameOf, radiusScale, type Frame } from "./frame.ts";
import { bendsOf, COUNTED } from "./lines.ts";
import type { Point, Rect } from "./geometry.ts";
import type { LabelSize } from "./labels.ts";
import type { LabelText } from "./Drawing.tsx";
import { useArrangement } from "./useArrangement.ts";
import type { GraphNow } from "./useGraph.ts";
import { linesOf, MEASURE, roomFor, sizeOf } from "./words.ts";

/** In 600, the wider of the two weights: a name keeps its place when it turns bold. */
const FONT = '600 12.5px "IBM Plex Sans Arabic"';

export interface Picture {
  /** Places of the actors before zoom; the same whatever the window. */
  readonly points: readonly Point[];
  readonly frame: Frame;
  readonly labels: readonly LabelSize[];
  readonly texts: readonly LabelText[];
  /** What names may not leave; null when zoomed in. */
  readonly box: Rect | null;
  readonly tall: boolean;
}

/** Lower boxes than this lie on their side. */
export const isTall = ({ width, height }: Size): boolean => width < height * 1.4;

/** The arrangement of a graph in a box; null until it is worked out. */
export function useFit(graph: Graph, size: Size): Fit | null {
  const tall = isTall(size);
  const measure = tall ? MEASURE.tall : MEASURE.wide;
  const radius = useMemo(() => radiusScale(graph, size), [graph, size]);
  const nodes = useMemo(
    () =>
      graph.actors.map(({ actor, rows }) => ({
        r: radius(rows.length),
        label: roomFor(actor.short ?? actor.name, measure),
      })),
    [graph, radius, measure],
  );
  const lines = useMemo(
    () =>
      graph.edges
        .filter(({ kind }) => kind !== null)
        .map(({ from, to, rows }) => ({ from, to, numbered: rows.length >= COUNTED })),
    [graph],
  );
  return useArrangement({ graph, aspect: tall ? "tall" : "wide", nodes, lines, size });
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
  const fonts = useFontGeneration();
  const { points, places } = fit;
  const { width, height } = size;
  const tall = isTall(size);
  const measure = tall ? MEASURE.tall : MEASURE.wide;
  const radius = useMemo(() => radiusScale(graph, { width, height }), [graph, width, height]);
  const resting = useMemo(() => atRest(graph), [graph]);
  const radii = useMemo(() => graph.actors.map(({ rows }) => radius(rows.length)), [graph, radius]);
  const zoomed = useMemo(
    () => points.map(({ x, y }) => ({ x: x * scale, y: y * scale })),
    [points, scale],
  );
  const bends = useMemo(
    () => bendsOf(graph, points, radii, { x0: 0, y0: 0, x1: width, y1: height }),
    [graph, points, radii, width, height],
  );

  const { texts, labels } = useMemo(() => {
    // Measured again when fonts arrive.
    void fonts;
    const widthOf = (text: string): number => textWidth(text, FONT);
    const every = graph.actors.map(({ actor }): LabelText => {
      const { value, lang, dir } = locale.text(actor.short ?? actor.name);
      return { lines: linesOf(value, measure, widthOf), lang, dir };
    });
    return { texts: every, labels: every.map(({ lines }) => sizeOf(lines, widthOf)) };
  }, [graph, locale, measure, fonts]);

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
        places,
        box,
        tall,
        resting,
        ringed,
        radius,
      }),
    [graph, moment, zoomed, bends, labels, places, box, tall, resting, ringed, radius],
  );
  return { points, frame, labels, texts, box, tall };
}
