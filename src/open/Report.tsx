import type { MappingAsk } from "../ingest/asks.ts";
import type { ImportFile } from "../ingest/file.ts";
import type { AnswersOfFiles } from "../ingest/importer.ts";
import { formatMessage } from "../ingest/report.ts";
import { useLocale } from "../i18n/useLocale.ts";
import { Chapter } from "../ui/Chapter.tsx";
import { SECONDARY } from "../ui/buttons.ts";
import { answerOf, ofFile, withField, withOrder, withoutMapping } from "./answers.ts";
import { DateQuestion } from "./DateQuestion.tsx";
import { Examples } from "./Examples.tsx";
import { Figures } from "./Figures.tsx";
import { FileTable } from "./FileTable.tsx";
import { Histogram } from "./Histogram.tsx";
import { MappingQuestion } from "./MappingQuestion.tsx";
import { nameOf, type Opening } from "./opening.ts";
import { ProblemGroups } from "./ProblemGroups.tsx";
import { FatalList } from "./Refused.tsx";
import { FocusedHeading } from "./FocusedHeading.tsx";
import { useFileChoice } from "./useFileChoice.tsx";

interface ReportProps {
  readonly state: Extract<Opening, { readonly kind: "found" }>;
  /** Those given so far, read with them or not. */
  readonly answers: AnswersOfFiles;
  /** Answers that take effect when the files are read again. */
  readonly onAnswer: (answers: AnswersOfFiles) => void;
  /** Answers that take effect at once. */
  readonly onDecide: (answers: AnswersOfFiles) => void;
  readonly onAdd: (files: readonly ImportFile[]) => void;
  readonly onRemove: (file: ImportFile) => void;
}

/** What was found in the files, what of it is in doubt, and what became of each row. */
export function Report({ state, answers, onAnswer, onDecide, onAdd, onRemove }: ReportProps) {
  const { t, tData } = useLocale();
  const { found, dates, failed } = state;
  const { report, asks, files, dataset } = found;
  const mappings = asks.filter((ask): ask is MappingAsk => ask.kind === "mapping");
  const format = report.format === null ? "" : tData(formatMessage(report.format), report.format);
  return (
    <div className="@container relative mx-auto max-w-5xl pb-8" aria-busy={state.again !== null}>
      <FocusedHeading>
        <bdi>{nameOf(files)}</bdi>
      </FocusedHeading>
      <p className="mt-1 max-w-[70ch] text-body text-ink-2">
        {t("open.summary", { format, rows: report.rows, events: report.events })}
        {report.left > 0 && ` ${t("open.summary-left", { count: report.left })}`}
      </p>
      {failed.length > 0 && (
        <div role="alert" className="mt-4 grid gap-2 border-s-4 border-oppose ps-4">
          <p className="font-semibold">{t("open.again-failed")}</p>
          <FatalList problems={failed} />
        </div>
      )}
      {dates.map((ask) => (
        <DateQuestion
          key={`${ask.file} ${ask.column}`}
          ask={ask}
          several={files.length > 1}
          open={asks.includes(ask)}
          answer={answerOf(ofFile(answers, ask.file).dateOrder, ask.column)}
          onAnswer={(order) => onDecide(withOrder(answers, ask, order))}
        />
      ))}
      {report.events > 0 && (
        <div className="mt-6 grid gap-x-8 gap-y-6 @min-[760px]:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]">
          <Figures report={report} format={format} />
          <Histogram bins={report.bins} />
        </div>
      )}
      {report.examples.length > 0 && (
        <Chapter title={t("open.examples")}>
          <Examples examples={report.examples} events={dataset.events} />
        </Chapter>
      )}
      {mappings.map((ask) => (
        <Chapter
          key={ask.file}
          title={mappings.length > 1 ? t("open.columns-of", { file: ask.file }) : t("open.columns")}
          note={t("open.columns-note")}
        >
          <MappingQuestion
            ask={ask}
            mapping={ofFile(answers, ask.file).mapping}
            onAnswer={(column, field) =>
              onAnswer(withField(answers, { file: ask.file, column }, field))
            }
            onUndo={() => onAnswer(withoutMapping(answers, ask.file))}
          />
        </Chapter>
      ))}
      <Chapter title={t("open.problems")}>
        <ProblemGroups report={report} />
      </Chapter>
      <Chapter title={t("open.files")}>
        <FileTable reports={report.files} files={files} onRemove={onRemove} />
        <AddFiles onAdd={onAdd} />
      </Chapter>
    </div>
  );
}

/** Events, actors and sources of several files are one set. */
function AddFiles({ onAdd }: { readonly onAdd: (files: readonly ImportFile[]) => void }) {
  const { t } = useLocale();
  const { field, choose } = useFileChoice(onAdd);
  return (
    <>
      {field}
      <button type="button" className={SECONDARY} onClick={choose}>
        {t("open.add-files")}
      </button>
    </>
  );
}
