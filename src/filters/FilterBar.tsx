import clsx from "clsx";
import { memo, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import type { FacetName } from "../query/facets.ts";
import { useIndex } from "../state/dataset.ts";
import { useView } from "../state/view.ts";
import { FilterIcon, OpenIcon } from "../ui/icons.ts";
import { Popover } from "../ui/Popover.tsx";
import { Toolbar } from "../ui/Toolbar.tsx";
import { FACET_ORDER, facetSummary } from "../ui/facetLabel.ts";
import { FilterSheet } from "./FilterSheet.tsx";
import { LazyChecklist } from "./LazyChecklist.tsx";

const BUTTON =
  "inline-flex h-8 items-center gap-1 rounded whitespace-nowrap text-ui text-ink-2 hover:text-ink aria-expanded:text-ink pointer-coarse:h-11";

/**
 * The filters in the tool line, as many as there is room for; the rest, or all of them where two do not fit,
 * behind one button that opens the sheet. Takes the room that its row leaves.
 */
export function FilterBar() {
  const { t, number } = useLocale();
  const row = useRef<HTMLUListElement>(null);
  const fitting = useFitting(row);
  const [sheet, setSheet] = useState(false);
  const filters = useView((view) => view.filters);

  const none = fitting < 2;
  const behind = FACET_ORDER.slice(none ? 0 : fitting);
  const active = behind.filter((facet) => filters[facet].length > 0).length;
  const behindName = t(none ? "filters.filters" : "filters.more");
  return (
    <search aria-label={t("filters.filters")} className="min-w-24 grow contain-inline-size">
      <Toolbar label={t("filters.filters")} className="flex items-center gap-4">
        <ul
          ref={row}
          className={clsx(
            "flex h-8 min-w-0 flex-wrap gap-x-4 overflow-clip [overflow-clip-margin:3px] pointer-coarse:h-11",
            none && "invisible w-0 grow",
          )}
        >
          {FACET_ORDER.map((facet, at) => (
            <li key={facet} inert={at >= fitting} className={clsx(at >= fitting && "invisible")}>
              <FacetButton facet={facet} />
            </li>
          ))}
        </ul>
        {/* Its place is kept when it is not needed: how many filters fit must not depend on how many did. */}
        <button
          type="button"
          aria-haspopup="dialog"
          inert={behind.length === 0}
          className={clsx(
            BUTTON,
            "shrink-0",
            behind.length === 0 && "invisible",
            none && "-order-1",
          )}
          onClick={() => setSheet(true)}
        >
          {none && <FilterIcon size={16} strokeWidth={1.6} aria-hidden />}
          {active === 0 ? (
            behindName
          ) : (
            <>
              {t("filters.label", { name: behindName })}
              <b className="font-semibold text-ink">{number(active)}</b>
            </>
          )}
        </button>
      </Toolbar>
      {sheet && <FilterSheet shape="window" onClose={() => setSheet(false)} />}
    </search>
  );
}

const FacetButton = memo(function FacetButton({ facet }: { readonly facet: FacetName }) {
  const locale = useLocale();
  const index = useIndex();
  const chosen = useView((view) => view.filters[facet]);
  const name = locale.t(`filters.facet-${facet}`);
  return (
    <Popover
      label={name}
      className="open:flex open:flex-col"
      buttonClassName={BUTTON}
      button={
        <>
          <span>{locale.t("filters.label", { name })}</span>
          <b className="max-w-40 truncate font-semibold text-ink">
            {facetSummary(locale, index, facet, chosen)}
          </b>
          <OpenIcon size={12} strokeWidth={2} aria-hidden className="shrink-0" />
        </>
      }
    >
      <LazyChecklist facet={facet} takesFocus />
    </Popover>
  );
});

/** How many children of a wrapping row are on its first line; follows its width and theirs. */
function useFitting(row: RefObject<HTMLElement | null>): number {
  const [fitting, setFitting] = useState(0);
  useLayoutEffect(() => {
    const element = row.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const tops = Array.from(element.children, (child) => child.getBoundingClientRect().top);
      setFitting(tops.filter((top) => top === tops[0]).length);
    });
    for (const each of [element, ...element.children]) observer.observe(each);
    return () => observer.disconnect();
  }, [row]);
  return fitting;
}
