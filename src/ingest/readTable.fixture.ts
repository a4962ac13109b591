import type { ConflictEvent } from "../model/types.ts";
import { importFiles } from "./import.ts";
import { type Answers, NO_ANSWERS } from "./importer.ts";

/** A table as the page reads it. */
export async function readTable(text: string, answers: Partial<Answers> = {}) {
  const result = await importFiles([new File([text], "t.csv")], { ...NO_ANSWERS, ...answers });
  const { dataset, report, asks } = result;
  return {
    format: report.format,
    counts: [report.rows, report.events, report.merged, report.left],
    events: dataset?.events ?? [],
    dataset,
    asks,
    /** row, column, code, value */
    told: report.problems
      .filter(({ row, code }) => row > 0 || code === "column-ignored")
      .map(({ row, column, code, value }) => [row, column, code, value].join("|")),
  };
}
export const dates = (events: readonly ConflictEvent[]): string[] =>
  events.map(({ date }) => date.edtf);
