import { useLocale } from "../i18n/useLocale.ts";
import type { Problem } from "../model/types.ts";

interface ProblemListProps {
  readonly problems: readonly Problem[];
  /** How many at most; the rest is counted. */
  readonly most?: number;
}

/** What is wrong with a file, in the reader's words, with the place in it. */
export function ProblemList({ problems, most = Infinity }: ProblemListProps) {
  const { t, tData } = useLocale();
  /** Of a set's problems, else of what an importer remarks, which only foreign files have. */
  const wordsOf = (code: string, values: Problem["values"]): string =>
    tData(
      `problems.${code}`,
      tData(`import.remark-${code}`, tData(`import.fatal-${code}`, code, values), values),
      values,
    );
  return (
    <ul className="max-w-[70ch] text-ui">
      {problems.slice(0, most).map(({ code, severity, file, pointer, values }, at) => (
        <li key={at} className="border-b border-hair-2 py-1.5">
          {/* A file that could not be opened needs no word for that beside each line. */}
          {severity !== "fatal" && (
            <span className="font-semibold">{t(`ui.severity-${severity}`)} </span>
          )}
          {wordsOf(code, values)}
          <bdi dir="ltr" className="block text-axis break-all text-ink-3">
            {file}
            {pointer && ` ${pointer}`}
          </bdi>
        </li>
      ))}
      {problems.length > most && (
        <li className="py-1.5 text-ink-3">
          {t("ui.more-problems", { count: problems.length - most, total: problems.length })}
        </li>
      )}
    </ul>
  );
}
