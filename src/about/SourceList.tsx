import type { Source } from "../model/types.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { languageName } from "../ui/languageName.ts";
import { SourceLink } from "../ui/SourceLink.tsx";
import { Txt } from "../ui/Txt.tsx";
import { wholeDates } from "../ui/wholeDates.ts";
import { eventsBy } from "./counts.ts";
import { sourceOrder } from "./sourceOrder.ts";

/** More than these are folded away. */
const SHOWN = 12;

export function SourceList() {
  const { t } = useLocale();
  const index = useIndex();
  const events = eventsBy(index, "source");
  const sources = sourceOrder(index.dataset.sources, events);
  const cut = sources.length <= SHOWN + 3 ? sources.length : SHOWN;
  const list = (some: readonly Source[]) => (
    <ul className="gap-x-14 @min-[880px]:columns-2">
      {some.map((source) => (
        <SourceEntry key={source.id} source={source} events={events.get(source.id) ?? 0} />
      ))}
    </ul>
  );
  return (
    <>
      {list(sources.slice(0, cut))}
      {cut < sources.length && (
        <details>
          <summary className="w-fit cursor-pointer py-2 text-ui text-ink-2 hover:text-ink pointer-coarse:py-3">
            {t("about.more-sources", { count: sources.length - cut })}
          </summary>
          {list(sources.slice(cut))}
        </details>
      )}
    </>
  );
}

function SourceEntry({ source, events }: { readonly source: Source; readonly events: number }) {
  const { t, tData, dates, lang } = useLocale();
  const { publisher, kind, written, note } = source;
  const facts = [
    tData(`about.kind-${kind}`, kind),
    languageName(source.lang, lang),
    written && t("about.written", { date: wholeDates(dates.interval(written.date)) }),
    written && written.basis !== "stated" ? t(`model.basis-${written.basis}`) : undefined,
    t("about.events", { count: events }),
  ].filter((fact) => fact !== undefined);
  return (
    <li className="max-w-[70ch] break-inside-avoid border-b border-hair-2 py-2 text-base">
      <SourceLink source={source} />
      <p className="text-label text-ink-3">
        {publisher && (
          <>
            <Txt text={publisher} />
            {" · "}
          </>
        )}
        {facts.join(" · ")}
      </p>
      {note && (
        <p className="mt-1 text-ui text-ink-2">
          <Txt text={note} />
        </p>
      )}
    </li>
  );
}
