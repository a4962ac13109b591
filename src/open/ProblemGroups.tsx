import { useMemo } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { messageOf, reportCsv, type ImportReport, type ReportedProblem } from "../ingest/report.ts";
import { slug } from "../model/ids.ts";
import { SECONDARY } from "../ui/buttons.ts";
import { download } from "../ui/download.ts";
import { groupProblems, KINDS, type ProblemGroup } from "./problemGroups.ts";
import { ProblemRows } from "./ProblemRows.tsx";

/** Everything that was left out, lost or changed, by what it is; all of it as a file for a spreadsheet. */
export function ProblemGroups({ report }: { readonly report: ImportReport }) {
  const { t, tData } = useLocale();
  const groups = useMemo(() => groupProblems(report), [report]);
  const words = ({ code, values }: ReportedProblem): string => tData(messageOf(code), code, values);
  if (groups.length === 0) return <p className="text-base">{t("open.no-problems")}</p>;
  const save = (): void => {
    const header = [
      t("open.file"),
      t("open.row"),
      t("open.column"),
      t("open.value"),
      t("open.reason"),
    ] as const;
    const name = slug(report.files[0]?.name.replace(/\.[^.]*$/, "") ?? "") || "siyaq";
    download(
      new Blob([reportCsv(report, header, words)], { type: "text/csv" }),
      `${name}_report.csv`,
    );
  };
  return (
    <>
      {KINDS.map((kind) => {
        const own = groups.filter((group) => group.kind === kind);
        return (
          own.length > 0 && (
            <section key={kind} className="mb-4">
              <h4 className="text-label font-semibold text-ink-2">{t(`open.kind-${kind}`)}</h4>
              <ul>
                {own.map((group) => (
                  <Group
                    key={group.code}
                    group={group}
                    words={words}
                    files={report.files.length > 1}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
      <button type="button" className={SECONDARY} onClick={save}>
        {t("open.save-problems")}
      </button>
    </>
  );
}

interface GroupProps {
  readonly group: ProblemGroup;
  readonly words: (problem: ReportedProblem) => string;
  /** There are several: each row says which one it is of. */
  readonly files: boolean;
}

/** Of a whole file and nothing more specific: there is nothing to list. */
const isBare = ({ row, column, value }: ReportedProblem): boolean =>
  row === 0 && column === "" && value === "";

function Group({ group: { count, problems }, words, files }: GroupProps) {
  const { t, number } = useLocale();
  const [first] = problems;
  if (first === undefined) return null;
  const title = words(first);
  const head = (
    <span className="grid grow grid-cols-[minmax(2.5rem,auto)_1fr] gap-x-2">
      <span className="font-semibold">{number(count)}</span>
      <span>{title}</span>
    </span>
  );
  if (problems.length === 1 && isBare(first) && !files)
    return <li className="flex border-b border-hair-2 py-1.5 text-ui">{head}</li>;
  return (
    <li className="border-b border-hair-2">
      <details className="group">
        <summary className="flex min-h-8 cursor-pointer items-baseline gap-2 py-1.5 text-ui hover:bg-panel pointer-coarse:min-h-11">
          {head}
          <span className="text-focus underline underline-offset-3 group-open:hidden">
            {t("open.show-rows")}
          </span>
        </summary>
        <ProblemRows problems={problems} words={words} title={title} files={files} />
        {count > problems.length && (
          <p className="pb-2 text-ui text-ink-3">
            {t("open.beyond", { count: count - problems.length })}
          </p>
        )}
      </details>
    </li>
  );
}
