import { useRef, useState, type ReactElement } from "react";
import { Virtualizer } from "virtua";
import { useLocale } from "../i18n/useLocale.ts";
import type { ReportedProblem } from "../ingest/report.ts";
import { ListLength, ListLine } from "../ui/ListLine.tsx";

interface ProblemRowsProps {
  readonly problems: readonly ReportedProblem[];
  readonly words: (problem: ReportedProblem) => string;
  /** What stands above them all; a row that says no more does not repeat it. */
  readonly title: string;
  readonly files: boolean;
}

/** Beyond, only the rows in sight are there, in a box that scrolls by itself. */
const MANY = 60;

/** Row, column, value and reason of each problem. */
export function ProblemRows({ problems, words, title, files }: ProblemRowsProps) {
  const line = (problem: ReportedProblem): ReactElement => (
    <Problem problem={problem} words={words(problem)} title={title} files={files} />
  );
  if (problems.length > MANY) return <LongRows problems={problems} title={title} line={line} />;
  return (
    <ol className="pb-2 ps-4">
      {problems.map((problem, at) => (
        <li key={at}>{line(problem)}</li>
      ))}
    </ol>
  );
}

interface LongRowsProps {
  readonly problems: readonly ReportedProblem[];
  readonly title: string;
  readonly line: (problem: ReportedProblem) => ReactElement;
}

function LongRows({ problems, title, line }: LongRowsProps) {
  const box = useRef<HTMLDivElement>(null);
  // Not laid out while its group is closed.
  const [seen, setSeen] = useState(false);
  return (
    <ListLength value={problems.length}>
      <div
        ref={(element) => {
          box.current = element;
          if (element !== null) setSeen(true);
        }}
        role="group"
        aria-label={title}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
        tabIndex={0}
        className="mb-2 ms-4 h-96 max-h-[60dvh] overflow-auto border-y border-hair"
      >
        {seen && (
          <Virtualizer as="ol" item={ListLine} data={problems} scrollRef={box}>
            {(problem, at) => <div key={at}>{line(problem)}</div>}
          </Virtualizer>
        )}
      </div>
    </ListLength>
  );
}

interface ProblemProps {
  readonly problem: ReportedProblem;
  readonly words: string;
  readonly title: string;
  readonly files: boolean;
}

function Problem({ problem: { file, row, column, value }, words, title, files }: ProblemProps) {
  const { t } = useLocale();
  const place = [
    row === 0 ? t("open.whole-file") : t("open.in-row", { row }),
    ...(column === "" ? [] : [t("open.in-column", { column })]),
  ].join(" · ");
  return (
    <div className="border-b border-hair-2 py-1 text-ui wrap-anywhere last:border-b-0">
      <span className="text-ink-3">{place}</span>
      {files && <bdi className="ms-2 text-ink-3">{file}</bdi>}
      {value !== "" && (
        <q className="ms-2 before:content-none after:content-none">
          <bdi>{value}</bdi>
        </q>
      )}
      {words !== title && <span className="block">{words}</span>}
    </div>
  );
}
