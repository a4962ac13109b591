import type { ReactNode } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { useOpenEvent } from "../state/texts.ts";
import { CategoryDot } from "../ui/CategoryDot.tsx";
import { Txt } from "../ui/Txt.tsx";
import { firstSentence } from "./firstSentence.ts";

interface EventCaptionProps {
  /** The link to the full page. */
  readonly children?: ReactNode;
}

/** The open event for the small layout: date · title. First sentence. Two lines at most; only the link when none is open. */
export function EventCaption({ children }: EventCaptionProps) {
  const locale = useLocale();
  const { id, row, looking } = useOpenEvent();
  const { events, categories } = useIndex();
  const event = events.at(row ?? -1);
  const text = event?.text && locale.text(event.text);
  return (
    <div className="flex items-center gap-2.5 text-ui">
      {event && <CategoryDot slot={categories.get(event.category)?.slot ?? 6} />}
      <p aria-live="polite" className="line-clamp-2 min-w-0 flex-1">
        {id !== null && !event && !looking && locale.t("event.unknown-title")}
        {event && (
          <>
            <span className="text-ink-3">{locale.dates.interval(event.date)}</span>
            {" · "}
            <b className="font-semibold">
              <Txt text={event.title} />
            </b>
            {text && (
              <>
                {". "}
                <Txt text={{ [text.lang]: firstSentence(text.value) }} />
              </>
            )}
          </>
        )}
      </p>
      {children}
    </div>
  );
}
