import clsx from "clsx";
import { createContext, use, useMemo, useState } from "react";
import {
  Virtualizer,
  type CustomContainerComponentProps,
  type CustomItemComponentProps,
} from "virtua";
import type { Scroller } from "../ui/useScroller.ts";
import { TieCells } from "./TieCells.tsx";
import type { GraphNow } from "./useGraph.ts";

/** The columns of a table whose rows are not all there: their widths cannot depend on what is in them. */
export const TRACKS =
  "grid grid-cols-[minmax(8rem,2fr)_minmax(7rem,1.4fr)_minmax(8rem,2fr)_minmax(5rem,.8fr)_minmax(7.5rem,1fr)_minmax(7.5rem,1fr)]";

interface Lines {
  readonly active: (at: number) => boolean;
  readonly focused: (at: number) => void;
}

const LinesContext = createContext<Lines>({ active: () => true, focused: () => {} });

function Body({ style, children, ref }: CustomContainerComponentProps) {
  return (
    <tbody role="rowgroup" ref={ref} style={{ ...style, display: "block" }}>
      {children}
    </tbody>
  );
}

function Row({ style, index, children, ref }: CustomItemComponentProps) {
  const { active, focused } = use(LinesContext);
  return (
    // The header is the first.
    <tr
      role="row"
      ref={ref}
      style={style}
      aria-rowindex={index + 2}
      onFocus={() => focused(index)}
      className={clsx(TRACKS, !active(index) && "text-ink-3")}
    >
      {children}
    </tr>
  );
}

interface ManyTiesProps extends GraphNow {
  /** Positions of the edges. */
  readonly edges: readonly number[];
  readonly openTie: number | null;
  readonly scroller: Scroller;
}

/** Rows in sight, and the one that has the focus. */
export function ManyTies({ graph, moment, edges, openTie, scroller }: ManyTiesProps) {
  const [focused, setFocused] = useState<number | null>(null);
  const lines = useMemo(
    (): Lines => ({ active: (at) => moment.active[edges[at] ?? -1] === 1, focused: setFocused }),
    [moment, edges],
  );
  return (
    <LinesContext value={lines}>
      <Virtualizer
        as={Body}
        item={Row}
        data={edges}
        scrollRef={scroller.ref}
        startMargin={scroller.startMargin}
        keepMounted={focused === null ? [] : [focused]}
      >
        {(edge) => (
          <TieCells
            key={edge}
            {...{ graph, moment, edge }}
            open={openTie === edge}
            roles
            className="min-w-0 border-t border-hair-2 py-1 pe-4 wrap-anywhere"
          />
        )}
      </Virtualizer>
    </LinesContext>
  );
}
