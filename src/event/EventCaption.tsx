import type { ReactNode } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { useView } from "../state/view.ts";
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
  const id = useView((view) => view.event);
  const { events, rowById, categories } = useIndex();
  const event = events[(id === null ? undefined : rowById.get(id)) ?? -1];
  const text = event?.text && locale.text(event.text);
  return (
    <div className="flex items-center gap-2.5 text-ui">
      {event && <CategoryDot slot={categories.get(event.category)?.slot ?? 6} />}
      <p aria-live="polite" className="line-clamp-2 min-w-0 flex-1">
        {id !== null && !event && locale.t("event.unknown-title")}
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
                <Txt text={{ [text.lang]: firstSentence(text.value, text.lang) }} />
              </>
            )}
          </>
        )}
      </p>
      {children}
    </div>
  );
}
