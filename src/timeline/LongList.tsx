import clsx from "clsx";
import { createContext, use, useRef, useState, type ReactElement } from "react";
import { Virtualizer, type CustomItemComponentProps, type VirtualizerHandle } from "virtua";
import { useIndex } from "../state/dataset.ts";
import { useView } from "../state/view.ts";
import { useScroller } from "../ui/useScroller.ts";
import type { Strip } from "./listLayout.ts";
import { HEADING, isHeading, keyOf } from "./StripLine.tsx";

interface LongListProps {
  readonly strips: readonly Strip[];
  readonly line: (strip: Strip) => ReactElement;
}

/** For assistive technology, which sees only the lines that are there. */
const Length = createContext(0);

function Line({ style, index, children, ref }: CustomItemComponentProps) {
  return (
    <li ref={ref} style={style} aria-posinset={index + 1} aria-setsize={use(Length)}>
      {children}
    </li>
  );
}

/** A list of thousands: the lines in sight and the open event's, under the month that passes. */
export function LongList({ strips, line }: LongListProps) {
  const { events } = useIndex();
  const openId = useView((view) => view.event);
  const root = useRef<HTMLDivElement>(null);
  const handle = useRef<VirtualizerHandle>(null);
  const [top, setTop] = useState(0);
  const scroller = useScroller(root, strips.length);
  const open = strips.findIndex(
    (strip) => strip.kind === "event" && events.at(strip.row)?.id === openId,
  );
  const heading = strips.slice(0, top + 1).findLast(isHeading);
  return (
    <Length value={strips.length}>
      {heading && (
        <div aria-hidden className={clsx(HEADING, "sticky top-0 z-10")}>
          {line(heading)}
        </div>
      )}
      <div ref={root}>
        {scroller && (
          <Virtualizer
            ref={handle}
            as="ol"
            item={Line}
            data={strips}
            scrollRef={scroller.ref}
            startMargin={scroller.startMargin}
            keepMounted={openId === null || open < 0 ? [] : [open]}
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
    </Length>
  );
}
