import clsx from "clsx";
import { useMemo, useRef } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { useSelection } from "../state/selection.ts";
import { isFiltered, useView } from "../state/view.ts";
import { Select } from "../ui/Select.tsx";
import { stepOf } from "../ui/stepOf.ts";
import { Txt } from "../ui/Txt.tsx";
import { usePrinting } from "../ui/usePrinting.ts";
import { useSize } from "../ui/useSize.ts";
import { Accounts } from "./Accounts.tsx";
import { CheckText } from "./CheckText.tsx";
import { Crossings } from "./Crossings.tsx";
import { InFile } from "./InFile.tsx";
import { Inset } from "./Inset.tsx";
import { NoParagraphs } from "./NoParagraphs.tsx";
import { storyOf, type Story } from "./story.ts";
import { useTeller } from "./useTeller.ts";
import { goTo, useWalk } from "./useWalk.ts";
import { WalkBar } from "./WalkBar.tsx";
import { Weave } from "./Weave.tsx";
import { writtenDay } from "./words.ts";

/** Curves need room between two lists; below this many pixels of the container the lists are woven into one. */
const CROSSINGS = 680;

/** One source as it was told beside the same events as they happened. */
export function SourceView() {
  return useIndex().texts === null ? <Stories /> : <InFile />;
}

function Stories() {
  const { t } = useLocale();
  const index = useIndex();
  const root = useRef<HTMLDivElement>(null);
  const size = useSize(root);
  const { tellers, source, choose } = useTeller();
  const printing = usePrinting();
  const story = useMemo(() => source && storyOf(index, source), [index, source]);
  return (
    <div ref={root} className="pb-8">
      {story ? (
        <>
          {tellers.length > 1 && (
            <Inset>
              <div className="pt-3 text-ui print:hidden">
                <Select
                  beside
                  label={t("source.source")}
                  value={story.source.id}
                  options={tellers.map(({ id, title }) => [id, title])}
                  onChoose={choose}
                />
              </div>
            </Inset>
          )}
          {size && (
            <Told
              key={story.source.id}
              story={story}
              // The curves are as wide as the window, the sheet of paper is not.
              width={printing ? 0 : size.width}
            />
          )}
          <div className={clsx("print:hidden", size && size.width < CROSSINGS && "px-4")}>
            <CheckText source={story.source} />
          </div>
        </>
      ) : (
        <Inset>
          <NoParagraphs />
        </Inset>
      )}
      <Accounts />
    </div>
  );
}

function Told({ story, width }: { readonly story: Story; readonly width: number }) {
  const index = useIndex();
  const walk = useWalk(story);
  const woven = width < CROSSINGS;
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
      <div
        className={clsx(
          "sticky top-0 z-10 flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-hair bg-paper py-2 print:static",
          woven && "px-4",
        )}
      >
        <Heading story={story} />
        <WalkBar story={story} walk={walk} />
      </div>
      <div className={woven ? "px-4 pt-2" : "pt-2"}>
        <Counts story={story} />
        {woven ? (
          <Weave story={story} walk={walk} />
        ) : (
          <Crossings story={story} walk={walk} width={width} />
        )}
      </div>
    </div>
  );
}

/** Which source, of which day. */
function Heading({ story: { source } }: { readonly story: Story }) {
  const { t, dates } = useLocale();
  const written = writtenDay(source);
  return (
    <div className="min-w-0 grow basis-72">
      <h2 className="font-head text-[19px]/[1.25] font-semibold lang-ar:text-[25px]/[1.15]">
        <Txt text={source.title} />
      </h2>
      <p className="text-label text-ink-3">
        {source.publisher && <Txt text={source.publisher} />}
        {written !== null && (
          <>
            {" · "}
            {t("source.written", { date: dates.day(written) })}
          </>
        )}
      </p>
    </div>
  );
}

/** How much of the set it tells, and how much of that the filters leave. */
function Counts({ story: { rows } }: { readonly story: Story }) {
  const { t } = useLocale();
  const { events } = useIndex();
  const { passes } = useSelection();
  const filtered = useView(isFiltered);
  const elsewhere = events.length - rows.length;
  const shown = rows.filter((row) => passes.has(row)).length;
  return (
    <div className="text-ui text-ink-2">
      {elsewhere > 0 && <p>{t("source.elsewhere", { count: elsewhere })}</p>}
      <p role="status">{filtered && t("source.match", { shown, total: rows.length })}</p>
    </div>
  );
}
