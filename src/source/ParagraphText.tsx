import { Fragment } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { Quoted } from "../ui/Quoted.tsx";
import { Txt } from "../ui/Txt.tsx";
import { Voices } from "../ui/Voices.tsx";
import type { Told } from "./story.ts";

/** Who speaks in a paragraph, and the terms that are theirs, each with its neutral reading. */
export function ParagraphText({ told: { voices, terms } }: { readonly told: Told }) {
  const { t } = useLocale();
  return (
    <>
      {voices.length > 0 && (
        <p className="text-label/[1.5] text-ink-3">
          {voices.map((chain, at) => (
            <Fragment key={at}>
              {at > 0 && " · "}
              <Voices voices={chain} />
            </Fragment>
          ))}
        </p>
      )}
      {terms.length > 0 && (
        <p className="text-label/[1.5] text-ink-3">
          {t("source.terms")}{" "}
          {terms.map(({ term, lang, reading }, at) => (
            <Fragment key={at}>
              {at > 0 && " · "}
              <Quoted value={term} lang={lang} className="font-semibold text-ink-2" />{" "}
              <span>
                – <Txt text={reading} />
              </span>
            </Fragment>
          ))}
        </p>
      )}
    </>
  );
}
