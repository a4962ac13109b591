import clsx from "clsx";
import { useEffect, useMemo, useRef, type KeyboardEvent } from "react";
import { directionOf } from "../model/text.ts";
import type { ConflictEvent, Source } from "../model/types.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { slotOf } from "../query/slot.ts";
import { useIndex } from "../state/dataset.ts";
import { useView, viewActions } from "../state/view.ts";
import { CategoryDot } from "../ui/CategoryDot.tsx";
import { Txt } from "../ui/Txt.tsx";
import type { Comparison } from "./compare.ts";
import { codePoints, runsOf, type Piece, type Run } from "./pieces.ts";

interface CheckedTextProps {
  readonly source: Source;
  readonly comparison: Comparison;
}

/** The reader's text with each event's evidence marked in it, beside the events. */
export function CheckedText({ source, comparison }: CheckedTextProps) {
  const { t } = useLocale();
  const { text, pieces, lost } = comparison;
  const open = useView((view) => view.event);
  const box = useRef<HTMLDivElement>(null);
  const points = useMemo(() => codePoints(text), [text]);
  const runs = useMemo(() => runsOf(points.length, pieces), [points, pieces]);
  useEffect(() => {
    if (open === null) return;
    const marks = [...(box.current?.querySelectorAll<HTMLElement>("[data-evidence]") ?? [])];
    marks
      .find((mark) => mark.dataset["evidence"]?.split(" ").includes(open))
      ?.scrollIntoView({ block: "nearest" });
  }, [open, runs]);
  return (
    <div className="mt-3 grid items-start gap-x-6 gap-y-4 @tablet:grid-cols-[minmax(0,1fr)_16rem]">
      <div
        ref={box}
        role="region"
        aria-label={t("check.text")}
        // A scroller must be reachable by keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        lang={source.lang}
        dir={directionOf(source.lang)}
        className="max-h-[70vh] overflow-auto rounded border border-hair bg-raised p-3 text-body leading-[1.75] break-words whitespace-pre-wrap"
      >
        {runs.map((run) => (
          <Stretch key={run.start} run={run} words={points.slice(run.start, run.end)} open={open} />
        ))}
      </div>
      <div>
        <EventList title={t("check.events")} pieces={pieces} open={open} />
        <EventList title={t("check.lost")} pieces={lost} open={open} />
      </div>
    </div>
  );
}

interface StretchProps {
  readonly run: Run;
  readonly words: string;
  readonly open: string | null;
}

/** Plain text, or a mark that opens its event; where several bear on it, one after the other. */
function Stretch({ run: { events }, words, open }: StretchProps) {
  const { events: rows, rowById } = useIndex();
  const locale = useLocale();
  const [first] = events;
  if (first === undefined) return words;
  const next = events[(open === null ? -1 : events.indexOf(open)) + 1] ?? first;
  const opening = (): void => viewActions.openEvent(next);
  const pressed = open !== null && events.includes(open);
  const titles = events.map((id) => {
    const event = rows.at(rowById.get(id) ?? -1);
    return event === undefined ? id : locale.text(event.title).value;
  });
  return (
    <mark
      data-evidence={events.join(" ")}
      className={clsx(
        "bg-hit text-ink decoration-control underline-offset-4",
        events.length > 1 && "underline decoration-double",
        pressed && "underline decoration-ink decoration-2",
      )}
    >
      <span
        role="button"
        tabIndex={0}
        aria-pressed={pressed}
        title={locale.list(titles)}
        className="cursor-pointer"
        onClick={opening}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          opening();
        }}
      >
        {words}
      </span>
    </mark>
  );
}

interface EventListProps {
  readonly title: string;
  readonly pieces: readonly Piece[];
  readonly open: string | null;
}

/** The events of pieces, in the order of the text. */
function EventList({ title, pieces, open }: EventListProps) {
  const index = useIndex();
  const { dates } = useLocale();
  const told = [...new Set(pieces.toSorted((a, b) => a.start - b.start).map(({ event }) => event))]
    .map((id) => index.events.at(index.rowById.get(id) ?? -1))
    .filter((event): event is ConflictEvent => event !== undefined);
  if (told.length === 0) return null;
  return (
    <section className="mb-4">
      <h3 className="font-semibold">{title}</h3>
      <ul>
        {told.map((event) => (
          <li key={event.id} className="border-b border-hair-2">
            <button
              type="button"
              aria-current={open === event.id ? "true" : undefined}
              className={clsx(
                "flex min-h-8 w-full items-baseline gap-2 py-1.5 text-start hover:bg-panel pointer-coarse:min-h-11",
                open === event.id && "bg-panel font-semibold",
              )}
              onClick={() => viewActions.openEvent(event.id)}
            >
              <CategoryDot slot={slotOf(index, event)} />
              <span className="min-w-0 flex-1">
                <Txt text={event.title} />
                <span className="block text-label text-ink-3">{dates.interval(event.date)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
