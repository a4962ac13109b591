import { useIndex } from "../state/dataset.ts";
import { useOpenEvent } from "../state/texts.ts";
import { CategoryDot } from "../ui/CategoryDot.tsx";
import { Txt } from "../ui/Txt.tsx";
import { EventBody } from "./EventBody.tsx";
import { HowSure } from "./HowSure.tsx";
import { When } from "./When.tsx";

/** The open event on paper, with its evidence; nothing when none is open. */
export function PrintedEvent() {
  const { categories, events } = useIndex();
  const { row } = useOpenEvent();
  const event = row === undefined ? undefined : events.at(row);
  if (event === undefined) return null;
  const category = categories.get(event.category);
  return (
    <article className="printed-event">
      <p className="flex items-center gap-x-2">
        {category && (
          <>
            <CategoryDot slot={category.slot} />
            <Txt text={category.name} />
          </>
        )}
        <HowSure event={event} />
      </p>
      <h2 className="event-title">
        <Txt text={event.title} />
      </h2>
      <When event={event} />
      <EventBody event={event} whole />
    </article>
  );
}
