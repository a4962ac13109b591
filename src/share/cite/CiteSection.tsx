import { useState } from "react";
import type { Locale } from "../../i18n/locale.ts";
import { useLocale } from "../../i18n/useLocale.ts";
import { localDay } from "../../model/localDay.ts";
import { directionOf } from "../../model/text.ts";
import type { Source } from "../../model/types.ts";
import { useDataset, useIndex } from "../../state/dataset.ts";
import { useLocaleIn } from "../../state/localeIn.ts";
import { pinnedUrl } from "../../state/pinned.ts";
import { useView, type View } from "../../state/view.ts";
import { SECONDARY } from "../../ui/buttons.ts";
import { CopyField } from "../../ui/CopyField.tsx";
import { download } from "../../ui/download.ts";
import { Select } from "../../ui/Select.tsx";
import { useOnline } from "../../ui/useOnline.ts";
import { narrowedWords, useShownView, type ShownView } from "../shownWords.ts";
import { toBibtex, toCslJson, toRis } from "./formats.ts";
import {
  eventReference,
  sourceReference,
  viewReference,
  type Citing,
  type CslItem,
} from "./reference.ts";
import { eventWords, sourceWords, viewWords } from "./words.ts";

const FORMS = ["text-ar", "text-en", "bibtex", "ris", "csl"] as const;
type Form = (typeof FORMS)[number];
type Subject = "view" | "event" | "source";

const FILES: Readonly<Record<Form, { readonly ending: string; readonly type: string }>> = {
  "text-ar": { ending: "txt", type: "text/plain" },
  "text-en": { ending: "txt", type: "text/plain" },
  bibtex: { ending: "bib", type: "application/x-bibtex" },
  ris: { ending: "ris", type: "application/x-research-info-systems" },
  csl: { ending: "json", type: "application/vnd.citationstyles.csl+json" },
};

/** Sources of the open event before the others, each group by name. */
function sourcesOf(locale: Locale, { index, view }: ShownView): readonly Source[] {
  const row = view.event === null ? undefined : index.rowById.get(view.event);
  const near = new Set(
    row === undefined ? [] : index.events.at(row)?.evidence.map(({ source }) => source),
  );
  const name = (source: Source): string => locale.text(source.title).value;
  return index.dataset.sources.toSorted(
    (a, b) => Number(near.has(b.id)) - Number(near.has(a.id)) || locale.compare(name(a), name(b)),
  );
}

interface Cited {
  readonly reference: CslItem;
  readonly words: string;
}

function cite(
  locale: Locale,
  shown: ShownView,
  local: boolean,
  subject: Subject,
  source: Source | undefined,
): Cited {
  const { index, view } = shown;
  const event = index.events.at(index.rowById.get(view.event ?? "") ?? -1);
  // The language of the text is that of its link.
  const seen: View = { ...view, lang: locale.lang };
  const at = (change: Partial<View>): string | null =>
    local ? null : pinnedUrl({ ...seen, ...change }, index);
  const citing = (link: string | null): Citing => ({
    locale,
    meta: index.dataset.meta,
    link,
    today: localDay(new Date()),
  });
  if (subject === "source" && source !== undefined) {
    const at0 = citing(at({ view: "source", filters: { ...view.filters, source: [source.id] } }));
    return { reference: sourceReference(at0, source), words: sourceWords(at0, source) };
  }
  if (subject === "event" && event !== undefined) {
    const here = citing(at({}));
    return { reference: eventReference(here, event), words: eventWords(here, event) };
  }
  const here = citing(at({}));
  const { window, count } = shown;
  const said = [
    locale.t("cite.shown", { count, period: locale.dates.window(window.from, window.to) }),
    ...narrowedWords(locale, shown),
  ].join(" ");
  return { reference: viewReference(here, said), words: viewWords(here, said) };
}

const WRITERS: Readonly<Record<Form, (cited: Cited) => string>> = {
  "text-ar": ({ words }) => words,
  "text-en": ({ words }) => words,
  bibtex: ({ reference }) => toBibtex(reference),
  ris: ({ reference }) => toRis(reference),
  csl: ({ reference }) => toCslJson(reference),
};

/** The view, the open event or a source, as researchers cite it. */
export function CiteSection() {
  const page = useLocale();
  const { t } = page;
  const shown = useShownView();
  const local = useDataset((state) => state.local) !== null;
  const openEvent = useView((view) => view.event);
  const { rowById } = useIndex();
  const opened = openEvent !== null && rowById.get(openEvent) !== undefined;
  const [subject, setSubject] = useState<Subject>(opened ? "event" : "view");
  const [form, setForm] = useState<Form>(page.lang === "ar" ? "text-ar" : "text-en");
  const sources = sourcesOf(page, shown);
  const [sourceId, setSource] = useState(sources[0]?.id ?? "");
  const lang = form === "text-ar" ? "ar" : form === "text-en" ? "en" : page.lang;
  const locale = useLocaleIn(lang, "share");
  const online = useOnline();
  const source = sources.find(({ id }) => id === sourceId);
  const subjects: readonly Subject[] = [
    "view",
    ...(opened ? (["event"] as const) : []),
    ...(sources.length > 0 ? (["source"] as const) : []),
  ];
  const cited = locale && cite(locale, shown, local, subject, source);
  const failed = cited === null;
  const text = cited ? WRITERS[form](cited) : failed ? "" : t("cite.loading");
  const prose = form === "text-ar" || form === "text-en";
  const { ending, type } = FILES[form];
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        <Select
          label={t("cite.what")}
          value={subject}
          options={subjects.map((each) => [each, t(`cite.what-${each}`)])}
          onChoose={setSubject}
        />
        {subject === "source" && (
          <Select
            label={t("cite.source")}
            value={sourceId}
            options={sources.map((each) => [each.id, each.title])}
            onChoose={setSource}
          />
        )}
        <Select
          label={t("cite.form")}
          value={form}
          options={FORMS.map((each) => [each, t(`cite.form-${each}`)])}
          onChoose={setForm}
        />
      </div>
      <CopyField
        label={t("cite.citation")}
        text={text}
        action={t("cite.copy")}
        rows={prose ? 5 : 12}
        dir={prose ? directionOf(lang) : "ltr"}
        {...(prose ? { lang } : {})}
        first
      >
        <button
          type="button"
          className={SECONDARY}
          disabled={!cited}
          onClick={() => {
            if (cited)
              download(
                new Blob([text], { type: `${type};charset=utf-8` }),
                `${cited.reference.id}.${ending}`,
              );
          }}
        >
          {t("cite.download")} (.{ending})
        </button>
      </CopyField>
      {failed && (
        <p role="alert" className="text-ui text-oppose">
          {t(online ? "ui.room-failed" : "ui.room-offline")}
        </p>
      )}
      <p className="text-label text-ink-3">
        {local ? t("cite.no-link") : t(subject === "source" ? "cite.note-source" : "cite.note")}
      </p>
    </div>
  );
}
