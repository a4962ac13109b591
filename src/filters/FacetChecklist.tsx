import clsx from "clsx";
import { memo, useEffect, useRef, useState, type KeyboardEvent, type Ref } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import type { FacetName } from "../query/facets.ts";
import { useIndex } from "../state/dataset.ts";
import { useLaterSelection } from "../state/selection.ts";
import { useView, viewActions } from "../state/view.ts";
import { SearchIcon } from "../ui/icons.ts";
import { stopAfter } from "../ui/useRoving.ts";
import { facetCounts, matchingValues, orderedValues } from "./facetOptions.ts";
import { FacetMark, FacetValue } from "./FacetValue.tsx";

/** A shorter list is read at a glance. */
const SEARCHED_FROM = 9;
/** A longer one is searched, not scrolled. */
const LISTED = 200;

interface FacetChecklistProps {
  readonly facet: FacetName;
  /** The focus goes into it when it appears. */
  readonly takesFocus?: boolean;
}

/**
 * The values of one filter with their counts, to tick. One stop for Tab: arrows walk, letters search.
 * The order is that of the moment it was opened, so that nothing runs away from under the pointer.
 */
export function FacetChecklist({ facet, takesFocus = false }: FacetChecklistProps) {
  const locale = useLocale();
  const { t } = locale;
  const index = useIndex();
  const selection = useLaterSelection();
  const chosen = useView((view) => view.filters[facet]);
  const counts = facetCounts(index, facet, selection);
  const [values] = useState(() => orderedValues(locale, index, facet, chosen, counts));
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const search = useRef<HTMLInputElement>(null);

  const searchable = values.length >= SEARCHED_FROM;
  const matching = matchingValues(locale, index, facet, values, query);
  const listed = matching.slice(0, LISTED);

  useEffect(() => {
    if (!takesFocus) return;
    const field = search.current;
    // On touch a field that takes the focus brings up the keyboard over the list.
    if (field !== null && matchMedia("(pointer: fine)").matches) field.focus();
    else list.current?.querySelector("input")?.focus();
  }, [takesFocus]);

  const rows = () => [...(list.current?.querySelectorAll("input") ?? [])];
  const onListKey = (event: KeyboardEvent) => {
    const to = stopAfter(event.key, active, listed.length, "down");
    if (to !== null) {
      event.preventDefault();
      if (searchable && event.key === "ArrowUp" && active === 0) search.current?.focus();
      else rows()[to]?.focus();
    } else if (
      /^[\p{L}\p{N}]$/u.test(event.key) &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey
    )
      // The letter then lands in the field.
      search.current?.focus();
  };

  if (values.length === 0) return <p className="text-ui text-ink-3">{t("filters.no-values")}</p>;
  return (
    <div className="flex min-h-0 flex-col text-ui">
      {searchable && (
        <FindField
          ref={search}
          query={query}
          onQuery={(typed) => {
            setQuery(typed);
            setActive(0);
          }}
          onLeave={() => rows()[0]?.focus()}
        />
      )}
      <ul
        ref={list}
        aria-label={t(`filters.facet-${facet}`)}
        className="-mx-1 min-h-0 overflow-auto overscroll-contain"
        onKeyDown={onListKey}
        onFocus={() => setActive(rows().findIndex((row) => row === document.activeElement))}
      >
        {listed.map((value, at) => {
          const count = counts.get(value) ?? 0;
          return (
            <Value
              key={value}
              facet={facet}
              value={value}
              count={count}
              checked={chosen.includes(value)}
              stop={at === Math.min(active, listed.length - 1)}
            />
          );
        })}
      </ul>
      {matching.length === 0 && <p className="py-2 text-ink-3">{t("filters.none-found")}</p>}
      {matching.length > LISTED && (
        <p className="py-2 text-ink-3">
          {t("filters.not-listed", { count: matching.length - LISTED })}
        </p>
      )}
      <ChosenLine
        facet={facet}
        count={chosen.length}
        onClear={() => {
          viewActions.clearFilter(facet);
          // The button is gone with what it has cleared.
          (rows()[0] ?? search.current)?.focus();
        }}
      />
    </div>
  );
}

interface FindFieldProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Down, into the list. */
  readonly onLeave: () => void;
}

/** Searches a long list of values. */
function FindField({ ref, query, onQuery, onLeave }: FindFieldProps) {
  const { t } = useLocale();
  return (
    <label className="mb-1 flex items-center gap-2 border-b border-control px-1.5 text-ink-3 focus-within:border-ink has-[input:focus-visible]:outline-2 has-[input:focus-visible]:-outline-offset-2 has-[input:focus-visible]:outline-focus">
      <SearchIcon size={16} strokeWidth={1.6} aria-hidden className="shrink-0" />
      <input
        ref={ref}
        type="text"
        value={query}
        autoComplete="off"
        aria-label={t("filters.find")}
        placeholder={t("filters.find")}
        className="h-9 min-w-0 grow text-ink outline-none placeholder:text-ink-3 pointer-coarse:h-11 pointer-coarse:text-[16px]"
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          onLeave();
        }}
      />
    </label>
  );
}

interface ValueProps {
  readonly facet: FacetName;
  readonly value: string;
  readonly count: number;
  readonly checked: boolean;
  /** Whether Tab stops here. */
  readonly stop: boolean;
}

/** A line of the list. A tick changes one of them, and the counts of other filters none of this one's. */
const Value = memo(function Value({ facet, value, count, checked, stop }: ValueProps) {
  const { t, number } = useLocale();
  return (
    <li>
      <label
        className={clsx(
          "flex min-h-8 items-center gap-2 rounded px-1 hover:bg-panel has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus pointer-coarse:min-h-11",
          count === 0 && "text-ink-3",
        )}
      >
        <input
          type="checkbox"
          checked={checked}
          tabIndex={stop ? 0 : -1}
          className="size-4 shrink-0 accent-ink outline-none"
          onChange={() => viewActions.toggleFilter(facet, value)}
        />
        <FacetMark facet={facet} value={value} />
        <span className="min-w-0 grow py-1 leading-snug">
          <FacetValue facet={facet} value={value} />
        </span>
        <span aria-hidden className="text-axis text-ink-3">
          {number(count)}
        </span>
        <span className="sr-only"> {t("filters.events", { count })}</span>
      </label>
    </li>
  );
});

/** Always there, so that the first tick moves nothing. */
function ChosenLine({
  facet,
  count,
  onClear,
}: {
  readonly facet: FacetName;
  readonly count: number;
  readonly onClear: () => void;
}) {
  const { t } = useLocale();
  return (
    <p className="mt-1 flex min-h-8 items-center justify-between gap-3 border-t border-hair pt-1 text-ink-3">
      <span>{count === 0 ? t("filters.all") : t("filters.chosen", { count })}</span>
      <button
        type="button"
        disabled={count === 0}
        aria-label={t("filters.clear-facet", { facet: t(`filters.facet-${facet}`) })}
        className="min-h-6 text-focus underline disabled:invisible pointer-coarse:min-h-11"
        onClick={onClear}
      >
        {t("filters.clear")}
      </button>
    </p>
  );
}
