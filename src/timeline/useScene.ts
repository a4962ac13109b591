import { useMemo } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import type { Index, TimeWindow } from "../query/index.ts";
import { domainOf } from "../query/window.ts";
import { useIndex } from "../state/dataset.ts";
import { resolveWindow, useSelection } from "../state/selection.ts";
import { useView } from "../state/view.ts";
import { textWidth, useFontGeneration } from "../ui/measure.ts";
import { labelOf } from "./labels.ts";
import { lanesOf, type Lane } from "./lanes.ts";
import { capacityOf, DENSE, fits, ROOMY, type Capacity, type Metrics } from "./capacity.ts";
import { layout, needOf, type Label, type Scene } from "./layout.ts";
import { timeScale, type TimeScale } from "./timeScale.ts";

export interface PlacedScene {
  readonly scene: Scene;
  readonly scale: TimeScale;
}

/** What the lanes keep whatever the window. */
interface Room {
  /** In the order of the lanes. */
  readonly capacity: readonly Capacity[];
  readonly metrics: Metrics;
}

interface RoomWish {
  readonly index: Index;
  readonly lanes: readonly Lane[];
  /** Where all labels should have room, if anywhere. */
  readonly windows: readonly TimeWindow[];
  readonly width: number;
  readonly height: number;
  readonly dense: boolean;
  readonly label: (row: number) => Label;
}

function roomOf({ index, lanes, windows, width, height, dense, label }: RoomWish): Room {
  const needs = windows.map((window) =>
    needOf({
      index,
      lanes,
      scale: timeScale(window, width, false),
      labelOf: label,
      metrics: ROOMY,
      open: null,
    }),
  );
  const metrics = dense && !fits(needs, height, ROOMY) ? DENSE : ROOMY;
  return { capacity: capacityOf(needs, height, metrics), metrics };
}

interface SceneWish {
  /** Of the plot, pixels. */
  readonly width: number;
  /** That the lanes may take, pixels. */
  readonly height: number;
  readonly rtl: boolean;
  readonly window: TimeWindow;
  /** May lanes be tighter when not all labels fit? */
  readonly dense: boolean;
}

/** Selection → Scene. */
export function useScene({ width, height, rtl, window, dense }: SceneWish): PlacedScene {
  const index = useIndex();
  const locale = useLocale();
  const { passing } = useSelection();
  const key = useView((view) => view.lanes);
  const open = useView((view) => view.event);
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

  const lanes = useMemo(() => lanesOf(index, passing, key), [index, passing, key]);
  const room = useMemo(
    () =>
      roomOf({
        index,
        lanes,
        windows: [resolveWindow(index, null), domainOf(index)],
        width,
        height,
        dense,
        label,
      }),
    [index, lanes, width, height, dense, label],
  );

  return useMemo(() => {
    const scale = timeScale(window, width, rtl);
    const openRow = open === null ? null : (index.rowById.get(open) ?? null);
    const scene = layout(
      {
        index,
        lanes,
        scale,
        labelOf: label,
        metrics: room.metrics,
        open: openRow,
      },
      room.capacity,
    );
    return { scene, scale };
  }, [index, lanes, window, width, rtl, label, room, open]);
}
