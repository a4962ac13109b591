import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { viewActions } from "../state/view.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Txt } from "../ui/Txt.tsx";

interface ClusterListProps {
  readonly rows: readonly number[];
  readonly onClose: () => void;
}

/** The events of a cluster that coming closer cannot part. */
export function ClusterList({ rows, onClose }: ClusterListProps) {
  const index = useIndex();
  const { t, dates } = useLocale();
  return (
    <Dialog title={t("timeline.cluster-title", { count: rows.length })} onClose={onClose}>
      <ul>
        {rows.map((row) => {
          const event = index.events.at(row);
          return (
            event && (
              <li key={row} className="border-b border-hair-2">
                <button
                  type="button"
                  className="flex w-full items-baseline gap-3 py-2 text-start text-ui hover:bg-panel"
                  onClick={() => {
                    onClose();
                    viewActions.openEvent(event.id);
                  }}
                >
                  <span className="shrink-0 text-ink-3">{dates.interval(event.date)}</span>
                  <Txt text={event.title} />
                </button>
              </li>
            )
          );
        })}
      </ul>
    </Dialog>
  );
}
