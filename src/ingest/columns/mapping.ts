import type { Answers, Draft, TableSample } from "../importer.ts";
import { readDate } from "../dates/cell.ts";
import { cleanCell } from "../dates/clean.ts";
import { eraOf } from "../dates/markers.ts";
import { type Field, fieldOf, isField } from "./fields.ts";

/** By column: the field that it fills, or "" for none. */
export type Mapping = readonly (Field | "")[];

/** The share of a column's filled cells that must look like what the column is guessed to hold. */
const MOST = 0.8;

/** Columns of a table that has no header are called by their number, from 1. */
export const columnNames = ({ header, rows }: TableSample): string[] => {
  const width = Math.max(header.length, ...rows.map(({ length }) => length));
  return Array.from({ length: width }, (_, at) => header[at]?.trim() || String(at + 1));
};

/** Remarks on each column that holds something and is left out. */
export function noteIgnored(
  sample: TableSample,
  draft: Draft,
  isIgnored: (column: number) => boolean,
): void {
  columnNames(sample).forEach((column, at) => {
    const value = cellsOf(sample, at)[0];
    if (value !== undefined && isIgnored(at))
      draft.note({ code: "column-ignored", row: 0, column, value });
  });
}

const cellsOf = (sample: TableSample, at: number): string[] =>
  sample.rows.flatMap((cells) => {
    const cell = cells[at]?.trim() ?? "";
    return cell === "" ? [] : [cell];
  });

const share = (cells: readonly string[], is: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(is).length / cells.length;

/** Dates whose order, century or calendar is in doubt are dates all the same. */
function isDateLike(cell: string): boolean {
  if (/^\d{1,3}$/.test(cell)) return false;
  const reading = readDate(cell, {});
  return (
    !("unread" in reading) ||
    ["ambiguous-date", "year-unclear", "era-unclear"].includes(reading.unread)
  );
}
const isEra = (cell: string): boolean => eraOf(cleanCell(cell).text) !== null;
const isLink = (cell: string): boolean => /^https?:\/\/\S+$/i.test(cell);
const mean = (cells: readonly string[]): number =>
  cells.reduce((sum, { length }) => sum + length, 0) / Math.max(1, cells.length);

/** Titles differ from row to row and are words; the longer ones are texts. */
const isWordy = (cells: readonly string[]): boolean =>
  share(cells, (cell) => /\p{L}{2}/u.test(cell) && !isLink(cell) && !isDateLike(cell)) >= MOST &&
  new Set(cells).size > cells.length / 2;

function guessContents(
  sample: TableSample,
  mapping: (Field | "")[],
  answered: ReadonlySet<number>,
): void {
  const has = (...fields: Field[]): boolean =>
    mapping.some((each) => each !== "" && fields.includes(each));
  const free = (): number[] =>
    mapping.flatMap((field, at) => (field === "" && !answered.has(at) ? [at] : []));
  if (!has("date", "year")) {
    const at = free().find((each) => share(cellsOf(sample, each), isDateLike) >= MOST);
    if (at !== undefined) mapping[at] = "date";
  }
  if (!has("source", "source_url")) {
    const at = free().find((each) => share(cellsOf(sample, each), isLink) >= MOST);
    if (at !== undefined) mapping[at] = "source_url";
  }
  if (!has("title", "title_ar", "title_en")) {
    const wordy = free()
      .map((at) => ({ at, cells: cellsOf(sample, at) }))
      .filter(({ cells }) => isWordy(cells));
    const [short] = wordy.filter(({ cells }) => mean(cells) <= 160);
    if (short !== undefined) mapping[short.at] = "title";
    // A table with one column of words: they are all it says of an event.
    const text = mapping.findIndex((field) => field === "text");
    if (short === undefined && text !== -1) mapping[text] = "title";
    else if (short === undefined && wordy[0] !== undefined) mapping[wordy[0].at] = "title";
  }
}

/** Fields that several columns may fill together. */
const SEVERAL: ReadonlySet<string> = new Set<Field>([
  "actors",
  "initiator",
  "target",
  "victim",
  "tags",
  "source",
  "source_url",
  "part_of",
  "follows",
]);

/** By their headers, then, for what an event cannot do without, by their contents; a person's answers come first. */
export function mappingOf(sample: TableSample, answers: Answers): Mapping {
  const names = columnNames(sample);
  const answered = new Set<number>();
  const taken = new Set<string>(Object.values(answers.mapping));
  const mapping = names.map((name, at): Field | "" => {
    const answer = Object.hasOwn(answers.mapping, name) ? answers.mapping[name] : undefined;
    if (answer !== undefined) {
      answered.add(at);
      return isField(answer) ? answer : "";
    }
    const named = fieldOf(name) ?? "";
    // "Era" may as well be a part of history.
    const field = named === "era" && share(cellsOf(sample, at), isEra) < 0.5 ? "" : named;
    // Of two columns of one name the first is meant, unless a person says otherwise.
    if (field === "" || (taken.has(field) && !SEVERAL.has(field))) return "";
    taken.add(field);
    return field;
  });
  guessContents(sample, mapping, answered);
  return mapping;
}
