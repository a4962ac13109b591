import type { ReactNode } from "react";
import type { ConflictEvent } from "../model/types.ts";
import { useIndex } from "../state/dataset.ts";
import { Txt } from "../ui/Txt.tsx";
import { ActorList } from "./ActorList.tsx";
import { LinkList } from "./Around.tsx";
import { citedSources, isReference } from "./evidence.ts";
import { EvidenceList } from "./EvidenceList.tsx";
import { InFile } from "./InFile.tsx";
import { HarmOf, PlaceOf } from "./PlaceAndHarm.tsx";
import { ReferenceList } from "./ReferenceList.tsx";
import { AlternativeList, WordingList } from "./Wording.tsx";

interface EventBodyProps {
  readonly event: ConflictEvent;
  /** Nothing is folded away: paper cannot be unfolded. */
  readonly whole?: boolean;
  /** Stands after the events that it names. */
  readonly children?: ReactNode;
}

/** What happened, and who says so: the same on the screen and on paper. */
export function EventBody({ event, whole = false, children }: EventBodyProps) {
  const { sources, texts } = useIndex();
  const cited = citedSources(event.evidence, sources);
  return (
    <>
      {event.text && (
        <p className="my-3.5 text-body leading-[1.55] whitespace-pre-line lang-ar:leading-[1.75]">
          <Txt text={event.text} />
        </p>
      )}
      <div className="mt-3.5">
        <ActorList actors={event.actors} whole={whole} />
        <PlaceOf event={event} />
        <HarmOf harm={event.harm} />
        <EvidenceList cited={cited.filter((each) => !isReference(each))} />
        <WordingList wording={event.wording} />
        <AlternativeList alternatives={event.alternatives} />
        <ReferenceList cited={cited.filter(isReference)} />
        {texts === null && <LinkList event={event} />}
        {children}
        {texts !== null && <InFile />}
      </div>
    </>
  );
}
