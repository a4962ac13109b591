import { useEffect, useRef } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { viewActions } from "../state/view.ts";
import { CloseIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Txt } from "../ui/Txt.tsx";

interface ClusterListProps {
  readonly rows: readonly number[];
  readonly onClose: () => void;
}

/** The events of a cluster that coming closer cannot part, in a native modal dialog. */
export function ClusterList({ rows, onClose }: ClusterListProps) {
  const index = useIndex();
  const { t, dates } = useLocale();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby="cluster-title"
      className="m-auto max-h-[70vh] w-96 max-w-[92vw] overflow-auto rounded border border-ink bg-paper p-4 text-ink backdrop:bg-scrim"
    >
      <div className="flex items-center justify-between border-b border-ink pb-1">
        <h2 id="cluster-title" className="text-base font-semibold">
          {t("timeline.cluster-title", { count: rows.length })}
        </h2>
        <IconButton
          icon={CloseIcon}
          label={t("ui.close")}
          onClick={() => dialog.current?.close()}
        />
      </div>
      <ul>
        {rows.map((row) => {
          const event = index.events[row];
          return (
            event && (
              <li key={row} className="border-b border-hair-2">
                <button
                  type="button"
                  className="flex w-full items-baseline gap-3 py-2 text-start text-ui hover:bg-panel"
                  onClick={() => {
                    dialog.current?.close();
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
    </dialog>
  );
}
