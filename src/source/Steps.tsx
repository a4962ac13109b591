import { useMemo } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { derivationOf } from "../query/derive/ofEvent.ts";
import { useIndex } from "../state/dataset.ts";
import { viewActions } from "../state/view.ts";
import { DerivationNote } from "../ui/DerivationNote.tsx";
import { EventMark } from "../ui/EventMark.tsx";
import { stepOf } from "../ui/stepOf.ts";
import { Txt } from "../ui/Txt.tsx";
import { distanceWords } from "./distance.ts";
import { NoParagraphs } from "./NoParagraphs.tsx";
import { ParagraphText } from "./ParagraphText.tsx";
import { storyOf, type Step, type Story } from "./story.ts";
import { useTeller } from "./useTeller.ts";
import { useWalk, type Walk } from "./useWalk.ts";
import { WalkBar } from "./WalkBar.tsx";
import { dayOfRow, paragraphName, writtenDay } from "./words.ts";

/** The source view of the small layout: one step of a walk at a time. */
export function Steps() {
  const index = useIndex();
  const { source } = useTeller();
  const story = useMemo(() => source && storyOf(index, source), [index, source]);
  return story ? <Walking story={story} /> : <NoParagraphs />;
}

function Walking({ story }: { readonly story: Story }) {
  const walk = useWalk(story, "told");
  if (!walk?.step) return <NoParagraphs />;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of what is inside
    <div
      className="@container flex grow flex-col gap-y-4 px-3.5 py-3"
      onKeyDown={(press) => {
        const later = stepOf(press);
        if (later !== null) walk.go(walk.at + later);
      }}
    >
      <WalkBar story={story} walk={walk} endless />
      <Pair story={story} walk={walk} step={walk.step} />
    </div>
  );
}

interface PairProps {
  readonly story: Story;
  readonly walk: Walk;
  readonly step: Step;
}

/** What the paragraph says, and when that was. */
function Pair({ story, walk, step }: PairProps) {
  const index = useIndex();
  const locale = useLocale();
  const { t, dates } = locale;
  const event = index.events.at(step.row);
  const told = story.told[step.at];
  const paragraph = story.source.paragraphs[step.at];
  if (!event || !told || !paragraph) return null;
  const derivation = derivationOf(event, index.sources);
  const before = walk.steps[walk.at - 1];
  const day = dayOfRow(index, step.row);
  const jump = before
    ? distanceWords(locale, dayOfRow(index, before.row), day, "event")
    : distanceWords(locale, writtenDay(story.source), day, "writing");
  return (
    <div className="grid gap-x-8 gap-y-4 @tablet:grid-cols-2">
      <section data-paragraph={told.number} className="border-t-2 border-ink pt-1.5">
        <h2 className="text-ui font-semibold text-ink-2">
          {t("source.told")} · {paragraphName(locale, story.source, step.at)}
        </h2>
        <p className="mt-1 text-body/[1.6]">
          <Txt text={paragraph.summary} />
        </p>
        <ParagraphText told={told} />
      </section>
      <section className="border-t-2 border-ink pt-1.5">
        <h2 className="text-ui font-semibold text-ink-2">
          {t("source.happened")}
          {jump !== "" && <> · {jump}</>}
        </h2>
        <p className="mt-1 flex items-center gap-1.5 text-ui text-ink-2">
          <EventMark event={event} />
          {dates.interval(event.date)}
        </p>
        {derivation !== null && (
          <DerivationNote derivation={derivation} className="mt-0.5 text-label text-ink-3" />
        )}
        <p>
          <button
            type="button"
            data-event={event.id}
            className="event-title min-h-8 text-start hover:underline"
            onClick={() => viewActions.openEvent(event.id)}
          >
            <Txt text={event.title} />
          </button>
        </p>
        {event.text && (
          <p className="mt-1 line-clamp-5 text-ui/[1.6]">
            <Txt text={event.text} />
          </p>
        )}
      </section>
    </div>
  );
}
