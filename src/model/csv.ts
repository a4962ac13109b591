import { toPlain } from "./plain.ts";

/** Byte-order mark: without it Excel does not take a file for UTF-8. */
export const BOM = "\ufeff";

/** What a spreadsheet would take for a formula, also in the full-width forms of East Asian keyboards. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * One cell (RFC 4180) that is safe to open in a spreadsheet: what could be a formula is preceded by an apostrophe,
 * numbers stay numbers. `=1+1` → `'=1+1`, `-2.5` → `-2.5`, `a "b"` → `"a ""b"""`.
 */
export function csvCell(value: string): string {
  if (value === "") return "";
  const plain = toPlain(value);
  const safe = FORMULA.test(plain) && !NUMBER.test(plain) ? `'${plain}` : plain;
  return /[",\r\n\t]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The cell without the apostrophe that `csvCell`, as other careful writers, puts before what could be a formula. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;

/** One record with its line end, CRLF. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(",")}\r\n`;
