import type { ConflictEvent } from "../model/types.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { useDataset, useIndex } from "../state/dataset.ts";
import { shareUrl } from "../state/history.ts";
import { viewStore } from "../state/view.ts";
import { CategoryDot } from "../ui/CategoryDot.tsx";
import { CopyLink } from "../ui/CopyLink.tsx";
import { CloseIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Txt } from "../ui/Txt.tsx";
import { HowSure } from "./HowSure.tsx";
import type { Neighbours } from "./neighbours.ts";
import { OlderNewer } from "./OlderNewer.tsx";

interface PanelHeadProps {
  readonly event: ConflictEvent;
  readonly beside: Neighbours;
  readonly go: (step: keyof Neighbours) => void;
  readonly onClose: () => void;
}

/** What kind of event and how sure, and the ways on. Stays in sight while the panel scrolls. */
export function PanelHead({ event, beside, go, onClose }: PanelHeadProps) {
  const { t } = useLocale();
  const { categories } = useIndex();
  const local = useDataset((state) => state.local);
  const category = categories.get(event.category);
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
        <HowSure event={event} />
      </div>
      <div className="-me-1.5 flex shrink-0 pointer-coarse:-me-2.5">
        <OlderNewer beside={beside} go={go} />
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
