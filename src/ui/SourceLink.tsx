import type { Source } from "../model/types.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { ExternalIcon } from "./icons.ts";
import { Txt } from "./Txt.tsx";

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url);

/** A source's title, and with it the way out to the source when it has an address. */
export function SourceLink({ source }: { readonly source: Source }) {
  const { t } = useLocale();
  const { title, url } = source;
  if (url === undefined || !isWeb(url)) return <Txt text={title} />;
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      className="inline-block min-h-6 underline decoration-ghost underline-offset-3 hover:decoration-current pointer-coarse:py-2.5"
    >
      <Txt text={title} />
      <ExternalIcon
        size={12}
        strokeWidth={1.6}
        aria-hidden
        className="mirrored ms-1 inline-block align-baseline text-ink-3"
      />
      <span className="sr-only">{t("ui.new-tab")}</span>
    </a>
  );
}
