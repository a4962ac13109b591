import { useLocale } from "../i18n/useLocale.ts";
import type { LoadProgress } from "../state/dataset.ts";
import { SECONDARY } from "../ui/buttons.ts";

const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10;

/** How far a file of others has come, and the way out. */
export function ReadingProgress({ stage, read, size, cancel }: LoadProgress) {
  const { t } = useLocale();
  const counts = stage === "fetching" || stage === "surveying" || stage === "reading";
  const known = counts && size > 0;
  return (
    <div className="grid w-full max-w-md justify-items-center gap-3 self-center text-ui">
      <p role="status">{t(`import.stage-${stage}`)}</p>
      <progress
        aria-label={t(`import.stage-${stage}`)}
        className="h-1.5 w-full"
        {...(known && { max: size, value: read })}
      />
      <p className="text-ink-2">
        {counts &&
          t(known ? "import.stage-of" : "import.stage-so-far", {
            read: megabytes(read),
            size: megabytes(size),
          })}
      </p>
      <button type="button" className={SECONDARY} onClick={cancel}>
        {t("import.stage-cancel")}
      </button>
    </div>
  );
}
