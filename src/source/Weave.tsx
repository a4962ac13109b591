import clsx from "clsx";
import { useRef } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { derivationOf } from "../query/derive/ofEvent.ts";
import { slotOf } from "../query/slot.ts";
import { useIndex } from "../state/dataset.ts";
import { useSelection } from "../state/selection.ts";
import { useView, viewActions } from "../state/view.ts";
import { DerivationNote } from "../ui/DerivationNote.tsx";
import { EventMark } from "../ui/EventMark.tsx";
import { Txt } from "../ui/Txt.tsx";
import { distanceWords } from "./distance.ts";
import { EventLine } from "./EventLine.tsx";
import { ParagraphText } from "./ParagraphText.tsx";
import type { Mention, Story, Told } from "./story.ts";
import { useStepInSight } from "./useStepInSight.ts";
import type { Walk } from "./useWalk.ts";
import { dayOfRow, paragraphName, writtenDay } from "./words.ts";

interface WeaveProps {
  readonly story: Story;
  readonly walk: Walk | null;
}

/** For narrow places: a paragraph, then its events with their dates and how far each is from the one told before it. */
export function Weave({ story, walk }: WeaveProps) {
  const { t } = useLocale();
  const root = useRef<HTMLOListElement>(null);
  useStepInSight(root, walk, "center");
  return (
    <ol ref={root} aria-label={t("source.told")}>
      {story.told.map((told) => (
        <Woven key={told.at} story={story} told={told} walk={walk} />
      ))}
    </ol>
  );
}

function Woven({ story, told, walk }: WeaveProps & { readonly told: Told }) {
  const locale = useLocale();
  const paragraph = story.source.paragraphs[told.at];
  const quiet = told.number === 0;
  return (
    <li data-paragraph={told.number} className="border-t border-hair pt-3 pb-2 first:border-t-0">
      <div className="grid grid-cols-[1.75rem_minmax(0,1fr)] items-baseline">
        <span className="font-head text-[20px]/5 font-semibold lang-ar:text-[26px]/5">
          <span className="sr-only">{paragraphName(locale, story.source, told.at)}</span>
          <span aria-hidden>{!quiet && locale.number(told.number)}</span>
        </span>
        <div>
          <p className={quiet ? "text-label/[1.6] text-ink-3" : "text-body/[1.55]"}>
            {paragraph && <Txt text={paragraph.summary} />}
          </p>
          <ParagraphText told={told} />
        </div>
      </div>
      {told.rows.length > 0 && (
        <ul className="mt-1.5 ps-7">
          {story.mentions.map((mention, at) =>
            mention.at === told.at ? (
              <WovenEvent
                key={mention.row}
                story={story}
                mention={mention}
                before={story.mentions[at - 1]}
                current={walk?.step?.row === mention.row && walk.step.at === told.at}
              />
            ) : null,
          )}
        </ul>
      )}
    </li>
  );
}

interface WovenEventProps {
  readonly story: Story;
  readonly mention: Mention;
  /** What is told before it; the day of writing stands before the first. */
  readonly before: Mention | undefined;
  readonly current: boolean;
}

function WovenEvent({ story, mention: { row }, before, current }: WovenEventProps) {
  const index = useIndex();
  const locale = useLocale();
  const { passes } = useSelection();
  const open = useView((view) => view.event);
  const event = index.events.at(row);
  if (!event) return null;
  const derivation = derivationOf(event, index.sources);
  const slot = slotOf(index, event);
  const dim = !passes.has(row);
  const day = dayOfRow(index, row);
  const jump =
    before === undefined
      ? distanceWords(locale, writtenDay(story.source), day, "writing")
      : distanceWords(locale, dayOfRow(index, before.row), day, "event");
  return (
    <li
      data-dimmed={dim || undefined}
      className={clsx("border-s-2 ps-1", current ? "border-ink bg-panel" : "border-control")}
    >
      {jump !== "" && before?.row !== row && (
        <p className="pt-1 ps-[30px] text-axis/[18px] font-semibold text-ink-2">{jump}</p>
      )}
      <button
        type="button"
        data-event={event.id}
        aria-current={current ? "step" : open === event.id ? "true" : undefined}
        className="grid min-h-11 w-full grid-cols-[30px_minmax(0,1fr)] pb-1.5 text-start"
        onClick={() => viewActions.openEvent(event.id)}
      >
        <span
          className="flex h-[22px] items-center"
          style={dim ? { [`--c-${slot}`]: "var(--off)" } : undefined}
        >
          <EventMark event={event} />
        </span>
        <span className="min-w-0">
          <EventLine event={event} dim={dim} />
        </span>
      </button>
      {current && derivation !== null && (
        <DerivationNote
          derivation={derivation}
          className="ps-[30px] pb-2 text-label/[1.5] text-ink-3"
        />
      )}
    </li>
  );
}
