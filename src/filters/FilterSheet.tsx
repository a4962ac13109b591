import { useRef, useState } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import type { FacetName } from "../query/facets.ts";
import { useIndex } from "../state/dataset.ts";
import { useLaterSelection, useSearching } from "../state/selection.ts";
import { isFiltered, useView, viewActions } from "../state/view.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { OpenIcon } from "../ui/icons.ts";
import { FACET_ORDER, facetSummary } from "../ui/facetLabel.ts";
import { LazyChecklist } from "./LazyChecklist.tsx";

interface FilterSheetProps {
  readonly onClose: () => void;
  /** `window` where there is room around it. */
  readonly shape?: "sheet" | "window";
}

/** All filters in one dialog, for widths whose tool line has no room for them. Open as long as it is mounted. */
export function FilterSheet({ onClose, shape = "sheet" }: FilterSheetProps) {
  const { t } = useLocale();
  const { count } = useLaterSelection();
  const searching = useSearching();
  const filtered = useView(isFiltered);
  const show = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      title={t("filters.filters")}
      shape={shape}
      onClose={onClose}
      footer={
        <div className="flex items-center justify-between gap-4">
          <button
            type="button"
            disabled={!filtered}
            className="min-h-11 text-ui text-focus underline disabled:invisible"
            onClick={() => {
              viewActions.clearFilters();
              // The button is gone with what it has cleared.
              show.current?.focus();
            }}
          >
            {t("filters.clear-all")}
          </button>
          <button
            ref={show}
            type="button"
            className="min-h-11 rounded bg-ink px-4 text-ui font-semibold text-paper"
            onClick={onClose}
          >
            {searching ? t("ui.searching") : t("filters.show", { count })}
          </button>
          <output className="sr-only">{searching ? "" : t("filters.events", { count })}</output>
        </div>
      }
    >
      {FACET_ORDER.map((facet) => (
        <Section key={facet} facet={facet} />
      ))}
    </Dialog>
  );
}

function Section({ facet }: { readonly facet: FacetName }) {
  const locale = useLocale();
  const index = useIndex();
  const chosen = useView((view) => view.filters[facet]);
  const [open, setOpen] = useState(false);
  return (
    <details
      className="group border-b border-hair-2 last:border-b-0"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 text-body [&::-webkit-details-marker]:hidden">
        <span className="shrink-0">
          {locale.t("filters.label", { name: locale.t(`filters.facet-${facet}`) })}
        </span>
        <b className="min-w-0 grow truncate font-semibold">
          {facetSummary(locale, index, facet, chosen)}
        </b>
        <OpenIcon
          size={16}
          strokeWidth={1.8}
          aria-hidden
          className="shrink-0 text-ink-2 group-open:rotate-180"
        />
      </summary>
      {open && (
        <div className="pb-3">
          <LazyChecklist facet={facet} />
        </div>
      )}
    </details>
  );
}
