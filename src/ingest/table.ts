import { NO_ANSWERS, type TableImporter, type TableSample } from "./importer.ts";
import { fieldColumns } from "./columns/cells.ts";
import { rowDates } from "./columns/dateOfRow.ts";
import { FIELDS, fieldOf, isOwnHeader } from "./columns/fields.ts";
import { columnNames, mappingOf, noteIgnored } from "./columns/mapping.ts";
import { rowEvent } from "./columns/rowEvent.ts";

/** Columns of dates; the others have no order of day and month. */
const DATED = ["date", "end", "source_date"] as const;

/** Any table can be one of events, so a little is always claimed: the reader then says which column is what. */
function takes(sample: TableSample): number {
  if (columnNames(sample).length < 2 || sample.rows.length === 0) return 0;
  const named = sample.header.map(fieldOf);
  const has = (...fields: string[]): boolean =>
    named.some((field) => field !== null && fields.includes(field));
  const dated = has("date", "year");
  const titled = has("title", "title_ar", "title_en");
  if (dated && titled) return sample.header.filter(isOwnHeader).length > 3 ? 0.7 : 0.6;
  const guessed = mappingOf(sample, NO_ANSWERS);
  const most = guessed.includes("date") || guessed.includes("year");
  return most ? (dated || titled ? 0.4 : 0.2) : 0.05;
}

/** A table of events, one a row, with our own headers, their Arabic names, or any that a person maps to ours. */
export const table: TableImporter = {
  kind: "table",
  format: "table",
  takes,
  fields: FIELDS,
  mapping: mappingOf,
  dateColumns: (sample, answers) =>
    mappingOf(sample, answers).flatMap((field, at) =>
      DATED.some((each) => each === field) ? [at] : [],
    ),
  begin: ({ sample, draft, answers, orders }) => {
    const mapping = mappingOf(sample, answers);
    const columns = fieldColumns(sample, mapping, draft);
    const dates = rowDates(sample, columns, orders, answers);
    noteIgnored(sample, draft, (at) => mapping[at] === "");
    return {
      row: (values, row) => {
        if (values.every((cell) => cell.trim() === ""))
          return draft.leave({ code: "no-cells", row });
        const cells = columns.cells(values, row);
        const date = dates.event(cells);
        if (date !== null) rowEvent(draft, cells, date, dates.other);
      },
    };
  },
};
