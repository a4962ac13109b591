import type { Locale } from "../i18n/locale.ts";
import type { ImportResult } from "../ingest/import.ts";
import { reasonOf } from "./words.ts";
import { stripMarks } from "../i18n/direction.ts";

/** The report for a program; the README says what its keys are. Row and column as in ReportedProblem. */
export function reportJson({ report, asks }: ImportResult, locale: Locale) {
  const { format, rows, events, merged, left, span, killed, files, problems, counts } = report;
  return {
    format,
    rows,
    events,
    merged,
    left,
    problems: problems.map((each) => ({
      file: each.file,
      row: each.row,
      column: each.column,
      value: each.value,
      reason: stripMarks(reasonOf(each, locale)),
      code: each.code,
      kind: each.kind,
    })),
    counts,
    span,
    killed,
    files,
    asks,
  };
}
