import clsx from "clsx";
import { useMemo, useRef } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { slotOf } from "../query/slot.ts";
import { useIndex } from "../state/dataset.ts";
import { useSelection } from "../state/selection.ts";
import { useView, viewActions } from "../state/view.ts";
import { EventMark } from "../ui/EventMark.tsx";
import { Txt } from "../ui/Txt.tsx";
import { useRoving } from "../ui/useRoving.ts";
import { AxisWords } from "./AxisWords.tsx";
import { Drawing } from "./Drawing.tsx";
import { EventLine } from "./EventLine.tsx";
import { columnsOf, layout } from "./layout.ts";
import { ParagraphText } from "./ParagraphText.tsx";
import type { Story } from "./story.ts";
import { useMeasured } from "./useMeasured.ts";
import { useEmphasis, type Emphasis } from "./useEmphasis.ts";
import { useStepInSight } from "./useStepInSight.ts";
import type { Walk } from "./useWalk.ts";
import { mentionsWords, paragraphName, toldInWords } from "./words.ts";

interface CrossingsProps {
  readonly story: Story;
  readonly walk: Walk | null;
  /** Pixels. */
  readonly width: number;
}

/** Paragraphs in their order on one side, events in theirs on the other, and the curves between them. */
export function Crossings({ story, walk, width }: CrossingsProps) {
  const index = useIndex();
  const { t, dates } = useLocale();
  const { passes } = useSelection();
  const root = useRef<HTMLDivElement>(null);
  const measured = useMeasured(root, story);
  const emphasis = useEmphasis(story, walk);
  const columns = columnsOf(width);
  const scene = useMemo(
    () => measured && layout(index, story, measured, width),
    [index, story, measured, width],
  );
  useStepInSight(root, walk, "nearest");
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of what is inside
    <div
      ref={root}
      className="relative"
      style={{ minHeight: scene?.height }}
      onKeyDown={(press) => {
        if (press.key === "Escape") emphasis.unpin();
      }}
    >
      {scene && <Drawing scene={scene} lit={emphasis.lit} passes={passes} />}
      {scene && <AxisWords scene={scene} />}
      <Paragraphs story={story} walk={walk} emphasis={emphasis} width={columns.told} />
      <Events
        story={story}
        walk={walk}
        emphasis={emphasis}
        tops={scene?.events.map(({ top }) => top) ?? []}
        start={columns.mark}
        width={columns.labelEnd - columns.mark}
      />
      {scene?.written && (
        <p
          className="absolute bg-paper pe-1.5 text-axis/[22px] font-semibold"
          style={{ insetInlineStart: columns.label, top: scene.written.top }}
        >
          {t("source.written", { date: dates.day(scene.written.day) })}
        </p>
      )}
    </div>
  );
}

interface ListProps {
  readonly story: Story;
  readonly walk: Walk | null;
  readonly emphasis: Emphasis;
  readonly width: number;
}

function Paragraphs({ story, walk, emphasis, width }: ListProps) {
  const index = useIndex();
  const locale = useLocale();
  const roving = useRoving<HTMLOListElement>("down");
  const { lit } = emphasis;
  return (
    <ol aria-label={locale.t("source.told")} style={{ width }} {...roving}>
      {story.told.map((told) => {
        const target = { kind: "paragraph", at: told.at } as const;
        const out = lit?.paragraphs.has(told.at) ?? false;
        const dim = lit !== null && !out;
        const paragraph = story.source.paragraphs[told.at];
        const mentions = mentionsWords(locale, index, told);
        const described = mentions === "" ? undefined : `mentions-${told.at}`;
        const pointing = emphasis.pointing(target);
        return (
          <li
            key={told.at}
            data-paragraph={told.number}
            data-lit={out || undefined}
            aria-current={walk?.step?.at === told.at ? "step" : undefined}
            className={clsx(
              "border-e-2 py-1.5 pe-3",
              out ? "border-ink" : "border-hair",
              told.number === 0 && "pb-0.5",
              dim && "**:text-ink-3",
            )}
            {...pointing}
          >
            <button
              type="button"
              aria-pressed={emphasis.isPinned(target)}
              aria-describedby={described}
              className={clsx(
                "grid min-h-6 w-full grid-cols-[1.75rem_minmax(0,1fr)] items-baseline text-start",
                told.number === 0 ? "text-label/[1.5] text-ink-3" : "text-base/[1.5]",
              )}
              onClick={() => emphasis.togglePin(target)}
            >
              <span className="font-head text-[19px]/5 font-semibold lang-ar:text-[24px]/5">
                <span className="sr-only">{paragraphName(locale, story.source, told.at)}</span>
                <span aria-hidden>{told.number > 0 && locale.number(told.number)}</span>
              </span>
              <span>{paragraph && <Txt text={paragraph.summary} />}</span>
            </button>
            <div className="ps-7">
              <ParagraphText told={told} />
            </div>
            {described && (
              <p id={described} className="sr-only">
                {mentions}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

interface EventsProps extends ListProps {
  /** In the order of `story.rows`; empty before the first layout. */
  readonly tops: readonly number[];
  readonly start: number;
}

function Events({ story, walk, emphasis, tops, start, width }: EventsProps) {
  const index = useIndex();
  const locale = useLocale();
  const { passes } = useSelection();
  const open = useView((view) => view.event);
  const roving = useRoving<HTMLOListElement>("down");
  const { lit } = emphasis;
  return (
    <ol aria-label={locale.t("source.happened")} {...roving}>
      {story.rows.map((row, at) => {
        const event = index.events.at(row);
        if (!event) return null;
        const out = lit?.rows.has(row) ?? false;
        const dim = (lit !== null && !out) || !passes.has(row);
        const slot = slotOf(index, event);
        return (
          <li
            key={event.id}
            data-label={event.id}
            data-lit={out || undefined}
            data-dimmed={!passes.has(row) || undefined}
            className={clsx("absolute", tops.length === 0 && "invisible")}
            style={{ insetInlineStart: start, top: tops[at] ?? 0, width }}
            {...emphasis.pointing({ kind: "event", row })}
          >
            <button
              type="button"
              data-event={event.id}
              aria-current={
                walk?.step?.row === row ? "step" : open === event.id ? "true" : undefined
              }
              aria-describedby={`told-in-${row}`}
              className="grid w-full grid-cols-[30px_minmax(0,1fr)] text-start"
              onClick={() => viewActions.openEvent(event.id)}
            >
              <span
                className="flex h-[22px] items-center"
                style={dim ? { [`--c-${slot}`]: "var(--off)" } : undefined}
              >
                <EventMark event={event} />
              </span>
              <span className={clsx("min-w-0", (out || open === event.id) && "bg-panel")}>
                <EventLine event={event} dim={dim} leader />
              </span>
            </button>
            <p id={`told-in-${row}`} className="sr-only">
              {toldInWords(locale, story, row)}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
