import { useLocale } from "../i18n/useLocale.ts";
import { useDataset } from "../state/dataset.ts";

/** How many events of a large set are there, in a corner where nothing moves for it, and the way to leave it at that. */
export function Arriving() {
  const { t } = useLocale();
  const arriving = useDataset((state) => state.arriving);
  if (arriving === null) return null;
  const { read, total, cancel } = arriving;
  const words = t("app.arriving", { read, total });
  return (
    <div className="fixed end-3 bottom-3 z-40 flex items-center gap-3 border border-hair bg-panel px-3 text-ui text-ink-2 print:hidden">
      <progress aria-label={words} max={total} value={read} className="h-1.5 w-16 accent-ink" />
      <span>{words}</span>
      <button type="button" className="min-h-8 text-focus underline" onClick={cancel}>
        {t("app.arriving-stop")}
      </button>
    </div>
  );
}
