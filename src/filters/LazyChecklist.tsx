import { lazy, Suspense } from "react";
import type { FacetName } from "../query/index.ts";

const FacetChecklist = lazy(() =>
  import("./FacetChecklist.tsx").then((file) => ({ default: file.FacetChecklist })),
);

interface LazyChecklistProps {
  readonly facet: FacetName;
  /** The focus goes into it when it appears. */
  readonly takesFocus?: boolean;
}

/** The checklist and what it searches with are not part of the first load. */
export function LazyChecklist(props: LazyChecklistProps) {
  return (
    <Suspense fallback={<div className="h-40" />}>
      <FacetChecklist {...props} />
    </Suspense>
  );
}
