import { useEffect, useRef, type ReactNode } from "react";
import type { ConflictEvent } from "../model/types.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { slotOf } from "../query/slot.ts";
import { useIndex } from "../state/dataset.ts";
import { useOpenEvent } from "../state/texts.ts";
import { CategoryDot } from "../ui/CategoryDot.tsx";
import { CloseIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Txt } from "../ui/Txt.tsx";
import { firstSentence } from "./firstSentence.ts";
import { HowSure } from "./HowSure.tsx";
import { OlderNewer } from "./OlderNewer.tsx";
import { closeEvent, useNeighbours } from "./useNeighbours.ts";

interface EventCaptionProps {
  /** The way to its sources. */
  readonly children?: ReactNode;
}

/**
 * The open event for the small layout: what, when, how sure, its first sentence, and the ways on. The focus stays in
 * the timeline: what has opened is announced.
 */
export function EventCaption({ children }: EventCaptionProps) {
  const locale = useLocale();
  const { id, row, looking } = useOpenEvent();
  const { events } = useIndex();
  const event = events.at(row ?? -1);
  const status = useRef<HTMLParagraphElement>(null);
  const told =
    id === null || looking
      ? ""
      : event
        ? `${locale.dates.interval(event.date)} · ${locale.text(event.title).value}`
        : locale.t("event.unknown-title");
  // A region that comes with its words is not read out.
  useEffect(() => {
    if (status.current) status.current.textContent = told;
  }, [told]);
  return (
    <>
      <p ref={status} role="status" className="sr-only" />
      {id !== null && event && row !== undefined && (
        <OpenEvent id={id} event={event} row={row}>
          {children}
        </OpenEvent>
      )}
      {id !== null && !event && !looking && (
        <div className="flex items-center gap-2.5 text-ui">
          <p className="min-w-0 grow">{told}</p>
          <Close id={id} />
        </div>
      )}
    </>
  );
}

function Close({ id }: { readonly id: string }) {
  const { t } = useLocale();
  return <IconButton icon={CloseIcon} label={t("event.close")} onClick={() => closeEvent(id)} />;
}

interface OpenEventProps {
  readonly id: string;
  readonly event: ConflictEvent;
  readonly row: number;
  readonly children: ReactNode;
}

function OpenEvent({ id, event, row, children }: OpenEventProps) {
  const locale = useLocale();
  const index = useIndex();
  const { beside, go, onKeyDown } = useNeighbours(id, row);
  const text = event.text && locale.text(event.text);
  return (
    <section aria-label={locale.t("app.panel")} className="text-ui" onKeyDown={onKeyDown}>
      <div className="flex items-start gap-2.5">
        <p className="line-clamp-2 min-w-0 grow min-[560px]:line-clamp-1">
          <span className="me-2 inline-block">
            <CategoryDot slot={slotOf(index, event)} />
          </span>
          <b className="font-semibold">
            <Txt text={event.title} />
          </b>
          {" · "}
          <span className="text-ink-3">{locale.dates.interval(event.date)}</span>
        </p>
        {/* No higher than its line: the lanes above would be cut. */}
        <div className="-my-1.5 -me-2 flex shrink-0 pointer-coarse:-my-3">
          <OlderNewer beside={beside} go={go} />
          <Close id={id} />
        </div>
      </div>
      <div className="mt-1 flex items-baseline justify-between gap-2.5">
        <p className="line-clamp-3 min-w-0 min-[560px]:line-clamp-1">
          <HowSure event={event} />
          {text && (
            <>
              {" – "}
              <Txt text={{ [text.lang]: firstSentence(text.value) }} />
            </>
          )}
        </p>
        {children}
      </div>
    </section>
  );
}
