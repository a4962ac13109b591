import { isRead, type CellDate, type DateReading, readDate } from "../dates/cell.ts";
import { profileColumn, yearCell } from "../dates/column.ts";
import { readParts, spanned } from "../dates/parts.ts";
import type { Answers, ColumnOrder, ColumnOrders, TableSample } from "../importer.ts";
import type { FieldCells, FieldColumns } from "./cells.ts";
import { type Field, isHijriHeader } from "./fields.ts";
import { isOpenEnd, takeEra } from "../dates/markers.ts";
import { cleanCell } from "../dates/clean.ts";

export interface RowDates {
  /** null: the row was left, with its reason. */
  readonly event: (cells: FieldCells) => CellDate | null;
  /** Of another date column; null when it is empty or was noted as unread. */
  readonly other: (cells: FieldCells, field: Field) => string | null;
}

const isArabic = (name: string): boolean => /\p{Script=Arabic}/u.test(name);

/** How the date columns of a table are read, in the orders that the whole columns allow. */
export function rowDates(
  sample: TableSample,
  columns: FieldColumns,
  orders: ColumnOrders,
  answers: Answers,
  format: { readonly numerals?: boolean } = {},
): RowDates {
  interface Known {
    readonly order: ColumnOrder | undefined;
    readonly hijri: boolean;
  }
  const known = new Map<Field, Known>();
  /** Of a column, once: it is asked for each row. */
  const knownOf = (field: Field): Known => {
    let all = known.get(field);
    if (all === undefined)
      known.set(field, (all = { order: found(field), hijri: isHijriHeader(columns.name(field)) }));
    return all;
  };
  /** A column that only a correction by hand has made a date is judged by its first rows. */
  function found(field: Field): ColumnOrder | undefined {
    const [at] = columns.at(field);
    if (at === undefined || orders.has(at)) return at === undefined ? undefined : orders.get(at);
    const profile = profileColumn();
    sample.rows.forEach((cells, row) => profile.add(cells[at] ?? "", row));
    const name = columns.name(field);
    return profile.order(name, answers.dateOrder[name]);
  }
  /** What a column of its own says of the era goes behind a date that names none. */
  const inEra = (cells: FieldCells, field: Field): string => {
    const [date, era] = [cells.get(field), cells.get("era")];
    const own = field === "date" || field === "end";
    return own && era !== "" && date !== "" && takeEra(cleanCell(date).text).era === null
      ? `${date} ${era}`
      : date;
  };
  const read = (cells: FieldCells, field: Field, year: number | null): DateReading =>
    readDate(inEra(cells, field), {
      ...format,
      ...knownOf(field),
      year,
    });

  const notes = (cells: FieldCells, field: Field, { remarks }: CellDate): void => {
    for (const code of remarks) cells.note(code, field);
  };

  function start(cells: FieldCells): { reading: DateReading; field: Field } {
    const ownEra = cells.get("era") !== "";
    const reading = read(cells, "date", ownEra ? null : yearCell(cells.get("year")));
    if (isRead(reading) || reading.unread !== "no-date") return { reading, field: "date" };
    const [year, month, day, time, era] = (["year", "month", "day", "time", "era"] as const).map(
      cells.get,
    );
    const parts = readParts({ year, month, day, time, era }, isArabic(columns.name("year")));
    return { reading: parts, field: year === "" ? "date" : "year" };
  }

  function end(cells: FieldCells): { reading: DateReading | "open"; field: Field } {
    if (isOpenEnd(cleanCell(cells.get("end")).text)) return { reading: "open", field: "end" };
    const reading = read(cells, "end", null);
    if (isRead(reading) || reading.unread !== "no-date") return { reading, field: "end" };
    const [year, month, day, time, era] = (
      ["end_year", "end_month", "end_day", "end_time", "era"] as const
    ).map(cells.get);
    return {
      reading: readParts({ year, month, day, time, era }, isArabic(columns.name("end_year"))),
      field: "end_year",
    };
  }

  return {
    event: (cells) => {
      const from = start(cells);
      if (!isRead(from.reading)) {
        cells.leave(from.reading.unread, from.field);
        return null;
      }
      const to = end(cells);
      const span = spanned(from.reading, to.reading);
      notes(cells, from.field, from.reading);
      if (to.reading !== "open" && isRead(to.reading) && span.lostEnd === null)
        notes(cells, to.field, to.reading);
      if (span.lostEnd !== null) cells.note(span.lostEnd, to.field);
      return span;
    },
    other: (cells, field) => {
      const reading = read(cells, field, null);
      if (isRead(reading)) {
        notes(cells, field, reading);
        return reading.interval.edtf;
      }
      if (reading.unread !== "no-date") cells.note("bad-value", field);
      return null;
    },
  };
}
