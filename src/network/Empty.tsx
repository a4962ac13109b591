import { useLocale } from "../i18n/useLocale.ts";
import type { Graph } from "../query/graph.ts";
import { useIndex } from "../state/dataset.ts";
import { isFiltered, useView, viewActions } from "../state/view.ts";

/** The window has no actors: why, and the one way out that helps most. The ghosts stay in their places behind it. */
export function Empty({ graph }: { readonly graph: Graph }) {
  const { t } = useLocale();
  const { extent } = useIndex();
  const filtered = useView(isFiltered);
  const none = graph.actors.length === 0;
  return (
    <div className="pointer-events-none absolute inset-0 grid place-items-center">
      <div className="pointer-events-auto flex flex-wrap items-baseline gap-x-3 bg-paper px-4 py-2 text-ui">
        <p>
          {t(none ? "network.empty-set" : filtered ? "network.empty-filtered" : "network.empty")}
        </p>
        {!none && (
          <button
            type="button"
            className="min-h-6 font-semibold underline decoration-ghost underline-offset-4 hover:decoration-current pointer-coarse:min-h-11"
            onClick={filtered ? viewActions.clearFilters : () => viewActions.setWindow(extent)}
          >
            {t(filtered ? "network.clear-filters" : "network.show-all")}
          </button>
        )}
      </div>
    </div>
  );
}
