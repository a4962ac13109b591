import type { TableSample } from "../importer.ts";
import { TableLexer } from "./lexer.ts";

/** What the head of a table says about the rest of it. */
export interface TableHead {
  readonly sample: TableSample;
  /** Of the header, or 0 when there is none; rows above it are no data. */
  readonly headerRow: number;
  /** Row after the header that explains columns to machines (HXL): no data; 0 when there is none. */
  readonly tagRow: number;
  /** The first column only counts the rows, as R writes it, and is taken away. */
  readonly counted: boolean;
  /** What stands above the header, with its rows. */
  readonly above: readonly { readonly row: number; readonly value: string }[];
}

const DELIMITERS = [",", "\t", ";", "|"] as const;
const SAMPLED = 200;
/** Rows above the header: titles, notes. */
const MOST_ABOVE = 12;

interface Row {
  readonly cells: readonly string[];
  readonly row: number;
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

/** Rows of a text that may be cut at its end; `whole` when it is not. */
function rowsOf(text: string, delimiter: string, whole: boolean): Row[] {
  const rows: Row[] = [];
  const lexer = new TableLexer(delimiter, {
    row: (cells, row) => {
      if (rows.length <= SAMPLED + MOST_ABOVE && !isBlank(cells)) rows.push({ cells, row });
    },
    flaw: () => undefined,
  });
  lexer.push(text);
  // The last row of a cut text would be a broken one; below a header it is better than none.
  if (whole || rows.length < 2) lexer.end();
  return rows;
}

/** The count of cells that most rows have, and how many have it (0 … 1). */
function modeOf(rows: readonly Row[]): { readonly cells: number; readonly share: number } {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [cells, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0]);
  return { cells, share: rows.length === 0 ? 0 : count / rows.length };
}

function delimiterOf(text: string, whole: boolean): { delimiter: string; rows: Row[] } {
  const stated = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (stated !== undefined && DELIMITERS.some((each) => each === stated))
    return { delimiter: stated, rows: rowsOf(text, stated, whole).slice(1) };
  let best = { delimiter: ",", rows: rowsOf(text, ",", whole), score: 0 };
  for (const delimiter of DELIMITERS) {
    if (!text.includes(delimiter)) continue;
    const rows = delimiter === "," ? best.rows : rowsOf(text, delimiter, whole);
    const { cells, share } = modeOf(rows);
    const score = cells < 2 ? 0 : share * share * Math.sqrt(Math.min(cells, 60));
    if (score > best.score) best = { delimiter, rows, score };
  }
  return best;
}

/** What a column is not called. */
const VALUE =
  /^(?:[-+]?[\p{Nd}.,\s%]+|.*\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}.*|(?:https?|ftp):\/\/.*|.{120,})$/su;

function isHeader(cells: readonly string[]): boolean {
  const named = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (named.length === 0 || named.length < cells.length / 2) return false;
  return named.every((cell) => !VALUE.test(cell)) && named.some((cell) => /\p{L}/u.test(cell));
}

const isTag = (cell: string): boolean => /^#[a-z]+(?:\s*[+#][\w+#\s]*)?$/i.test(cell.trim());
const isTagRow = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length > 0 && filled.filter(isTag).length > filled.length / 2;
};

/** 1, 2, 3 … or 0, 1, 2 …, as R and pandas number their rows. */
function countsUp(rows: readonly Row[]): boolean {
  const first = Number(rows[0]?.cells[0]);
  return (
    rows.length > 1 &&
    (first === 0 || first === 1) &&
    rows.every(({ cells }, at) => cells[0] !== "" && Number(cells[0]) === first + at)
  );
}

/** @param text the beginning of the file; `whole` when it is all of it */
export function headOfTable(name: string, text: string, whole: boolean): TableHead {
  const { delimiter, rows } = delimiterOf(text, whole);
  const { cells: width } = modeOf(rows);
  const filled = ({ cells }: Row): number => cells.filter((cell) => cell.trim() !== "").length;
  const start = Math.max(
    0,
    width < 3
      ? 0
      : rows.slice(0, MOST_ABOVE).findIndex((row) => filled(row) >= Math.max(2, width / 2)),
  );
  const first = rows[start];
  const headed = first !== undefined && isHeader(first.cells);
  const above = headed ? rows.slice(0, start) : [];
  const data = headed ? rows.slice(start + 1) : rows;
  const tagged = headed && data[0] !== undefined && isTagRow(data[0].cells);
  const read = tagged ? data.slice(1) : data;
  const header = headed ? first.cells.map((cell) => cell.trim()) : [];
  const unnamed = header[0] === "" && header.length > 1;
  const short = headed && header.length === width - 1;
  const counted = headed && (unnamed || short) && countsUp(read);
  return {
    headerRow: headed ? first.row : 0,
    tagRow: tagged ? (data[0]?.row ?? 0) : 0,
    counted,
    above: above.map(({ cells, row }) => ({
      row,
      value: cells.filter((cell) => cell.trim() !== "").join(" "),
    })),
    sample: {
      name,
      delimiter,
      header: counted && unnamed ? header.slice(1) : header,
      rows: read.slice(0, SAMPLED).map(({ cells }) => (counted ? cells.slice(1) : cells)),
    },
  };
}

/** Rows of data one after the other: blank ones, what stands above the header and tag rows are left out. */
export interface DataRow {
  (cells: readonly string[], row: number): void;
}

export function dataRows(
  { sample, headerRow, tagRow, counted }: TableHead,
  found: DataRow,
): (cells: readonly string[], row: number) => void {
  const stated = /^sep=.$/i;
  return (cells, row) => {
    if (row <= headerRow || row === tagRow || isBlank(cells)) return;
    if (row === 1 && headerRow === 0 && stated.test(cells.join(sample.delimiter))) return;
    found(counted ? cells.slice(1) : cells, row);
  };
}
