import type { Locale } from "../i18n/locale.ts";
import type { Index, TimeWindow } from "../query/index.ts";
import { rowsWith } from "../query/facets.ts";
import { inAll, type RowSet } from "../query/rowSet.ts";
import { labelOf, type Measure, PENDING } from "./labels.ts";
import type { Lane } from "./lanes.ts";
import { capacityOf, CLOSE, DENSE, fits, ROOMY, type Capacity, type Metrics } from "./capacity.ts";
import { layout, needOf, type Label, type Scene } from "./layout.ts";
import { timeScale, type TimeScale } from "./timeScale.ts";

export interface PlacedScene {
  readonly scene: Scene;
  readonly scale: TimeScale;
}

/** What the lanes keep whatever the window. */
export interface Room {
  /** In the order of the lanes. */
  readonly capacity: readonly Capacity[];
  readonly metrics: Metrics;
}

interface NeedWish {
  readonly index: Index;
  /** Where all labels should have room, if anywhere. */
  readonly windows: readonly TimeWindow[];
  readonly width: number;
  readonly label: Labelling;
}

/** What lanes need, window by window. */
type Needs = (lanes: readonly Lane[]) => readonly (readonly Capacity[])[];

/** Placed once for each set of rows: a filter leaves most lanes as they were, or brings them back. */
export function needing({ index, windows, width, label }: NeedWish): Needs {
  const places = windows.map((window) => ({
    scale: timeScale(window, width, false),
    known: new WeakMap<RowSet, readonly Capacity[]>(),
  }));
  return (lanes) =>
    places.map(({ scale, known }) =>
      lanes.flatMap((lane) => {
        const need =
          known.get(lane.rows) ??
          needOf({
            index,
            lanes: [lane],
            scale,
            labelOf: (row) => label(row, spansYears(scale.window)),
            metrics: ROOMY,
            open: null,
          });
        known.set(lane.rows, need);
        return need;
      }),
    );
}

interface RoomWish {
  readonly lanes: readonly Lane[];
  readonly needs: Needs;
  readonly height: number;
  readonly dense: boolean;
}

/** Up to so many events more of their names are worth closer lines; above, columns tell, and each name costs every frame of a gesture. */
const NAMED = 2000;

export function roomOf({ lanes, needs, height, dense }: RoomWish): Room {
  const all = needs(lanes);
  const few = lanes.reduce((sum, { rows }) => sum + rows.count, 0) <= NAMED;
  const closer = dense ? DENSE : few ? CLOSE : ROOMY;
  const metrics = fits(all, height, ROOMY) ? ROOMY : closer;
  return { capacity: capacityOf(all, height, metrics), metrics };
}

const NO_LABEL: Label = {
  date: null,
  title: "",
  lang: "",
  dir: "ltr",
  suffix: null,
  key: false,
  pending: false,
  width: 0,
};

/** Has room nowhere. */
export const REFUSED: Label = { ...NO_LABEL, width: Infinity };

/** More labels than a reader comes back to: beyond, all are made anew. */
const KEPT = 20_000;

/** The label of a row; `years`: where a date says the year. */
export type Labelling = (row: number, years: boolean) => Label;

/** Days of a window from which on the year on its axis is too far from a date. */
const YEARS = 548;
const spansYears = ({ from, to }: TimeWindow): boolean => to - from > YEARS;

/** The label of each row, made once; again while its texts have not come. */
export function labelling(index: Index, locale: Locale, measure: Measure): Labelling {
  const withYear = new Map<number, Label>();
  const without = new Map<number, Label>();
  /** Of the titles that have come: one still to come gets their mean width, so that it fits when it comes. */
  const come = { count: 0, pixels: 0 };
  const awaited = (): number =>
    come.count === 0 ? PENDING : Math.max(PENDING, Math.round(come.pixels / come.count));
  return (row, years) => {
    const made = years ? withYear : without;
    const known = made.get(row);
    if (known && !(known.pending && index.texts?.titled(row))) return known;
    const event = index.events.at(row);
    const fresh = event ? labelOf(event, index, locale, measure, years, awaited()) : NO_LABEL;
    if (event && !fresh.pending && index.texts !== null) {
      come.count += 1;
      come.pixels += (fresh.key ? measure.bold : measure.regular)(fresh.title);
    }
    if (made.size > KEPT) made.clear();
    made.set(row, fresh);
    return fresh;
  };
}

export interface ScenePlan {
  readonly index: Index;
  readonly lanes: readonly Lane[];
  readonly window: TimeWindow;
  /** Of the plot, pixels. */
  readonly width: number;
  readonly rtl: boolean;
  readonly label: Labelling;
  readonly room: Room;
  /** Id of the open event. */
  readonly open: string | null;
  readonly focused: Focused;
}

/** Of each lane the events of the actor in focus; empty when none is. */
type Focused = ReadonlyMap<Lane, RowSet>;

export function focusedIn(index: Index, lanes: readonly Lane[], actor: string | null): Focused {
  if (actor === null) return new Map();
  const own = rowsWith(index.facets.actor, [actor]);
  return new Map(lanes.map((lane) => [lane, inAll(lane.rows, own)]));
}

/** Of the plot with `air`, pixels, on either side of its window. */
export function scaleOf({ window, width, rtl }: ScenePlan, air = 0): TimeScale {
  const days = (air * (window.to - window.from)) / width;
  return timeScale({ from: window.from - days, to: window.to + days }, width + 2 * air, rtl);
}

/**
 * The same scene with the titles that have come for it. What they push aside leaves its place to titles that are known:
 * else it would be asked for one more, and for one more after that.
 */
export function settled(before: PlacedScene, plan: ScenePlan): PlacedScene {
  const asked = new Set(markedIn(before));
  const label: Labelling = (row, years) => {
    const own = plan.label(row, years);
    return own.pending && !asked.has(row) ? REFUSED : own;
  };
  return sceneOf({ ...plan, label });
}

/** Events that have a mark of their own. */
export const markedIn = ({ scene }: PlacedScene): number[] =>
  scene.lanes.flatMap((lane) => lane.marks.map(({ row }) => row));

/**
 * Lanes and room → Scene of one window; with `air` of what lies on either side of it too, so that the picture can be
 * shifted by as much.
 */
export function sceneOf(plan: ScenePlan, air = 0): PlacedScene {
  const { index, lanes, window, width, label, room, open, focused } = plan;
  const years = spansYears(window);
  const scale = scaleOf(plan, air);
  const scene = layout(
    {
      index,
      lanes,
      scale,
      labelOf: (row) => label(row, years),
      metrics: room.metrics,
      open: open === null ? null : (index.rowById.get(open) ?? null),
      focused,
      ...(air > 0 && { home: { window, from: air, to: air + width } }),
    },
    room.capacity,
  );
  return { scene, scale };
}
