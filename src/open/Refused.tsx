import { useLocale } from "../i18n/useLocale.ts";
import type { RefusalCode } from "../ingest/file.ts";
import { messageOf, type ReportedProblem } from "../ingest/report.ts";
import { PRIMARY, SECONDARY } from "../ui/buttons.ts";
import { FocusedHeading } from "./FocusedHeading.tsx";

interface RefusedProps {
  readonly problems: readonly ReportedProblem[];
  readonly onAgain: () => void;
  readonly onChoose: () => void;
}

/** What another try may change: a host, the network, a chunk of ours, a file on its way. The others are as they are. */
const PASSING = new Set<string>([
  "unreadable-file",
  "library-unreachable",
  "reader-stopped",
  "file-changed",
  "aborted",
] satisfies RefusalCode[]);

/** Nothing could be read: of each file why, and ways on. */
export function Refused({ problems, onAgain, onChoose }: RefusedProps) {
  const { t } = useLocale();
  return (
    <div role="alert" className="my-4 grid gap-3 border-s-4 border-oppose ps-5">
      <FocusedHeading>{t("open.refused")}</FocusedHeading>
      {problems.length === 0 ? <p>{t("open.empty-folder")}</p> : <FatalList problems={problems} />}
      <p className="text-ui text-ink-3">{t("open.nothing-lost")}</p>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <button type="button" className={PRIMARY} onClick={onChoose}>
          {t("open.choose-other")}
        </button>
        {problems.some(({ code }) => PASSING.has(code)) && (
          <button type="button" className={SECONDARY} onClick={onAgain}>
            {t("open.try-again")}
          </button>
        )}
      </div>
    </div>
  );
}

/** The reason of each file that could not be read. */
export function FatalList({ problems }: { readonly problems: readonly ReportedProblem[] }) {
  const { tData } = useLocale();
  return (
    <ul className="grid gap-2">
      {problems
        .filter(({ kind }) => kind === "fatal")
        .map(({ file, code, values }) => (
          <li key={`${file} ${code}`} className="text-base">
            <span className="block text-label font-semibold wrap-anywhere">
              <bdi>{file}</bdi>
            </span>
            {tData(messageOf(code), code, values)}
          </li>
        ))}
    </ul>
  );
}
