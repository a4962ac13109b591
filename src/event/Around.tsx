import clsx from "clsx";
import type { ConflictEvent } from "../model/types.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { slotOf } from "../query/slot.ts";
import { useIndex } from "../state/dataset.ts";
import { viewActions } from "../state/view.ts";
import { CategoryDot } from "../ui/CategoryDot.tsx";
import { EventTitle } from "../ui/EventTitle.tsx";
import { Txt } from "../ui/Txt.tsx";
import { wholeDates } from "../ui/wholeDates.ts";
import { briefDate, yearOf } from "./briefDate.ts";
import { linksOf } from "./links.ts";
import { Section } from "../ui/Section.tsx";

/** Events that this one names, and that name this one. */
export function LinkList({ event }: { readonly event: ConflictEvent }) {
  const locale = useLocale();
  const index = useIndex();
  const linked = linksOf(index, event);
  if (linked.length === 0) return null;
  return (
    <Section title={locale.t("event.links")}>
      <ul className="text-ui">
        {linked.map(({ rel, side, event: other }) => (
          <li key={`${rel} ${side} ${other.id}`}>
            <button
              type="button"
              onClick={() => viewActions.openEvent(other.id)}
              className="group w-full py-1 text-start pointer-coarse:min-h-11"
            >
              <span className="text-ink-3">
                {locale.t(`event.link-${side}-${rel}`)}
                {" · "}
                {wholeDates(briefDate(locale, other, yearOf(locale, event)))}
              </span>
              <span className="block underline-offset-4 group-hover:underline">
                <Txt text={other.title} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface SequenceProps {
  /** Rows around the open event, itself among them, in time order. */
  readonly rows: readonly number[];
  readonly row: number;
}

/** What came before and what after, in the present selection. */
export function Sequence({ rows, row }: SequenceProps) {
  const locale = useLocale();
  const { events } = useIndex();
  const open = events.at(row);
  if (open === undefined || rows.length < 2) return null;
  const year = yearOf(locale, open);
  return (
    <Section title={locale.t("event.sequence")}>
      <ol className="grid grid-cols-[fit-content(40%)_1fr] text-ui">
        {rows.map((at) => {
          const event = events.at(at);
          return event && <Step key={event.id} event={event} now={at === row} year={year} />;
        })}
      </ol>
    </Section>
  );
}

interface StepProps {
  readonly event: ConflictEvent;
  readonly now: boolean;
  readonly year: string;
}

function Step({ event, now, year }: StepProps) {
  const locale = useLocale();
  const slot = slotOf(useIndex(), event);
  const words = (
    <>
      <span className={clsx("ps-6", now ? "text-ink" : "text-ink-3")}>
        {wholeDates(briefDate(locale, event, year))}
      </span>
      <span className="underline-offset-4 group-hover:underline">
        <EventTitle event={event} short />
      </span>
    </>
  );
  const layout = "col-span-2 grid grid-cols-subgrid gap-x-3 py-1 text-start";
  return (
    <li
      aria-current={now ? "true" : undefined}
      className="relative col-span-2 grid grid-cols-subgrid before:absolute before:inset-y-0 before:start-[5.5px] before:w-px before:bg-control first:before:top-3.5 last:before:bottom-[calc(100%-14px)]"
    >
      <span
        className={clsx(
          "absolute start-0 top-2 rounded-full border-2 border-paper bg-paper",
          now && "outline-2 outline-ink",
        )}
      >
        <CategoryDot slot={slot} size={8} />
      </span>
      {now ? (
        <span className={clsx(layout, "font-semibold")}>{words}</span>
      ) : (
        <button
          type="button"
          onClick={() => viewActions.openEvent(event.id)}
          className={clsx(layout, "group pointer-coarse:min-h-11")}
        >
          {words}
        </button>
      )}
    </li>
  );
}
