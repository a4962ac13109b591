import clsx from "clsx";
import { useLocale } from "../i18n/useLocale.ts";
import type { Graph } from "../query/graph.ts";
import { useIndex } from "../state/dataset.ts";
import { isFiltered, useView, viewActions } from "../state/view.ts";
import { focusView } from "../ui/returnFocus.ts";

interface EmptyProps {
  readonly graph: Graph;
  /** The timeline beside it says how to get events back. */
  readonly told: boolean;
  readonly className: string;
}

/** The window has no actors: why, and the one way out that helps most. */
export function Empty({ graph, told, className }: EmptyProps) {
  const { t } = useLocale();
  const { extent } = useIndex();
  const filtered = useView(isFiltered);
  const none = graph.actors.length === 0;
  return (
    <div className={clsx("flex flex-wrap items-center gap-x-3 text-ui text-ink-2", className)}>
      <p>{t(none ? "network.empty-set" : filtered ? "network.empty-filtered" : "network.empty")}</p>
      {!none && !told && (
        <button
          type="button"
          className="min-h-6 font-semibold text-ink underline decoration-ghost underline-offset-4 hover:decoration-current pointer-coarse:min-h-11"
          onClick={() => {
            if (filtered) viewActions.clearFilters();
            else viewActions.leapTo(extent);
            // The button goes away with what it says.
            focusView();
          }}
        >
          {t(filtered ? "network.clear-filters" : "network.show-all")}
        </button>
      )}
    </div>
  );
}
