import clsx from "clsx";
import { useLocale } from "../i18n/useLocale.ts";
import { civil } from "../model/day.ts";
import type { ConflictEvent } from "../model/types.ts";
import { rowToldOtherwise } from "../query/differences.ts";
import { useIndex } from "../state/dataset.ts";
import { useEvent } from "../state/texts.ts";
import { viewActions } from "../state/view.ts";
import { EventMark } from "../ui/EventMark.tsx";
import { EventTitle } from "../ui/EventTitle.tsx";
import { Txt } from "../ui/Txt.tsx";
import { spoken, withActor } from "./labels.ts";
import { partOf, type Strip } from "./listLayout.ts";
import { useFocusedName } from "./useEmphasis.ts";

const COLUMNS = "grid grid-cols-[72px_30px_minmax(0,1fr)] px-4";

/** Of a month's own line; where lines are few it stays on top while its month passes. */
export const HEADING = "flex items-baseline gap-2 bg-paper px-4 pt-2.5 pb-1 text-ui font-semibold";

export const isHeading = (strip: Strip): boolean =>
  strip.kind === "month" || strip.kind === "years" || strip.kind === "earlier";

export const keyOf = (strip: Strip): string => {
  switch (strip.kind) {
    case "event":
      return `e${strip.row}`;
    case "month":
    case "years":
      return partOf(strip);
    case "more":
      return `n${strip.part}`;
    case "fold":
      return `f${strip.rows[0] ?? 0}`;
    case "written":
      return `w${strip.day}`;
    case "gap":
      return `g${strip.after}`;
    case "earlier":
      return "earlier";
  }
};

export interface StripLineProps {
  readonly strip: Strip;
  readonly dimmed: boolean;
  readonly selected: boolean;
  readonly onUnfold: (rows: readonly number[]) => void;
  readonly onOpenPart: (part: string) => void;
}

/** What stands in one line of the list. */
export function StripLine({ strip, dimmed, selected, onUnfold, onOpenPart }: StripLineProps) {
  const { t, dates, number } = useLocale();
  switch (strip.kind) {
    case "earlier":
    case "month":
    case "years":
      return (
        <>
          {strip.kind === "month"
            ? dates.monthYear(strip.month)
            : strip.kind === "years"
              ? dates.window(strip.from, strip.to)
              : t("timeline.list-earlier")}
          <span className="text-axis font-normal text-ink-3">{number(strip.count)}</span>
        </>
      );
    case "gap":
      return (
        <div className={clsx(COLUMNS, "h-9 items-center text-label text-ink-3")}>
          <span />
          <span className="ms-3 h-full border-s-2 border-dotted border-control" />
          <span className="ps-1">{t("timeline.list-gap", { count: strip.months })}</span>
        </div>
      );
    case "written":
      return (
        <div className="mx-4 flex items-center gap-3 py-2 text-label text-ink-2 before:h-px before:w-6 before:border-t before:border-dashed before:border-ink-3 after:h-px after:grow after:border-t after:border-dashed after:border-ink-3">
          {t("timeline.written", { date: dates.day(strip.day) })}
        </div>
      );
    case "fold":
      return (
        <Unfold onClick={() => onUnfold(strip.rows)}>
          {t("timeline.list-fold", { count: strip.rows.length })}
        </Unfold>
      );
    case "more":
      return (
        <Unfold onClick={() => onOpenPart(strip.part)}>
          {t("timeline.list-fold", { count: strip.count })}
        </Unfold>
      );
    case "event":
      return <EventRow row={strip.row} dimmed={dimmed} selected={selected} />;
  }
}

function Unfold({
  onClick,
  children,
}: {
  readonly onClick: () => void;
  readonly children: string;
}) {
  return (
    <button
      type="button"
      className={clsx(COLUMNS, "min-h-11 w-full items-center text-start text-label text-focus")}
      onClick={onClick}
    >
      <span />
      <span className="ms-3 h-full border-s-2 border-dotted border-control" />
      <span className="ps-1 underline">{children}</span>
    </button>
  );
}

function EventRow({
  row,
  dimmed,
  selected,
}: {
  readonly row: number;
  readonly dimmed: boolean;
  readonly selected: boolean;
}) {
  const index = useIndex();
  const locale = useLocale();
  const event = useEvent(row);
  const actor = useFocusedName();
  if (event === undefined) return null;
  const category = index.categories.get(event.category);
  const { large, small } = dayWords(event, locale);
  const differs = rowToldOtherwise(index, row);
  return (
    <button
      type="button"
      data-event={event.id}
      aria-current={selected ? "true" : undefined}
      aria-label={withActor(
        locale,
        spoken(event, index, locale),
        dimmed || selected ? null : actor,
      )}
      className={clsx(COLUMNS, "w-full text-start", selected && "bg-panel")}
      onClick={() => viewActions.openEvent(event.id)}
    >
      <span className="pt-2 text-end">
        <span className="block font-head text-[20px]/6 font-semibold lang-ar:text-[26px]">
          {large}
        </span>
        <span className="block text-axis/4 text-ink-3">{small}</span>
      </span>
      <span className="relative before:absolute before:inset-y-0 before:start-[15px] before:w-px before:bg-control">
        <span className={clsx("absolute start-[3px] top-3 bg-paper", differs && "-mt-2 pt-2")}>
          <EventMark event={event} />
        </span>
      </span>
      <span className="border-b border-hair-2 ps-2 pt-1.5 pb-2">
        <span
          className={clsx(
            "block text-body/[1.45]",
            event.weight >= 5 && "font-semibold",
            dimmed && "text-ink-3",
          )}
        >
          <EventTitle event={event} />
        </span>
        <span className="block text-label/[1.5] text-ink-3">
          {category && (
            <span style={{ color: `var(--t-${category.slot})` }}>
              <Txt text={category.name} />
            </span>
          )}
          {" · "}
          {locale.tData(`model.status-${event.status}`, event.status)}
          {event.certainty !== "confirmed" &&
            ` · ${locale.tData(`model.certainty-${event.certainty}`, event.certainty)}`}
          {differs && ` · ${locale.t("model.differs-record")}`}
        </span>
      </span>
    </button>
  );
}

/** The day in large and its weekday in small; for anything but one day, the words of the whole date. */
function dayWords(
  { date }: ConflictEvent,
  { dates, number }: ReturnType<typeof useLocale>,
): { large: string; small: string } {
  const day = (at: number): string => number(civil(at).date);
  const sure = !date.approximate && !date.uncertain;
  if (date.precision === "day" && sure && Number.isFinite(date.start))
    return { large: day(date.start), small: dates.weekday(date.start) };
  return { large: "", small: dates.short(date) };
}
