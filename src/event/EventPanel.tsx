import clsx from "clsx";
import { useId, useMemo, useRef } from "react";
import type { ConflictEvent } from "../model/types.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { useLaterSelection } from "../state/selection.ts";
import { useOpenEvent, useTexts } from "../state/texts.ts";
import { Txt } from "../ui/Txt.tsx";
import { Sequence } from "./Around.tsx";
import { EventBody } from "./EventBody.tsx";
import { useFocusOnOpen } from "./focus.ts";
import { sequenceAround } from "./neighbours.ts";
import { PanelHead } from "./PanelHead.tsx";
import { UnknownEvent } from "./UnknownEvent.tsx";
import { closeEvent, useNeighbours } from "./useNeighbours.ts";
import { When } from "./When.tsx";

const FRAME =
  "relative h-full scroll-pt-14 overflow-y-auto overscroll-contain bg-paper px-6 pb-5 max-[559px]:px-[18px]";

/** The open event (`view.event`) in full. Fills its container and scrolls inside itself; nothing when none is open. */
export function EventPanel() {
  const { t } = useLocale();
  const { id, row, looking } = useOpenEvent();
  const { events } = useIndex();
  if (id === null) return null;
  if (looking)
    return (
      <p role="status" className={clsx(FRAME, "pt-3 text-ui text-ink-2")}>
        {t("event.looking")}
      </p>
    );
  const event = row === undefined ? undefined : events.at(row);
  const close = (): void => closeEvent(id);
  return (
    <div className="@container h-full">
      {event === undefined || row === undefined ? (
        <UnknownEvent id={id} className={FRAME} onClose={close} />
      ) : (
        <OpenEvent event={event} row={row} onClose={close} />
      )}
    </div>
  );
}

interface OpenEventProps {
  readonly event: ConflictEvent;
  readonly row: number;
  readonly onClose: () => void;
}

function OpenEvent({ event, row, onClose }: OpenEventProps) {
  const { t } = useLocale();
  const selection = useLaterSelection();
  const { walk, beside, go, onKeyDown } = useNeighbours(event.id, row);
  const around = useMemo(() => sequenceAround(walk, row), [walk, row]);
  useTexts(around);
  const titleId = useId();
  const frame = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const status = useFocusOnOpen(frame, title, event.id);
  return (
    <article ref={frame} aria-labelledby={titleId} className={FRAME} onKeyDown={onKeyDown}>
      <PanelHead event={event} beside={beside} go={go} onClose={onClose} />
      <h2 ref={title} id={titleId} tabIndex={-1} className="event-title mt-1 outline-none">
        <Txt text={event.title} />
      </h2>
      <p ref={status} role="status" className="sr-only" />
      <When event={event} />
      {!selection.has(row) && (
        <p className="mt-2 text-label text-ink-2">{t("event.not-in-selection")}</p>
      )}
      <EventBody event={event}>
        <Sequence rows={around} row={row} />
      </EventBody>
    </article>
  );
}
