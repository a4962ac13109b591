import type { ImportFile } from "./file.ts";
import type { ImportResult } from "./import.ts";
import type { FileReport, ReportedProblem } from "./report.ts";

/** What stops a whole file. */
export const fatal = (
  file: string,
  code: string,
  values: ReportedProblem["values"] = {},
): ReportedProblem => ({ file, row: 0, column: "", value: "", code, kind: "fatal", values });

export const unread = (name: string): FileReport => ({
  name,
  format: null,
  rows: 0,
  events: 0,
  merged: 0,
  left: 0,
});

/** Of files that were not even begun, or were given up: one reason for all of them. */
export const unreadResult = (
  files: readonly Pick<ImportFile, "name">[],
  code: string,
  values: ReportedProblem["values"] = {},
): ImportResult => ({
  dataset: null,
  report: {
    format: null,
    files: files.map(({ name }) => unread(name)),
    rows: 0,
    events: 0,
    merged: 0,
    left: 0,
    problems: files.map(({ name }) => fatal(name, code, values)),
    counts: files.length === 0 ? {} : { [code]: files.length },
    span: null,
    killed: null,
    bins: [],
    examples: [],
  },
  asks: [],
});
