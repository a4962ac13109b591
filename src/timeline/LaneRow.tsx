import clsx from "clsx";
import { memo } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { directionOf } from "../model/text.ts";
import { useIndex } from "../state/dataset.ts";
import { CategoryDot } from "../ui/CategoryDot.tsx";
import { PendingTitle } from "../ui/EventTitle.tsx";
import { Txt } from "../ui/Txt.tsx";
import type { Emphasis } from "./draw.ts";
import { cellKey } from "./keys.ts";
import { spoken } from "./labels.ts";
import { TARGET } from "./capacity.ts";
import { unnamedLane } from "./lanes.ts";
import type { Cluster, Mark, SceneLane } from "./layout.ts";

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
  readonly activeKey: string | null;
  readonly emphasisOf: (row: number) => Emphasis;
}

/** Four digits find no room in a target. */
const WIDE = 1000;

const CELL =
  "group absolute flex cursor-pointer items-center text-label/[20px] whitespace-nowrap focus-visible:z-10 focus-visible:bg-paper";

/** One lane: its name, and a cell for each event or cluster, laid over the drawing. */
export const LaneRow = memo(function LaneRow(props: LaneRowProps) {
  const { lane, position, gutter, counted, rtl } = props;
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
        {lane.marks.map((mark) => (
          <MarkCell key={mark.row} mark={mark} {...props} />
        ))}
        {lane.clusters.map((cluster) => (
          <ClusterCell key={cluster.first} cluster={cluster} {...props} />
        ))}
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

function MarkCell({
  mark,
  lane,
  width,
  activeKey,
  emphasisOf,
}: LaneRowProps & { readonly mark: Mark }) {
  const index = useIndex();
  const locale = useLocale();
  const event = index.events.at(mark.row);
  if (event === undefined) return null;
  const { label } = mark;
  const { from, to } = cellExtent(mark, width);
  const emphasis = emphasisOf(mark.row);
  const key = cellKey(lane.lane.id, mark);
  return (
    <button
      type="button"
      role="gridcell"
      tabIndex={key === activeKey ? 0 : -1}
      data-event={event.id}
      data-cell={key}
      aria-selected={emphasis === "selected"}
      aria-label={spoken(event, index, locale)}
      className={CELL}
      style={{
        insetInlineStart: from,
        top: mark.y - lane.top - TARGET / 2,
        width: to - from,
        height: TARGET,
      }}
    >
      {label && emphasis !== "dimmed" && (
        <LabelText label={label} offset={label.s - from} emphasis={emphasis} />
      )}
    </button>
  );
}

function LabelText({
  label,
  offset,
  emphasis,
}: {
  readonly label: NonNullable<Mark["label"]>;
  readonly offset: number;
  readonly emphasis: Emphasis;
}) {
  const { lang } = useLocale();
  const strong = label.key || emphasis === "selected";
  // Placed in the direction of the axis, written in that of the language.
  return (
    <span aria-hidden className="absolute" style={{ insetInlineStart: offset }}>
      <span
        dir={directionOf(lang)}
        className="flex gap-1.5 bg-paper px-0.5 decoration-1 underline-offset-4 group-hover:underline"
      >
        {label.date !== null && <span className="text-ink-3">{label.date}</span>}
        {label.pending ? (
          <PendingTitle />
        ) : (
          <span className={strong ? "font-semibold text-ink" : "text-ink-2"}>{label.title}</span>
        )}
        {label.suffix !== null && <span className="text-ink-3">– {label.suffix}</span>}
      </span>
    </span>
  );
}

function ClusterCell({ cluster, lane, activeKey }: LaneRowProps & { readonly cluster: Cluster }) {
  const index = useIndex();
  const { t, number, dates } = useLocale();
  const { first, last, count } = cluster;
  const key = cellKey(lane.lane.id, cluster);
  return (
    <button
      type="button"
      role="gridcell"
      tabIndex={key === activeKey ? 0 : -1}
      data-cluster={count}
      data-cell={key}
      aria-label={t("timeline.cluster", {
        count,
        dates: dates.window(index.starts[first] ?? 0, (index.starts[last] ?? 0) + 1),
      })}
      className={clsx(CELL, "justify-center")}
      style={{
        insetInlineStart: cluster.s - TARGET / 2,
        top: cluster.y - lane.top - TARGET / 2,
        width: TARGET,
        height: TARGET,
      }}
    >
      {/* A number that is wider than its target says less than the columns behind it, until it is asked for. */}
      <span
        aria-hidden
        className={clsx(
          count >= WIDE && "opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100",
          "min-w-4.5 rounded border bg-paper px-0.5 text-center text-axis/[15px] font-semibold group-hover:z-10 group-hover:bg-panel",
        )}
        style={{ color: `var(--t-${cluster.slot})`, borderColor: `var(--c-${cluster.slot})` }}
      >
        {number(count)}
      </span>
    </button>
  );
}
