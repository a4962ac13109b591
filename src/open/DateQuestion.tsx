import { useId } from "react";
import type { DateOrderAsk } from "../ingest/asks.ts";
import type { DateOrder } from "../ingest/importer.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { resolveEdtf } from "../model/edtf.ts";
import { CHECK_BOX, CHECK_LINE } from "../ui/Checkbox.tsx";

interface DateQuestionProps {
  readonly ask: DateOrderAsk;
  /** There are several files: it says which one it is of. */
  readonly several: boolean;
  /** Nobody has answered it yet; one that was answered can be answered otherwise. */
  readonly open: boolean;
  readonly answer: DateOrder | undefined;
  readonly onAnswer: (order: DateOrder) => void;
}

/** Rows of one column as each of its readings has them: the reader chooses the column of dates that are right. */
export function DateQuestion({ ask, several, open, answer, onAnswer }: DateQuestionProps) {
  const { t, dates, number } = useLocale();
  const id = useId();
  const reading = (edtf: string | null | undefined): string => {
    const interval = edtf === null || edtf === undefined ? null : resolveEdtf(edtf);
    return interval === null ? t("open.no-reading") : dates.interval(interval);
  };
  return (
    <fieldset className="mt-6 min-w-0 border-t-2 border-ink pt-2">
      <legend className="float-start w-full text-body font-semibold">
        {t(open ? "open.date-question" : "open.date-answered", { column: ask.column })}
        {several && <bdi className="block text-ui font-normal text-ink-2">{ask.file}</bdi>}
      </legend>
      <p id={`${id}-note`} className="clear-both max-w-[70ch] text-ui text-ink-2">
        {t(open ? "open.date-question-note" : "open.date-answered-note")}
      </p>
      <div className="mt-2 overflow-x-auto">
        <table className="w-full text-ui" aria-describedby={`${id}-note`}>
          <thead>
            <tr className="border-b border-hair align-bottom">
              <th scope="col" className="py-1 pe-4 text-start text-label font-normal text-ink-3">
                {t("open.row")}
              </th>
              <th scope="col" className="py-1 pe-4 text-start text-label font-normal text-ink-3">
                {t("open.as-written")}
              </th>
              {ask.candidates.map((candidate) => (
                <th
                  key={candidate}
                  scope="col"
                  data-chosen={answer === candidate}
                  className="px-2 py-1 text-start font-semibold data-[chosen=true]:bg-panel"
                >
                  <label className={CHECK_LINE}>
                    <input
                      type="radio"
                      name={id}
                      checked={answer === candidate}
                      className={CHECK_BOX}
                      onChange={() => onAnswer(candidate)}
                    />
                    {t(`open.order-${candidate}`)}
                  </label>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ask.rows.map(({ row, value, readings }) => (
              <tr key={row} className="border-b border-hair-2">
                <td className="py-1 pe-4 text-ink-3">{number(row)}</td>
                <td className="min-w-24 py-1 pe-4 wrap-anywhere">
                  <bdi>{value}</bdi>
                </td>
                {ask.candidates.map((candidate) => (
                  <td
                    key={candidate}
                    data-chosen={answer === candidate}
                    className="px-2 py-1 data-[chosen=true]:bg-panel"
                  >
                    {reading(readings[candidate])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </fieldset>
  );
}
