import { Fragment } from "react";
import type { ConflictEvent } from "../model/types.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { toldOtherwise } from "../query/differences.ts";
import { useIndex } from "../state/dataset.ts";
import { viewActions, type Column } from "../state/view.ts";
import { EventMark } from "../ui/EventMark.tsx";
import { EventTitle } from "../ui/EventTitle.tsx";
import { Txt } from "../ui/Txt.tsx";
import { unbroken } from "../ui/unbroken.tsx";
import { wholeDays } from "../ui/wholeDates.ts";
import { sourceCount } from "./sort.ts";

interface CellProps {
  readonly column: Column;
  readonly event: ConflictEvent;
  readonly row: number;
}

/** How many actors a row names before it counts the rest. */
const NAMED = 3;

/** What nearly every row says recedes, so that what is otherwise is found. */
const weightOf = (usual: boolean): string => (usual ? "text-ink-3" : "font-semibold");

/** What one column says of one event. */
export function Cell({ column, event, row }: CellProps) {
  const { t, dates, number } = useLocale();
  const index = useIndex();
  switch (column) {
    case "date":
      return unbroken(wholeDays(dates.interval(event.date)));
    case "title":
      return <EventTitle event={event} />;
    case "category": {
      const category = index.categories.get(event.category);
      return category ? (
        <span className="inline-flex max-w-full gap-1.5 align-top">
          <span className="flex h-[1lh] shrink-0 items-center">
            <EventMark event={event} />
          </span>
          <span className="min-w-0">
            <Txt text={category.name} />
          </span>
        </span>
      ) : null;
    }
    case "actors":
      return <Actors event={event} />;
    case "place": {
      const place = index.places.get(event.place ?? "");
      return place ? <Txt text={place.name} /> : null;
    }
    case "status":
      return (
        <span className={weightOf(event.status === "occurred")}>
          {t(`model.status-${event.status}`)}
        </span>
      );
    case "certainty":
      return (
        <span
          className={weightOf(event.certainty === "confirmed" && !toldOtherwise(index, event.id))}
        >
          {t(`model.certainty-${event.certainty}`)}
          {toldOtherwise(index, event.id) && (
            <>
              {t("table.comma")}
              {t("model.differs-record")}
            </>
          )}
        </span>
      );
    case "sources":
      return number(sourceCount(index, row));
  }
}

function Actors({ event }: { readonly event: ConflictEvent }) {
  const { t } = useLocale();
  const { actors } = useIndex();
  const ids = [...new Set(event.actors.map((each) => each.actor))];
  const named = ids.length <= NAMED + 1 ? ids : ids.slice(0, NAMED);
  return (
    <>
      {named.map((id, at) => {
        const actor = actors.get(id);
        return (
          <Fragment key={id}>
            {at > 0 && t("table.comma")}
            {actor ? <Txt text={actor.short ?? actor.name} /> : id}
          </Fragment>
        );
      })}
      {named.length < ids.length && (
        <span className="text-ink-3">
          {" "}
          {t("table.more-actors", { count: ids.length - named.length })}
        </span>
      )}
    </>
  );
}

/** The title as the way to the event. `data-event`: the panel gives the focus back to it. */
export function OpenButton({
  event,
  className,
}: {
  readonly event: ConflictEvent;
  readonly className: string;
}) {
  return (
    <button
      type="button"
      data-event={event.id}
      className={className}
      onClick={() => viewActions.openEvent(event.id)}
    >
      <EventTitle event={event} />
    </button>
  );
}
