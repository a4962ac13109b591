/** Cells as CSV, each in quotation marks. */
export const sheet = (...rows: readonly string[][]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n");
