import { useEffect, type RefObject } from "react";
import type { PlotElements, PlotShown } from "./plotInMotion.ts";

type Refs = { readonly [Name in keyof PlotElements]: RefObject<PlotElements[Name] | null> };

/** Hands come after the first view, and so does their code. Without it buttons and keys still move the window. */
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

/** What a movement has painted is there as elements again. */
export function endMotion(grid: HTMLElement | null): void {
  const section = grid?.parentElement;
  if (!grid || section?.dataset["moving"] === undefined) return;
  delete section.dataset["moving"];
  for (const cells of grid.querySelectorAll<HTMLElement>("[data-cells]"))
    cells.style.translate = "";
}
