import { use } from "react";
import { createPortal } from "react-dom";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { COLUMNS } from "../state/view.ts";
import { PrintedPicture } from "../ui/printedPicture.ts";
import { Txt } from "../ui/Txt.tsx";
import { Cell } from "./Cells.tsx";
import "./print.css";

/** Rows on paper of a set whose texts stay in its file: what nobody has looked at has no title to print. */
const PRINTED = 1000;

interface PrintedTableProps {
  readonly rows: Uint32Array;
  readonly caption: string;
}

/** The picture and every row, on paper, beside the page that is hidden there. */
export function PrintedTable({ rows, caption }: PrintedTableProps) {
  const { t, number } = useLocale();
  const { events, dataset, texts } = useIndex();
  const printed = Array.from(texts === null ? rows : rows.subarray(0, PRINTED));
  const picture = use(PrintedPicture);
  return createPortal(
    <div className="printed-table">
      <h1>
        <Txt text={dataset.meta.title} />
      </h1>
      {picture}
      {printed.length < rows.length && (
        <p>{t("table.print-cut", { shown: printed.length, total: number(rows.length) })}</p>
      )}
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`table.column-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {printed.map((row) => {
            const event = events.at(row);
            return (
              event && (
                <tr key={event.id}>
                  {COLUMNS.map((column) => (
                    <td key={column} data-column={column}>
                      <Cell column={column} event={event} row={row} />
                    </td>
                  ))}
                </tr>
              )
            );
          })}
        </tbody>
      </table>
    </div>,
    document.body,
  );
}
