import { useMemo } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import type { Index, TimeWindow } from "../query/index.ts";
import { domainOf } from "../query/window.ts";
import { useIndex } from "../state/dataset.ts";
import { resolveWindow, useSelection } from "../state/selection.ts";
import { useTextGeneration, useTexts } from "../state/texts.ts";
import { useOpened, useView } from "../state/view.ts";
import { useTextWidth } from "../ui/measure.ts";
import { lanesOf } from "./lanes.ts";
import {
  focusedIn,
  labelling,
  markedIn,
  needing,
  roomOf,
  sceneOf,
  settled,
  type PlacedScene,
  type ScenePlan,
} from "./scene.ts";

interface LanesWish {
  /** Of the plot, pixels. */
  readonly width: number;
  /** Of plot and names: unlike the plot's, it is the same in all fonts. */
  readonly across: number;
  /** That the lanes may take, pixels. */
  readonly height: number;
  /** May lines of many events be closer when not all labels fit, as those of few may? */
  readonly dense: boolean;
}

/** Where a set opens, and all of it: one window where it opens on all. */
const openingsOf = (index: Index): readonly TimeWindow[] =>
  index.dataset.meta.window === undefined
    ? [domainOf(index)]
    : [resolveWindow(index, null), domainOf(index)];

/** What of a plan is the same in every window. */
export type FixedPlan = Pick<ScenePlan, "lanes" | "label" | "room">;

/** Selection → lanes and the room that each keeps. */
export function useLanes({ width, across, height, dense }: LanesWish): FixedPlan {
  const index = useIndex();
  const locale = useLocale();
  const { passes } = useSelection();
  const key = useView((view) => view.lanes);
  const textWidth = useTextWidth();

  const label = useMemo(() => {
    const family = getComputedStyle(document.body).fontFamily;
    return labelling(index, locale, {
      regular: (text: string) => textWidth(text, `400 12.5px ${family}`),
      bold: (text: string) => textWidth(text, `600 12.5px ${family}`),
    });
  }, [index, locale, textWidth]);

  const lanes = useMemo(() => lanesOf(index, passes, key), [index, passes, key]);
  const needs = useMemo(
    () => needing({ index, windows: openingsOf(index), width, label }),
    // The fonts that were there first decide: lanes that grew with others would push down what stands below them.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `label` and `width` change with the fonts
    [index, locale, across],
  );
  const room = useMemo(
    () => roomOf({ lanes, needs, height, dense }),
    [lanes, needs, height, dense],
  );
  return useMemo(() => ({ lanes, label, room }), [lanes, label, room]);
}

interface SceneWish {
  readonly fixed: FixedPlan;
  /** Of the plot, pixels. */
  readonly width: number;
  readonly rtl: boolean;
  readonly window: TimeWindow;
}

/** Lanes → the scene of a window, and the plan by which those of other windows are made. */
export function useScene({
  fixed,
  width,
  rtl,
  window,
}: SceneWish): PlacedScene & { readonly plan: ScenePlan } {
  const index = useIndex();
  const open = useOpened((opened) => opened.event);
  const focus = useOpened((opened) => opened.focus);
  const generation = useTextGeneration();
  const focused = useMemo(() => focusedIn(index, fixed.lanes, focus), [index, fixed, focus]);
  const plan = useMemo(
    () => ({ index, ...fixed, window, width, rtl, open, focused }),
    [index, fixed, window, width, rtl, open, focused],
  );
  const first = useMemo(
    () => ({ placed: sceneOf(plan), generation }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `settled` sets the labels of texts that come later
    [plan],
  );
  const placed = useMemo(() => {
    const scene = generation === first.generation ? first.placed : settled(first.placed, plan);
    return { ...scene, plan };
  }, [first, plan, generation]);
  const shown = useMemo(() => markedIn(placed), [placed]);
  useTexts(shown);
  return placed;
}
