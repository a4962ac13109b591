import type { Locale } from "../i18n/locale.ts";
import type { Actor } from "../model/types.ts";
import type { Drawable, Graph } from "../query/graph.ts";
import type { Size } from "../ui/useSize.ts";
import type { LabelText } from "./Drawing.tsx";
import type { Fit } from "./fit.ts";
import { radiusScale } from "./frame.ts";
import type { LabelSize } from "./labels.ts";
import { isTall } from "./layout.ts";
import { bendsOf, COUNTED } from "./lines.ts";
import type { Arranging } from "./useArrangement.ts";
import { linesOf, MEASURE, roomFor, sizeOf } from "./words.ts";

const longest = (tall: boolean): number => (tall ? MEASURE.tall : MEASURE.wide);

const radiiOf = (graph: Drawable, size: Size): readonly number[] => {
  const radius = radiusScale(graph, size);
  return graph.actors.map(({ rows }) => radius(rows.length));
};

/** What the arrangement of a graph in a box depends on: not the window, not the language. */
export function arrangingOf(graph: Graph, size: Size): Arranging {
  const tall = isTall(size);
  const radii = radiiOf(graph, size);
  return {
    graph,
    aspect: tall ? "tall" : "wide",
    nodes: graph.actors.map(({ actor }, at) => ({
      r: radii[at] ?? 0,
      label: roomFor(actor.short ?? actor.name, longest(tall)),
    })),
    lines: graph.edges
      .filter(({ kind }) => kind !== null)
      .map(({ from, to, events }) => ({ from, to, numbered: events >= COUNTED })),
    size,
  };
}

export const bendsIn = (graph: Drawable, { points }: Fit, size: Size): readonly number[] =>
  bendsOf(graph, points, radiiOf(graph, size), { x0: 0, y0: 0, x1: size.width, y1: size.height });

export interface Names {
  readonly texts: readonly LabelText[];
  readonly labels: readonly LabelSize[];
}

/** An actor's name in lines. `widthOf` in 600 at 12.5 px: a name keeps its place when it turns bold. */
export function nameOf(
  { short, name }: Actor,
  locale: Locale,
  tall: boolean,
  widthOf: (text: string) => number,
): { readonly text: LabelText; readonly label: LabelSize } {
  const { value, lang, dir } = locale.text(short ?? name);
  const lines = linesOf(value, longest(tall), widthOf);
  return { text: { lines, lang, dir }, label: sizeOf(lines, widthOf) };
}

export function namesOf(
  graph: Drawable,
  locale: Locale,
  tall: boolean,
  widthOf: (text: string) => number,
): Names {
  const names = graph.actors.map(({ actor }) => nameOf(actor, locale, tall, widthOf));
  return { texts: names.map(({ text }) => text), labels: names.map(({ label }) => label) };
}
