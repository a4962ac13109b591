import { useMemo } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { SECONDARY } from "../ui/buttons.ts";
import { download } from "../ui/download.ts";
import { qrFile, qrPicture } from "./qr.ts";

/** The link for a telephone's camera. */
export function QrCode({ link }: { readonly link: string }) {
  const { t } = useLocale();
  const { id } = useIndex().dataset.meta;
  const picture = useMemo(() => qrPicture(link), [link]);
  if (picture === null) return <p className="text-label text-ink-3">{t("share.qr-long")}</p>;
  return (
    <div className="shrink-0">
      <svg
        role="img"
        aria-label={t("share.qr")}
        viewBox={`0 0 ${picture.size} ${picture.size}`}
        className="size-44 border border-hair forced-color-adjust-none"
        shapeRendering="crispEdges"
      >
        {/* Dark on light in every theme: many scanners read nothing else. */}
        <path fill="#fff" d={`M0 0h${picture.size}v${picture.size}H0z`} />
        <path fill="#000" d={picture.path} />
      </svg>
      <button
        type="button"
        className={SECONDARY}
        onClick={() =>
          download(new Blob([qrFile(picture)], { type: "image/svg+xml" }), `${id}-qr.svg`)
        }
      >
        {t("share.qr-download")}
      </button>
    </div>
  );
}
