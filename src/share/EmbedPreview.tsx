import clsx from "clsx";
import { useRef, useState } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import type { Lang } from "../model/types.ts";
import { useSize } from "../ui/useSize.ts";

/** Columns in which frames stand, pixels: a telephone, the text of an article, the width of a page. */
const WIDTHS = { phone: 360, article: 680, wide: 1040 } as const;
const PLACES = ["phone", "article", "wide"] as const;

interface EmbedPreviewProps {
  readonly src: string;
  readonly lang: Lang;
  readonly height: number;
}

/** The real frame, at a width of the host's page; made smaller as a whole where there is less room. */
export function EmbedPreview({ src, lang, height }: EmbedPreviewProps) {
  const { t, number } = useLocale();
  const [place, setPlace] = useState<(typeof PLACES)[number]>("article");
  const room = useRef<HTMLDivElement>(null);
  const available = useSize(room)?.width ?? 0;
  const width = WIDTHS[place];
  const scale = Math.min(1, (available - 2) / width);
  return (
    <section aria-label={t("share.preview")}>
      <div className="flex flex-wrap items-center gap-x-4">
        <h3 className="text-label font-semibold">{t("share.preview")}</h3>
        {PLACES.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === place}
            className={clsx(
              "min-h-8 text-ui pointer-coarse:min-h-11",
              each === place
                ? "font-semibold underline decoration-2 underline-offset-3"
                : "text-ink-2 hover:text-ink",
            )}
            onClick={() => setPlace(each)}
          >
            {t(`share.preview-${each}`, { width: number(WIDTHS[each]) })}
          </button>
        ))}
      </div>
      <div ref={room} className="mt-1 overflow-hidden">
        {available > 0 && (
          <div
            dir="ltr"
            className="box-content border border-hair"
            style={{ width: width * scale, height: height * scale }}
          >
            {/* A frame for each address: another address in the same one would be a step of Back. */}
            {/* oxlint-disable-next-line react/iframe-missing-sandbox -- it is this very page */}
            <iframe
              key={src}
              src={src}
              lang={lang}
              title={t("share.preview")}
              className="block border-0"
              style={{ width, height, transform: `scale(${scale})`, transformOrigin: "0 0" }}
            />
          </div>
        )}
      </div>
    </section>
  );
}
