import type { ConflictEvent } from "../model/types.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { toldOtherwise } from "../query/differences.ts";
import { useIndex } from "../state/dataset.ts";

/** Whether it happened, how sure that is, and whether others tell it otherwise. */
export function HowSure({ event }: { readonly event: ConflictEvent }) {
  const { t } = useLocale();
  const index = useIndex();
  return (
    <span className="text-axis text-ink-3">
      {t(`model.status-${event.status}`)}
      {" · "}
      {t(`model.certainty-${event.certainty}`)}
      {toldOtherwise(index, event.id) && ` · ${t("model.differs-record")}`}
    </span>
  );
}
