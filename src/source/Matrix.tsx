import { useId, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useLocale } from "../i18n/useLocale.ts";
import {
  AGREEMENT_ORDERS,
  agreementOf,
  byAgreement,
  testimonyOf,
  type AgreementOrder,
} from "../query/agreement.ts";
import { useIndex } from "../state/dataset.ts";
import { useSelection } from "../state/selection.ts";
import { SECONDARY } from "../ui/buttons.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { BackIcon, ForwardIcon } from "../ui/icons.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Select } from "../ui/Select.tsx";
import { usePrinting } from "../ui/usePrinting.ts";
import { useSize } from "../ui/useSize.ts";
import { COLUMN_KINDS, columnsOf, type Column, type ColumnKind } from "./columns.ts";
import { MatrixOneEvent } from "./MatrixOneEvent.tsx";
import { EVENT_COLUMN, MatrixTable, SOURCE_COLUMN } from "./MatrixTable.tsx";

/** Of the container: narrower than this one event is shown at a time. */
const ONE_EVENT_BELOW = 560;
/** What a sheet of A4 has between its margins, pixels. */
const PAPER = 700;
/** Rows that are in the page at first, and more at each asking. */
const ROWS = 60;

/** The events that the filters leave, whatever the window, against the sources of the set: who supports, disputes, mentions, and who is silent. */
export function Matrix() {
  const { t } = useLocale();
  const index = useIndex();
  const { passes } = useSelection();
  const title = useId();
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const printing = usePrinting();
  const [kind, setKind] = useState<ColumnKind>("source");
  const [order, setOrder] = useState<AgreementOrder>("time");
  const [spokenOnly, setSpokenOnly] = useState(true);
  const [page, setPage] = useState(0);
  const [at, setAt] = useState(0);
  const [limit, setLimit] = useState(ROWS);
  const columns = useMemo(() => columnsOf(index, kind), [index, kind]);
  const ordered = useMemo(() => {
    const answers = new Map(
      index.whole.flatMap((event, row) =>
        passes.has(row) ? [[row, agreementOf(event, index.sources)] as const] : [],
      ),
    );
    const known = [...answers.keys()];
    return byAgreement(known, order, (row) => answers.get(row) ?? NOBODY);
  }, [index, passes, order]);

  const width = printing ? PAPER : (size?.width ?? 0);
  const narrow = width < ONE_EVENT_BELOW;
  const perPage = Math.max(2, Math.floor((width - EVENT_COLUMN) / SOURCE_COLUMN));
  const pages = Math.ceil(columns.length / perPage);
  const shownPage = Math.min(page, Math.max(0, pages - 1));
  const shown = columns.slice(shownPage * perPage, (shownPage + 1) * perPage);
  const spoken = ordered.filter((row) => speaks(index.events.at(row), shown));
  // Where all columns are in sight, an event without a word of theirs is a finding; among many pages it is noise.
  const left = pages > 1 && spokenOnly ? spoken : ordered;
  const range = t(`accounts.range-${kind}`, {
    from: shownPage * perPage + 1,
    to: shownPage * perPage + shown.length,
    total: columns.length,
  });
  const spokenWords = t("accounts.spoken-only", { count: ordered.length - spoken.length });

  return (
    <section ref={frame} aria-labelledby={title}>
      <h3 id={title} className="text-body font-semibold">
        {t("accounts.matrix")}
      </h3>
      {columns.length === 0 || ordered.length === 0 ? (
        <p className="py-4 text-ui text-ink-2">{t("accounts.nothing")}</p>
      ) : (
        <>
          {/* On paper nobody turns to the other columns: it says that there are some. */}
          {printing && pages > 1 && (
            <p className="py-1 text-ui">
              {range}
              {spokenOnly && ` · ${spokenWords}`}
            </p>
          )}
          <div className="flex flex-wrap items-center gap-x-5 gap-y-1 py-1 text-ui print:hidden">
            <Select
              beside
              label={t("accounts.columns-by")}
              value={kind}
              options={COLUMN_KINDS.map((each) => [each, t(`accounts.by-${each}`)])}
              onChoose={(next) => {
                setKind(next);
                setPage(0);
              }}
            />
            <Select
              beside
              label={t("accounts.order")}
              value={order}
              options={AGREEMENT_ORDERS.map((each) => [each, t(`accounts.order-${each}`)])}
              onChoose={(next) => {
                setOrder(next);
                setAt(0);
              }}
            />
            {!narrow && pages > 1 && (
              <>
                <ColumnPager page={shownPage} pages={pages} range={range} onPage={setPage} />
                <Checkbox label={spokenWords} checked={spokenOnly} onChange={setSpokenOnly} />
              </>
            )}
          </div>
          {narrow ? (
            <MatrixOneEvent
              rows={ordered}
              columns={columns}
              at={Math.min(at, ordered.length - 1)}
              onMove={setAt}
            />
          ) : (
            <MatrixTable
              rows={printing ? left : left.slice(0, limit)}
              columns={shown}
              caption={t("accounts.caption", { events: left.length, sources: shown.length })}
            />
          )}
          {!narrow && left.length > limit && (
            <button
              type="button"
              className={`${SECONDARY} print:hidden`}
              onClick={() => {
                flushSync(() => setLimit(limit + ROWS));
                // The button goes with the last rows: one reads on where they begin.
                frame.current
                  ?.querySelector<HTMLElement>(`tbody tr:nth-child(${limit + 1}) [data-event]`)
                  ?.focus();
              }}
            >
              {t("accounts.more-rows", { count: left.length - limit })}
            </button>
          )}
        </>
      )}
    </section>
  );
}

const NOBODY = {
  counts: { supports: 0, disputes: 0, mentions: 0, silent: 0 },
  agreement: null,
  conflict: false,
};

const speaks = (
  event: Parameters<typeof testimonyOf>[0] | undefined,
  columns: readonly Column[],
): boolean =>
  event !== undefined && columns.some(({ ids }) => testimonyOf(event, ids).standing !== "silent");

interface ColumnPagerProps {
  readonly page: number;
  readonly pages: number;
  readonly range: string;
  readonly onPage: (page: number) => void;
}

function ColumnPager({ page, pages, range, onPage }: ColumnPagerProps) {
  const { t } = useLocale();
  return (
    <div className="flex items-center gap-1">
      <IconButton
        icon={BackIcon}
        directional
        label={t("accounts.more-cited")}
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
      />
      <output>{range}</output>
      <IconButton
        icon={ForwardIcon}
        directional
        label={t("accounts.less-cited")}
        disabled={page >= pages - 1}
        onClick={() => onPage(page + 1)}
      />
    </div>
  );
}
