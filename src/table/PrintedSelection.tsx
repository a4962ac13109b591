import { useLocale } from "../i18n/useLocale.ts";
import { useLaterSelection, useLaterWindow } from "../state/selection.ts";
import { PrintedTable } from "./PrintedTable.tsx";
import { useTablePrinting } from "./useTablePrinting.ts";

/** What the other views put on paper: the same selection as a table, by date. Shows nothing on the screen. */
export function PrintedSelection() {
  const { t, dates } = useLocale();
  const selection = useLaterSelection();
  const window = useLaterWindow();
  const printing = useTablePrinting();
  if (!printing) return null;
  const { rows, count } = selection;
  const period = dates.window(window.from, window.to);
  return <PrintedTable rows={rows} caption={t("table.caption", { count, period })} />;
}
