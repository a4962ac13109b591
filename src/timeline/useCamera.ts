import { useMemo } from "react";
import type { TimeWindow } from "../query/index.ts";
import { clamp, domainOf, spanOf } from "../query/window.ts";
import { useIndex } from "../state/dataset.ts";
import { resolveWindow, useTimeWindow } from "../state/selection.ts";
import { viewActions, viewStore } from "../state/view.ts";
import { panBy, zoomAt } from "../query/camera.ts";
import { glide, glidingTo, stopGlide } from "./glide.ts";

export interface Camera {
  readonly window: TimeWindow;
  readonly domain: TimeWindow;
  /** Now, without motion: for drags, wheels and sliders. */
  readonly set: (window: TimeWindow) => void;
  /** With motion, unless the reader asked for none. */
  readonly glide: (window: TimeWindow) => void;
  /** By a share of the window's span; positive is later. */
  readonly step: (share: number) => void;
  /** `factor` > 1 comes closer; around the middle when no day is given. */
  readonly zoom: (factor: number, anchor?: number) => void;
  readonly all: () => void;
}

export function useCamera(): Camera {
  const index = useIndex();
  const window = useTimeWindow();
  const domain = useMemo(() => domainOf(index), [index]);
  return useMemo(() => {
    const now = (): TimeWindow => glidingTo() ?? resolveWindow(index, viewStore.getState().t);
    const to = (end: TimeWindow): void =>
      glide(resolveWindow(index, viewStore.getState().t), clamp(end, domain));
    return {
      window,
      domain,
      set: (target) => {
        stopGlide();
        viewActions.setWindow(clamp(target, domain));
      },
      glide: to,
      step: (share) => to(panBy(now(), share * spanOf(now()), domain)),
      zoom: (factor, anchor) => {
        const { from, to: end } = now();
        to(zoomAt(now(), factor, anchor ?? (from + end) / 2, domain));
      },
      all: () => to(domain),
    };
  }, [index, window, domain]);
}
