import type { Evidence, Source } from "../model/types.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { Txt } from "../ui/Txt.tsx";
import { paragraphNumber, paragraphsOf } from "../query/paragraphs.ts";
import type { Cited } from "./evidence.ts";
import { Section } from "../ui/Section.tsx";
import { SourceTitle } from "./SourceTitle.tsx";
import { Voices } from "../ui/Voices.tsx";

/** Sources that speak of the event themselves: where in them, through whom, and whether they bear it out. */
export function EvidenceList({ cited }: { readonly cited: readonly Cited[] }) {
  const { t } = useLocale();
  if (cited.length === 0) return null;
  return (
    <Section title={t("event.evidence")} count={cited.length}>
      <ul className="space-y-2.5">
        {cited.map(({ source, passages }) => (
          <li key={source.id} className="text-ui">
            <SourceTitle source={source} />
            <ul className="mt-1 space-y-1.5">
              {passages.map((passage, at) => (
                <Passage key={at} source={source} passage={passage} before={passages[at - 1]} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface PassageProps {
  readonly source: Source;
  readonly passage: Evidence;
  /** Its paragraph is not said again. */
  readonly before: Evidence | undefined;
}

function Passage({ source, passage, before }: PassageProps) {
  const { t, number } = useLocale();
  const said = before === undefined ? [] : paragraphsOf(source, before);
  const paragraphs = paragraphsOf(source, passage).filter((at) => !said.includes(at));
  return (
    <li className="border-s-2 border-hair ps-2.5">
      {paragraphs.map((at) => {
        const paragraph = source.paragraphs[at];
        return (
          paragraph && (
            <p key={at}>
              <span className="text-ink-3">
                {paragraph.part
                  ? t(`ui.part-${paragraph.part}`)
                  : t("event.paragraph", { number: number(paragraphNumber(source, at)) })}
              </span>{" "}
              <Txt text={paragraph.summary} />
            </p>
          )
        );
      })}
      <Bearing passage={passage} />
    </li>
  );
}

/** In whose voice, whether it supports or disputes, what of the event, and the editors' note. */
export function Bearing({ passage }: { readonly passage: Evidence }) {
  const { t, tData, list } = useLocale();
  const fields = passage.for.map((field) => tData(`event.field-${field}`, field));
  return (
    <p className="text-label text-ink-3">
      {passage.voices.length > 0 && (
        <>
          <Voices voices={passage.voices} />
          {" · "}
        </>
      )}
      <span className={passage.stance === "disputes" ? "font-semibold text-oppose" : undefined}>
        {t(`event.stance-${passage.stance}`)}
      </span>
      {fields.length > 0 && <> {t("event.bears-on", { fields: list(fields) })}</>}
      {passage.note && (
        <>
          {" · "}
          <Txt text={passage.note} />
        </>
      )}
    </p>
  );
}
