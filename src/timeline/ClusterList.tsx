import { useRef } from "react";
import { Virtualizer } from "virtua";
import { useLocale } from "../i18n/useLocale.ts";
import { useEvent } from "../state/texts.ts";
import { viewActions } from "../state/view.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { EventTitle } from "../ui/EventTitle.tsx";
import { ListLength, ListLine } from "../ui/ListLine.tsx";
import { useScroller } from "../ui/useScroller.ts";

/** From here on only the lines in sight are there. */
const LONG = 200;

interface ClusterListProps {
  readonly rows: readonly number[];
  readonly onClose: () => void;
}

/** The events of a cluster that coming closer cannot part. */
export function ClusterList({ rows, onClose }: ClusterListProps) {
  const { t } = useLocale();
  const list = useRef<HTMLDivElement>(null);
  const scroller = useScroller(list, rows.length);
  const line = (row: number) => <ClusterLine key={row} row={row} onOpen={onClose} />;
  return (
    <Dialog title={t("timeline.cluster-title", { count: rows.length })} onClose={onClose}>
      {rows.length < LONG ? (
        <ol>
          {rows.map((row) => (
            <li key={row}>{line(row)}</li>
          ))}
        </ol>
      ) : (
        <ListLength value={rows.length}>
          <div ref={list}>
            {scroller && (
              <Virtualizer
                as="ol"
                item={ListLine}
                data={rows}
                scrollRef={scroller.ref}
                startMargin={scroller.startMargin}
              >
                {line}
              </Virtualizer>
            )}
          </div>
        </ListLength>
      )}
    </Dialog>
  );
}

function ClusterLine({ row, onOpen }: { readonly row: number; readonly onOpen: () => void }) {
  const { dates } = useLocale();
  const event = useEvent(row);
  if (event === undefined) return null;
  return (
    <button
      type="button"
      className="flex w-full items-baseline gap-3 border-b border-hair-2 py-2 text-start text-ui hover:bg-panel"
      onClick={() => {
        onOpen();
        viewActions.openEvent(event.id);
      }}
    >
      <span className="shrink-0 text-ink-3">{dates.interval(event.date)}</span>
      <EventTitle event={event} />
    </button>
  );
}
