import clsx from "clsx";
import type { ConflictEvent } from "../model/types.ts";
import { toldOtherwise } from "../query/differences.ts";
import { useIndex } from "../state/dataset.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { Txt } from "../ui/Txt.tsx";
import { wholeDates } from "../ui/wholeDates.ts";

interface EventLineProps {
  readonly event: ConflictEvent;
  /** Recedes, still in a colour that can be read. */
  readonly dim: boolean;
  /** A line leads from it towards the axis. */
  readonly leader?: boolean;
}

const SAID = ["planned", "not-held", "called-for", "claimed"];

/** Date, title, and whatever keeps it from being a plain fact. */
export function EventLine({ event, dim, leader = false }: EventLineProps) {
  const { t, dates, tData } = useLocale();
  const differs = toldOtherwise(useIndex(), event.id);
  return (
    <>
      <span
        className={clsx(
          "block pt-0.5 text-axis/[18px] text-ink-3",
          leader &&
            "flex items-start gap-2 after:mt-[9px] after:grow after:basis-3 after:border-t after:border-hair",
        )}
      >
        <span>
          {wholeDates(dates.interval(event.date))}
          {SAID.includes(event.status) &&
            ` · ${tData(`model.status-${event.status}`, event.status)}`}
          {differs && ` · ${t("model.differs-record")}`}
        </span>
      </span>
      <span
        className={`block text-ui/[1.4] ${dim ? "text-ink-3" : "text-ink"} ${event.weight >= 5 ? "font-semibold" : ""}`}
      >
        <Txt text={event.short ?? event.title} />
      </span>
    </>
  );
}
