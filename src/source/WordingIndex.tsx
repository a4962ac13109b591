import { useId, useMemo } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { NO_FILTERS, viewActions } from "../state/view.ts";
import { IN_TEXT } from "../ui/buttons.ts";
import { Quoted } from "../ui/Quoted.tsx";
import { Txt } from "../ui/Txt.tsx";
import { termsOf, type SpeakerTerms, type Term } from "./terms.ts";

/** The terms of the set that are somebody's own: whose they are, what they mean neutrally, of which events they are said. */
export function WordingIndex() {
  const { t } = useLocale();
  const { whole } = useIndex();
  const speakers = useMemo(() => termsOf(whole), [whole]);
  const title = useId();
  return (
    <section aria-labelledby={title} className="@container text-ui">
      <h3 id={title} className="text-body font-semibold">
        {t("accounts.wording")}
      </h3>
      <p className="mt-1 max-w-[70ch] text-ink-3">
        {t(speakers.length === 0 ? "accounts.wording-none" : "accounts.wording-note")}
      </p>
      {speakers.map((speaker) => (
        <Speaker key={speaker.by} speaker={speaker} />
      ))}
    </section>
  );
}

function Speaker({ speaker: { by, terms } }: { readonly speaker: SpeakerTerms }) {
  const { t } = useLocale();
  const { actors } = useIndex();
  const actor = actors.get(by);
  return (
    <section className="mt-4 border-t border-hair pt-2">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h4 className="font-semibold">{actor ? <Txt text={actor.name} /> : <bdi>{by}</bdi>}</h4>
        <button
          type="button"
          className={`text-label ${IN_TEXT}`}
          onClick={() =>
            viewActions.patch({
              view: "timeline",
              t: { from: null, to: null },
              q: "",
              filters: { ...NO_FILTERS, voice: [by], differs: ["wording"] },
            })
          }
        >
          {t("accounts.wording-timeline")}
        </button>
      </div>
      <dl>
        {terms.map((term, at) => (
          <TermEntry key={at} term={term} />
        ))}
      </dl>
    </section>
  );
}

function TermEntry({ term: { wording, events } }: { readonly term: Term }) {
  const { t } = useLocale();
  return (
    <div className="grid gap-x-6 border-b border-hair-2 py-2 @tablet:grid-cols-[2fr_3fr_3fr]">
      <dt>
        <Quoted value={wording.term} lang={wording.lang} className="font-semibold" />
      </dt>
      <dd>
        <span className="text-ink-3">{t("event.neutral")}</span> <Txt text={wording.reading} />
        {wording.note && (
          <span className="block text-label text-ink-3">
            <Txt text={wording.note} />
          </span>
        )}
      </dd>
      <dd>
        <span className="text-ink-3">{t("accounts.said-of")}</span>
        <ul>
          {events.map((event) => (
            <li key={event.id}>
              <button
                type="button"
                data-event={event.id}
                className="min-h-6 text-start underline decoration-ghost underline-offset-3 hover:decoration-current pointer-coarse:min-h-11"
                onClick={() => viewActions.openEvent(event.id)}
              >
                <Txt text={event.title} />
              </button>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
