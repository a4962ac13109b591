import { useEffect, useMemo, useRef, type ReactNode } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import type { FacetName } from "../query/facets.ts";
import { eventsInWindow } from "../query/window.ts";
import { yearsOf } from "../query/years.ts";
import { useIndex } from "../state/dataset.ts";
import { useFilters, useSelection, useTimeWindow, useSearching } from "../state/selection.ts";
import { isFiltered, useView, viewActions, type View } from "../state/view.ts";
import { CloseIcon } from "../ui/icons.ts";
import { facetLabel, FACET_ORDER } from "../ui/facetLabel.ts";
import { focusView } from "../ui/returnFocus.ts";
import { FacetValue } from "./FacetValue.tsx";

const buttonsIn = (element: HTMLElement | null): HTMLButtonElement[] => [
  ...(element?.querySelectorAll("button") ?? []),
];

/** More values of one filter than these are named by their number. */
const NAMED = 4;

/** What is left in the window, and every filter in words with a button that takes it away. Nothing when nothing is filtered. */
export function ActiveFilters() {
  const filters = useFilters();
  const q = useView((view) => view.q);
  return isFiltered({ filters, q }) ? <ActiveLine filters={filters} q={q} /> : null;
}

function ActiveLine({ filters, q }: Pick<View, "filters" | "q">) {
  const { t } = useLocale();
  const line = useRef<HTMLElement>(null);

  /** The button that was pressed goes away, a moment later: its neighbour takes the focus, else the view. */
  const pressed = useRef(-1);
  const keepFocus = (action: () => void) => (): void => {
    const buttons = buttonsIn(line.current);
    pressed.current = buttons.findIndex((button) => button === document.activeElement);
    action();
    // The last filter takes the line with it, whatever else stands there.
    if (line.current?.querySelectorAll("ul button").length === 1) focusView();
  };
  useEffect(() => {
    const left = buttonsIn(line.current);
    const at = Math.min(pressed.current, left.length - 1);
    pressed.current = -1;
    // Who has gone on meanwhile is left there.
    if (document.activeElement === document.body) left[at]?.focus();
  }, [filters, q]);

  return (
    <section
      ref={line}
      aria-label={t("filters.active")}
      className="flex flex-wrap items-center gap-x-5 border-b border-hair px-6 py-0.5 text-ui text-ink-2 max-[1100px]:px-5 max-[560px]:flex-nowrap max-[560px]:overflow-x-auto max-[560px]:contain-inline-size max-[560px]:px-4 max-[560px]:whitespace-nowrap"
    >
      <ResultCount />
      <ul className="contents">
        {FACET_ORDER.filter((facet) => filters[facet].length > 0).map((facet) => (
          <ActiveFacet key={facet} facet={facet} chosen={filters[facet]} keepFocus={keepFocus} />
        ))}
        {q.trim() !== "" && (
          <li className="inline-flex min-w-0 items-center max-[560px]:shrink-0">
            <Removable
              label={t("filters.remove", { facet: t("filters.facet-search"), value: q })}
              onRemove={keepFocus(() => viewActions.setQuery(""))}
            >
              <span>{t("filters.label", { name: t("filters.facet-search") })}</span>
              <bdi className="max-w-60 truncate text-ink">{q}</bdi>
            </Removable>
          </li>
        )}
      </ul>
      <button
        type="button"
        className="min-h-6 shrink-0 text-focus underline pointer-coarse:min-h-11"
        onClick={() => {
          viewActions.clearFilters();
          focusView();
        }}
      >
        {t("filters.clear-all")}
      </button>
    </section>
  );
}

/** "12 of 91 events in the window and 5 matches outside it", and the way to these. */
function ResultCount() {
  const { t } = useLocale();
  const index = useIndex();
  const window = useTimeWindow();
  const { count, before, after, passes } = useSelection();
  const total = useMemo(() => eventsInWindow(index, window), [index, window]);
  const searching = useSearching();
  const showAll = (): void => {
    const years = yearsOf(index, passes);
    if (years !== null) viewActions.leapTo(years);
    // The button goes away.
    focusView();
  };
  if (searching) return <p className="shrink-0 py-1 font-semibold text-ink">{t("ui.searching")}</p>;
  return (
    <p className="shrink-0 py-1">
      <b className="font-semibold text-ink">{t("filters.result", { shown: count, total })}</b>
      {before + after > 0 && <> {t("filters.outside", { count: before + after })}</>}
      {/* Where none is left, what stands in the place of the events offers it. */}
      {before + after > 0 && count > 0 && (
        <button
          type="button"
          className="ms-2 min-h-6 text-focus underline pointer-coarse:min-h-11"
          onClick={showAll}
        >
          {t("filters.in-their-years", { count: count + before + after })}
        </button>
      )}
    </p>
  );
}

interface ActiveFacetProps {
  readonly facet: FacetName;
  readonly chosen: readonly string[];
  readonly keepFocus: (action: () => void) => () => void;
}

function ActiveFacet({ facet, chosen, keepFocus }: ActiveFacetProps) {
  const locale = useLocale();
  const { t } = locale;
  const index = useIndex();
  const name = t(`filters.facet-${facet}`);
  const many = t("filters.chosen", { count: chosen.length });
  return (
    <li className="inline-flex min-w-0 flex-wrap items-center gap-x-2 max-[560px]:shrink-0 max-[560px]:flex-nowrap">
      <span>{t("filters.label", { name })}</span>
      {chosen.length > NAMED ? (
        <Removable
          label={t("filters.remove", { facet: name, value: many })}
          onRemove={keepFocus(() => viewActions.clearFilter(facet))}
        >
          <span className="text-ink">{many}</span>
        </Removable>
      ) : (
        chosen.map((value) => (
          <Removable
            key={value}
            label={t("filters.remove", {
              facet: name,
              value: facetLabel(locale, index, facet, value).value,
            })}
            onRemove={keepFocus(() => viewActions.removeFilter(facet, value))}
          >
            <span className="max-w-60 truncate text-ink">
              <FacetValue facet={facet} value={value} />
            </span>
          </Removable>
        ))
      )}
    </li>
  );
}

interface RemovableProps {
  readonly label: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

function Removable({ label, onRemove, children }: RemovableProps) {
  return (
    <span className="inline-flex min-w-0 items-center gap-1">
      {children}
      <button
        type="button"
        aria-label={label}
        title={label}
        className="inline-flex size-6 shrink-0 items-center justify-center rounded text-ink-3 hover:bg-panel hover:text-ink pointer-coarse:size-11"
        onClick={onRemove}
      >
        <CloseIcon size={14} strokeWidth={1.8} aria-hidden />
      </button>
    </span>
  );
}
