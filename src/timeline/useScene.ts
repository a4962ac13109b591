import { useMemo } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import type { Index, TimeWindow } from "../query/index.ts";
import { useIndex } from "../state/dataset.ts";
import { resolveWindow, useSelection } from "../state/selection.ts";
import { useView, type LaneKey } from "../state/view.ts";
import { textWidth, useFontGeneration } from "../ui/measure.ts";
import { domainOf } from "./camera.ts";
import { labelOf } from "./labels.ts";
import { lanesOf, type Lane } from "./lanes.ts";
import { capacityOf, layout, needOf, type Capacity, type Label, type Scene } from "./layout.ts";
import { timeScale, type TimeScale } from "./timeScale.ts";

export interface PlacedScene {
  readonly scene: Scene;
  readonly scale: TimeScale;
}

/** Capacity by lane id: lanes of actors come and go with the window. */
type Capacities = ReadonlyMap<string, Capacity>;

const passing = (passes: Uint8Array): number[] => {
  const rows: number[] = [];
  passes.forEach((pass, row) => {
    if (pass === 1) rows.push(row);
  });
  return rows;
};

function capacities(
  index: Index,
  passes: Uint8Array,
  key: LaneKey,
  windows: readonly TimeWindow[],
  width: number,
  height: number,
  label: (row: number) => Label,
): Capacities {
  const lanes = lanesOf(index, passing(passes), passes, key);
  const within = (lane: Lane, window: TimeWindow): Lane => ({
    ...lane,
    rows: lane.rows.filter(
      (row) => (index.starts[row] ?? 0) < window.to && (index.ends[row] ?? 0) > window.from,
    ),
  });
  const needs = windows.map((window) =>
    needOf({
      index,
      lanes: lanes.map((lane) => within(lane, window)),
      scale: timeScale(window, width, false),
      labelOf: label,
    }),
  );
  const room = capacityOf(needs, height);
  return new Map(lanes.map((lane, at) => [lane.id, room[at] ?? { lines: 1, busy: false }]));
}

/** Selection → Scene. `width` of the plot and `height` that the lanes may take, pixels. */
export function useScene(width: number, height: number, rtl: boolean, window: TimeWindow): PlacedScene {
  const index = useIndex();
  const locale = useLocale();
  const selection = useSelection();
  const key = useView((view) => view.lanes);
  const fonts = useFontGeneration();

  const label = useMemo(() => {
    const family = getComputedStyle(document.body).fontFamily;
    const measure = {
      regular: (text: string) => textWidth(text, `400 12.5px ${family}`),
      bold: (text: string) => textWidth(text, `600 12.5px ${family}`),
    };
    const made = new Map<number, Label>();
    return (row: number): Label => {
      const known = made.get(row);
      if (known) return known;
      const event = index.events[row];
      const fresh = event
        ? labelOf(event, locale, measure)
        : { date: null, title: "", suffix: null, key: false, width: 0 };
      made.set(row, fresh);
      return fresh;
    };
    // Widths belong to the fonts that were there.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [index, locale, fonts]);

  // The filters' answer changes with the window too; what passes does not.
  const passKey = selection.passes.join("");
  const room = useMemo(
    () =>
      capacities(
        index,
        selection.passes,
        key,
        [resolveWindow(index, null), domainOf(index)],
        width,
        height,
        label,
      ),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [index, passKey, key, width, height, label],
  );

  return useMemo(() => {
    const scale = timeScale(window, width, rtl);
    const lanes = lanesOf(index, selection.rows, selection.passes, key);
    const scene = layout(
      { index, lanes, scale, labelOf: label },
      lanes.map((lane) => room.get(lane.id) ?? { lines: 1, busy: false }),
    );
    return { scene, scale };
  }, [index, selection, key, window, width, rtl, label, room]);
}
