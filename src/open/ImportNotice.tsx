import { useLocale } from "../i18n/useLocale.ts";
import { type ImportReport, messageOf } from "../ingest/report.ts";
import { useDataset } from "../state/dataset.ts";
import { openingActions } from "../state/opening.ts";
import { IN_TEXT } from "../ui/buttons.ts";
import { Notice } from "../ui/Notice.tsx";
import { openQuestions, type Imported } from "./imported.ts";

interface ImportNoticeProps {
  readonly imported: Imported;
  readonly onClose: () => void;
}

/** Quiet lines above a set that was imported: what stayed out, what is still to be said, and the way to its report. */
export function ImportNotice({ imported: { report, asks }, onClose }: ImportNoticeProps) {
  const { t, list } = useLocale();
  const columns = openQuestions(asks).map(({ column }) => column);
  const own = useDataset((state) => state.local !== null);
  const rest = useDataset((state) => state.rest);
  // A link to a set that is whole says nothing: the page about the data leads to the report as well.
  if (!own && columns.length === 0 && report.left === 0 && lostOf(report) === 0) return null;
  return (
    <Notice onClose={onClose}>
      {columns.length > 0 && (
        <>
          {t("open.notice-dates", { count: columns.length, columns: list(columns) })}{" "}
          <button type="button" className={IN_TEXT} onClick={openingActions.showReport}>
            {t("open.notice-decide")}
          </button>
          {" · "}
        </>
      )}
      <Became report={report} />{" "}
      {rest !== null && (
        <>
          <button type="button" className={IN_TEXT} onClick={rest.read}>
            {t(`open.notice-${rest.kind}`)}
          </button>
          {" · "}
        </>
      )}
      <button type="button" className={IN_TEXT} onClick={openingActions.showReport}>
        {t("open.notice-report")}
      </button>
    </Notice>
  );
}

const lostOf = ({ problems }: ImportReport): number =>
  problems.filter(({ kind }) => kind === "lost").length;

/** What became of the rows; of a large file that was not read to its end, how far it was and why. */
function Became({ report }: { readonly report: ImportReport }) {
  const { t, tData } = useLocale();
  const unread = report.problems.find(({ code }) => code === "rows-unread");
  const lost = lostOf(report);
  if (unread !== undefined)
    return report.problems
      .filter(({ kind }) => kind === "lost")
      .concat(unread)
      .map(({ code, values }) => tData(messageOf(code), code, values))
      .join(" ");
  if (report.left > 0) return t("open.notice-left", { count: report.left });
  if (lost > 0) return t("open.notice-lost", { count: lost });
  return t("open.notice-whole", { count: report.events });
}
