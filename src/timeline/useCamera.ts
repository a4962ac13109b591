import { useMemo } from "react";
import type { TimeWindow } from "../query/index.ts";
import { clamp, domainOf, spanOf } from "../query/window.ts";
import { useIndex } from "../state/dataset.ts";
import { resolveWindow, useTimeWindow } from "../state/selection.ts";
import { viewActions, viewStore } from "../state/view.ts";
import { panBy, zoomAt } from "../query/camera.ts";
import { glide, glidingTo, stopGlide } from "./glide.ts";
import { move, movingWindow, rest } from "./motion.ts";

export interface Camera {
  /** Where it rests, or rested last. */
  readonly window: TimeWindow;
  readonly domain: TimeWindow;
  /** Where it is at this moment. */
  readonly now: () => TimeWindow;
  /** At once, without motion. */
  readonly set: (window: TimeWindow) => void;
  /** With the hand that moves it: rests soon after the last call, or, when it is held, with `rest`. */
  readonly drag: (window: TimeWindow, held?: boolean) => void;
  readonly rest: () => void;
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
    const now = (): TimeWindow => movingWindow() ?? resolveWindow(index, viewStore.getState().t);
    const next = (): TimeWindow => glidingTo() ?? now();
    /** A movement that leads nowhere, as one beyond the end, is none: it would write the address. */
    const stays = ({ from, to: end }: TimeWindow): boolean =>
      glidingTo() === null && movingWindow() === null && from === now().from && end === now().to;
    const to = (end: TimeWindow): void => {
      const target = clamp(end, domain);
      if (!stays(target)) glide(now(), target);
    };
    return {
      window,
      domain,
      now,
      set: (target) => {
        stopGlide();
        viewActions.setWindow(clamp(target, domain));
      },
      drag: (target, held) => {
        const end = clamp(target, domain);
        if (stays(end)) return;
        stopGlide();
        move(end, held);
      },
      rest,
      glide: to,
      step: (share) => to(panBy(next(), share * spanOf(next()), domain)),
      zoom: (factor, anchor) => {
        const { from, to: end } = next();
        to(zoomAt(next(), factor, anchor ?? (from + end) / 2, domain));
      },
      all: () => to(domain),
    };
  }, [index, window, domain]);
}
