import { useEffect } from "react";
import { useLocale } from "../i18n/useLocale.ts";
import { useDataset } from "../state/dataset.ts";
import { PRIMARY } from "../ui/buttons.ts";
import { ProblemList } from "../ui/ProblemList.tsx";
import { Box, OtherFile, OwnData, SHOWN } from "./StateParts.tsx";

/** Nothing could be opened: why, and a way on. The link stays as it is. */
export function Failed({ retry }: { readonly retry: () => void }) {
  const { t } = useLocale();
  const problems = useDataset((state) => state.problems);
  // There is nothing here to be lost by it.
  useEffect(() => {
    addEventListener("online", retry);
    return () => removeEventListener("online", retry);
  }, [retry]);
  return (
    <Box>
      <div role="alert" className="grid gap-4 border-s-4 border-oppose ps-5">
        <h1 className="headline" tabIndex={-1}>
          {t("app.failed")}
        </h1>
        <ProblemList problems={problems} most={SHOWN} />
        <p className="text-ui text-ink-2">{t("app.failed-link-kept")}</p>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <button type="button" className={PRIMARY} onClick={retry}>
            {t("app.retry")}
          </button>
          <OtherFile />
          <OwnData />
        </div>
      </div>
    </Box>
  );
}
