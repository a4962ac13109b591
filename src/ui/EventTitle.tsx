import { useLocale } from "../i18n/useLocale.ts";
import type { ConflictEvent } from "../model/types.ts";
import { isSketch } from "../query/events.ts";
import { Txt } from "./Txt.tsx";

/** The place of a title that has not come yet. */
export function PendingTitle() {
  const { t } = useLocale();
  return (
    <span className="inline-block h-2 w-24 max-w-full rounded-full bg-hair align-middle">
      <span className="sr-only">{t("ui.pending")}</span>
    </span>
  );
}

interface EventTitleProps {
  readonly event: ConflictEvent;
  /** The short form where the event has one. */
  readonly short?: boolean;
}

/** What an event is called; of a large set a quiet line until its texts have come. */
export function EventTitle({ event, short = false }: EventTitleProps) {
  if (isSketch(event)) return <PendingTitle />;
  return <Txt text={short ? (event.short ?? event.title) : event.title} />;
}
