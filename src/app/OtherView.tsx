import type { ReactNode } from "react";
import type { ViewName } from "../state/view.ts";
import { Results } from "../ui/Results.tsx";
import { AboutPage, EmptyState, EventTable } from "./rooms.ts";

interface OtherViewProps {
  readonly view: ViewName;
  /** The source, as the frame shows it: from edge to edge. */
  readonly source: ReactNode;
  /** Of the table and of the page about the data. */
  readonly className?: string;
}

/** What stands where the timeline else does. */
export function OtherView({ view, source, className = "" }: OtherViewProps) {
  if (view === "source") return source;
  if (view === "table")
    return (
      <Results className={className}>
        <EventTable nothing={<EmptyState />} />
      </Results>
    );
  return (
    <div className={className}>
      <AboutPage />
    </div>
  );
}
