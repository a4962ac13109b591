import type { Source } from "../model/types.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { languageName } from "../ui/languageName.ts";
import { SourceLink } from "../ui/SourceLink.tsx";
import { Txt } from "../ui/Txt.tsx";

/** A source's title, and below it who published it and in what language. */
export function SourceTitle({ source }: { readonly source: Source }) {
  const { lang } = useLocale();
  return (
    <>
      <SourceLink source={source} />
      <span className="block text-label text-ink-3">
        {source.publisher && (
          <>
            <Txt text={source.publisher} />
            {" · "}
          </>
        )}
        {languageName(source.lang, lang)}
      </span>
    </>
  );
}
