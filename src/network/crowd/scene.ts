import { ACTOR_KINDS } from "../../model/types.ts";
import { SIGNS, type Drawable, type EdgeColumns, type Outline } from "../../query/graph.ts";
import type { Moment } from "../../query/moment.ts";
import type { Tokens } from "../../ui/tokens.ts";
import type { Size } from "../../ui/useSize.ts";
import type { Shift } from "../carry.ts";
import { strokeWidth } from "../lines.ts";
import type { Aspect } from "../layout.ts";
import type { Plan } from "./arrange.ts";

/** What is drawn, whatever the window: columns, as they travel to a worker. */
export interface Scene extends Plan {
  /** By actor: position in ACTOR_KINDS. */
  readonly kinds: Uint8Array;
  /** By edge: its ends, position in SIGNS, 1 without direction. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly signs: Uint8Array;
  readonly mutual: Uint8Array;
}

/** How the window shows it. */
export interface Style {
  /** By actor: radius in pixels at zoom 1; 1 for a ghost. */
  readonly radii: Float32Array;
  readonly ghosts: Uint8Array;
  /** By edge: 1 for one that the window has; its events there; its width in pixels. */
  readonly active: Uint8Array;
  readonly events: Uint32Array;
  readonly widths: Float32Array;
}

/** From where it is looked at. */
export interface Viewport {
  readonly size: Size;
  /** Device pixels for each of CSS. */
  readonly ratio: number;
  readonly shift: Shift;
  /** Pixels drawn beyond each side, so that a drag has something to show. */
  readonly margin: number;
  readonly tokens: Tokens;
}

/** Where nothing is stated, an hour together pulls less than an alliance. */
const PULL = { support: 1, affiliation: 1.4, meeting: 0.9, opposition: 0.7 } as const;

const plans = new WeakMap<EdgeColumns, Omit<Scene, "aspect">>();

/** Written down once a graph. */
export function sceneOf(outline: Outline, aspect: Aspect): Scene {
  const known = plans.get(outline.columns) ?? planOf(outline);
  plans.set(outline.columns, known);
  return { ...known, aspect };
}

function planOf({ actors, columns }: Outline): Omit<Scene, "aspect"> {
  const { from, to, signs, mutual, strengths } = columns;
  const weight = strengths.map((strength, at) => {
    const sign = SIGNS[signs[at] ?? 0] ?? "shared";
    return sign === "shared" ? 0.15 + Math.min(2, strength * 0.35) : PULL[sign];
  });
  const kinds = Uint8Array.from(actors, ({ actor }) => ACTOR_KINDS.indexOf(actor.kind));
  return {
    actors: actors.length,
    springs: { from, to, weight },
    kinds,
    from,
    to,
    signs,
    mutual,
  };
}

/** How much of the box all marks together may cover. */
const COVERED = 0.1;
const LEAST = 1;
const MOST = 9;

/** Radius at zoom 1 by number of events: the area follows the number. */
export function radiusOf(graph: Drawable, { width, height }: Size): (events: number) => number {
  let all = 0;
  for (const { rows } of graph.actors) all += rows.length + 1;
  const unit = Math.sqrt((COVERED * width * height) / (Math.PI * Math.max(1, all)));
  return (events) => Math.max(LEAST, Math.min(MOST, unit * Math.sqrt(events + 1)));
}

export function styleOfMoment(
  graph: Drawable,
  { actorEvents, ghosts, active, edgeEvents }: Moment,
  size: Size,
): Style {
  const radius = radiusOf(graph, size);
  const radii = new Float32Array(actorEvents.length);
  actorEvents.forEach((events, at) => (radii[at] = radius(events)));
  const widths = new Float32Array(edgeEvents.length);
  edgeEvents.forEach((events, at) => (widths[at] = strokeWidth(events)));
  return { radii, ghosts, active, events: edgeEvents, widths };
}

/** Marks grow more slowly than the drawing: an enlarged crowd comes apart. */
export const radiusAt = (radius: number, k: number): number => Math.min(15, radius * k ** 0.6);

export const marginFor = ({ width, height }: Size, k: number): number =>
  k <= 1 ? 0 : Math.round(Math.min(200, width / 4, height / 2));
