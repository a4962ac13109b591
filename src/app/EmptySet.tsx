import { useLocale } from "../i18n/useLocale.ts";
import { useDataset, useIndex } from "../state/dataset.ts";
import { openingActions } from "../state/opening.ts";
import { useView } from "../state/view.ts";
import { PRIMARY } from "../ui/buttons.ts";
import { ProblemList } from "../ui/ProblemList.tsx";
import { takeLostFocus } from "../ui/takeLostFocus.ts";
import { Txt } from "../ui/Txt.tsx";
import { Box, OtherFile, OwnData, SHOWN } from "./StateParts.tsx";

/** Where a file was read and nothing of it became an event, its report asks what decides. */
function ImportReport() {
  const { t } = useLocale();
  const embed = useView((view) => view.embed);
  const reported = useDataset((state) => state.reported);
  if (embed || !reported) return null;
  return (
    <button type="button" className={PRIMARY} onClick={openingActions.showReport}>
      {t("app.import-report")}
    </button>
  );
}

/** The file could be read and holds nothing to show: no axis without a date. */
export function EmptySet() {
  const { t } = useLocale();
  const { title } = useIndex().dataset.meta;
  const problems = useDataset((state) => state.problems);
  return (
    <Box>
      <h1 ref={takeLostFocus} tabIndex={-1} className="outline-none headline">
        <Txt text={title} />
      </h1>
      <p role="status" className="text-body">
        {t("app.empty-set")}
      </p>
      <ProblemList problems={problems.filter(({ code }) => code !== "empty")} most={SHOWN} />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <ImportReport />
        <OtherFile />
        <OwnData />
      </div>
    </Box>
  );
}
