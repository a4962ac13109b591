import { useCallback, useMemo, useRef } from "react";
import type { TimeWindow } from "../query/index.ts";
import { useIndex } from "../state/dataset.ts";
import { resolveWindow, useTimeWindow } from "../state/selection.ts";
import { viewActions, viewStore } from "../state/view.ts";
import { clamp, domainOf, panBy, zoomAt } from "../query/camera.ts";

/** Milliseconds of a zoom that a button or key asked for. */
const GLIDE = 240;

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

const eased = (t: number): number => 1 - (1 - t) ** 3;

export function useCamera(): Camera {
  const index = useIndex();
  const window = useTimeWindow();
  const domain = useMemo(() => domainOf(index), [index]);
  const frame = useRef(0);

  const set = useCallback(
    (target: TimeWindow) => {
      cancelAnimationFrame(frame.current);
      viewActions.setWindow(clamp(target, domain));
    },
    [domain],
  );
  const glide = useCallback(
    (target: TimeWindow) => {
      cancelAnimationFrame(frame.current);
      const end = clamp(target, domain);
      if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
        viewActions.setWindow(end);
        return;
      }
      const start = resolveWindow(index, viewStore.getState().t);
      const began = performance.now();
      const tick = (now: number): void => {
        const t = Math.min((now - began) / GLIDE, 1);
        const mix = (a: number, b: number): number => a + (b - a) * eased(t);
        viewActions.setWindow(
          t === 1 ? end : { from: mix(start.from, end.from), to: mix(start.to, end.to) },
        );
        if (t < 1) frame.current = requestAnimationFrame(tick);
      };
      frame.current = requestAnimationFrame(tick);
    },
    [index, domain],
  );
  const step = useCallback(
    (share: number) => {
      const now = resolveWindow(index, viewStore.getState().t);
      glide(panBy(now, share * (now.to - now.from), domain));
    },
    [index, domain, glide],
  );
  const zoom = useCallback(
    (factor: number, anchor?: number) => {
      const now = resolveWindow(index, viewStore.getState().t);
      glide(zoomAt(now, factor, anchor ?? (now.from + now.to) / 2, domain));
    },
    [index, domain, glide],
  );
  const all = useCallback(() => glide(domain), [glide, domain]);
  return { window, domain, set, glide, step, zoom, all };
}
