import { useLocale } from "../i18n/useLocale.ts";
import type { ConflictEvent } from "../model/types.ts";
import { agreementOf, testimonyOf } from "../query/agreement.ts";
import { toldOtherwise } from "../query/differences.ts";
import { useIndex } from "../state/dataset.ts";
import { useView, viewActions } from "../state/view.ts";
import { EventMark } from "../ui/EventMark.tsx";
import { SourceLink } from "../ui/SourceLink.tsx";
import { Txt } from "../ui/Txt.tsx";
import { accountsOfNoSource, type Column } from "./columns.ts";
import { Account, TestimonyCell } from "./TestimonyCell.tsx";

/** Of the first column, and the least of the others: what the pager divides the width by. Pixels. */
export const EVENT_COLUMN = 232;
export const SOURCE_COLUMN = 148;

interface MatrixTableProps {
  readonly rows: readonly number[];
  readonly columns: readonly Column[];
  readonly caption: string;
}

/** Events down, sources across. The names of the sources stay on top while the page scrolls. */
export function MatrixTable({ rows, columns, caption }: MatrixTableProps) {
  const { t } = useLocale();
  const { events } = useIndex();
  return (
    <table className="w-full table-fixed border-separate border-spacing-0 text-ui">
      <caption className="sr-only">{caption}</caption>
      <colgroup>
        <col style={{ width: EVENT_COLUMN }} />
        {columns.map(({ id }) => (
          <col key={id} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th
            scope="col"
            className="sticky top-0 z-10 border-b border-ink bg-paper print:static py-2 pe-3 text-start align-bottom text-label font-semibold"
          >
            {t("accounts.event")}
          </th>
          {columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              data-source={column.id}
              className="sticky top-0 z-10 border-b border-ink bg-paper print:static py-2 pe-3 text-start align-bottom text-label font-normal wrap-anywhere"
            >
              <ColumnName column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const event = events.at(row);
          return event && <MatrixRow key={event.id} event={event} columns={columns} />;
        })}
      </tbody>
    </table>
  );
}

/** The title alone when the column is one source; else the publisher and how many of its sources there are. */
function ColumnName({ column }: { readonly column: Column }) {
  const { t, dates } = useLocale();
  const [source] = column.sources;
  const written = source?.written?.date;
  const several = column.sources.length > 1;
  return (
    <>
      <span className="line-clamp-4 font-semibold">
        {several || source === undefined ? (
          <Txt text={column.label} />
        ) : (
          <SourceLink source={source} />
        )}
      </span>
      <span className="mt-0.5 block text-ink-3">
        {several
          ? t("accounts.sources-of", { count: column.sources.length })
          : written && dates.interval(written)}
      </span>
    </>
  );
}

/** The event as the set tells it: its date, how many support and dispute it, and who else tells it otherwise. */
export function EventName({ event }: { readonly event: ConflictEvent }) {
  const index = useIndex();
  const { t, dates } = useLocale();
  const { counts } = agreementOf(event, index.sources);
  const differs = toldOtherwise(index, event.id);
  return (
    <>
      <span className="flex items-start gap-2">
        <span className="mt-1">
          <EventMark event={event} />
        </span>
        <button
          type="button"
          data-event={event.id}
          className="min-h-6 scroll-mt-32 text-start font-semibold underline-offset-4 hover:underline pointer-coarse:min-h-11"
          onClick={() => viewActions.openEvent(event.id)}
        >
          <Txt text={event.title} />
        </button>
      </span>
      <span className="mt-0.5 block ps-8 text-label text-ink-2">{dates.interval(event.date)}</span>
      <span className="block ps-8 text-label text-ink-3">
        {t("accounts.supporting", { count: counts.supports })}
        {counts.disputes > 0 && ` · ${t("accounts.disputing", { count: counts.disputes })}`}
        {differs && ` · ${t("model.differs-record")}`}
      </span>
      {accountsOfNoSource(event, index.sources).map((account, at) => {
        const actor = index.actors.get(account.according);
        return (
          <div key={at} className="mt-1 ps-8 text-label text-ink-2">
            {t("event.according-to")}{" "}
            {actor ? <Txt text={actor.name} /> : <bdi>{account.according}</bdi>}
            <Account account={account} />
          </div>
        );
      })}
    </>
  );
}

function MatrixRow({
  event,
  columns,
}: {
  readonly event: ConflictEvent;
  readonly columns: readonly Column[];
}) {
  const open = useView((view) => view.event === event.id);
  return (
    <tr aria-current={open ? "true" : undefined} className="group">
      <th
        scope="row"
        className="border-b border-hair-2 py-2.5 pe-3 text-start align-top font-normal group-aria-current:bg-panel"
      >
        <EventName event={event} />
      </th>
      {columns.map(({ id, ids }) => {
        const testimony = testimonyOf(event, ids);
        return (
          <td
            key={id}
            data-standing={testimony.standing}
            className="border-b border-hair-2 py-2.5 pe-3 align-top wrap-anywhere group-aria-current:bg-panel"
          >
            <TestimonyCell event={event} testimony={testimony} sources={ids} />
          </td>
        );
      })}
    </tr>
  );
}
