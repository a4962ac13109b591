import {
  select,
  zoom,
  zoomIdentity,
  zoomTransform,
  type D3ZoomEvent,
  type ZoomBehavior,
  type ZoomTransform,
} from "d3";
import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import type { Size } from "../ui/useSize.ts";
import type { Point } from "./geometry.ts";

/** How far a drawing can be enlarged: marks that touch in a crowd must come apart. */
const LARGEST = { few: 6, crowd: 48 } as const;
const STEP = 1.5;

export interface Zoom {
  readonly transform: ZoomTransform;
  /** Hears of every step of a move; answers how to stop. For what is moved without being drawn again. */
  readonly follow: (moved: (transform: ZoomTransform) => void) => () => void;
  /** Around a point of the unzoomed drawing, which keeps its place; else around the middle. */
  readonly closer: (around?: Point) => void;
  readonly farther: (around?: Point) => void;
  readonly fit: () => void;
  /** Moves a point of the unzoomed drawing into sight. */
  readonly reveal: (point: Point) => void;
}

/** A wheel's notch asks for more than a trackpad's pinch, which comes in many small steps. */
const wheelDelta = ({ deltaY, deltaMode }: WheelEvent): number =>
  -deltaY * (deltaMode === 1 ? 0.05 : deltaMode === 2 ? 1 : Math.abs(deltaY) >= 40 ? 0.004 : 0.012);

/**
 * Zoom by Ctrl/⌘ and wheel, pinch and buttons; drag once it is larger than its box. A plain wheel and, at the
 * whole, a single finger are left to the page. What is drawn is carried along, and drawn again once it rests:
 * `transform` follows then.
 */
export function useZoom(
  stage: RefObject<HTMLElement | null>,
  size: Size | null,
  of: "few" | "crowd",
): Zoom {
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity);
  const behaviour = useRef<ZoomBehavior<HTMLElement, unknown>>(null);
  const scale = useRef(1);
  const followers = useRef(new Set<(transform: ZoomTransform) => void>());

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const made = zoom<HTMLElement, unknown>()
      .scaleExtent([1, LARGEST[of]])
      .wheelDelta(wheelDelta)
      .filter((event: Event) => {
        // The list behind a tie lies on the drawing, but is not part of it.
        if (event.target instanceof Element && event.target.closest("aside, table") !== null)
          return false;
        if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
        if ("touches" in event)
          return scale.current > 1 || (event instanceof TouchEvent && event.touches.length > 1);
        return event instanceof MouseEvent && event.button === 0 && scale.current > 1;
      })
      .on("zoom", ({ transform: next }: D3ZoomEvent<HTMLElement, unknown>) => {
        scale.current = next.k;
        for (const moved of followers.current) moved(next);
      })
      .on("end", ({ transform: next }: D3ZoomEvent<HTMLElement, unknown>) => setTransform(next));
    behaviour.current = made;
    const selection = select(element);
    selection.call(made).on("dblclick.zoom", null);
    return () => {
      selection.on(".zoom", null);
      behaviour.current = null;
    };
  }, [stage, of]);

  const width = size?.width ?? 0;
  const height = size?.height ?? 0;
  useEffect(() => {
    const made = behaviour.current;
    const element = stage.current;
    if (!made || !element || width === 0) return;
    const extent: [[number, number], [number, number]] = [
      [0, 0],
      [width, height],
    ];
    made.extent(extent).translateExtent(extent);
    // A box of another size has another whole.
    select(element).call(made.transform, zoomIdentity);
  }, [stage, width, height, of]);

  const run = useCallback(
    (act: (made: ZoomBehavior<HTMLElement, unknown>, element: HTMLElement, ms: number) => void) => {
      const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
      if (behaviour.current && stage.current)
        act(behaviour.current, stage.current, still ? 0 : 240);
    },
    [stage],
  );
  const by = useCallback(
    (factor: number, around?: Point) =>
      run((made, element, ms) => {
        const at = around && zoomTransform(element).apply([around.x, around.y]);
        const moving = select(element).transition().duration(ms);
        if (at) made.scaleBy(moving, factor, at);
        else made.scaleBy(moving, factor);
      }),
    [run],
  );
  return {
    transform,
    follow: useCallback((moved: (next: ZoomTransform) => void) => {
      const all = followers.current;
      all.add(moved);
      return () => all.delete(moved);
    }, []),
    closer: useCallback((around?: Point) => by(STEP, around), [by]),
    farther: useCallback((around?: Point) => by(1 / STEP, around), [by]),
    fit: useCallback(
      () =>
        run((made, element, ms) =>
          select(element).transition().duration(ms).call(made.transform, zoomIdentity),
        ),
      [run],
    ),
    reveal: useCallback(
      ({ x, y }: Point) => {
        if (scale.current > 1) run((made, element) => select(element).call(made.translateTo, x, y));
      },
      [run],
    ),
  };
}
