import { PrintedEvent } from "../event/PrintedEvent.tsx";
import { useLocale } from "../i18n/useLocale.ts";
import { useIndex } from "../state/dataset.ts";
import { useLaterSelection, useLaterWindow } from "../state/selection.ts";
import { useView } from "../state/view.ts";
import { timelinePicture } from "../timeline/still.tsx";
import { Figure } from "../ui/Figure.tsx";
import { measureText } from "../ui/measureText.ts";

/** Pixels across, so that text is of the size of the table's on A4, upright and on its side. */
const SHEETS = [
  ["portrait", 760],
  ["landscape", 1120],
] as const;

/** What stands on paper above the table. */
export const Printed = () => (
  <>
    <PrintedTimeline />
    <PrintedEvent />
  </>
);

/** The timeline with its window, lanes and legend. */
function PrintedTimeline() {
  const index = useIndex();
  const locale = useLocale();
  const selection = useLaterSelection();
  const window = useLaterWindow();
  const view = useView((state) => state);
  if (selection.count === 0) return null;
  return SHEETS.map(([name, width]) => (
    <Figure
      key={name}
      picture={timelinePicture({
        index,
        locale,
        selection,
        window,
        view,
        width,
        measure: measureText,
      })}
      lang={locale.lang}
      dir={locale.dir}
      measure={measureText}
      margin={0}
      words={null}
      className={`printed-picture printed-picture-${name}`}
    />
  ));
}
