import type { Dataset } from "../model/types.ts";
import type { ImportResult } from "./import.ts";
import type { AnswersOfFiles } from "./importer.ts";
import type { Progress } from "./pace.ts";
import type { ImportReport, ReportedProblem } from "./report.ts";

/** What the page says to the worker that reads for it. */
export type ReadRequest =
  | {
      readonly kind: "read";
      readonly files: readonly File[];
      readonly answers: AnswersOfFiles;
      readonly most: number | undefined;
    }
  /** The page has taken a part over. */
  | { readonly kind: "taken" };

/** What the worker says to the page. */
export type ReadResponse =
  /** The worker has started: what fails from now on is the file's fault. */
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "part"; readonly part: Part }
  /** Everything but the lists, after their last part. */
  | { readonly kind: "done"; readonly rest: Rest };

/** The lists of a result, which may be long. */
export interface Lists extends Omit<Dataset, "meta"> {
  readonly problems: readonly ReportedProblem[];
}
/** Up to PART records of one list. */
export type Part = Partial<Lists>;

export interface Rest {
  /** null: nothing could be read. */
  readonly meta: Dataset["meta"] | null;
  readonly report: Omit<ImportReport, "problems">;
  readonly asks: ImportResult["asks"];
}

/** Records in one message: the page takes them over in a few milliseconds. */
const PART = 200;

function* slices<T>(records: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < records.length; at += PART) yield records.slice(at, at + PART);
}

/** The result's lists, in parts that a page takes over one by one. */
export function* partsOf({ dataset, report }: ImportResult): Generator<Part> {
  if (dataset !== null) {
    for (const categories of slices(dataset.categories)) yield { categories };
    for (const actors of slices(dataset.actors)) yield { actors };
    for (const places of slices(dataset.places)) yield { places };
    for (const sources of slices(dataset.sources)) yield { sources };
    for (const events of slices(dataset.events)) yield { events };
    for (const ties of slices(dataset.ties)) yield { ties };
  }
  for (const problems of slices(report.problems)) yield { problems };
}

export function restOf({ dataset, report, asks }: ImportResult): Rest {
  const { problems: _, ...facts } = report;
  return { meta: dataset?.meta ?? null, report: facts, asks };
}

/** Puts the parts together again. */
export function gathering(): {
  readonly take: (part: Part) => void;
  readonly finish: (rest: Rest) => ImportResult;
} {
  const lists: { [K in keyof Lists]: Lists[K][number][] } = {
    categories: [],
    actors: [],
    places: [],
    sources: [],
    events: [],
    ties: [],
    problems: [],
  };
  return {
    take(part) {
      lists.categories.push(...(part.categories ?? []));
      lists.actors.push(...(part.actors ?? []));
      lists.places.push(...(part.places ?? []));
      lists.sources.push(...(part.sources ?? []));
      lists.events.push(...(part.events ?? []));
      lists.ties.push(...(part.ties ?? []));
      lists.problems.push(...(part.problems ?? []));
    },
    finish({ meta, report, asks }) {
      const { problems, ...records } = lists;
      return {
        dataset: meta === null ? null : { meta, ...records },
        report: { ...report, problems },
        asks,
      };
    },
  };
}
