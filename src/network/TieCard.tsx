import clsx from "clsx";
import { useEffect, useId, useRef, type KeyboardEvent } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { edgeRows } from "../query/moment.ts";
import { CloseIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { EventRows } from "./EventRows.tsx";
import { tieSentence } from "./sentences.ts";
import { TieStated } from "./TieStated.tsx";
import type { GraphNow } from "./useGraph.ts";

interface TieCardProps extends GraphNow {
  /** Position of the edge. */
  readonly edge: number;
  readonly onClose: () => void;
  readonly className?: string;
}

/** The events behind a tie, and how the tie itself is known. */
export function TieCard({ edge, onClose, className, ...now }: TieCardProps) {
  const locale = useLocale();
  const { t } = locale;
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLElement>(null);
  const { graph } = now;
  const here = graph.edges[edge];

  useEffect(() => {
    const active = document.activeElement;
    if (active instanceof HTMLElement && active !== document.body) opener.current = active;
    // A drawing may be higher than what is in sight of it: the focus brings the card there.
    heading.current?.focus();
  }, [edge]);
  const close = (): void => {
    onClose();
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  if (!here) return null;
  return (
    <aside
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      className={clsx("overflow-y-auto overscroll-contain bg-paper px-4 pb-3", className)}
    >
      <header className="sticky top-0 z-10 flex items-start gap-2 bg-paper pt-2 pb-1">
        <h3
          ref={heading}
          id={titleId}
          tabIndex={-1}
          className="grow text-base leading-snug font-semibold outline-none"
        >
          {tieSentence(locale, graph, here)}
        </h3>
        <IconButton
          icon={CloseIcon}
          label={t("network.tie-close")}
          onClick={close}
          className="-me-2 -mt-1"
        />
      </header>
      <TieBody edge={edge} {...now} />
    </aside>
  );
}

/** The same without a heading: under the sentence of a tie in the actor's panel. */
export function TieBody({ edge, graph, moment }: GraphNow & { readonly edge: number }) {
  const { t } = useLocale();
  const here = graph.edges[edge];
  if (!here) return null;
  const rows = edgeRows(graph, moment, edge);
  return (
    <>
      {here.kind === null && (
        <p className="mb-1.5 text-label text-ink-3">{t("network.shared-note")}</p>
      )}
      {rows.length === 0 ? (
        <p className="mb-1.5 text-label text-ink-3">{t("network.tie-no-events")}</p>
      ) : (
        <>
          <h4 className="text-axis font-normal text-ink-3">{t("network.tie-events")}</h4>
          <EventRows rows={rows} />
        </>
      )}
      {here.ties.length > 0 && (
        <>
          <h4 className="mt-2 text-axis font-normal text-ink-3">{t("network.tie-stated")}</h4>
          <div className="space-y-2">
            {here.ties.map((tie) => (
              <TieStated key={tie.id} tie={tie} />
            ))}
          </div>
        </>
      )}
    </>
  );
}
