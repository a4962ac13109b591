import clsx from "clsx";
import type { ReactNode } from "react";
import { useSearching } from "../state/selection.ts";

interface ResultsProps {
  readonly className?: string;
  readonly children: ReactNode;
}

/** Around what shows a selection: faint while the search has no answer, and not yet to be taken for one. */
export const Results = ({ className, children }: ResultsProps) => (
  <div aria-busy={useSearching()} className={clsx(className, "aria-busy:opacity-65")}>
    {children}
  </div>
);
