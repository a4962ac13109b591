import { group } from "d3";
import { Fragment } from "react";
import type { Evidence, Source, Tie } from "../model/types.ts";
import { paragraphNumber, paragraphsOf } from "../query/paragraphs.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { Txt } from "../ui/Txt.tsx";

/** What is stated of a tie: since when, how that is known, and where it says so in whose voice. */
export function TieStated({ tie }: { readonly tie: Tie }) {
  const { t, dates } = useLocale();
  const { sources } = useIndex();
  const basis = t(`model.basis-${tie.basis}`);
  return (
    <div className="text-ui">
      <p>
        {tie.date ? dates.interval(tie.date) : t("network.tie-undated")}
        <span className="text-ink-3">
          {" · "}
          {t(tie.date ? "network.tie-basis" : "network.tie-basis-undated", { basis })}
        </span>
      </p>
      {tie.note && (
        <p className="text-label text-ink-3">
          <Txt text={tie.note} />
        </p>
      )}
      <ul className="mt-1 space-y-1">
        {[...group(tie.evidence, ({ source }) => source)].map(([id, passages]) => {
          const source = sources.get(id);
          return (
            source && (
              <li key={id} className="border-s-2 border-hair ps-2.5 text-label">
                <SourceName source={source} />
                {passages.map((passage, at) => (
                  <Passage key={at} source={source} passage={passage} />
                ))}
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url);

function SourceName({ source }: { readonly source: Source }) {
  const { t } = useLocale();
  if (source.url === undefined || !isWeb(source.url)) return <Txt text={source.title} />;
  return (
    <a
      href={source.url}
      target="_blank"
      rel="noopener noreferrer"
      className="inline-block min-h-6 underline decoration-ghost underline-offset-3 hover:decoration-current"
    >
      <Txt text={source.title} />
      <span className="sr-only">{t("network.new-tab")}</span>
    </a>
  );
}

/** Which paragraphs, and through whom; nothing for a source that is cited as a whole in its own voice. */
function Passage({ source, passage }: { readonly source: Source; readonly passage: Evidence }) {
  const { t, number } = useLocale();
  const { actors } = useIndex();
  const { voices } = passage;
  const paragraphs = paragraphsOf(source, passage).map((at) => paragraphNumber(source, at));
  if (paragraphs.length === 0 && voices.length === 0) return null;
  return (
    <p className="text-ink-3">
      {paragraphs.map((at) => t("network.tie-paragraph", { number: number(at) })).join(" · ")}
      {paragraphs.length > 0 && voices.length > 0 && " · "}
      {voices.map((voice, at) => {
        const name = actors.get(voice)?.name;
        return (
          <Fragment key={at}>
            {at > 0 && t("network.tie-citing")}
            {name ? <Txt text={name} /> : voice}
          </Fragment>
        );
      })}
    </p>
  );
}
