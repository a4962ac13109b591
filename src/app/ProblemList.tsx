import { useLocale } from "../i18n/useLocale.ts";
import type { Problem } from "../model/types.ts";

const SHOWN = 20;

/** What is wrong with a file, in the reader's words, with the place in it. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const { t, tData, number } = useLocale();
  return (
    <ul className="grid gap-2 text-ui">
      {problems.slice(0, SHOWN).map((problem, at) => (
        <li key={`${problem.pointer} ${at}`}>
          {tData(`problems.${problem.code}`, problem.code, problem.values)}{" "}
          <bdi dir="ltr" className="text-axis break-all text-ink-3">
            {problem.file}
            {problem.pointer}
          </bdi>
        </li>
      ))}
      {problems.length > SHOWN && (
        <li className="text-ink-3">
          {t("app.more-problems", { count: problems.length - SHOWN })} ({number(problems.length)})
        </li>
      )}
    </ul>
  );
}
