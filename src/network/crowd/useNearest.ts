import { quadtree, type Quadtree } from "d3";
import { useMemo } from "react";
import type { Point } from "../geometry.ts";

type Nearest = (x: number, y: number, reach: number) => number | null;

/** The position of the point nearest to a place, within reach. The tree is planted when it is first asked. */
export function useNearest(points: readonly Point[]): Nearest {
  return useMemo((): Nearest => {
    const planted: { tree?: Quadtree<number> } = {};
    return (x, y, reach) => {
      planted.tree ??= quadtree<number>()
        .x((at) => points[at]?.x ?? 0)
        .y((at) => points[at]?.y ?? 0)
        .addAll(points.map((_, at) => at));
      return planted.tree.find(x, y, reach) ?? null;
    };
  }, [points]);
}
