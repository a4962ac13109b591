import clsx from "clsx";
import { memo } from "react";
import type { Dates, Locale } from "../i18n/locale.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { directionOf } from "../model/text.ts";
import type { ConflictEvent } from "../model/types.ts";
import type { Index } from "../query/index.ts";
import { useIndex } from "../state/dataset.ts";
import { PendingTitle } from "../ui/EventTitle.tsx";
import type { Emphasis } from "../ui/mark/drawMark.ts";
import { countSize, TARGET } from "./capacity.ts";
import { GROUND, spoken, withActor } from "./labels.ts";
import type { Label } from "./layout.ts";

const CELL =
  "group absolute flex cursor-pointer items-center text-label/[20px] whitespace-nowrap focus-visible:z-10";

/** Where a cell lies, pixels. */
export interface CellBox {
  /** From the point of time that the lane's cells are placed by: it stays while the window moves. */
  readonly start: number;
  readonly width: number;
  /** From the top of the lane. */
  readonly top: number;
}

interface CellProps extends CellBox {
  readonly id: string;
  /** The one cell that Tab stops at. */
  readonly active: boolean;
}

interface MarkCellProps extends CellProps {
  readonly event: ConflictEvent;
  readonly emphasis: Emphasis;
  /** The actor in focus where it takes part: colours alone would say it. */
  readonly actor: string | null;
  readonly label: Label | null;
  /** Where the label begins, pixels from the beginning of the cell. */
  readonly offset: number;
}

/** Accessible names, each made once: a window that moves shows the same events again and again. */
const sentences = new WeakMap<Locale, WeakMap<ConflictEvent, string>>();

function sentenceOf(event: ConflictEvent, index: Index, locale: Locale): string {
  const known = sentences.get(locale) ?? new WeakMap<ConflictEvent, string>();
  sentences.set(locale, known);
  const sentence = known.get(event) ?? spoken(event, index, locale);
  known.set(event, sentence);
  return sentence;
}

/** Periods of clusters in words, which cost most of a cell; readers come back to the same ones. */
const periods = new WeakMap<Dates, Map<string, string>>();
const KEPT = 5000;

function periodOf(dates: Dates, from: number, to: number): string {
  const known = periods.get(dates) ?? new Map<string, string>();
  if (known.size > KEPT) known.clear();
  periods.set(dates, known);
  const key = `${from} ${to}`;
  const period = known.get(key) ?? dates.window(from, to);
  known.set(key, period);
  return period;
}

const sameLabel = (a: Label | null, b: Label | null): boolean =>
  a === b ||
  (a?.title === b?.title &&
    a?.lang === b?.lang &&
    a?.date === b?.date &&
    a?.suffix === b?.suffix &&
    a?.key === b?.key &&
    a?.pending === b?.pending);

/** An event of the plot. */
export const MarkCell = memo(
  function MarkCell({ id, event, start, width, top, active, emphasis, ...own }: MarkCellProps) {
    const index = useIndex();
    const locale = useLocale();
    return (
      <button
        type="button"
        role="gridcell"
        tabIndex={active ? 0 : -1}
        data-event={event.id}
        data-cell={id}
        aria-selected={emphasis === "selected"}
        aria-label={withActor(locale, sentenceOf(event, index, locale), own.actor)}
        className={CELL}
        style={{ insetInlineStart: start, top, width, height: TARGET }}
      >
        {own.label && emphasis !== "dimmed" && (
          <LabelText label={own.label} offset={own.offset} emphasis={emphasis} />
        )}
      </button>
    );
  },
  (a, b) =>
    a.id === b.id &&
    a.event === b.event &&
    a.start === b.start &&
    a.width === b.width &&
    a.top === b.top &&
    a.active === b.active &&
    a.emphasis === b.emphasis &&
    a.actor === b.actor &&
    a.offset === b.offset &&
    sameLabel(a.label, b.label),
);

interface LabelTextProps {
  readonly label: Label;
  readonly offset: number;
  readonly emphasis: Emphasis;
}

function LabelText({ label, offset, emphasis }: LabelTextProps) {
  const { lang } = useLocale();
  const strong = label.key || emphasis === "selected";
  // Placed in the direction of the axis, written in that of the language.
  return (
    <span aria-hidden className="absolute" style={{ insetInlineStart: offset }}>
      <span
        dir={directionOf(lang)}
        className="flex items-center gap-1.5 bg-paper px-0.5 decoration-1 underline-offset-4 group-hover:underline"
        style={{ lineHeight: `${GROUND}px` }}
      >
        {label.date !== null && <span className="text-ink-3">{label.date}</span>}
        {label.pending ? (
          <PendingTitle />
        ) : (
          <span
            lang={label.lang}
            dir={label.dir}
            className={strong ? "font-semibold text-ink" : "text-ink-2"}
          >
            {label.title}
          </span>
        )}
        {label.suffix !== null && <span className="text-ink-3">– {label.suffix}</span>}
      </span>
    </span>
  );
}

interface ClusterCellProps extends CellProps {
  readonly count: number;
  readonly counted: boolean;
  readonly slot: number;
  /** First days of its first and its last event. */
  readonly from: number;
  readonly to: number;
}

/** Events too near each other to be told apart. */
export const ClusterCell = memo(function ClusterCell(props: ClusterCellProps) {
  const { id, start, width, top, active, count, counted, slot, from, to } = props;
  const { t, number, dates } = useLocale();
  // A label that finds room takes an event out of the number, not out of the days.
  const days = periodOf(dates, from, to + 1);
  return (
    <button
      type="button"
      role="gridcell"
      tabIndex={active ? 0 : -1}
      data-cluster={count}
      data-cell={id}
      aria-label={t("timeline.cluster", { count, dates: days })}
      className={clsx(CELL, "justify-center")}
      style={{ insetInlineStart: start, top, width, height: TARGET }}
    >
      {/* A number without room would hide the columns behind it: the caption tells it. Hundreds of boxes that nobody sees took most of the time in which cells are laid out. */}
      {counted && (
        <span
          aria-hidden
          className="min-w-4.5 shrink-0 rounded border bg-paper px-0.5 text-center leading-[15px] font-semibold group-hover:z-10 group-hover:bg-panel"
          style={{
            color: `var(--t-${slot})`,
            borderColor: `var(--c-${slot})`,
            fontSize: countSize(count),
          }}
        >
          {number(count)}
        </span>
      )}
    </button>
  );
});
