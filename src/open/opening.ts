import type { Ask, DateOrderAsk } from "../ingest/asks.ts";
import type { ImportFile } from "../ingest/file.ts";
import type { ImportResult } from "../ingest/import.ts";
import type { AnswersOfFiles } from "../ingest/importer.ts";
import type { Progress } from "../ingest/pace.ts";
import type { ReportedProblem } from "../ingest/report.ts";
import type { Dataset } from "../model/types.ts";
import { openQuestions } from "./imported.ts";

/** Files that could be read, and what was found in them under the answers. */
export interface Found extends ImportResult {
  readonly dataset: Dataset;
  readonly files: readonly ImportFile[];
  readonly answers: AnswersOfFiles;
}

/** How far somebody is who opens files. What is shown on the page meanwhile stays as it is. */
export type Opening =
  | { readonly kind: "choosing" }
  | {
      readonly kind: "reading";
      readonly files: readonly ImportFile[];
      readonly progress: Progress | null;
    }
  | {
      readonly kind: "refused";
      readonly files: readonly ImportFile[];
      readonly problems: readonly ReportedProblem[];
    }
  | {
      readonly kind: "found";
      readonly found: Found;
      /** Every question about dates that was put since the files were chosen: an answer can be changed. */
      readonly dates: readonly DateOrderAsk[];
      /** Being read again: with other answers, with a file more or less. */
      readonly again: {
        readonly files: readonly ImportFile[];
        readonly progress: Progress | null;
      } | null;
      /** Why they could not be read with the last answers; what was found before stands. */
      readonly failed: readonly ReportedProblem[];
      /** It is not what the page shows already. */
      readonly changed: boolean;
      /** Files came to it that were not in what the page shows. */
      readonly added: boolean;
    };

export type OpeningEvent =
  | { readonly kind: "choose" }
  | { readonly kind: "start"; readonly files: readonly ImportFile[]; readonly again: boolean }
  | { readonly kind: "progress"; readonly progress: Progress }
  | {
      readonly kind: "read";
      readonly files: readonly ImportFile[];
      readonly answers: AnswersOfFiles;
      readonly result: ImportResult;
    }
  | { readonly kind: "stop" };

const same = (a: DateOrderAsk, b: DateOrderAsk): boolean =>
  a.file === b.file && a.column === b.column;

/** The questions put now, after those that are answered. */
export const withAnswered = (
  before: readonly DateOrderAsk[],
  asks: readonly Ask[],
): readonly DateOrderAsk[] => {
  const now = openQuestions(asks);
  return [...before.filter((each) => !now.some((ask) => same(ask, each))), ...now];
};

/** What files that come now are added to: those of the report, or those being read. */
export function filesOf(state: Opening): readonly ImportFile[] {
  if (state.kind === "found") return state.again?.files ?? state.found.files;
  return state.kind === "reading" ? state.files : [];
}

const isSame = (a: ImportFile, b: ImportFile): boolean =>
  a === b ||
  (a instanceof File &&
    b instanceof File &&
    a.name === b.name &&
    a.size === b.size &&
    a.lastModified === b.lastModified);

function called(file: ImportFile, taken: ReadonlySet<string>): ImportFile {
  if (!taken.has(file.name) || !(file instanceof File)) return file;
  const [, stem = "", ending = ""] = /^(.*?)(\.[^.]*)?$/s.exec(file.name) ?? [];
  for (let count = 2; ; count++) {
    const name = `${stem} (${count})${ending}`;
    if (!taken.has(name)) return new File([file], name, { lastModified: file.lastModified });
  }
}

/** Files beside those that are there: the same one again is one, another of the same name is told apart by a number. */
export function joined(
  there: readonly ImportFile[],
  more: readonly ImportFile[],
): readonly ImportFile[] {
  const given: ImportFile[] = [];
  const files: ImportFile[] = [];
  for (const file of [...there, ...more]) {
    if (given.some((each) => isSame(each, file))) continue;
    given.push(file);
    files.push(called(file, new Set(files.map(({ name }) => name))));
  }
  return files;
}

/** A report that is there already: of the set on the page. */
export const reportOf = (found: Found): Opening => ({
  kind: "found",
  found,
  dates: withAnswered([], found.asks),
  again: null,
  failed: [],
  changed: false,
  added: false,
});

/** What was found stays until something else is: a second reading that fails or is given up takes nothing away. */
export function step(state: Opening, event: OpeningEvent): Opening {
  switch (event.kind) {
    case "choose":
      return { kind: "choosing" };
    case "start":
      return event.again && state.kind === "found"
        ? { ...state, again: { files: event.files, progress: null }, failed: [] }
        : { kind: "reading", files: event.files, progress: null };
    case "progress":
      if (state.kind === "reading") return { ...state, progress: event.progress };
      return state.kind === "found" && state.again !== null
        ? { ...state, again: { ...state.again, progress: event.progress } }
        : state;
    case "read":
      return afterReading(state, event);
    case "stop":
      return state.kind === "found" ? { ...state, again: null } : { kind: "choosing" };
  }
}

function afterReading(
  state: Opening,
  { files, answers, result }: Extract<OpeningEvent, { kind: "read" }>,
): Opening {
  const { dataset, report, asks, large } = result;
  if (dataset === null)
    return state.kind === "found"
      ? { ...state, again: null, failed: report.problems }
      : { kind: "refused", files, problems: report.problems };
  // A file that was taken out asks nothing any more.
  const before =
    state.kind === "found"
      ? state.dates.filter((ask) => files.some(({ name }) => name === ask.file))
      : [];
  const added = state.kind !== "found" || state.added || state.found.files.length < files.length;
  return {
    kind: "found",
    found: { dataset, report, asks, files, answers, ...(large && { large }) },
    dates: withAnswered(before, asks),
    again: null,
    failed: [],
    changed: true,
    added,
  };
}

/** What the set is called: by its file, or by the first of several and the number of the others. */
export function nameOf(files: readonly { readonly name: string }[]): string {
  const [first, second, ...others] = files.map(({ name }) => name);
  if (first === undefined) return "";
  if (second === undefined) return first;
  return others.length === 0 ? `${first} + ${second}` : `${first} + ${others.length + 1}`;
}

/** Bytes of all files, when `progress` is told of one of them; an unpacked file is not longer than it lies there. */
export function readSoFar(files: readonly ImportFile[], progress: Progress | null): number {
  if (progress === null) return 0;
  const at = files.findIndex(({ name }) => name === progress.file);
  const before = files.slice(0, Math.max(0, at)).reduce((sum, { size }) => sum + size, 0);
  return before + Math.min(progress.read, progress.size);
}
