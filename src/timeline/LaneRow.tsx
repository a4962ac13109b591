import clsx from "clsx";
import { memo } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { CategoryDot } from "../ui/CategoryDot.tsx";
import { Txt } from "../ui/Txt.tsx";
import type { Emphasis } from "./draw.ts";
import { cellKey } from "./keys.ts";
import { TARGET } from "./capacity.ts";
import { unnamedLane } from "./lanes.ts";
import { ClusterCell, MarkCell } from "./Cells.tsx";
import type { Mark, SceneLane } from "./layout.ts";

interface LaneRowProps {
  readonly lane: SceneLane;
  /** 1-based, for assistive technology. */
  readonly position: number;
  readonly gutter: number;
  /** Of the plot, pixels. */
  readonly width: number;
  /** The number of events beside the name. */
  readonly counted: boolean;
  /** Direction of the time axis, which may differ from the language's. */
  readonly rtl: boolean;
  /** Where cells are placed from, logical pixels: a point of time that moves with the plot, so that cells need not. */
  readonly origin: number;
  readonly activeKey: string | null;
  readonly emphasisOf: (row: number) => Emphasis;
}

/** To a hundredth of a pixel: what only rounding moves stays. */
const whole = (pixels: number): number => Math.round(pixels * 100) / 100;

/** One lane: its name, and a cell for each event or cluster, laid over the drawing. */
export const LaneRow = memo(function LaneRow(props: LaneRowProps) {
  const { lane, position, gutter, width, counted, rtl, activeKey, emphasisOf, origin } = props;
  const index = useIndex();
  const { t, number } = useLocale();
  const { id, name, slot } = lane.lane;
  return (
    <div role="row" aria-rowindex={position} className="flex" style={{ height: lane.height }}>
      <div
        role="rowheader"
        className="flex shrink-0 items-baseline gap-2 overflow-hidden border-b border-hair pt-[3px] pe-3 text-ui/[20px] font-semibold"
        style={{ width: gutter }}
      >
        {slot !== null && <CategoryDot slot={slot} />}
        <span className="truncate">{name ? <Txt text={name} /> : t(unnamedLane(id))}</span>
        <span className={clsx("ms-auto text-axis font-normal text-ink-3", !counted && "sr-only")}>
          <span aria-hidden>{number(lane.count)}</span>
          <span className="sr-only">{t("timeline.in-lane", { count: lane.count })}</span>
        </span>
      </div>
      {/* Over the plot, so here the browser asks what a finger may do. */}
      <div
        role="presentation"
        dir={rtl ? "rtl" : "ltr"}
        className="relative min-w-0 grow cursor-grab touch-pan-y active:cursor-grabbing"
      >
        <div
          role="presentation"
          data-cells
          className="absolute inset-0 in-data-moving:opacity-0 in-data-moving:will-change-[translate]"
          style={{ transform: `translateX(${rtl ? -origin : origin}px)` }}
        >
          {lane.marks.map((mark) => {
            const event = index.events.at(mark.row);
            if (event === undefined) return null;
            const { from, to } = cellExtent(mark, width);
            const cell = cellKey(lane.lane.id, mark);
            return (
              <MarkCell
                key={mark.row}
                id={cell}
                event={event}
                start={whole(from - origin)}
                width={whole(to - from)}
                top={mark.y - lane.top - TARGET / 2}
                active={cell === activeKey}
                emphasis={emphasisOf(mark.row)}
                label={mark.label}
                offset={whole((mark.label?.s ?? from) - from)}
              />
            );
          })}
          {lane.clusters.map(({ s, y, first, last, count, counted: written, slot: colour }) => {
            const cell = cellKey(lane.lane.id, { first });
            return (
              <ClusterCell
                key={first}
                id={cell}
                start={whole(s - TARGET / 2 - origin)}
                width={TARGET}
                top={y - lane.top - TARGET / 2}
                active={cell === activeKey}
                count={count}
                counted={written}
                slot={colour}
                from={index.starts[first] ?? 0}
                to={index.starts[last] ?? 0}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
});

/** What of the plot belongs to a mark: all that is drawn of it, its label, and never less than a target. */
function cellExtent(mark: Mark, width: number): { from: number; to: number } {
  const { from, to, head, label, small } = mark;
  const at = Math.min(Math.max(head, 0), width);
  // On the rug, lines run behind other marks: only their beginning is theirs.
  if (small) return { from: at - TARGET / 2, to: at + TARGET / 2 };
  return {
    from: Math.min(from, at - TARGET / 2, label?.s ?? from),
    to: Math.max(to, at + TARGET / 2, label ? label.s + label.width : to),
  };
}
