import clsx from "clsx";
import { useId, useMemo, useRef } from "react";
import type { ConflictEvent } from "../model/types.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { useLaterSelection } from "../state/selection.ts";
import { useOpenEvent, useTexts } from "../state/texts.ts";
import { Txt } from "../ui/Txt.tsx";
import { ActorList } from "./ActorList.tsx";
import { LinkList, Sequence } from "./Around.tsx";
import { citedSources, isReference } from "./evidence.ts";
import { EvidenceList } from "./EvidenceList.tsx";
import { useFocusOnOpen } from "./focus.ts";
import { InFile } from "./InFile.tsx";
import { sequenceAround } from "./neighbours.ts";
import { PanelHead } from "./PanelHead.tsx";
import { HarmOf, PlaceOf } from "./PlaceAndHarm.tsx";
import { ReferenceList } from "./ReferenceList.tsx";
import { UnknownEvent } from "./UnknownEvent.tsx";
import { closeEvent, useWays } from "./useWays.ts";
import { When } from "./When.tsx";
import { AlternativeList, WordingList } from "./Wording.tsx";

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
  const { sources, texts } = useIndex();
  const selection = useLaterSelection();
  const { walk, beside, go, onKeyDown } = useWays(event.id, row);
  const around = useMemo(() => sequenceAround(walk, row), [walk, row]);
  useTexts(around);
  const titleId = useId();
  const frame = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const status = useFocusOnOpen(frame, title, event.id);
  const cited = citedSources(event.evidence, sources);
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
      {event.text && (
        <p className="my-3.5 text-body leading-[1.55] whitespace-pre-line lang-ar:leading-[1.75]">
          <Txt text={event.text} />
        </p>
      )}
      <div className="mt-3.5">
        <ActorList actors={event.actors} />
        <PlaceOf event={event} />
        <HarmOf harm={event.harm} />
        <EvidenceList cited={cited.filter((each) => !isReference(each))} />
        <WordingList wording={event.wording} />
        <AlternativeList alternatives={event.alternatives} />
        {texts === null ? <LinkList event={event} /> : <InFile />}
        <Sequence rows={around} row={row} />
        <ReferenceList cited={cited.filter(isReference)} />
      </div>
    </article>
  );
}
