import { useLocale } from "../i18n/useLocale.ts";
import { SECONDARY } from "../ui/buttons.ts";
import { nameOf, readSoFar, type Opening } from "./opening.ts";
import { FocusedHeading } from "./FocusedHeading.tsx";
import { useBytes } from "./useBytes.ts";

/** Steps in which a listener is told: a word for every quarter. */
const QUARTERS = 4;

interface ReadingProps {
  readonly state: Extract<Opening, { readonly kind: "reading" }>;
  readonly onStop: () => void;
}

/** How far the reading is, by bytes and by name, and the way out of it. */
export function Reading({ state: { files, progress }, onStop }: ReadingProps) {
  const { t } = useLocale();
  const bytes = useBytes();
  const size = files.reduce((sum, each) => sum + each.size, 0);
  const read = readSoFar(files, progress);
  const quarter = size === 0 ? 0 : Math.floor((read / size) * QUARTERS);
  const stage = t(`import.stage-${progress?.stage ?? "reading"}`);
  return (
    <div className="grid gap-3 py-6">
      <FocusedHeading>{t("open.reading")}</FocusedHeading>
      <p className="text-ui wrap-anywhere text-ink-2">
        <bdi>{nameOf(files)}</bdi>
      </p>
      <progress
        max={Math.max(1, size)}
        value={progress?.stage === "building" ? undefined : read}
        aria-label={stage}
        className="h-1.5 w-full"
      />
      <p className="flex flex-wrap items-center justify-between gap-x-4 text-ui text-ink-2">
        <span>
          {stage}{" "}
          {progress?.stage !== "building" &&
            t("open.read-of", { read: bytes(read), size: bytes(size) })}
        </span>
        <button type="button" className={SECONDARY} onClick={onStop}>
          {t("open.stop")}
        </button>
      </p>
      <p role="status" className="sr-only">
        {quarter > 0 && t("open.percent", { percent: (quarter * 100) / QUARTERS })}
      </p>
    </div>
  );
}
