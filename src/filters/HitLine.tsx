import { useLocale } from "../i18n/useLocale.ts";
import { slotOf } from "../query/slot.ts";
import { useIndex } from "../state/dataset.ts";
import { ActorMark } from "../ui/ActorMark.tsx";
import { CategoryDot } from "../ui/CategoryDot.tsx";
import { EventTitle } from "../ui/EventTitle.tsx";
import { PlaceIcon } from "../ui/icons.ts";
import { Txt } from "../ui/Txt.tsx";
import type { Hit } from "./hits.ts";

/** What stands on an option of the list: an event with its date, an actor, a place. */
export function HitLine({ hit }: { readonly hit: Hit }) {
  switch (hit.kind) {
    case "event":
      return <EventLine row={hit.row} />;
    case "actor":
      return (
        <>
          <span className="text-ink-2">
            <ActorMark kind={hit.actor.kind} />
          </span>
          <Txt text={hit.actor.name} />
        </>
      );
    case "place":
      return (
        <>
          <PlaceIcon size={16} strokeWidth={1.6} aria-hidden className="shrink-0 text-ink-2" />
          <Txt text={hit.place.name} />
        </>
      );
  }
}

function EventLine({ row }: { readonly row: number }) {
  const { dates } = useLocale();
  const index = useIndex();
  const event = index.events.at(row);
  if (event === undefined) return null;
  return (
    <>
      <span className="flex h-6 w-4 shrink-0 items-center justify-center self-start">
        <CategoryDot slot={slotOf(index, event)} />
      </span>
      <span className="min-w-0">
        <span className="block font-semibold">
          <EventTitle event={event} />
        </span>
        <span className="text-axis text-ink-3">{dates.interval(event.date)}</span>
      </span>
    </>
  );
}
