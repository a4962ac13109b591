import clsx from "clsx";
import { memo } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import type { RowSet } from "../query/rowSet.ts";
import { CategoryDot } from "../ui/CategoryDot.tsx";
import type { Emphasis } from "../ui/mark/drawMark.ts";
import { rounded } from "../ui/rounded.ts";
import { Txt } from "../ui/Txt.tsx";
import { cellExtent } from "./cellExtent.ts";
import { cellKey, targetsOf } from "./keys.ts";
import { TARGET } from "./capacity.ts";
import { unnamedLane } from "./lanes.ts";
import { ClusterCell, MarkCell } from "./Cells.tsx";
import type { SceneLane } from "./layout.ts";
import { useFocusedName } from "./useEmphasis.ts";

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
  /** Its events of the actor in focus; undefined when none is. */
  readonly focused: RowSet | undefined;
}

/** One lane: its name, and a cell for each event or cluster, laid over the drawing. */
export const LaneRow = memo(function LaneRow(props: LaneRowProps) {
  const { lane, position, gutter, width, counted, rtl, activeKey, emphasisOf, origin, focused } =
    props;
  const index = useIndex();
  const { t, number } = useLocale();
  const actor = useFocusedName();
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
      {/* It lies over the plot, so its touch-action decides what a finger does. */}
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
          {targetsOf(lane).map((target) => {
            const cell = cellKey(id, target);
            const own = {
              id: cell,
              active: cell === activeKey,
              top: target.y - lane.top - TARGET / 2,
            };
            if (!("row" in target))
              return (
                <ClusterCell
                  key={cell}
                  {...own}
                  start={rounded(target.s - TARGET / 2 - origin)}
                  width={TARGET}
                  count={target.count}
                  counted={target.counted}
                  slot={target.slot}
                  from={index.starts[target.first] ?? 0}
                  to={index.starts[target.last] ?? 0}
                />
              );
            const event = index.events.at(target.row);
            if (event === undefined) return null;
            const { from, to } = cellExtent(target, width);
            return (
              <MarkCell
                key={cell}
                {...own}
                event={event}
                start={rounded(from - origin)}
                width={rounded(to - from)}
                emphasis={emphasisOf(target.row)}
                actor={focused?.has(target.row) ? actor : null}
                label={target.label}
                offset={rounded((target.label?.s ?? from) - from)}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
});
