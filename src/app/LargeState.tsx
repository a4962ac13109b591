import { useState } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useDataset, useIndex } from "../state/dataset.ts";
import { useSearchProgress } from "../state/texts.ts";
import { useView } from "../state/view.ts";
import { IN_TEXT } from "../ui/buttons.ts";
import { CloseIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";

/** What of a large set is still loading: fixed in a corner, so that nothing else moves. */
export function LargeState() {
  const { t } = useLocale();
  return (
    <aside
      aria-label={t("app.arriving-state")}
      className="fixed end-3 bottom-3 z-40 max-[560px]:bottom-16 grid max-w-[calc(100vw-1.5rem)] justify-items-end gap-1 print:hidden empty:hidden"
    >
      <Searched />
      <Arriving />
    </aside>
  );
}

const BOX = "flex items-center gap-3 border border-hair bg-panel px-3 text-ui text-ink-2";

interface BarProps {
  readonly words: string;
  readonly read: number;
  readonly total: number;
}

const Bar = ({ words, read, total }: BarProps) => (
  <>
    <progress
      aria-label={words}
      max={total}
      value={read}
      className="h-1.5 w-16 shrink-0 accent-ink"
    />
    <span>{words}</span>
  </>
);

/** How many events have arrived, and a button to stop there. */
function Arriving() {
  const { t } = useLocale();
  const arriving = useDataset((state) => state.arriving);
  if (arriving === null) return null;
  const { read, total, cancel } = arriving;
  return (
    <div className={BOX}>
      <Bar words={t("app.arriving", { read, total })} read={read} total={total} />
      <button type="button" className={IN_TEXT} onClick={cancel}>
        {t("app.arriving-stop")}
      </button>
    </div>
  );
}

/** Progress of the search index; then which fields it covers, fewer than in a small set. */
function Searched() {
  const { t } = useLocale();
  const { texts } = useIndex();
  const q = useView((view) => view.q);
  const how = useSearchProgress();
  const [dismissed, dismiss] = useState<unknown>(null);
  if (texts === null || q.trim() === "") return null;
  if (how === null || how === undefined || how.read < how.total)
    return (
      <div role="status" className={`${BOX} min-h-8`}>
        <Bar words={t("open.search-preparing")} read={how?.read ?? 0} total={how?.total ?? 1} />
      </div>
    );
  if (dismissed === texts) return null;
  return (
    <div role="status" className={`${BOX} min-h-8 ps-3 pe-1`}>
      <span>{t("open.searched", { texts: how.texts ? "yes" : "no" })}</span>
      <IconButton icon={CloseIcon} label={t("ui.close")} onClick={() => dismiss(texts)} />
    </div>
  );
}
