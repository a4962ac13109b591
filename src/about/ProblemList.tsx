import { useLocale } from "../i18n/useLocale.ts";
import { useDataset } from "../state/dataset.ts";

/** What loading found wrong with the file: in words, and where. */
export function ProblemList() {
  const { t, tData } = useLocale();
  const problems = useDataset((state) => state.problems);
  if (problems.length === 0) return <p className="text-base">{t("about.no-problems")}</p>;
  return (
    <ul className="max-w-[70ch] text-ui">
      {problems.map(({ code, severity, file, pointer, values }, at) => (
        <li key={at} className="border-b border-hair-2 py-1.5">
          <span className="font-semibold">{t(`about.severity-${severity}`)}</span>{" "}
          {tData(`problems.${code}`, code, values)}
          <bdi dir="ltr" className="block text-axis break-all text-ink-3">
            {file}
            {pointer && ` ${pointer}`}
          </bdi>
        </li>
      ))}
    </ul>
  );
}
