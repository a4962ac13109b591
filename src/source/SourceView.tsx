import { useMemo, useRef } from "react";
import type { Source } from "../model/types.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { useSelection } from "../state/selection.ts";
import { isFiltered, useView } from "../state/view.ts";
import { Txt } from "../ui/Txt.tsx";
import { useSize } from "../ui/useSize.ts";
import { CheckText } from "./CheckText.tsx";
import { Crossings } from "./Crossings.tsx";
import { NoParagraphs } from "./NoParagraphs.tsx";
import { storyOf, type Story } from "./story.ts";
import { useTeller } from "./useTeller.ts";
import { goTo, stepOf, useWalk } from "./useWalk.ts";
import { WalkBar } from "./WalkBar.tsx";
import { Weave } from "./Weave.tsx";
import { writtenDay } from "./words.ts";

/** Curves need room between two lists; below this many pixels of the container the lists are woven into one. */
const CROSSINGS = 680;

/** One source as it was told beside the same events as they happened. */
export function SourceView() {
  const index = useIndex();
  const root = useRef<HTMLDivElement>(null);
  const size = useSize(root);
  const { tellers, source, choose } = useTeller();
  const story = useMemo(() => source && storyOf(index, source), [index, source]);
  return (
    <div ref={root} className="pb-10">
      {story ? (
        <>
          {tellers.length > 1 && <Choice tellers={tellers} source={story.source} choose={choose} />}
          {size && <Told key={story.source.id} story={story} width={size.width} />}
          <div className={size && size.width < CROSSINGS ? "px-4" : undefined}>
            <CheckText source={story.source} />
          </div>
        </>
      ) : (
        <NoParagraphs />
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly tellers: readonly Source[];
  readonly source: Source;
  readonly choose: (id: string) => void;
}

function Choice({ tellers, source, choose }: ChoiceProps) {
  const { t, text } = useLocale();
  return (
    <label className="flex items-center gap-2 pt-3 text-ui">
      <span className="text-ink-3">{t("source.source")}</span>
      <select
        value={source.id}
        className="min-h-8 min-w-0 border border-control bg-paper px-2 pointer-coarse:min-h-11"
        onChange={(change) => choose(change.target.value)}
      >
        {tellers.map(({ id, title }) => (
          <option key={id} value={id}>
            {text(title).value}
          </option>
        ))}
      </select>
    </label>
  );
}

function Told({ story, width }: { readonly story: Story; readonly width: number }) {
  const index = useIndex();
  const walk = useWalk(story);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of what is inside
    <div
      onKeyDown={(press) => {
        const later = stepOf(press);
        if (later === null) return;
        if (walk) walk.go(walk.at + later);
        else goTo(index, story, "told", 0);
      }}
    >
      <div className="sticky top-0 z-10 -mx-1 border-b border-hair bg-paper px-1 py-2 max-tablet:px-5">
        <WalkBar story={story} walk={walk} />
      </div>
      <div className={width < CROSSINGS ? "px-4" : undefined}>
        <Heading story={story} />
        {width < CROSSINGS ? (
          <Weave story={story} walk={walk} />
        ) : (
          <Crossings story={story} walk={walk} width={width} />
        )}
      </div>
    </div>
  );
}

/** Which source, of which day, and how much of the set it tells or the filters leave. */
function Heading({ story: { source, rows } }: { readonly story: Story }) {
  const { t, dates } = useLocale();
  const { events } = useIndex();
  const { passes } = useSelection();
  const filtered = useView(isFiltered);
  const written = writtenDay(source);
  const shown = rows.filter((row) => passes[row] === 1).length;
  const elsewhere = events.length - rows.length;
  return (
    <header className="pt-3 pb-2">
      <h2 className="headline">
        <Txt text={source.title} />
      </h2>
      <p className="text-ui text-ink-3">
        {source.publisher && <Txt text={source.publisher} />}
        {written !== null && (
          <>
            {" · "}
            {t("source.written", { date: dates.day(written) })}
          </>
        )}
        {elsewhere > 0 && <> · {t("source.elsewhere", { count: elsewhere })}</>}
      </p>
      {filtered && (
        <p role="status" className="text-ui font-semibold">
          {t("source.match", { shown, total: rows.length })}
        </p>
      )}
    </header>
  );
}
