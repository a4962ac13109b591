import { useEffect, type RefObject } from "react";
import type { PlotElements, PlotShown } from "./plotInMotion.ts";

type Refs = { readonly [Name in keyof PlotElements]: RefObject<PlotElements[Name] | null> };

/** Gestures load after the first view; until then buttons and keys still move the window. */
export function useHands(
  { grid, plot, canvas, axis }: Refs,
  shown: RefObject<PlotShown | null>,
): void {
  useEffect(() => {
    let cancelled = false;
    let end = (): void => undefined;
    void import("./plotInMotion.ts").then(
      ({ takeInHand }) => {
        if (cancelled || !grid.current || !plot.current || !canvas.current || !axis.current) return;
        const elements = {
          grid: grid.current,
          plot: plot.current,
          canvas: canvas.current,
          axis: axis.current,
        };
        end = takeInHand(elements, shown);
      },
      () => undefined,
    );
    return () => {
      cancelled = true;
      end();
    };
  }, [grid, plot, canvas, axis, shown]);
}

/** Leave motion mode: the DOM cells are up to date again. */
export function endMotion(grid: HTMLElement | null): void {
  const section = grid?.parentElement;
  if (!grid || section?.dataset["moving"] === undefined) return;
  delete section.dataset["moving"];
  for (const { style } of grid.querySelectorAll<HTMLElement>("[data-cells]")) style.translate = "";
}
