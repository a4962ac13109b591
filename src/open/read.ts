import type { ImportFile } from "../ingest/file.ts";
import type { ImportOptions, ImportResult } from "../ingest/import.ts";
import type { Answers } from "../ingest/importer.ts";

/** What is said when the reading part itself, a chunk of its own, could not be fetched. */
const unreachable = (files: readonly ImportFile[]): ImportResult => ({
  dataset: null,
  asks: [],
  report: {
    format: null,
    files: [],
    rows: 0,
    events: 0,
    merged: 0,
    left: 0,
    problems: [
      {
        file: files[0]?.name ?? "",
        row: 0,
        column: "",
        value: "",
        code: "library-unreachable",
        kind: "fatal",
        values: {},
      },
    ],
    counts: { "library-unreachable": 1 },
    span: null,
    killed: null,
    bins: [],
    examples: [],
  },
});

/** Reads files by the importers, which are fetched with the first of them. Never rejects. */
export async function readOwn(
  files: readonly ImportFile[],
  answers: Answers,
  options: ImportOptions,
): Promise<ImportResult> {
  try {
    const { importFiles } = await import("../ingest/import.ts");
    return await importFiles(files, answers, options);
  } catch {
    return unreachable(files);
  }
}
