import type { Ask, DateOrderAsk } from "../ingest/asks.ts";
import type { ImportFile } from "../ingest/file.ts";
import type { ImportResult } from "../ingest/import.ts";
import type { AnswersOfFiles } from "../ingest/importer.ts";
import type { ImportReport } from "../ingest/report.ts";
import type { Index } from "../query/index.ts";

/** Where a set came from that was read out of files of others or of the reader's own. */
export interface Imported {
  /** To be read again with other answers. */
  readonly files: readonly ImportFile[];
  /** null: nobody was asked yet. */
  readonly answers: AnswersOfFiles | null;
  readonly report: ImportReport;
  readonly asks: readonly Ask[];
}

/** By the index that was made of them. */
const imports = new WeakMap<Index, Imported>();

/** What became of `files`, beside the index of the set that they gave. */
export const rememberImport = (
  index: Index,
  { report, asks }: Pick<ImportResult, "report" | "asks">,
  files: readonly ImportFile[],
  answers: AnswersOfFiles | null = null,
): void => void imports.set(index, { files, answers, report, asks });

/** null for the sets that lie beside the page. */
export const importOf = (index: Index | null): Imported | null =>
  (index && imports.get(index)) ?? null;

/** What nobody has answered: its rows stay out until then. A mapping is a guess that stands. */
export const openQuestions = (asks: readonly Ask[]): readonly DateOrderAsk[] =>
  asks.filter((ask) => ask.kind === "date-order");
