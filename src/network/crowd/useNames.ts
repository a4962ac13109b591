import { useMemo } from "react";
import { useLocale } from "../../i18n/useLocale.ts";
import { useTextWidth } from "../../ui/measure.ts";
import type { Size } from "../../ui/useSize.ts";
import type { LabelText } from "../Drawing.tsx";
import type { Emphasis } from "../emphasis.ts";
import { frameOf, type Frame, type Mark } from "../frame.ts";
import type { Point } from "../geometry.ts";
import { bendsOf } from "../lines.ts";
import { nameOf, namesOf } from "../placing.ts";
import type { GraphNow } from "../useGraph.ts";
import { FONT } from "../usePicture.ts";
import { namesInSight, withLead } from "./named.ts";
import { partOf, type Part } from "./part.ts";
import type { Shift } from "../carry.ts";
import { radiusAt, radiusOf } from "./scene.ts";

/** A crowd as it is looked at. */
export interface Seen {
  readonly now: GraphNow;
  /** By actor, at zoom 1. */
  readonly points: readonly Point[];
  readonly size: Size;
  readonly shift: Shift;
}

/** What is in sight, in the coordinates of a drawing that is still to be moved. */
const sight = ({ width, height }: Size, { x, y }: Shift) => ({
  x0: 1 - x,
  y0: 1 - y,
  x1: width - 1 - x,
  y1: height - 1 - y,
});

export interface NamesInSight {
  readonly marks: ReadonlyMap<number, Mark>;
  readonly textOf: (actor: number) => LabelText;
}

const NAMELESS = {
  text: { lines: [], lang: "", dir: "ltr" },
  label: { width: 0, height: 0 },
} as const;

/** Each answer worked out once. */
function remembered<T>(work: (at: number) => T): (at: number) => T {
  const answers = new Map<number, T>();
  return (at) => {
    const old = answers.get(at);
    if (old !== undefined) return old;
    const fresh = work(at);
    answers.set(at, fresh);
    return fresh;
  };
}

const NOBODY: ReadonlyMap<number, Mark> = new Map();

/** Names by rank; none while `wanted` is false. */
export function useNames(
  { now: { graph, moment }, points, size, shift }: Seen,
  order: readonly number[],
  wanted: boolean,
): NamesInSight {
  const locale = useLocale();
  const textWidth = useTextWidth();
  const known = useMemo(
    () =>
      remembered((actor: number) => {
        const here = graph.actors[actor]?.actor;
        return here ? nameOf(here, locale, false, (text) => textWidth(text, FONT)) : NAMELESS;
      }),
    [graph, locale, textWidth],
  );
  const marks = useMemo(() => {
    if (!wanted) return NOBODY;
    const radius = radiusOf(graph, size);
    return namesInSight({
      order,
      point: (actor) => {
        const { x, y } = points[actor] ?? { x: 0, y: 0 };
        return { x: x * shift.k, y: y * shift.k };
      },
      radius: (actor) => radiusAt(radius(moment.actorEvents[actor] ?? 0), shift.k),
      label: (actor) => known(actor).label,
      box: sight(size, shift),
    });
  }, [wanted, graph, moment, order, points, size, shift, known]);
  return { marks, textOf: (actor) => known(actor).text };
}

export interface DrawnPart extends Part {
  readonly frame: Frame;
  readonly marks: readonly Mark[];
  readonly texts: readonly LabelText[];
}

/** Marks that stand out have a shape, however small the crowd's are. */
const CLEAR = 4.6;

/** Who stands out of a crowd, drawn as a small network is; null while nobody does. */
export function usePart({ now, points, size, shift }: Seen, emphasis: Emphasis): DrawnPart | null {
  const locale = useLocale();
  const textWidth = useTextWidth();
  const part = useMemo(() => partOf(now, emphasis), [now, emphasis]);
  return useMemo(() => {
    if (part === null) return null;
    const { graph, moment, actors } = part;
    const byEvents = radiusOf(now.graph, size);
    const radius = (events: number): number => Math.max(CLEAR, radiusAt(byEvents(events), shift.k));
    const here = actors.map((actor) => {
      const { x, y } = points[actor] ?? { x: 0, y: 0 };
      return { x: x * shift.k, y: y * shift.k };
    });
    const box = sight(size, shift);
    const { texts, labels } = namesOf(graph, locale, false, (text) => textWidth(text, FONT));
    const radii = Array.from(moment.actorEvents, radius);
    const frame = frameOf({
      graph,
      moment,
      points: here,
      bends: bendsOf(graph, here, radii, box),
      labels,
      sides: actors.map(() => null),
      box,
      tall: false,
      resting: new Set(graph.edges.keys()),
      ringed: null,
      radius,
    });
    return { ...part, frame, marks: withLead(frame.marks, labels[0], box), texts };
  }, [part, now.graph, points, size, shift, locale, textWidth]);
}
