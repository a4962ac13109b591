import { useLocale } from "../i18n/useLocale.ts";
import { useDataset } from "../state/dataset.ts";
import { openingActions } from "../state/opening.ts";
import { Notice } from "../ui/Notice.tsx";
import { openQuestions, type Imported } from "./imported.ts";

interface ImportNoticeProps {
  readonly imported: Imported;
  readonly onClose: () => void;
}

const LEAD = "min-h-6 text-focus underline";

/** Quiet lines above a set that was imported: what stayed out, what is still to be said, and the way to its report. */
export function ImportNotice({ imported: { report, asks }, onClose }: ImportNoticeProps) {
  const { t, list } = useLocale();
  const columns = openQuestions(asks).map(({ column }) => column);
  const own = useDataset((state) => state.local !== null);
  const lost = report.problems.filter(({ kind }) => kind === "lost").length;
  // A link to a set that is whole says nothing: the page about the data leads to the report as well.
  if (!own && columns.length === 0 && report.left === 0 && lost === 0) return null;
  return (
    <Notice onClose={onClose}>
      {columns.length > 0 && (
        <>
          {t("open.notice-dates", { count: columns.length, columns: list(columns) })}{" "}
          <button type="button" className={LEAD} onClick={openingActions.showReport}>
            {t("open.notice-decide")}
          </button>
          {" · "}
        </>
      )}
      {report.left > 0
        ? t("open.notice-left", { count: report.left })
        : lost > 0
          ? t("open.notice-lost", { count: lost })
          : t("open.notice-whole", { count: report.events })}{" "}
      <button type="button" className={LEAD} onClick={openingActions.showReport}>
        {t("open.notice-report")}
      </button>
    </Notice>
  );
}
