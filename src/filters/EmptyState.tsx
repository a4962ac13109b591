import { useMemo } from "react";
import { useStore } from "zustand";
import { useLocale } from "../i18n/useLocale.ts";
import { findRemedies, type Cause } from "../query/remedies.ts";
import { useDataset, useIndex } from "../state/dataset.ts";
import { searchHits, useLaterWindow } from "../state/selection.ts";
import { useView, viewActions } from "../state/view.ts";
import { facetSummary } from "../ui/facetLabel.ts";

const remove = (cause: Cause): void =>
  cause === "search" ? viewActions.setQuery("") : viewActions.clearFilter(cause);

const BOX =
  "w-full max-w-lg border border-hair bg-paper p-5 text-ui max-[560px]:border-x-0 max-[560px]:px-4";

/** Why nothing is shown. While rows still come, that is all there is to say; then the way back as well. */
export function EmptyState() {
  const { t } = useLocale();
  const arriving = useDataset((state) => state.arriving);
  if (arriving === null) return <WaysBack />;
  const { read, total } = arriving;
  return (
    <section className={BOX}>
      <h2 className="text-body font-semibold">{t("filters.empty-arriving")}</h2>
      <p className="mt-2 text-ink-2">{t("app.arriving", { read, total })}</p>
    </section>
  );
}

/** The removal that helps most, a wider window, or everything cleared. */
function WaysBack() {
  const { t } = useLocale();
  const index = useIndex();
  const filters = useView((view) => view.filters);
  const window = useLaterWindow();
  const hits = useStore(searchHits, (state) => state.hits?.rows ?? null);
  const remedies = useMemo(
    () => findRemedies(index, filters, window, hits?.length === index.events.length ? hits : null),
    [index, filters, window, hits],
  );
  const { inWindow, causes, best, older, newer, years, toOlder, toNewer } = remedies;
  const filtered = causes.length > 0;
  const [only] = causes.length === 1 ? causes : [];

  return (
    <section className={BOX}>
      <h2 className="text-body font-semibold">
        {t(`filters.empty-${!filtered ? "window" : years === null ? "filtered" : "elsewhere"}`)}
      </h2>
      {filtered && (
        <p className="mt-2 text-ink-2">
          {inWindow === 0
            ? t("filters.empty-nothing")
            : t("filters.empty-hidden", { total: inWindow, causes: causes.length })}{" "}
          {inWindow > 0 && only !== undefined && <CauseName cause={only.cause} />}
        </p>
      )}
      {inWindow > 0 && causes.length > 1 && (
        <ul className="mt-1 text-ink-2">
          {causes.map(({ cause, hides }) => (
            <li key={cause} className="flex gap-3 border-b border-hair-2 py-1">
              <CauseName cause={cause} />
              <span className="ms-auto shrink-0">{t("filters.empty-hides", { count: hides })}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-3 flex flex-col items-start gap-1">
        {best !== null && (
          <Way onTake={() => remove(best.cause)}>
            {t(only === undefined ? "filters.empty-remove" : "filters.empty-remove-only", {
              facet: t(`filters.facet-${best.cause}`),
              count: best.returns,
            })}
          </Way>
        )}
        {filtered && years !== null && (
          <Way onTake={() => viewActions.leapTo(years)}>
            {t("filters.in-their-years", { count: older + newer })}
          </Way>
        )}
        {!filtered && toOlder !== null && (
          <Way onTake={() => viewActions.leapTo(toOlder)}>{t("filters.empty-older")}</Way>
        )}
        {!filtered && toNewer !== null && (
          <Way onTake={() => viewActions.leapTo(toNewer)}>{t("filters.empty-newer")}</Way>
        )}
        {filtered && (causes.length > 1 || best === null) && (
          <Way onTake={viewActions.clearFilters}>{t("filters.empty-clear")}</Way>
        )}
      </div>
    </section>
  );
}

function Way({ onTake, children }: { readonly onTake: () => void; readonly children: string }) {
  return (
    <button
      type="button"
      className="min-h-7 text-start text-focus underline underline-offset-4 pointer-coarse:min-h-11"
      onClick={onTake}
    >
      {children}
    </button>
  );
}

/** "Actors: Turkey and Russia" */
function CauseName({ cause }: { readonly cause: Cause }) {
  const locale = useLocale();
  const index = useIndex();
  const filters = useView((view) => view.filters);
  const q = useView((view) => view.q);
  return (
    <span className="min-w-0 truncate">
      {locale.t(`filters.facet-${cause}`)}:{" "}
      {cause === "search" ? (
        <bdi className="text-ink">{q}</bdi>
      ) : (
        <span className="text-ink">{facetSummary(locale, index, cause, filters[cause])}</span>
      )}
    </span>
  );
}
