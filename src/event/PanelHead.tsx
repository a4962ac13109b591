import type { ConflictEvent } from "../model/types.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { toldOtherwise } from "../query/differences.ts";
import { useDataset, useIndex } from "../state/dataset.ts";
import { shareUrl } from "../state/history.ts";
import { viewActions, viewStore } from "../state/view.ts";
import { CategoryDot } from "../ui/CategoryDot.tsx";
import { CopyLink } from "../ui/CopyLink.tsx";
import { BackIcon, CloseIcon, ForwardIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Txt } from "../ui/Txt.tsx";
import type { Neighbours } from "./neighbours.ts";

interface PanelHeadProps {
  readonly event: ConflictEvent;
  readonly around: Neighbours;
  readonly onClose: () => void;
}

/** What kind of event and how sure, and the ways on. Stays in sight while the panel scrolls. */
export function PanelHead({ event, around, onClose }: PanelHeadProps) {
  const { t } = useLocale();
  const index = useIndex();
  const local = useDataset((state) => state.local);
  const { events, categories } = index;
  const category = categories.get(event.category);
  const open = (row: number | null): void => {
    const to = row === null ? undefined : events.at(row);
    if (to) viewActions.openEvent(to.id);
  };
  return (
    <header className="sticky top-0 z-10 -mx-1 flex items-start gap-2 bg-paper px-1 pt-3 pb-1">
      <div className="flex min-h-8 min-w-0 flex-1 flex-wrap items-center gap-x-2 text-ui pointer-coarse:min-h-11">
        {category && (
          <span
            className="flex items-center gap-2 font-semibold"
            style={{ color: `var(--t-${category.slot})` }}
          >
            <CategoryDot slot={category.slot} />
            <Txt text={category.name} />
          </span>
        )}
        <span className="text-axis text-ink-3">
          {t(`model.status-${event.status}`)}
          {" · "}
          {t(`model.certainty-${event.certainty}`)}
          {toldOtherwise(index, event.id) && ` · ${t("model.differs-record")}`}
        </span>
      </div>
      <div className="-me-1.5 flex shrink-0 pointer-coarse:-me-2.5">
        <IconButton
          icon={BackIcon}
          directional
          label={t("event.previous")}
          disabled={around.previous === null}
          onClick={() => open(around.previous)}
        />
        <IconButton
          icon={ForwardIcon}
          directional
          label={t("event.next")}
          disabled={around.next === null}
          onClick={() => open(around.next)}
        />
        {/* To a file of the reader's own no link leads. */}
        {local === null && (
          <CopyLink
            key={event.id}
            label={t("event.copy-link")}
            address={() => shareUrl({ ...viewStore.getState(), embed: false })}
          />
        )}
        <IconButton icon={CloseIcon} label={t("event.close")} onClick={onClose} />
      </div>
    </header>
  );
}
