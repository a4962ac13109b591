import { useRef, useState, type ReactElement } from "react";
import { Virtualizer, type VirtualizerHandle } from "virtua";
import { ListLength, ListLine } from "../ui/ListLine.tsx";
import { useScroller } from "../ui/useScroller.ts";
import type { Strip } from "./listLayout.ts";
import { HEADING, isHeading, keyOf } from "./StripLine.tsx";

interface LongListProps {
  readonly strips: readonly Strip[];
  readonly line: (strip: Strip) => ReactElement;
  /** Row of the open event. */
  readonly open: number | undefined;
}

/** The heading under which a strip stands. */
function headingOf(strips: readonly Strip[], at: number): Strip | undefined {
  for (let above = Math.min(at, strips.length - 1); above >= 0; above--) {
    const strip = strips[above];
    if (strip && isHeading(strip)) return strip;
  }
  return undefined;
}

/** A list of thousands: the lines in sight and the open event's, under the month that passes. */
export function LongList({ strips, line, open }: LongListProps) {
  const root = useRef<HTMLDivElement>(null);
  const handle = useRef<VirtualizerHandle>(null);
  const [top, setTop] = useState(0);
  const scroller = useScroller(root, strips.length);
  const at =
    open === undefined
      ? -1
      : strips.findIndex((strip) => strip.kind === "event" && strip.row === open);
  const heading = headingOf(strips, top);
  return (
    <ListLength value={strips.length}>
      {heading && (
        // Over the list's own, which it replaces as it passes.
        <div aria-hidden className="sticky top-0 z-10 h-0">
          <div className={HEADING}>{line(heading)}</div>
        </div>
      )}
      <div ref={root}>
        {scroller && (
          <Virtualizer
            ref={handle}
            as="ol"
            item={ListLine}
            data={strips}
            scrollRef={scroller.ref}
            startMargin={scroller.startMargin}
            keepMounted={at < 0 ? [] : [at]}
            onScroll={(offset) => setTop(handle.current?.findItemIndex(offset) ?? 0)}
          >
            {(strip) => (
              <div key={keyOf(strip)} className={isHeading(strip) ? HEADING : undefined}>
                {line(strip)}
              </div>
            )}
          </Virtualizer>
        )}
      </div>
    </ListLength>
  );
}
