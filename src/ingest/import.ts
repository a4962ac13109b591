import type { Dataset } from "../model/types.ts";
import { type Ask, asksOf } from "./asks.ts";
import { type ImportFile, Refusal } from "./file.ts";
import { type Answers, type AnswersOfFiles, isList, NO_ANSWERS } from "./importer.ts";
import { type FileResult, importFile } from "./importFile.ts";
import { MOST_EVENTS } from "./limits.ts";
import type { LargeSet } from "./large/openLarge.ts";
import { mergeSets, type Part } from "./merge.ts";
import { pacing, type Progress } from "./pace.ts";
import { factsOf, type FileReport, type ImportReport, type ReportedProblem } from "./report.ts";
import { fatal, unread } from "./unread.ts";

export interface ImportResult {
  /** null exactly when no file could be read. */
  readonly dataset: Dataset | null;
  readonly report: ImportReport;
  readonly asks: readonly Ask[];
  /** A set too large to be held with its texts: `dataset` has but a few of its events. */
  readonly large?: LargeSet;
}

export interface ImportOptions {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((progress: Progress) => void) | undefined;
  /** Events of one file that the machine can hold; later rows are left out and told. A page's is 250,000. */
  readonly most?: number | undefined;
  /** Milliseconds of work before the thread may answer; Infinity on one that nobody waits for. */
  readonly slice?: number;
}

/** Merges answers, later ones winning. Without a prototype, since a column may be called `constructor`. */
function bare<T>(...records: readonly Readonly<Record<string, T>>[]): Readonly<Record<string, T>> {
  const copy: Record<string, T> = {};
  Object.setPrototypeOf(copy, null);
  for (const record of records)
    for (const [key, value] of Object.entries(record)) copy[key] = value;
  return copy;
}

/** The answers that hold for one file: those for every file, overridden by its own. */
function answersOf({ files, ...every }: AnswersOfFiles, name: string): Answers {
  const own = files !== undefined && Object.hasOwn(files, name) ? files[name] : undefined;
  const { dateOrder, mapping } = own ?? NO_ANSWERS;
  return {
    dateOrder: bare(every.dateOrder, dateOrder),
    mapping: bare(every.mapping, mapping),
  };
}

function refused(file: string, error: unknown): ReportedProblem {
  if (error instanceof Refusal) return fatal(file, error.code, error.values);
  const reason = error instanceof Error ? error.message.slice(0, 200) : "";
  // One of our own script chunks could not be fetched.
  const chunk = /dynamically imported module|importing a module|Failed to fetch/i.test(reason);
  return fatal(file, chunk ? "library-unreachable" : "unreadable-file", { reason });
}

function fileReport({ name, format, parsed, rows, merged }: FileResult): FileReport {
  const events = parsed.dataset?.events.length ?? 0;
  return { name, format, rows, events, merged, left: rows - events - merged };
}

function reportOf(
  results: readonly FileResult[],
  dataset: Dataset | null,
  repeated: number,
  told: readonly ReportedProblem[],
  failed: readonly FileReport[],
): ImportReport {
  const files = results.map(fileReport);
  const sum = (of: (file: FileReport) => number): number =>
    files.reduce((total, file) => total + of(file), 0);
  const formats = new Set(files.flatMap(({ format }) => (isList(format) ? [] : [format])));
  const [format = null] = formats;
  const counts: Record<string, number> = {};
  for (const result of results)
    for (const [code, count] of result.counts) counts[code] = (counts[code] ?? 0) + count;
  for (const { code } of told) counts[code] = (counts[code] ?? 0) + 1;
  return {
    format: formats.size > 1 ? "several" : format,
    files: [...files, ...failed],
    rows: sum(({ rows }) => rows),
    events: dataset?.events.length ?? 0,
    merged: sum(({ merged }) => merged) + repeated,
    left: sum(({ left }) => left),
    problems: [...told, ...results.flatMap(({ problems }) => problems)],
    counts,
    ...factsOf(dataset),
  };
}

/**
 * Reads files of any format by their content and makes one set of them. Never rejects: a file that cannot be read
 * is a fatal problem of the report, and the others are read. What the reader stopped is the problem `aborted`.
 */
export async function importFiles(
  files: readonly ImportFile[],
  answers: AnswersOfFiles = NO_ANSWERS,
  { signal, progress = () => undefined, most = MOST_EVENTS, slice }: ImportOptions = {},
): Promise<ImportResult> {
  const work = { pause: pacing(signal, slice), progress, most };
  const results: FileResult[] = [];
  const told: ReportedProblem[] = [];
  const failed: FileReport[] = [];
  for (const file of files) {
    try {
      const result = await importFile(file, { ...work, answers: answersOf(answers, file.name) });
      // A `siyaq` file of another version is recognised and gives no set.
      if (result.parsed.dataset !== null) results.push(result);
      else {
        told.push(...result.problems);
        failed.push(unread(file.name));
      }
    } catch (error) {
      told.push(signal?.aborted === true ? fatal(file.name, "aborted") : refused(file.name, error));
      failed.push(unread(file.name));
      if (signal?.aborted === true) break;
    }
  }
  // Lists of actors, sources or places have no events: alone they make no set.
  if (results.every(({ format }) => isList(format)))
    for (const { name, format } of results.splice(0)) {
      told.push(fatal(name, "list-alone", { list: format?.replace("-list", "") ?? "" }));
      failed.push(unread(name));
    }
  const parts = results.flatMap(({ name, format, parsed, rowOf }): Part[] =>
    parsed.dataset === null || format === null
      ? []
      : [{ file: name, format, dataset: parsed.dataset, rowOf }],
  );
  const [first, ...others] = parts;
  const merged =
    first === undefined || signal?.aborted === true ? null : mergeSets([first, ...others]);
  return {
    dataset: merged?.dataset ?? null,
    report: reportOf(
      merged === null ? [] : results,
      merged?.dataset ?? null,
      merged?.repeated ?? 0,
      [...told, ...(merged?.problems ?? [])],
      failed,
    ),
    asks: results.flatMap((result) => asksOf(result, answersOf(answers, result.name))),
  };
}
