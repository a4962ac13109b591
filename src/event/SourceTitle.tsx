import { languageName } from "./languageName.ts";
import type { Source } from "../model/types.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { ExternalIcon } from "../ui/icons.ts";
import { Txt } from "../ui/Txt.tsx";

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url);

/** A source's title, with the way out to it when it has an address, and who published it. */
export function SourceTitle({ source }: { readonly source: Source }) {
  const { t, lang } = useLocale();
  return (
    <>
      {source.url !== undefined && isWeb(source.url) ? (
        <a
          href={source.url}
          target="_blank"
          rel="noopener noreferrer"
          className="inline-block min-h-6 decoration-control hover:decoration-2 pointer-coarse:py-2.5"
        >
          <Txt text={source.title} />
          <ExternalIcon
            size={12}
            strokeWidth={1.6}
            aria-hidden
            className="mirrored ms-1 inline-block align-baseline text-ink-3"
          />
          <span className="sr-only">{t("event.new-tab")}</span>
        </a>
      ) : (
        <Txt text={source.title} />
      )}
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
