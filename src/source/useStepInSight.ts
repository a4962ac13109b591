import { useEffect, type RefObject } from "react";
import type { Walk } from "./useWalk.ts";

/** Scrolls to what is marked as the step of a walk; smoothly, unless the reader asked for less motion. */
export function useStepInSight(
  root: RefObject<HTMLElement | null>,
  walk: Walk | null,
  block: "nearest" | "center",
): void {
  const step = walk?.step;
  useEffect(() => {
    if (!step) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    for (const mark of root.current?.querySelectorAll("[aria-current='step']") ?? [])
      mark.scrollIntoView({ block, behavior: still ? "auto" : "smooth" });
  }, [root, step, block]);
}
